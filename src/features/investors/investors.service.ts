import { Injectable } from '@nestjs/common';

import {
  type AssessedInvestor,
  assessInvestor,
  type InvestorOnFile,
} from '../../domain/investor/assess-investor.js';
import { buildInvestorView } from '../../domain/investor/build-investor-view.js';
import { type HeldCompany, heldCompany } from '../../domain/investor/held-company.js';
import { type InvestorRow, investorRow } from '../../domain/investor/investor-row.js';
import type { InvestorView } from '../../domain/investor/investor-view.js';
import {
  type MeasuredPortfolio,
  measurePortfolio,
} from '../../domain/investor/measure-portfolio.js';
import {
  buildPublicMoneyPage,
  type PublicMoneyPage,
} from '../../domain/investor/public-money-view.js';
import type { InvestorRecord } from '../../domain/investor/record/investor-record.js';
import { investorNumbers } from '../../domain/investor/score/investor-numbers.js';
import { whenKnown } from '../../domain/investor/when-known.js';
import type { PortfolioSummary, StoredPortfolio } from '../../domain/portfolio/stored-portfolio.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import { foldedName } from '../../domain/wording/folded-name.js';
import { Air } from '../../platform/air.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { HoldingsService } from '../holdings/holdings.service.js';
import { InvestorRecordsService } from '../investor-records/investor-records.service.js';
import { VotesService } from '../votes/votes.service.js';

/** Every investor on file, judged with one snapshot of the companies. */
export interface JudgedInvestors {
  readonly snapshot: Snapshot;
  /** By slug. */
  readonly investors: readonly AssessedInvestor[];
  readonly bySlug: ReadonlyMap<string, AssessedInvestor>;
  readonly companyOf: (slug: string) => HeldCompany | undefined;
}

/** One investor worded, with what it is worded from. */
export interface ViewedInvestor {
  readonly investor: AssessedInvestor;
  readonly view: InvestorView;
  readonly snapshot: Snapshot;
}

/** What every investor is judged with. */
interface Ground {
  readonly snapshot: Snapshot;
  readonly companyOf: (slug: string) => HeldCompany | undefined;
  /** What of a portfolio is looked at: companies whose search has an answer, for others count for nothing, and funds. */
  readonly organisations: ReadonlySet<string>;
  readonly funds: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, InvestorRecord>;
}

/** Investors with their numbers: those with a record of their own, and those known from their filings. */
@Injectable()
export class InvestorsService {
  // A snapshot is another object after every change of data or day.
  readonly #grounds = new WeakMap<Snapshot, Promise<Ground>>();
  readonly #judged = new WeakMap<Snapshot, Promise<JudgedInvestors>>();
  readonly #rows = new WeakMap<JudgedInvestors, Promise<readonly InvestorRow[]>>();

  constructor(
    private readonly assessments: AssessmentsService,
    private readonly records: InvestorRecordsService,
    private readonly holdings: HoldingsService,
    private readonly votes: VotesService,
  ) {}

