import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Filing } from '../../domain/filing/filing.js';
import type { IssuerToMatch } from '../../domain/matching/issuer-to-match.js';
import { resolveIssuer } from '../../domain/matching/resolve-issuer.js';
import type { ReadPortfolio } from '../../domain/portfolio/portfolio-file.js';
import type { PortfolioLine } from '../../domain/portfolio/portfolio-line.js';
import type {
  OrganisationHolders,
  PortfolioSummary,
  StoredPortfolio,
} from '../../domain/portfolio/stored-portfolio.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { bumpDataVersion, DataVersion } from '../../platform/database/data-version.js';
import { MatchingService } from '../matching/matching.service.js';
import type { StoredFiling } from '../../domain/portfolio/arrived-filing.js';
import { HoldingsLoadService } from './holdings-load.service.js';
import { HoldingsRepository } from './holdings.repository.js';
import { quarterEnd, quarterOf } from './quarter.js';
import { securitiesToMatch, storeMatches } from './security-matches.js';
import { holderName, positionOf, storedPortfolio, summariesOf } from './shown-holdings.js';

/** Rows that are handed over before they are sent. */
const BATCH = 1000;

/** Who holds what: stored portfolios, read as they stand. */
@Injectable()
export class HoldingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: HoldingsRepository,
    private readonly loads: HoldingsLoadService,
    private readonly matching: MatchingService,
    private readonly dataVersion: DataVersion,
  ) {}

  /**
   * Stores one portfolio whole or not at all. Undefined when it is stored already, from a file with the same content;
   * from another content, it replaces what was stored under its accession number.
   */
  async store(
    filing: Filing,
    portfolio: ReadPortfolio,
    file: { readonly name: string; readonly sha256: string },
    organisation?: string,
  ): Promise<StoredFiling | undefined> {
    if (organisation !== undefined) await this.loads.expectOrganisation(organisation);
    const [stored] = await this.loads.load(async (intake) => {
      const arrived = { filing, file, ...(organisation === undefined ? {} : { organisation }) };
      const number = await intake.begin(arrived);
      if (number === undefined) return;
      for (const [index, line] of portfolio.lines.entries()) {
        const label = intake.label(JSON.stringify(securityOf(line)), () => line);
        intake.add(number, label, stagedLine(line));
        if (index % BATCH === 0) await intake.send();
      }
      intake.reject(number, portfolio.rejected);
      const { warnings, lines } = portfolio;
      intake.end(number, { lines: lines.length, stated: filing.stated, warnings });
    });
    return stored;
  }

  /** What a holder states for a day; for the latest one when none is given. Undefined when it states nothing. */
  async portfolio(slug: string, period?: CalendarDate): Promise<StoredPortfolio | undefined> {
    const holder = await this.repository.holder(slug);
    if (holder === undefined) return undefined;
    const day = period ?? (await this.repository.periods(slug))[0];
    if (day === undefined) return undefined;
    const filings = await this.repository.standingFilings(holder.holderId, day);
    if (filings.length === 0) return undefined;
    const ids = filings.map(({ id }) => id);
    return storedPortfolio(holder, filings, await this.repository.holdings(day, ids));
  }

  /** Days for which a holder states a portfolio, the latest first. */
  async periods(slug: string): Promise<readonly CalendarDate[]> {
    return this.repository.periods(slug);
  }

  /**
   * Who holds an organisation: the latest quarter in which one of its holders has filed, sold or not, and the quarter
   * before it for which anyone has.
   */
  async holders(organisationSlug: string): Promise<OrganisationHolders> {
    const held = await this.repository.lastHeld(organisationSlug);
    if (held === undefined)
      return { quarters: [], positions: [], filedLatest: new Set(), filedBefore: new Set() };
    const lastFiled = await this.repository.lastFiled(organisationSlug, quarterOf(held));
    const latest = lastFiled ?? held;
    const before =
      quarterEnd(latest) > quarterEnd(held)
        ? held
        : await this.repository.filedBefore(quarterOf(latest));
    const days = before === undefined ? [latest] : [latest, before];
    const rows = await Promise.all(
      days.map((day) => this.repository.positionsOfHolders(organisationSlug, quarterOf(day))),
    );
    const slugs = [...new Set(rows.flat().map(({ slug }) => slug))];
    const firstDays = await this.repository.firstSeen(organisationSlug, slugs);
    return {
      quarters: days.map(quarterEnd),
      positions: rows.flat().map(positionOf),
      firstSeen: new Map([...firstDays].map(([slug, day]) => [slug, quarterEnd(day)])),
      filedLatest: new Set(await this.repository.filedIn(quarterOf(latest), slugs)),
      filedBefore: new Set(
        before === undefined ? [] : await this.repository.filedIn(quarterOf(before), slugs),
      ),
    };
  }

  /** The latest portfolio of every holder in short, or of some, by slug of the holder. */
  async summaries(
    organisations: ReadonlySet<string>,
    holders?: ReadonlySet<string>,
  ): Promise<readonly PortfolioSummary[]> {
    const latest = await this.repository.latestPortfolios(holders && [...holders]);
    const securities = await this.repository.securitiesOf([...organisations]);
    const positions = await this.repository.positionsIn(securities, {
      ids: latest.flatMap(({ filingIds }) => filingIds),
      periods: [...new Set(latest.map(({ period }) => period))],
    });
    return summariesOf(latest, positions);
  }

  /** Slugs of the holders that are funds. */
  async funds(): Promise<ReadonlySet<string>> {
    return new Set(await this.repository.funds());
  }

  /**
   * Takes securities for organisations anew: after companies, their codes or decisions have changed. All of them,
   * unless the change bears on some alone.
   */
  async rematch(bears: (security: IssuerToMatch) => boolean = () => true): Promise<void> {
    const stored = await securitiesToMatch(this.dataSource.manager, 'true');
    const concerned = stored.filter(bears);
    if (concerned.length === 0) return;
    // the change may be one of this process, just committed
    await this.dataVersion.refresh();
    const universe = await this.matching.universe();
    const matches = concerned.map((security) => ({
      id: security.id,
      match: resolveIssuer(security, universe),
    }));
    await this.dataSource.transaction(async (manager) => {
      if ((await storeMatches(manager, matches)) > 0) await bumpDataVersion(manager);
    });
  }

  /** The name of a stored holder; undefined for an organisation of which nothing is stored. */
  async holder(slug: string) {
    const holder = await this.repository.holder(slug);
    return holder && holderName(holder);
  }
}

function securityOf({ name, title, identifiers, country }: PortfolioLine) {
  return [name, title, country, identifiers.map(({ scheme, value, mic }) => [scheme, value, mic])];
}

function stagedLine({ instrument, value, quantity, weight }: PortfolioLine) {
  return {
    ...{ instrument, quantity, weight },
    currency: value?.currency ?? 'XXX',
    value: value?.hundredths,
  };
}
