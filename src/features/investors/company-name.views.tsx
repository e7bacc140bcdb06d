import type { JSX } from 'preact';
import type { CompanyNameView } from '../../domain/investor/investor-view.js';
import { GradeMark } from '../../platform/web/grade-mark.js';

/** A company with its page and its grade, when it has them. */
export function CompanyName({ company }: { readonly company: CompanyNameView }): JSX.Element {
  const { name, slug, grade } = company;
  return (
    <>
      {slug === undefined ? name : <a href={`/companies/${slug}`}>{name}</a>}
      {grade !== undefined && (
        <>
          {' '}
          <GradeMark grade={grade} named />
        </>
      )}
    </>
  );
}