  /** As of today; judged once per state of the data. */
  async judged(): Promise<JudgedInvestors> {
    const snapshot = await this.assessments.snapshot();
    return once(this.#judged, snapshot, async () => this.judgeAll(await this.ground(snapshot)));
  }

  /** The lines of the list, by name: a list of them is sorted again in no time. */
  async rows(): Promise<{ readonly snapshot: Snapshot; readonly rows: readonly InvestorRow[] }> {
    const judged = await this.judged();
    const rows = await once(this.#rows, judged, () => rowsByName(judged));
    return { snapshot: judged.snapshot, rows };
  }

  /** Public money as its page shows it. Only its holders are judged for it. */
  async publicMoney(): Promise<{ readonly snapshot: Snapshot; readonly page: PublicMoneyPage }> {
    const ground = await this.ground(await this.assessments.snapshot());
    const slugs = [...ground.records.values()].filter(isPublicMoney).map(({ slug }) => slug);
    const portfolios = await this.measure(await this.summariesOf(slugs, ground), ground);
    const investors = await this.judge(slugs, portfolios, ground);
    return { snapshot: ground.snapshot, page: buildPublicMoneyPage(investors, ground.companyOf) };
  }

  /** Everything a reader is shown about one investor; undefined when none has this slug. */
  async view(slug: string): Promise<InvestorView | undefined> {
    return (await this.viewed(slug))?.view;
  }

  /**
   * The same with the investor and the snapshot that it is worded from, for numbers in full precision. Nobody else is
   * judged for it.
   */
  async viewed(slug: string): Promise<ViewedInvestor | undefined> {
    const ground = await this.ground(await this.assessments.snapshot());
    const { snapshot, companyOf, records } = ground;
    const portfolios = await this.measure(await this.summariesOf([slug], ground), ground);
    if (!records.has(slug) && !portfolios.has(slug)) return undefined;
    const votes = await this.votes.votesOf(slug);
    const { asOf, edition } = snapshot;
    const onFile = investorOnFile(slug, portfolios, ground);
    const investor = assessInvestor({ ...onFile, votes }, edition.methodology, companyOf);
    const view = buildInvestorView({
      ...{ investor, companyOf, asOf, edition },
      resolutions: await this.records.resolutions(),
      statements: await this.records.statements(),
      ...(await this.portfoliosOf(investor)),
    });
    return { investor, view, snapshot };
  }

  /** The latest portfolio with its lines, and the one before it. */
  private async portfoliosOf({
    slug,
    portfolio,
  }: AssessedInvestor): Promise<{ stored?: StoredPortfolio; previous?: StoredPortfolio }> {
    if (portfolio === undefined) return {};
    const before = (await this.holdings.periods(slug)).filter((day) => day < portfolio.period);
    const [latest] = before.toSorted().toReversed();
    const stored = await this.holdings.portfolio(slug, portfolio.period);
    const previous = latest && (await this.holdings.portfolio(slug, latest));
    return { ...whenKnown('stored', stored), ...whenKnown('previous', previous) };
  }

  private async ground(snapshot: Snapshot): Promise<Ground> {
    return once(this.#grounds, snapshot, async () => {
      const held = new Map(
        snapshot.companies.map((company) => [company.input.record.slug, heldCompany(company)]),
      );
      const records = await this.records.investors();
      const funds = await this.holdings.funds();
      return {
        ...{ snapshot, funds },
        companyOf: (slug) => held.get(slug),
        organisations: new Set([
          ...[...held.values()].filter(({ assessed }) => assessed).map(({ slug }) => slug),
          ...funds,
        ]),
        records: new Map(records.map((record) => [record.slug, record])),
      };
    });
  }

  private async judgeAll(ground: Ground): Promise<JudgedInvestors> {
    const { snapshot, records, companyOf } = ground;
    const summaries = await this.holdings.summaries(ground.organisations);
    const portfolios = await this.measure(summaries, ground);
    const slugs = [...new Set([...records.keys(), ...portfolios.keys()])].toSorted();
    const investors = await this.judge(slugs, portfolios, ground);
    const bySlug = new Map(investors.map((investor) => [investor.slug, investor]));
    return { snapshot, investors, bySlug, companyOf };
  }

  private async judge(
    slugs: readonly string[],
    portfolios: ReadonlyMap<string, MeasuredPortfolio>,
    ground: Ground,
  ): Promise<readonly AssessedInvestor[]> {
    const { methodology } = ground.snapshot.edition;
    const investors: AssessedInvestor[] = [];
    const air = new Air();
    for (const slug of slugs) {
      const onFile = investorOnFile(slug, portfolios, ground);
      // Votes move T alone, which is worked out only where its elements have answers.
      const votes = onFile.record?.answers === undefined ? [] : await this.votes.votesOf(slug);
      investors.push(assessInvestor({ ...onFile, votes }, methodology, ground.companyOf));
      await air.take();
    }
    return investors;
  }

  /** The latest portfolios of the holders, and of every fund that these hold, directly or through other funds. */
  private async summariesOf(
    holders: readonly string[],
    { organisations, funds }: Ground,
  ): Promise<readonly PortfolioSummary[]> {
    const found: PortfolioSummary[] = [];
    const asked = new Set(holders);
    let wanted: ReadonlySet<string> = asked;
    while (wanted.size > 0) {
      const summaries = await this.holdings.summaries(organisations, wanted);
      found.push(...summaries);
      const held = summaries.flatMap(({ positions }) =>
        positions.map(({ organisation }) => organisation),
      );
      wanted = new Set(held.filter((slug) => funds.has(slug) && !asked.has(slug)));
      for (const slug of wanted) asked.add(slug);
    }
    return found;
  }

  private async measure(
    summaries: readonly PortfolioSummary[],
    { snapshot, funds, companyOf }: Ground,
  ): Promise<ReadonlyMap<string, MeasuredPortfolio>> {
    const bySlug = new Map(summaries.map((summary) => [summary.holder.slug, summary]));
    const { halving } = investorNumbers(snapshot.edition.methodology.investor);
    const fundOf = (slug: string): PortfolioSummary | undefined =>
      funds.has(slug) ? bySlug.get(slug) : undefined;
    const measured = new Map<string, MeasuredPortfolio>();
    const air = new Air();
    for (const [slug, summary] of bySlug) {
      measured.set(slug, measurePortfolio(summary, { companyOf, halving, fundOf }));
      await air.take();
    }
    return measured;
  }
}

/** What is worked out for a key, or is being worked out; what failed is tried again. */
function once<Key extends object, Value>(
  kept: WeakMap<Key, Promise<Value>>,
  key: Key,
  work: () => Promise<Value>,
): Promise<Value> {
  const before = kept.get(key);
  if (before !== undefined) return before;
  const underway = work();
  kept.set(key, underway);
  underway.catch(() => kept.delete(key));
  return underway;
}

async function rowsByName({
  investors,
  companyOf,
}: JudgedInvestors): Promise<readonly InvestorRow[]> {
  const rows: InvestorRow[] = [];
  const air = new Air();
  for (const investor of investors) {
    rows.push(investorRow(investor, companyOf));
    await air.take();
  }
  const folded = rows.map((row) => ({ row, name: foldedName(row.name) }));
  // those with the same name stay by slug
  return folded
    .toSorted((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1))
    .map(({ row }) => row);
}

function investorOnFile(
  slug: string,
  portfolios: ReadonlyMap<string, MeasuredPortfolio>,
  { records }: Ground,
): Omit<InvestorOnFile, 'votes'> {
  return {
    slug,
    ...whenKnown('record', records.get(slug)),
    ...whenKnown('portfolio', portfolios.get(slug)),
  };
}

function isPublicMoney({ publicMoney }: InvestorRecord): boolean {
  return publicMoney.answer === 'yes';
}
