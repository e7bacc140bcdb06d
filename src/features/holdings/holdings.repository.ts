import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FilingSource } from '../../domain/filing/filing.js';
import type { IssuerMatch } from '../../domain/matching/issuer-match.js';
import type { Instrument } from '../../domain/portfolio/portfolio-line.js';
import type { FiledDocument, HolderName } from '../../domain/portfolio/stored-portfolio.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { Quarter } from './quarter.js';

/** A standing filing with what is added up over it. */
export interface StandingFiling extends Omit<FiledDocument, 'filedOn' | 'unit'> {
  readonly filedOn: CalendarDate | null;
  readonly unitFactor: number | null;
  readonly unitReason: string | null;
  readonly netAssets: string | null;
  readonly netAssetsCurrency: string | null;
}

/** One security of a portfolio; numbers as the driver gives them. */
export interface HoldingRow {
  readonly securityId: number;
  readonly name: string;
  readonly title: string | null;
  readonly isin: string | null;
  readonly cusip: string | null;
  readonly instrument: Instrument;
  readonly quantity: number | null;
  readonly value: string | null;
  readonly currency: string;
  readonly weight: number | null;
  readonly match: IssuerMatch | null;
}

/** The latest portfolio of one holder: its filings. */
export interface LatestPortfolio extends HolderRow {
  readonly period: CalendarDate;
  readonly source: FilingSource;
  readonly filingIds: readonly number[];
  readonly totals: readonly { readonly currency: string; readonly hundredths: number }[];
  readonly netAssets: string | null;
  readonly netAssetsCurrency: string | null;
}

/** A holder as it is named. */
export interface HolderRow {
  readonly holderId: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: HolderName['kind'];
  readonly country: string | null;
}

/** What one holder has in organisations: slug, currency, value and shares of each, by slug. */
export interface HolderPositions {
  readonly holderId: string;
  readonly positions: readonly (readonly [
    organisation: string,
    currency: string,
    value: number | null,
    shares: number | null,
  ])[];
}

/** One holder's position in an organisation. */
export interface HolderPositionRow extends HolderRow {
  readonly period: CalendarDate;
  readonly source: FilingSource;
  readonly accession: string;
  readonly instrument: Instrument;
  readonly currency: string;
  readonly quantity: number | null;
  readonly value: string | null;
}

/** Where several sources state one holder's portfolio of one day, the first of these counts. */
const SOURCES = `ARRAY['sec-13f', 'sec-nport', 'fund-holdings']`;
const DIRECT = `h.instrument NOT IN ('call', 'put', 'derivative')`;

const HOLDER = `o.id AS "holderId", o.slug, coalesce(r.name, p.name, o.slug) AS name, hd.kind,
  coalesce(r.country, p.country) AS country`;
const HOLDER_JOINS = `JOIN holder hd ON hd.organisation_id = f.organisation_id
  JOIN organisation o ON o.id = f.organisation_id
  LEFT JOIN company_revision r ON r.id = o.current_revision_id
  LEFT JOIN organisation_profile p ON p.organisation_id = o.id`;

