import { investorNumbers } from '../investor/score/investor-numbers.js';
import type { InvestorRecord } from '../investor/record/investor-record.js';
import type { InvestorRules } from '../methodology/methodology.js';
import type { OrganisationHolders } from '../portfolio/stored-portfolio.js';
import { filingInWords } from '../wording/filing-words.js';
import { countOf, listInWords } from '../wording/list-in-words.js';
import { printCount, printMoney, shortMoney } from '../wording/print-money.js';
import { printShare } from '../wording/print-number.js';
import { wordDate } from '../wording/word-date.js';
import type { HolderRow, HoldersView } from './company-view.js';
import { type HolderChange, holderStandings, type HolderStanding } from './holder-positions.js';

/** What the list of holders is worded from. */
export interface HolderFacts {
  readonly holders: OrganisationHolders;
  /** Slugs of holders whose money is public. */
  readonly publicHolders: ReadonlySet<string>;
  /** All that have a file, by whose names holders are called. */
  readonly investors: readonly InvestorRecord[];
  /** All shares of the company, when their number is on file. */
  readonly sharesOutstanding?: number;
  readonly rules: InvestorRules;
}

const CHANGE_LABELS: Readonly<Record<HolderChange, string>> = {
  new: 'New',
  more: 'More',
  less: 'Less',
  unchanged: 'Unchanged',
  sold: 'Sold',
  'not-reported': 'No holdings reported for the quarter: numbers of the one before',
  'not-reported-before': 'No holdings reported for the quarter before',
};

/** Those that the method lists, what the list leaves out, and what changed. Undefined when no filing shows a holder. */
export function wordHolders(facts: HolderFacts): HoldersView | undefined {
  const [latest, before] = facts.holders.quarters;
  if (latest === undefined) return undefined;
  const standings = holderStandings(facts.holders);
  const holding = standings.filter(({ change }) => change !== 'sold');
  const listed = holding.filter((standing, place) => isListed(standing, place, facts));
  const sold = standings.filter(({ change }) => change === 'sold');
  const { listedHolders } = investorNumbers(facts.rules);
  const leftOut = wordLeftOut(holding.filter((standing) => !listed.includes(standing)));
  const changes = before === undefined ? undefined : wordChanges(standings);
  return {
    quarter: wordDate(latest),
    ...(before === undefined ? {} : { before: wordDate(before) }),
    rule: facts.rules.listing_threshold,
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(changes === undefined ? {} : { changes }),
    rows: listed.map((standing) => rowOf(standing, facts)),
    sold: sold.slice(0, listedHolders).map((standing) => rowOf(standing, facts)),
  };
}

/** METHOD 3.7: a part of the company, one of the largest, or public money. */
function isListed(standing: HolderStanding, place: number, facts: HolderFacts): boolean {
  const { listedStake, listedHolders } = investorNumbers(facts.rules);
  const stake = stakeOf(standing, facts.sharesOutstanding);
  if (place < listedHolders || (stake !== undefined && stake >= listedStake)) return true;
  return facts.publicHolders.has(standing.position.holder.slug);
}

function stakeOf(
  { shares, position }: HolderStanding,
  all: number | undefined,
): number | undefined {
  if (position.instrument !== 'share') return undefined;
  return shares === undefined || all === undefined || shares <= 0 ? undefined : shares / all;
}

function rowOf(standing: HolderStanding, facts: HolderFacts): HolderRow {
  const { position, shares, hundredths, currency, change, firstSeen } = standing;
  const { holder, source, accession } = position;
  const stake = stakeOf(standing, facts.sharesOutstanding);
  const known = hundredths !== undefined && currency !== undefined;
  const seen = facts.holders.firstSeen?.get(holder.slug);
  const since = seen === undefined || seen > firstSeen ? firstSeen : seen;
  const earlier = facts.holders.quarters.length > 1 && change !== 'new';
  return {
    slug: holder.slug,
    name: facts.investors.find(({ slug }) => slug === holder.slug)?.name ?? holder.name,
    publicMoney: facts.publicHolders.has(holder.slug),
    ...(shares === undefined ? {} : { shares: printCount(shares) }),
    ...(known ? { value: printMoney({ hundredths, currency }) } : {}),
    ...(stake === undefined ? {} : { stake: printShare(stake) }),
    since: seen === undefined && earlier ? `${wordDate(firstSeen)} or before` : wordDate(since),
    ...(change === undefined ? {} : { change: CHANGE_LABELS[change] }),
    ...(position.instrument === 'debt' ? { security: 'Debt, by its principal' } : {}),
    filing: filingInWords(source, accession),
  };
}

function wordLeftOut(others: readonly HolderStanding[]): string | undefined {
  if (others.length === 0) return undefined;
  const sums = new Map<string, number>();
  for (const { hundredths, currency } of others) {
    if (hundredths === undefined || currency === undefined) continue;
    sums.set(currency, (sums.get(currency) ?? 0) + hundredths);
  }
  const amounts = [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, hundredths]) => shortMoney({ currency, hundredths }));
  const worth = amounts.length === 0 ? '' : ` with ${listInWords(amounts)} together`;
  const [one, many] = ['further holder is', 'further holders are'];
  return `${countOf(others.length, [one, many])} not listed${worth}.`;
}

const COUNTED = ['new', 'more', 'less', 'sold', 'not-reported', 'not-reported-before'] as const;

const COUNT_LABELS: Readonly<Record<(typeof COUNTED)[number], string>> = {
  new: 'new',
  more: 'more',
  less: 'less',
  sold: 'sold',
  'not-reported': 'without reported holdings for the quarter',
  'not-reported-before': 'without reported holdings for the quarter before',
};

function wordChanges(standings: readonly HolderStanding[]): string {
  const parts = COUNTED.flatMap((kind) => {
    const count = standings.filter(({ change }) => change === kind).length;
    return count === 0 ? [] : [`${String(count)} ${COUNT_LABELS[kind]}`];
  });
  return parts.length === 0 ? 'no change' : parts.join(', ');
}
