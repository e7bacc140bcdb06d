import type { JSX } from 'preact';
import { settingLabel } from '../../domain/wording/setting-labels.js';
import { technologyLabel } from '../../domain/wording/technology-label.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import type { EditionProps } from './activity-rules.views.js';
import type { Entry } from './edition-text.js';
import { entriesAt, listAt, textAt } from './edition-text.js';

/** The flag for activities of a kind that Article 5 of the AI Act names. */
export function Article5Rules({ methodology }: EditionProps): JSX.Element {
  return (
    <>
      <h3 id="article5">Article-5-type</h3>
      <p class="text">
        An activity of a kind that Article 5 of Regulation (EU) 2024/1689 names carries a flag. It
        is no legal finding: exceptions, place and date of application are not judged.
      </p>
      <PlainTable
        caption="What carries the flag"
        columns={[{ title: 'Technology' }, { title: 'Settings' }, { title: 'Operator' }]}
        lines={methodology.article5_type.map(({ technology, settings, operator }) => ({
          key: technology,
          cells: [
            technologyLabel(technology, methodology),
            settings === '*' ? 'all' : settings.map(settingLabel).join(', '),
            operator?.replaceAll('_', ' ') ?? 'any',
          ],
        }))}
      />
    </>
  );
}

/** Groups, coverage and ties: who gets a number and a rank. */
export function StandingRules({ methodology, edition }: EditionProps): JSX.Element {
  return (
    <>
      <section aria-labelledby="groups">
        <h2 id="groups">Groups</h2>
        <p class="text">{textAt(edition, 'rollup', 'rule')}</p>
        <PlainTable
          caption="What a subsidiary counts for"
          columns={[{ title: 'Link' }, { title: 'Factor', numeric: true }, { title: 'Note' }]}
          lines={entriesAt(edition, 'rollup', 'attribution').map((entry) => ({
            key: cellOf(entry, 'link'),
            cells: [cellOf(entry, 'link'), cellOf(entry, 'factor'), cellOf(entry, 'note')],
          }))}
        />
      </section>
      <section aria-labelledby="coverage">
        <h2 id="coverage">Not assessed is not zero</h2>
        <p class="text">{textAt(edition, 'coverage', 'cells')}</p>
        <p class="text">{textAt(edition, 'coverage', 'incomplete_note')}</p>
        <p class="text">{textAt(edition, 'coverage', 'starter_note')}</p>
        <h3>Precedence of the states</h3>
        <ol>
          {listAt(edition, 'coverage', 'precedence').map((state) => (
            <li key={state}>{state.replaceAll('_', ' ')}</li>
          ))}
        </ol>
      </section>
      <Ties edition={edition} />
      <Invariants invariants={methodology.invariants} />
    </>
  );
}

function Ties({ edition }: { readonly edition: unknown }): JSX.Element {
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">Rank and ties</h2>
      <p class="text">
        Companies are tied when their scores printed with one decimal are equal; a tie is printed
        “=4”, and the next rank is skipped. Rank 1 is the best score. Among tied companies the order
        of display says nothing: {listAt(edition, 'ties', 'display_order_only').join(', ')}.
      </p>
    </section>
  );
}

function Invariants({ invariants }: { readonly invariants: readonly string[] }): JSX.Element {
  return (
    <section aria-labelledby="invariants">
      <h2 id="invariants">What always holds</h2>
      <ul class="text">
        {invariants.map((invariant) => (
          <li key={invariant}>{invariant}</li>
        ))}
      </ul>
    </section>
  );
}

function cellOf(entry: Entry, key: string): string {
  const value = entry[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
