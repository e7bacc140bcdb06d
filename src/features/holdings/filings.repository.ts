import type { EntityManager } from 'typeorm';
import type { Filing } from '../../domain/filing/filing.js';
import { type OrderedFiling, standingFilings } from '../../domain/filing/standing-filings.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { holderSlug } from './holder-slug.js';
import type { TakenFiling } from './holdings-intake.js';

/** A filing as it was stored, and what it replaced. */
export interface FilingPlace {
  readonly number: number;
  readonly id: number;
  readonly replaced: boolean;
  readonly slug: string;
  readonly name: string;
}

interface SluggedFiling extends TakenFiling {
  readonly slug: string | undefined;
}

interface KnownFiling {
  readonly id: number;
  readonly organisationId: string;
  readonly source: string;
  readonly period: CalendarDate;
}

interface CandidateRow extends Omit<OrderedFiling, 'filedOn' | 'amendmentNumber'>, KnownFiling {
  readonly filedOn: CalendarDate | null;
  readonly amendmentNumber: number | null;
  readonly standing: boolean;
}

/** Filings that go to the database in one statement. */
const BATCH = 1000;

/** Holders and their filings: found or added, replaced, and told which of them stand. Works inside a load's transaction. */
export class FilingsRepository {
  /** What other filings of the load replaced, and the load itself touches: there it is decided anew what stands. */
  readonly #touched = new Map<string, Omit<KnownFiling, 'id'>>();

  constructor(private readonly manager: EntityManager) {}

  /** Stores the filings without their positions; positions of a filing that comes again are removed. */
  async store(taken: readonly TakenFiling[]): Promise<readonly FilingPlace[]> {
    const slugs = slugsOf(taken);
    const places: FilingPlace[] = [];
    for (let start = 0; start < taken.length; start += BATCH) {
      const batch = taken.slice(start, start + BATCH);
      const slugged = batch.map((filing) => ({ ...filing, slug: slugs.get(identityOf(filing)) }));
      places.push(...(await this.#storeBatch(slugged)));
    }
    return places;
  }

  /** For every holder, source and period that the load touches. */
  async settleStanding(): Promise<void> {
    const rows = await this.manager.query<CandidateRow[]>(CANDIDATES, [
      JSON.stringify([...this.#touched.values()]),
    ]);
    const groups = new Map<string, CandidateRow[]>();
    for (const row of rows) {
      const group = groups.get(keyOf(row));
      if (group === undefined) groups.set(keyOf(row), [row]);
      else group.push(row);
    }
    const standing = [...groups.values()].flatMap((group) => standingFilings(group.map(plain)));
    const ids = new Set(standing.map(({ id }) => id));
    const changed = rows.filter((row) => row.standing !== ids.has(row.id)).map(({ id }) => id);
    await this.manager.query(
      'UPDATE filing SET standing = NOT standing WHERE id = ANY ($1::integer[])',
      [changed],
    );
  }

  async #storeBatch(taken: readonly SluggedFiling[]): Promise<readonly FilingPlace[]> {
    const batch = JSON.stringify(taken.map(filingRecord));
    for (const statement of ADD_HOLDERS) await this.manager.query(statement, [batch]);
    const replaced = await this.#removeOld(batch);
    const rows = await this.manager.query<
      (KnownFiling & { readonly number: number; readonly slug: string; readonly name: string })[]
    >(STORE_FILINGS, [batch]);
    for (const row of rows) this.#touch(row);
    await this.#storeRejected(taken, rows);
    return rows.map(({ number, id, slug, name }) => ({
      ...{ number, id, slug, name },
      replaced: replaced.has(id),
    }));
  }

  /** Answers which filings were there before. */
  async #removeOld(batch: string): Promise<ReadonlySet<number>> {
    const known = await this.manager.query<KnownFiling[]>(KNOWN_FILINGS, [batch]);
    if (known.length === 0) return new Set();
    for (const filing of known) this.#touch(filing);
    const ids = known.map(({ id }) => id);
    await this.manager.query(
      `DELETE FROM holding h USING filing f
        WHERE f.id = ANY ($1::integer[]) AND h.filing_id = f.id AND h.period = f.period`,
      [ids],
    );
    await this.manager.query('DELETE FROM rejected_line WHERE filing_id = ANY ($1::integer[])', [
      ids,
    ]);
    return new Set(ids);
  }

  async #storeRejected(
    taken: readonly TakenFiling[],
    rows: readonly { readonly number: number; readonly id: number }[],
  ): Promise<void> {
    const idOf = new Map(rows.map(({ number, id }) => [number, id]));
    const rejected = taken.flatMap(({ number, rejected: { first } }) =>
      first.map((line, index) => ({ ...line, filing: idOf.get(number), number: index + 1 })),
    );
    await this.manager.query(
      `INSERT INTO rejected_line (filing_id, number, line, text, rule, message)
       SELECT filing, number, line, text, rule, message FROM jsonb_to_recordset($1::jsonb)
         AS r (filing integer, number integer, line integer, text text, rule text, message text)`,
      [JSON.stringify(rejected)],
    );
  }

  #touch({ organisationId, source, period }: Omit<KnownFiling, 'id'>): void {
    const touched = { organisationId, source, period };
    this.#touched.set(keyOf(touched), touched);
  }
}

