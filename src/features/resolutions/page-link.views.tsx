import type { JSX } from 'preact';
import type { PageName } from '../../domain/resolution/resolution-view.js';

interface Props {
  readonly name: PageName;
  /** `/companies` or `/investors`. */
  readonly under: string;
}

/** A name that leads to its page, when it has one. */
export function PageLink({ name: { name, slug }, under }: Props): JSX.Element {
  return slug === undefined ? <>{name}</> : <a href={`${under}/${slug}`}>{name}</a>;
}
