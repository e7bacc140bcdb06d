import type { JSX } from 'preact';
import type { SourceView } from '../../domain/scorecard/company-view.js';
import { ExternalLink } from './external-link.js';

/** Every source once, under the number that the sentences above point to. */
export function SourceList({ sources }: { readonly sources: readonly SourceView[] }): JSX.Element {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      {sources.length === 0 && <p class="none">No source on file.</p>}
      {sources.some(({ grades }) => grades.length > 0) && (
        <p class="text">
          The letter grades a source’s reliability from A to F, the figure how credible the item is
          from 1 to 6. <a href="/methodology#evidence">How evidence is graded</a>.
        </p>
      )}
      <ol class="sources">
        {sources.map((source) => (
          <li key={source.number} id={`source-${String(source.number)}`} value={source.number}>
            <ExternalLink href={source.url}>{source.title}</ExternalLink>
            <small>{describe(source)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function describe(source: SourceView): string {
  const { publisher, date, kind, grades, supports, entity } = source;
  const parts = [
    [publisher, date].filter((part) => part !== '').join(', '),
    kind,
    grades.length > 0 ? `Graded ${grades.join(', ')}` : undefined,
    entity === undefined ? undefined : `In the file of ${entity}`,
    supports === '' ? undefined : `Supports ${supports}`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('. ');
}
