import { placeDate } from '../quantities/calendar-date.js';
import type { SourceView, WordedSentence } from '../scorecard/company-view.js';
import { ANSWER_LABELS } from '../wording/answer-labels.js';
import { countryName } from '../wording/country-name.js';
import { foldedName } from '../wording/folded-name.js';
import {
  INVESTOR_KIND_LABELS,
  LINK_RELATION_LABELS,
  PUBLIC_MONEY_FLAG_LABELS,
} from '../wording/investor-words.js';
import { printCount, printMoney, shortMoney } from '../wording/print-money.js';
import { printAmount, printShare } from '../wording/print-number.js';
import { wordDate, wordOptionalDate } from '../wording/word-date.js';
import type { AssessedInvestor } from './assess-investor.js';
import { CitedSources, sourceIn } from './cited-sources.js';
import type { HeldCompany } from './held-company.js';
import { printableCompany } from './investor-facts.js';
import type { CompanyNameView } from './investor-view.js';
import type { InvestorRecord } from './record/investor-record.js';
import { whenKnown } from './when-known.js';

/** For a holder whose commitment no source answers. */
export const COMMITMENT_OPEN = 'Not answered';

/** Public money in companies on file: who, how much, since when, by which source. */
export interface PublicMoneyPage {
  /** By name. */
  readonly holders: readonly PublicHolderView[];
  /** What its filings show in involved companies, one amount per currency: never added across. */
  readonly totals: readonly string[];
  readonly sources: readonly SourceView[];
}

/** One public holder with all that is known of what it has. */
export interface PublicHolderView {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  readonly flags: readonly string[];
  /** `1,025,000 members or residents (2024)`. */
  readonly members?: WordedSentence;
  /** G1, in one word. */
  readonly commitment: string;
  /** From filings: the involved part of the latest portfolio. */
  readonly filed?: {
    readonly period: string;
    /** `USD 1.2 billion in 5 companies with evidence of involvement`. */
    readonly amount: string;
    readonly perMember?: string;
    readonly companies: readonly {
      readonly slug: string;
      readonly name: string;
      readonly value?: string;
    }[];
  };
  /** From sources: newest first. */
  readonly stated: readonly {
    readonly company: CompanyNameView;
    readonly relation: string;
    readonly date: string;
    readonly value?: string;
    readonly stake?: string;
    readonly claim: WordedSentence;
  }[];
}

/** Investors whose money a source calls public; sorted by name, amounts per currency. */
export function buildPublicMoneyPage(
  investors: readonly AssessedInvestor[],
  companyOf: (slug: string) => HeldCompany | undefined,
): PublicMoneyPage {
  const cited = new CitedSources();
  const holders = investors
    .flatMap((investor) =>
      investor.record?.publicMoney.answer === 'yes' ? [{ investor, record: investor.record }] : [],
    )
    .toSorted((a, b) => byName(a.record, b.record));
  return {
    holders: holders.map((holder) => holderView(holder, cited, companyOf)),
    totals: totalsOf(holders.map(({ investor }) => investor)),
    sources: cited.views(),
  };
}

function byName(a: InvestorRecord, b: InvestorRecord): number {
  const [first, second] = [foldedName(a.name), foldedName(b.name)];
  if (first !== second) return first < second ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}

interface PublicHolder {
  readonly investor: AssessedInvestor;
  readonly record: InvestorRecord;
}

function holderView(
  { investor, record }: PublicHolder,
  cited: CitedSources,
  companyOf: (slug: string) => HeldCompany | undefined,
): PublicHolderView {
  const { flags, members } = record.publicMoney;
  const commitment = record.publicMoneyCommitment;
  return {
    slug: record.slug,
    name: record.name,
    kind: INVESTOR_KIND_LABELS[record.type],
    ...whenKnown('country', record.country && countryName(record.country)),
    flags: flags.map((flag) => PUBLIC_MONEY_FLAG_LABELS[flag]),
    ...whenKnown(
      'members',
      members && {
        text: `${printCount(members.count)} members or residents (${wordDate(members.date)})`,
        sources: [
          cited.cite(sourceIn(record.sources, members.source), `members of ${record.name}`),
        ],
      },
    ),
    commitment: commitment === undefined ? COMMITMENT_OPEN : ANSWER_LABELS[commitment.value],
    ...whenKnown('filed', filedOf(investor, members?.count)),
    stated: statedOf(record, cited, companyOf),
  };
}

function filedOf(
  { portfolio }: AssessedInvestor,
  members: number | undefined,
): PublicHolderView['filed'] {
  if (portfolio?.total === undefined || portfolio.involved.length === 0) return undefined;
  const { currency } = portfolio.total;
  const hundredths = involvedValue(portfolio.involved, currency);
  const count = portfolio.involved.length;
  const companies = count === 1 ? '1 company' : `${String(count)} companies`;
  return {
    period: wordDate(portfolio.period),
    amount: `${shortMoney({ hundredths, currency })} in ${companies} with evidence of involvement`,
    ...whenKnown(
      'perMember',
      members === undefined
        ? undefined
        : `${printAmount({ value: hundredths / 100 / members, currency })} per member or resident`,
    ),
    companies: portfolio.involved.map(({ company, value }) => ({
      slug: company.slug,
      name: company.name,
      ...whenKnown('value', value && printMoney(value)),
    })),
  };
}

function involvedValue(
  involved: NonNullable<AssessedInvestor['portfolio']>['involved'],
  currency: string,
): number {
  return involved.reduce(
    (sum, { value }) => sum + (value?.currency === currency ? value.hundredths : 0),
    0,
  );
}

function statedOf(
  record: InvestorRecord,
  cited: CitedSources,
  companyOf: (slug: string) => HeldCompany | undefined,
): PublicHolderView['stated'] {
  const day = ({ date }: InvestorRecord['links'][number]): string =>
    date === undefined ? '' : placeDate(date);
  return record.links
    .toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1))
    .flatMap(({ company, relation, date, value, stakePercent, claim, source }) => {
      const named = printableCompany(company, companyOf);
      if (named === undefined) return [];
      return [
        {
          company: named,
          relation: LINK_RELATION_LABELS[relation],
          date: wordOptionalDate(date),
          ...whenKnown('value', value && printAmount(value)),
          ...whenKnown(
            'stake',
            stakePercent === undefined ? undefined : printShare(stakePercent / 100),
          ),
          claim: cited.sentence(
            sourceIn(record.sources, source),
            claim,
            `${record.name}: ${named.name}`,
          ),
        },
      ];
    });
}

function totalsOf(investors: readonly AssessedInvestor[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { portfolio } of investors) {
    const currency = portfolio?.total?.currency;
    if (portfolio === undefined || currency === undefined) continue;
    const value = involvedValue(portfolio.involved, currency);
    if (value > 0) sums.set(currency, (sums.get(currency) ?? 0) + value);
  }
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, hundredths]) => shortMoney({ currency, hundredths }));
}
