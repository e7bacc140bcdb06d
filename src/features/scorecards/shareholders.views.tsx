import type { JSX } from 'preact';
import type { AskView, InvestorView } from '../../domain/scorecard/company-view.js';
import { Sentence } from '../../platform/web/sentence.js';

/** Who is known to hold, have held or have excluded the company; never a complete register. */
export function Investors({ investors }: { readonly investors: readonly InvestorView[] }) {
  return (
    <section aria-labelledby="investors">
      <h2 id="investors">Who invests</h2>
      {investors.length === 0 && <p class="none">No investor on file.</p>}
      <ul class="entries">
        {investors.map((investor, index) => (
          <li key={index}>
            <p class="entry-head">
              <b>
                {investor.slug === undefined ? (
                  investor.name
                ) : (
                  <a href={`/investors/${investor.slug}`}>{investor.name}</a>
                )}
              </b>
              {investor.country !== undefined && ` (${investor.country})`}
              {' – '}
              {detailsOf(investor)}
            </p>
            <p>
              <Sentence sentence={investor.claim} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function detailsOf({ relation, share, value, date }: InvestorView): string {
  return [relation, share, value, date]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** The rungs of the ask ladder that the company has not met. */
export function Asks({ asks }: { readonly asks: readonly AskView[] }): JSX.Element {
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">For shareholders</h2>
      {asks.length === 0 && <p class="none">No ask is open on the evidence on file.</p>}
      {asks.length > 0 && (
        <>
          <p class="text">
            What a shareholder can ask for, in the order of the ask ladder. Each ask says where it
            falls short of the open letter, which asks companies to cease.
          </p>
          <ol class="entries asks">
            {asks.map((ask) => (
              <li key={ask.rung} value={ask.rung}>
                <p class="entry-head">
                  <b>{ask.title}</b>
                </p>
                <p>{ask.text}</p>
                <p class="small">Still open: {ask.basis}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="small">This is no legal or investment advice.</p>
    </section>
  );
}
