import type { JSX } from 'preact';
import type { ActionView, StatementView } from '../../domain/scorecard/company-view.js';
import { Sentence } from '../../platform/web/sentence.js';

/** Proceedings and decisions, as they stand in the sources. */
export function Actions({ actions }: { readonly actions: readonly ActionView[] }): JSX.Element {
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">What regulators and courts did</h2>
      {actions.length === 0 && <p class="none">No proceeding or decision on file.</p>}
      <ul class="entries">
        {actions.map((action, index) => (
          <li key={index}>
            <p class="entry-head">
              <b>{action.kind}</b>
              {action.amount !== undefined && ` of ${action.amount}`}
              {' – '}
              {joined([action.authority, action.date])}
            </p>
            <p>
              <Sentence sentence={action.claim} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the company and other named speakers said. */
export function Statements({ statements }: { readonly statements: readonly StatementView[] }) {
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">What it and others said</h2>
      {statements.length === 0 && <p class="none">No statement on file.</p>}
      <ul class="entries">
        {statements.map((statement, index) => (
          <li key={index}>
            <p class="entry-head">
              <b>{statement.kind}</b> – {joined([statement.speaker, statement.date])}
            </p>
            <p>
              <Sentence sentence={statement.claim} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