function keyOf({ organisationId, source, period }: Omit<KnownFiling, 'id'>): string {
  return `${organisationId} ${source} ${period}`;
}

/** Without the nulls of the database. */
function plain({ filedOn, amendmentNumber, ...row }: CandidateRow): OrderedFiling & KnownFiling {
  return {
    ...row,
    ...(filedOn === null ? {} : { filedOn }),
    ...(amendmentNumber === null ? {} : { amendmentNumber }),
  };
}

/** One address for each holder, after the name in its latest filing: names change, codes do not. */
function slugsOf(taken: readonly TakenFiling[]): ReadonlyMap<string, string> {
  const latest = new Map<string, Filing>();
  for (const one of taken) {
    const { filing } = one.arrived;
    const known = latest.get(identityOf(one));
    if (known === undefined || isLater(filing, known)) latest.set(identityOf(one), filing);
  }
  return new Map([...latest].map(([identity, { holder }]) => [identity, holderSlug(holder)]));
}

function isLater(filing: Filing, other: Filing): boolean {
  if (filing.period !== other.period) return filing.period > other.period;
  return filing.accession > other.accession;
}

/** What tells a holder from others: its series, its number at the SEC if it is a manager, its LEI, or its name. */
function identityOf({ arrived: { filing } }: TakenFiling): string {
  const { name, kind, series, identifiers } = filing.holder;
  const code = (scheme: string): string | undefined =>
    identifiers.find((one) => one.scheme === scheme && one.sound)?.value;
  return (
    series ?? code('lei') ?? (kind === 'manager' ? code('cik') : undefined) ?? `${kind} ${name}`
  );
}

function filingRecord(taken: SluggedFiling) {
  const { number, arrived, read, rejected, slug, positions, totals } = taken;
  const { filing, file, organisation } = arrived;
  const { holder, stated, netAssets, ...rest } = filing;
  const code = (scheme: string): string | undefined =>
    holder.identifiers.find((one) => one.scheme === scheme && one.sound)?.value;
  return {
    ...rest,
    ...{
      number,
      organisation,
      series: holder.series,
      cik: code('cik'),
      lei: code('lei'),
      isin: code('isin'),
    },
    ...{ kind: holder.kind, holder: holder.name, country: holder.country },
    slug: organisation ?? slug,
    net: netAssets,
    unit: read.unit,
    statedLines: read.stated.lines ?? stated.lines,
    statedValue: read.stated.value ?? stated.value,
    ...{ lines: read.lines, warnings: read.warnings, positions, totals },
    rejected: rejected.count,
    ...{ fileName: file.name, sha256: file.sha256 },
  };
}

const ARRIVED = `jsonb_to_recordset($1::jsonb) AS a (number integer, source text, accession text,
  organisation text, series text, cik text, lei text, isin text, kind text, holder text, country text,
  slug text, period date, "filedOn" date, form text, amendment text, "amendmentNumber" integer,
  notice boolean, net jsonb, unit jsonb, "statedLines" integer, "statedValue" numeric,
  lines integer, positions integer, totals jsonb, warnings jsonb, rejected integer, "fileName" text, sha256 text)`;

/**
 * The organisation of each arrived filing: the one that was named; the fund of the series; the one with the LEI; the
 * manager with the CIK (that of a fund is its registrant's); the one added under the slug made for it.
 */
const FOUND = `
  SELECT a.*, coalesce(named.id, of_series.organisation_id, of_lei.organisation_id,
      of_cik.organisation_id, made.id) AS organisation_id
    FROM ${ARRIVED}
    LEFT JOIN organisation named ON named.slug = a.organisation
    LEFT JOIN holder of_series ON of_series.series = a.series
    LEFT JOIN organisation_identifier of_lei ON of_lei.scheme = 'lei' AND of_lei.value = a.lei
    LEFT JOIN organisation_identifier of_cik ON of_cik.scheme = 'cik' AND of_cik.value = a.cik
     AND a.kind = 'manager'
    LEFT JOIN organisation made ON made.slug = a.slug`;