/** Queries on stored holdings. Only standing filings are read, and notices hold nothing. */
@Injectable()
export class HoldingsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async hasOrganisation(slug: string): Promise<boolean> {
    const [row] = await this.dataSource.query<{ found: boolean }[]>(
      'SELECT EXISTS (SELECT FROM organisation WHERE slug = $1) AS found',
      [slug],
    );
    return row?.found === true;
  }

  async holder(slug: string): Promise<HolderRow | undefined> {
    const [row] = await this.dataSource.query<HolderRow[]>(
      `SELECT ${HOLDER} FROM (SELECT id AS organisation_id FROM organisation WHERE slug = $1) f
        ${HOLDER_JOINS}`,
      [slug],
    );
    return row;
  }

  /** Days for which the holder states a portfolio, the latest first. */
  async periods(slug: string): Promise<readonly CalendarDate[]> {
    const rows = await this.dataSource.query<{ period: CalendarDate }[]>(
      `SELECT DISTINCT f.period::text AS period
         FROM filing f JOIN organisation o ON o.id = f.organisation_id
        WHERE o.slug = $1 AND f.standing AND NOT f.notice AND f.source = ANY (${SOURCES})
        ORDER BY period DESC`,
      [slug],
    );
    return rows.map(({ period }) => period);
  }

  /** The standing filings of one holder and one day, those of the best source, the earliest first. */
  async standingFilings(
    holderId: string,
    period: CalendarDate,
  ): Promise<readonly StandingFiling[]> {
    return this.dataSource.query<StandingFiling[]>(
      `SELECT f.id::text AS id, f.source, f.accession, f.form, f.period::text AS period,
         f.filed_on::text AS "filedOn", f.amendment, f.notice, f.unit_factor AS "unitFactor",
         f.unit_reason AS "unitReason", f.rejected, f.net_assets_hundredths AS "netAssets",
         f.net_assets_currency AS "netAssetsCurrency"
         FROM filing f
        WHERE f.organisation_id = $1 AND f.period = $2 AND f.standing AND NOT f.notice
          AND f.source = (
            SELECT source FROM filing
             WHERE organisation_id = $1 AND period = $2 AND standing AND NOT notice
               AND source = ANY (${SOURCES})
             ORDER BY array_position(${SOURCES}, source) LIMIT 1)
        ORDER BY f.filed_on NULLS FIRST, f.amendment_number NULLS FIRST, f.accession COLLATE "C"`,
      [holderId, period],
    );
  }

  /** Added up over the filings; the largest value first, then by security and instrument. */
  async holdings(
    period: CalendarDate,
    filingIds: readonly string[],
  ): Promise<readonly HoldingRow[]> {
    return this.dataSource.query<HoldingRow[]>(
      `SELECT h.security_id AS "securityId", l.name, l.title, s.isin, s.cusip, h.instrument,
         h.quantity, h.value, h.currency, h.weight, s.match
         FROM (
           SELECT security_id, instrument, currency, min(label_id) AS label_id,
             sum(quantity) AS quantity, sum(value_hundredths)::bigint AS value,
             sum(weight) AS weight
             FROM holding
            WHERE period = $1 AND filing_id = ANY ($2::integer[])
            GROUP BY security_id, instrument, currency
         ) h
         JOIN security s ON s.id = h.security_id
         JOIN security_label l ON l.id = h.label_id
        ORDER BY h.value DESC NULLS LAST, h.security_id, h.instrument, h.currency`,
      [period, filingIds],
    );
  }

  /** The latest portfolio of every holder, or of some, by slug. */
  async latestPortfolios(
    slugs: readonly string[] | undefined,
  ): Promise<readonly LatestPortfolio[]> {
    return this.dataSource.query<LatestPortfolio[]>(
      `SELECT ${HOLDER}, f.period::text AS period, f.source, f."filingIds", f.totals,
         f."netAssets", f."netAssetsCurrency"
         FROM (
           SELECT DISTINCT ON (organisation_id) organisation_id, period, source,
             array_agg(id ORDER BY id) AS "filingIds",
             jsonb_path_query_array(jsonb_agg(totals), '$[*][*]') AS totals,
             max(net_assets_hundredths) AS "netAssets",
             max(net_assets_currency) AS "netAssetsCurrency"
             FROM filing
            WHERE standing AND NOT notice AND source = ANY (${SOURCES})
              AND ($1::text[] IS NULL OR organisation_id IN
                (SELECT id FROM organisation WHERE slug = ANY ($1::text[])))
            GROUP BY organisation_id, period, source
            ORDER BY organisation_id, period DESC, array_position(${SOURCES}, source)
         ) f
         ${HOLDER_JOINS}
        ORDER BY o.slug COLLATE "C"`,
      [slugs ?? null],
    );
  }

  /** Slugs of the holders that are funds. */
  async funds(): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ slug: string }[]>(
      `SELECT o.slug FROM holder hd JOIN organisation o ON o.id = hd.organisation_id
        WHERE hd.kind = 'fund' ORDER BY o.slug COLLATE "C"`,
    );
    return rows.map(({ slug }) => slug);
  }

  /** Securities that were taken for one of the organisations. */
  async securitiesOf(organisations: readonly string[]): Promise<readonly number[]> {
    const rows = await this.dataSource.query<{ id: number }[]>(
      `SELECT s.id FROM organisation o JOIN security s ON s.organisation_id = o.id
        WHERE o.slug = ANY ($1::text[]) ORDER BY s.id`,
      [organisations],
    );
    return rows.map(({ id }) => id);
  }

  /** What these filings hold directly in the securities, added up by holder and organisation. */
  async positionsIn(
    securities: readonly number[],
    filings: { readonly ids: readonly number[]; readonly periods: readonly CalendarDate[] },
  ): Promise<readonly HolderPositions[]> {
    return this.dataSource.query<HolderPositions[]>(POSITIONS_IN, [
      securities,
      filings.ids,
      filings.periods,
    ]);
  }

  /** The last day of which any filing states a position in the organisation. */
  async lastHeld(slug: string): Promise<CalendarDate | undefined> {
    const [row] = await this.dataSource.query<{ period: CalendarDate | null }[]>(
      `SELECT max(last.period)::text AS period
         FROM organisation o
         JOIN security s ON s.organisation_id = o.id
        CROSS JOIN LATERAL (
          SELECT h.period FROM holding h
            JOIN filing f ON f.id = h.filing_id AND f.standing
           WHERE h.security_id = s.id ORDER BY h.period DESC LIMIT 1
        ) last
        WHERE o.slug = $1`,
      [slug],
    );
    return row?.period ?? undefined;
  }

  /** The last day for which any of the holders of a quarter has filed, whether or not it still holds. */
  async lastFiled(slug: string, quarter: Quarter): Promise<CalendarDate | undefined> {
    const [row] = await this.dataSource.query<{ period: CalendarDate | null }[]>(
      `SELECT max(f.period)::text AS period
         FROM filing f
        WHERE f.standing AND NOT f.notice AND f.source = ANY (${SOURCES})
          AND f.organisation_id IN (
            SELECT held.organisation_id
              FROM organisation o
              JOIN security s ON s.organisation_id = o.id
              JOIN holding h ON h.security_id = s.id AND h.period >= $2 AND h.period < $3
              JOIN filing held ON held.id = h.filing_id AND held.standing
             WHERE o.slug = $1)`,
      [slug, quarter.from, quarter.to],
    );
    return row?.period ?? undefined;
  }

  /** The last day before a quarter for which anyone has filed. */
  async filedBefore(quarter: Quarter): Promise<CalendarDate | undefined> {
    const [row] = await this.dataSource.query<{ period: CalendarDate | null }[]>(
      `SELECT max(period)::text AS period FROM filing
        WHERE period < $1 AND standing AND NOT notice AND source = ANY (${SOURCES})`,
      [quarter.from],
    );
    return row?.period ?? undefined;
  }

  /** Every position in an organisation in a quarter; of each holder, as its last filing of the quarter states it. */
  async positionsOfHolders(slug: string, quarter: Quarter): Promise<readonly HolderPositionRow[]> {
    return this.dataSource.query<HolderPositionRow[]>(POSITIONS_OF_HOLDERS, [
      slug,
      quarter.from,
      quarter.to,
    ]);
  }

  /** For each of the holders the first day of which a standing filing of it states shares or debt of the organisation. */
  async firstSeen(
    slug: string,
    holders: readonly string[],
  ): Promise<ReadonlyMap<string, CalendarDate>> {
    const rows = await this.dataSource.query<{ slug: string; period: CalendarDate }[]>(
      `SELECT o.slug, min(h.period)::text AS period
         FROM organisation held
         JOIN security s ON s.organisation_id = held.id
         JOIN holding h ON h.security_id = s.id AND h.instrument IN ('share', 'debt')
         JOIN filing f ON f.id = h.filing_id AND f.standing
         JOIN organisation o ON o.id = f.organisation_id
        WHERE held.slug = $1 AND o.slug = ANY ($2::text[])
        GROUP BY o.slug
        ORDER BY o.slug`,
      [slug, holders],
    );
    return new Map(rows.map((row) => [row.slug, row.period]));
  }

  /** Those of the holders whose filing of the quarter stands. */
  async filedIn(quarter: Quarter, slugs: readonly string[]): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ slug: string }[]>(
      `SELECT DISTINCT o.slug
         FROM organisation o
         JOIN filing f ON f.organisation_id = o.id AND f.standing AND NOT f.notice
          AND f.source = ANY (${SOURCES}) AND f.period >= $2 AND f.period < $3
        WHERE o.slug = ANY ($1::text[])
        ORDER BY o.slug`,
      [slugs, quarter.from, quarter.to],
    );
    return rows.map(({ slug }) => slug);
  }

  async prices(
    period: CalendarDate,
    cusips: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly price: number; readonly filings: number }>> {
    const rows = await this.dataSource.query<{ cusip: string; price: number; filings: number }[]>(
      `SELECT s.cusip, p.price_hundredths / 100 AS price, p.filings
         FROM security s
         JOIN security_price p ON p.security_id = s.id AND p.period = $1
        WHERE s.key = ANY (SELECT 'cusip:' || cusip FROM unnest($2::text[]) AS cusip)
        ORDER BY s.cusip`,
      [period, cusips],
    );
    return new Map(rows.map(({ cusip, price, filings }) => [cusip, { price, filings }]));
  }
}

