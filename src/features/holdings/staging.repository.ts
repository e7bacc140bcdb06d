import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { IssuerMatch } from '../../domain/matching/issuer-match.js';
import type { ArrivedFiling } from '../../domain/portfolio/arrived-filing.js';
import { CopySession } from './copy-session.js';
import { securitiesToMatch, type SecurityToMatch, storeMatches } from './security-matches.js';
import { quarterOf, type Quarter } from './quarter.js';

/** The advisory lock that makes loads follow one another; the same as for companies. */
const LOADING = 7_430_004;

/** Tables of the transaction that rows are copied into. */
export type RowTarget = 'staged_position' | 'staged_security' | 'staged_label';

/** A staged filing with its place among the stored ones. */
export interface PlacedFiling {
  readonly number: number;
  readonly id: number;
  readonly period: CalendarDate;
  /** Hundredths in one unit of the staged values. */
  readonly scale: number;
}

/** The tables that rows of one load wait in, and the merge of them into those that stay. Lives as long as its transaction. */
export class StagingRepository {
  #session: { readonly target: RowTarget; readonly copy: CopySession } | undefined;

  constructor(
    private readonly manager: EntityManager,
    private readonly client: pg.ClientBase,
  ) {}

  /** Waits for other loads, then makes the tables. */
  async prepare(): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock($1)', [LOADING]);
    for (const statement of PREPARATION) await this.manager.query(statement);
  }

  /** For each filing whether it is stored already, from a file with the same content. */
  async storedFrom(arrived: readonly ArrivedFiling[]): Promise<readonly boolean[]> {
    await this.endCopy();
    const rows = await this.manager.query<{ stored: boolean }[]>(
      `SELECT f.id IS NOT NULL AS stored
         FROM jsonb_to_recordset($1::jsonb)
           AS a (number integer, source text, accession text, sha256 text)
         LEFT JOIN filing f USING (source, accession, sha256)
        ORDER BY a.number`,
      [
        JSON.stringify(
          arrived.map(({ filing, file }, number) => ({
            number,
            source: filing.source,
            accession: filing.accession,
            sha256: file.sha256,
          })),
        ),
      ],
    );
    return rows.map(({ stored }) => stored);
  }

  async copy(target: RowTarget, chunks: readonly Buffer[]): Promise<void> {
    if (this.#session?.target !== target) await this.endCopy();
    this.#session ??= { target, copy: new CopySession(this.client, target) };
    await this.#session.copy.write(chunks);
  }

  async endCopy(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.copy.end();
  }

  /** After a failure: the connection listens to no statement before the COPY has ended. */
  async abandonCopy(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.copy.abandon();
  }

  async place(filings: readonly PlacedFiling[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO staged_filing (number, filing_id, period, scale)
       SELECT number, id, period, scale FROM jsonb_to_recordset($1::jsonb)
         AS f (number integer, id integer, period date, scale integer)`,
      [JSON.stringify(filings)],
    );
  }

  /** Adds what is new of the securities and of the words that they are called by. */
  async mergeSecurities(): Promise<void> {
    await this.manager.query('ANALYZE staged_security, staged_label');
    await this.manager.query(MERGE_SECURITIES);
    await this.manager.query(MERGE_LABELS);
    await this.manager.query(PLACE_LABELS);
    await this.manager.query('ANALYZE placed_label');
  }

  /** Gives securities that have no name of their own yet the label that most rows use. */
  async nameSecurities(): Promise<void> {
    await this.manager.query(NAME_SECURITIES);
  }

  /** Securities of this load that were never matched, or whose codes have become more since. */
  async securitiesToMatch(): Promise<readonly SecurityToMatch[]> {
    return securitiesToMatch(
      this.manager,
      's.match IS NULL AND s.id IN (SELECT security_id FROM placed_label)',
    );
  }

  /**
   * Stores the positions of one quarter; its partition is made when it is the first load of the quarter. `scattered`
   * positions are added up before.
   */
  async fillQuarter(quarter: Quarter, scattered: boolean): Promise<void> {
    const [known] = await this.manager.query<{ name: string | null }[]>(
      'SELECT to_regclass($1)::text AS name',
      [quarter.table],
    );
    if (known?.name === null) return this.#attachQuarter(quarter, scattered);
    await this.#insertPositions(quarter, 'holding', scattered);
  }

  async storeMatches(
    matches: readonly { readonly id: number; readonly match: IssuerMatch }[],
  ): Promise<void> {
    await storeMatches(this.manager, matches);
  }

  /** Positions of each filing of the load by its number. */
  async positionCounts(): Promise<ReadonlyMap<number, number>> {
    const rows = await this.manager.query<{ number: number; positions: number }[]>(
      'SELECT s.number, f.positions FROM staged_filing s JOIN filing f ON f.id = s.filing_id',
    );
    return new Map(rows.map(({ number, positions }) => [number, positions]));
  }

  /** After scattered positions were added up. */
  async countPositions(): Promise<void> {
    await this.manager.query(COUNT_POSITIONS);
  }

  /** Median price over standing 13F filings, for every security and period that the load touches. */
  async settlePrices(): Promise<void> {
    await this.manager.query('ANALYZE staged_filing, filing');
    await this.manager.query(SETTLE_PRICES);
  }

  /** A new partition is filled before it gets its keys, and joins when it is whole: that is several times quicker. */
  async #attachQuarter(quarter: Quarter, scattered: boolean): Promise<void> {
    const { table, from, to } = quarter;
    const bounds = `period >= DATE '${from}' AND period < DATE '${to}'`;
    await this.manager.query(
      `CREATE TABLE ${table} (LIKE holding INCLUDING CONSTRAINTS INCLUDING DEFAULTS)`,
    );
    await this.#insertPositions(quarter, table, scattered);
    const statements = [
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_pkey
         PRIMARY KEY (filing_id, security_id, instrument, currency, period)`,
      `CREATE INDEX ${table}_security_idx ON ${table} (security_id, period)`,
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_bounds CHECK (${bounds})`,
      `ALTER TABLE holding ATTACH PARTITION ${table} FOR VALUES FROM ('${from}') TO ('${to}')`,
      `ALTER TABLE ${table} DROP CONSTRAINT ${table}_bounds`,
      `ANALYZE ${table}`,
    ];
    for (const statement of statements) await this.manager.query(statement);
  }

  async #insertPositions(quarter: Quarter, table: string, scattered: boolean): Promise<void> {
    await this.manager.query(
      `INSERT INTO ${table} (filing_id, security_id, instrument, currency, period, label_id,
         value_hundredths, quantity, weight, voting_sole, voting_shared, voting_none, row_count)
       ${scattered ? SCATTERED_POSITIONS : POSITIONS}`,
      [quarter.from, quarter.to],
    );
  }
}

/** The quarters of some days, each once. */
export function quartersOf(periods: readonly CalendarDate[]): readonly Quarter[] {
  return [...new Map(periods.map(quarterOf).map((quarter) => [quarter.table, quarter])).values()];
}

const PREPARATION = [
  "SET LOCAL work_mem = '256MB'",
  "SET LOCAL maintenance_work_mem = '256MB'",
  `CREATE TEMP TABLE staged_security (
     number integer, key text, identifiers text, isin text, cusip text, country text
   ) ON COMMIT DROP`,
  `CREATE TEMP TABLE staged_label (
     number integer, security_number integer, name text, title text, uses integer
   ) ON COMMIT DROP`,
  `CREATE TEMP TABLE staged_position (
     filing_number integer, label_number integer, instrument instrument,
     currency text COLLATE "C", value bigint, quantity double precision,
     weight double precision, voting_sole bigint, voting_shared bigint, voting_none bigint,
     row_count integer
   ) ON COMMIT DROP`,
  `CREATE TEMP TABLE staged_filing (
     number integer, filing_id integer, period date, scale integer
   ) ON COMMIT DROP`,
];

const MERGE_SECURITIES = `
  INSERT INTO security (key, identifiers, isin, cusip, country)
  SELECT key, coalesce(jsonb_agg(DISTINCT code) FILTER (WHERE code IS NOT NULL), '[]'),
    min(isin COLLATE "C"), min(cusip COLLATE "C"), min(country COLLATE "C")
    FROM (
      SELECT s.key, s.isin, s.cusip, s.country, code
        FROM staged_security s
        LEFT JOIN LATERAL jsonb_array_elements(s.identifiers::jsonb) code ON true
    ) each
   GROUP BY key
   ORDER BY key COLLATE "C"
  ON CONFLICT (key) DO UPDATE SET
    identifiers = (
      SELECT jsonb_agg(DISTINCT code)
        FROM jsonb_array_elements(security.identifiers || excluded.identifiers) code
    ),
    isin = coalesce(security.isin, excluded.isin), cusip = coalesce(security.cusip, excluded.cusip),
    country = coalesce(security.country, excluded.country), organisation_id = NULL, match = NULL
    WHERE NOT security.identifiers @> excluded.identifiers`;

const MERGE_LABELS = `
  INSERT INTO security_label (security_id, name, title)
  SELECT DISTINCT s.id, l.name, l.title
    FROM staged_label l
    JOIN staged_security ss ON ss.number = l.security_number
    JOIN security s ON s.key = ss.key
   ORDER BY s.id, l.name, l.title
  ON CONFLICT DO NOTHING`;

const PLACE_LABELS = `
  CREATE TEMP TABLE placed_label ON COMMIT DROP AS
  SELECT l.number, known.security_id, known.id AS label_id, l.uses
    FROM staged_label l
    JOIN staged_security ss ON ss.number = l.security_number
    JOIN security s ON s.key = ss.key
    JOIN security_label known ON known.security_id = s.id AND known.name = l.name
     AND known.title IS NOT DISTINCT FROM l.title`;

const JOINED = `
    FROM staged_position p
    JOIN staged_filing f ON f.number = p.filing_number AND f.period >= $1 AND f.period < $2
    JOIN placed_label l ON l.number = p.label_number`;

const POSITIONS = `
  SELECT f.filing_id, l.security_id, p.instrument, p.currency, f.period, l.label_id,
    p.value * f.scale, p.quantity, p.weight, p.voting_sole, p.voting_shared, p.voting_none,
    p.row_count
  ${JOINED}`;

/** The label of the row with most value names the position; of equal ones, the oldest. */
const SCATTERED_POSITIONS = `
  SELECT f.filing_id, l.security_id, p.instrument, p.currency, f.period,
    -(max(ARRAY[coalesce(p.value, 0), -l.label_id]))[2],
    (sum(p.value) * f.scale)::bigint, sum(p.quantity), sum(p.weight),
    sum(p.voting_sole)::bigint, sum(p.voting_shared)::bigint, sum(p.voting_none)::bigint,
    sum(p.row_count)
  ${JOINED}
   GROUP BY f.filing_id, f.period, f.scale, l.security_id, p.instrument, p.currency`;

const NAME_SECURITIES = `
  UPDATE security s SET label_id = used.label_id
    FROM (
      SELECT DISTINCT ON (p.security_id) p.security_id, p.label_id
        FROM placed_label p
       GROUP BY p.security_id, p.label_id
       ORDER BY p.security_id, sum(p.uses) DESC, p.label_id
    ) used
   WHERE s.id = used.security_id AND s.label_id IS NULL`;

const COUNT_POSITIONS = `
  UPDATE filing SET positions = counted.positions
    FROM (
      SELECT s.filing_id, count(*) AS positions
        FROM staged_filing s
        JOIN holding h ON h.filing_id = s.filing_id AND h.period = s.period
       GROUP BY s.filing_id
    ) counted
   WHERE filing.id = counted.filing_id AND filing.positions <> counted.positions`;

const SETTLE_PRICES = `
  INSERT INTO security_price (security_id, period, price_hundredths, filings)
  SELECT h.security_id, h.period,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY h.value_hundredths / h.quantity), count(*)
    FROM (
      SELECT DISTINCT h.security_id, h.period
        FROM staged_filing f
        JOIN holding h ON h.filing_id = f.filing_id AND h.period = f.period
       WHERE h.instrument = 'share'
    ) touched
    JOIN holding h USING (security_id, period)
    JOIN filing f ON f.id = h.filing_id
   WHERE f.source = 'sec-13f' AND f.standing AND h.instrument = 'share' AND h.currency = 'USD'
     AND h.value_hundredths > 0 AND h.quantity > 0
   GROUP BY h.security_id, h.period
  ON CONFLICT (security_id, period) DO UPDATE
    SET price_hundredths = excluded.price_hundredths, filings = excluded.filings`;