const ADD_HOLDERS = [
  `INSERT INTO dataset (name, searched_on)
   SELECT DISTINCT source, current_date FROM (${FOUND}) a WHERE organisation_id IS NULL
   ON CONFLICT (name) DO NOTHING`,
  `INSERT INTO organisation (slug, dataset)
   SELECT DISTINCT slug, source FROM (${FOUND}) a WHERE organisation_id IS NULL
   ON CONFLICT (slug) DO NOTHING`,
  `INSERT INTO organisation_profile (organisation_id, name, country, category, source)
   SELECT DISTINCT ON (o.id) o.id, a.holder, a.country, a.kind, a.source
     FROM ${ARRIVED}
     JOIN organisation o ON o.slug = a.slug AND o.dataset = a.source
    WHERE a.organisation IS NULL
    ORDER BY o.id, a.period DESC, a.number
   ON CONFLICT (organisation_id) DO NOTHING`,
  `INSERT INTO organisation_name (organisation_id, kind, value)
   SELECT DISTINCT organisation_id, 'name', a.holder
     FROM (${FOUND}) a
    WHERE NOT EXISTS (SELECT FROM organisation_name n WHERE n.organisation_id = a.organisation_id)`,
  `INSERT INTO organisation_identifier (organisation_id, scheme, value, exchange, source)
   SELECT DISTINCT ON (scheme, code) organisation_id, scheme, code, '', a.form
     FROM (${FOUND}) a
    CROSS JOIN LATERAL (VALUES ('cik', CASE WHEN a.kind = 'manager' THEN a.cik END),
      ('lei', a.lei), ('isin', CASE WHEN a.kind = 'fund' THEN a.isin END)) v (scheme, code)
    WHERE code IS NOT NULL
    ORDER BY scheme, code, organisation_id
   ON CONFLICT DO NOTHING`,
  `INSERT INTO holder (organisation_id, kind, series)
   SELECT DISTINCT ON (organisation_id) organisation_id, kind, series FROM (${FOUND}) a
    ORDER BY organisation_id, series NULLS LAST, number
   ON CONFLICT (organisation_id) DO NOTHING`,
];

const KNOWN_FILINGS = `
  SELECT f.id, f.organisation_id AS "organisationId", f.source, f.period::text AS period
    FROM ${ARRIVED}
    JOIN filing f USING (source, accession)
   ORDER BY f.id`;

const HOLDER_NAME = `coalesce(r.name, p.name, o.slug)`;

const STORE_FILINGS = `
  WITH stored AS (
    INSERT INTO filing (source, accession, organisation_id, period, filed_on, form, amendment,
      amendment_number, notice, standing, unit_factor, unit_reason, unit_evidence,
      net_assets_hundredths, net_assets_currency, stated_lines, stated_value, lines, positions,
      rejected, totals, warnings, file_name, sha256)
    SELECT source, accession, organisation_id, period, "filedOn", form, amendment,
      "amendmentNumber", notice, false, (unit->>'factor')::integer, unit->>'reason',
      unit->'evidence', (net->>'hundredths')::bigint, net->>'currency', "statedLines",
      "statedValue", lines, positions, rejected, totals, warnings, "fileName", sha256
      FROM (${FOUND}) a
     ORDER BY number
    ON CONFLICT (source, accession) DO UPDATE SET
      organisation_id = excluded.organisation_id, period = excluded.period,
      filed_on = excluded.filed_on, form = excluded.form, amendment = excluded.amendment,
      amendment_number = excluded.amendment_number, notice = excluded.notice, standing = false,
      unit_factor = excluded.unit_factor, unit_reason = excluded.unit_reason,
      unit_evidence = excluded.unit_evidence,
      net_assets_hundredths = excluded.net_assets_hundredths,
      net_assets_currency = excluded.net_assets_currency, stated_lines = excluded.stated_lines,
      stated_value = excluded.stated_value, lines = excluded.lines, positions = excluded.positions,
      rejected = excluded.rejected, totals = excluded.totals, warnings = excluded.warnings,
      file_name = excluded.file_name, sha256 = excluded.sha256, loaded_at = now()
    RETURNING id, source, accession, organisation_id, period
  )
  SELECT a.number, s.id, s.organisation_id AS "organisationId", s.source,
    s.period::text AS period, o.slug, ${HOLDER_NAME} AS name
    FROM stored s
    JOIN ${ARRIVED} ON a.source = s.source AND a.accession = s.accession
    JOIN organisation o ON o.id = s.organisation_id
    LEFT JOIN company_revision r ON r.id = o.current_revision_id
    LEFT JOIN organisation_profile p ON p.organisation_id = o.id
   ORDER BY a.number`;

const CANDIDATES = `
  SELECT f.id, f.organisation_id AS "organisationId", f.source, f.period::text AS period,
    f.accession, f.amendment, f.amendment_number AS "amendmentNumber",
    f.filed_on::text AS "filedOn", f.notice, f.standing
    FROM jsonb_to_recordset($1::jsonb) AS t ("organisationId" bigint, source text, period date)
    JOIN filing f ON f.organisation_id = t."organisationId" AND f.source = t.source
     AND f.period = t.period
   ORDER BY f.id`;