/**
 * One row for each holder, because hundreds of thousands would take longer to hand over than to add up. Securities are
 * given by number, so that PostgreSQL knows how many they are and reads a whole quarter in one go when that is quicker.
 * The filings are looked up once: their list, compared with every position, would take most of the time.
 */
const POSITIONS_IN = `
  WITH f AS MATERIALIZED (
    SELECT id, organisation_id FROM filing WHERE id = ANY ($2::integer[])
  )
  SELECT "holderId", json_agg(json_build_array(o.slug, currency, value, shares)
      ORDER BY o.slug COLLATE "C", currency) AS positions
    FROM (
      SELECT f.organisation_id AS "holderId", s.organisation_id, h.currency,
        sum(h.value_hundredths)::bigint AS value,
        sum(h.quantity) FILTER (WHERE h.instrument = 'share') AS shares
        FROM holding h
        JOIN security s ON s.id = h.security_id
        JOIN f ON f.id = h.filing_id
       WHERE h.security_id = ANY ($1::integer[]) AND h.period = ANY ($3::date[]) AND ${DIRECT}
       GROUP BY f.organisation_id, s.organisation_id, h.currency
    ) held
    JOIN organisation o ON o.id = held.organisation_id
   GROUP BY "holderId"
   ORDER BY "holderId"`;

