import type { JSX } from 'preact';
import { investorNumbers } from '../../domain/investor/score/investor-numbers.js';
import { VOTE_CASTS } from '../../domain/investor/score/stewardship.js';
import type { InvestorRules } from '../../domain/methodology/methodology.js';
import { printFraction, printShare } from '../../domain/wording/print-number.js';
import { VOTE_CAST_LABELS } from '../../domain/wording/vote-words.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import type { EditionProps } from './activity-rules.views.js';
import { Formula } from './worked-example.views.js';

/** How investors are scored: exposure, influence, stewardship, performance, and what public money adds. */
export function InvestorScoring({ methodology }: EditionProps): JSX.Element {
  const { investor } = methodology;
  const { halving } = investorNumbers(investor);
  return (
    <section aria-labelledby="investors">
      <h2 id="investors">Investors</h2>
      <Formula>E = sum of value × I/100 ÷ whole disclosed portfolio</Formula>
      <Formula>{`X = 100 × (1 − 2^(−E/${printShare(halving)}))`}</Formula>
      <p class="text">
        Counted are shares, debt and units of funds, which are looked through to what the fund
        holds. Options and other derivatives are neither among the holdings nor in the portfolio
        they are measured against: nobody owns a company through them. A fund’s portfolio is its net
        assets; where none are stated, the values are added up. Short positions add nothing.
        Companies that are not assessed, or under review, count 0, so E is at least what is printed,
        and the assessed part of the portfolio stands beside it. A portfolio that mixes currencies
        has no E.
      </p>
      <Formula>Ω = sum of stake × I/100</Formula>
      <p class="text">
        Influence stands beside exposure and is not mixed in: a manager of everything has a modest E
        and a large Ω. A stake is shares held ÷ all shares of the company, or as a source states it;
        holdings whose stake is not known are counted and named as missing.
      </p>
      <Formula>{investor.score.formula.replaceAll('*', '×')}</Formula>
      <p class="text">
        With mu = {printFraction(investor.score.mu)}: the best stewardship takes away that part of
        the exposure. P is worked out only when X and T are.
      </p>
      <StewardshipRules investor={investor} />
      <p class="text">
        Public money: {investor.public_money.rule}. A company’s page lists as holders{' '}
        {investor.listing_threshold}.
      </p>
    </section>
  );
}

function StewardshipRules({ investor }: { readonly investor: InvestorRules }): JSX.Element {
  return (
    <>
      <h3 id="stewardship">Stewardship T</h3>
      <p class="text">
        Elements: yes 1, partly 0.5, no or not disclosed 0. T needs an answer with a source to every
        element of T1, T2, T4 and T5. Votes: the mean over relevant resolutions, a split vote by its
        shares; without any, the other weights are scaled up to 100. What else is known of an
        investor is shown and not scored.
      </p>
      <PlainTable
        caption="Stewardship indicators, weights and elements"
        columns={[{ title: 'Indicator' }, { title: 'Weight', numeric: true }, { title: 'Asked' }]}
        lines={investor.stewardship.map(({ id, title, weight, elements, votes }) => ({
          key: id,
          cells: [`${id} ${title}`, weight, elements?.join('; ') ?? votesInWords(votes)],
        }))}
      />
    </>
  );
}

function votesInWords(votes: InvestorRules['stewardship'][number]['votes']): string {
  return VOTE_CASTS.map((cast) => {
    const worth = votes?.[cast];
    return `${VOTE_CAST_LABELS[cast]} ${worth === undefined ? '' : printFraction(worth)}`.trim();
  }).join('; ');
}