const POSITIONS_OF_HOLDERS = `
  WITH held AS MATERIALIZED (
    SELECT f.organisation_id, f.period, f.source, min(f.accession COLLATE "C") AS accession,
      h.instrument, h.currency, sum(h.quantity) AS quantity,
      sum(h.value_hundredths)::bigint AS value
      FROM organisation o
      JOIN security s ON s.organisation_id = o.id
      JOIN holding h ON h.security_id = s.id AND h.period >= $2 AND h.period < $3
      JOIN filing f ON f.id = h.filing_id AND f.standing
     WHERE o.slug = $1
     GROUP BY f.organisation_id, f.period, f.source, h.instrument, h.currency
  ), f AS (
    SELECT DISTINCT ON (organisation_id) organisation_id, period, source
      FROM filing
     WHERE organisation_id IN (SELECT organisation_id FROM held) AND standing AND NOT notice
       AND source = ANY (${SOURCES}) AND period >= $2 AND period < $3
     ORDER BY organisation_id, period DESC, array_position(${SOURCES}, source)
  )
  SELECT ${HOLDER}, f.period::text AS period, f.source, held.accession, held.instrument,
    held.currency, held.quantity, held.value
    FROM f
    JOIN held USING (organisation_id, period, source)
    ${HOLDER_JOINS}
   ORDER BY held.value DESC NULLS LAST, o.slug COLLATE "C", held.instrument, held.currency`;
