import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CompanyRecord } from '../../domain/company/company-record.js';
import type { KnownFile, LoadPlan } from '../../domain/document/load-plan.js';
import type { Identifier, IdentifierScheme } from '../../domain/identifiers/identifier.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { Dossier, OrganisationName } from './dossier.js';
import type { KnownIdentifier, OwnedIdentifier } from './identifier-plan.js';

/** The advisory lock that makes loads follow one another. */
const LOADING = 7_430_004;
/** Records that go to the database in one statement. */
const BATCH = 500;

/** A company's current dossier as the database holds it. */
export interface CurrentCompany {
  readonly slug: string;
  readonly record: CompanyRecord;
  readonly revision: string;
  readonly dataset: string;
  readonly searchedOn: CalendarDate;
  readonly identifiers: readonly Identifier[];
}

type StoredIdentifier = Omit<KnownIdentifier, 'live'>;

interface CurrentRow extends Omit<CurrentCompany, 'identifiers'> {
  readonly identifiers: readonly {
    readonly scheme: IdentifierScheme;
    readonly value: string;
    readonly exchange: string;
    readonly source: string;
  }[];
}

/** Queries on organisations, their revisions, names and identifiers. */
@Injectable()
export class CompaniesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Until the end of the transaction no other load runs. */
  async waitForOtherLoads(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [LOADING]);
  }

  async hasLoads(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ found: boolean }[]>(
      'SELECT EXISTS (SELECT FROM load) AS found',
    );
    return row?.found === true;
  }

  async searchedOn(manager: EntityManager, dataset: string): Promise<CalendarDate | undefined> {
    const [row] = await manager.query<{ searchedOn: CalendarDate }[]>(
      'SELECT searched_on::text AS "searchedOn" FROM dataset WHERE name = $1',
      [dataset],
    );
    return row?.searchedOn;
  }

  /** Organisations that have or had a company file. */
  async knownCompanies(manager: EntityManager): Promise<readonly KnownFile[]> {
    return manager.query<KnownFile[]>(`
      SELECT o.slug, o.dataset, o.retired_at IS NOT NULL AS retired, r.content_hash AS "contentHash"
        FROM organisation o
        JOIN company_revision r ON r.id = o.current_revision_id
       ORDER BY o.slug COLLATE "C"
    `);
  }

  /** Slugs of the live companies of other datasets. */
  async companiesElsewhere(dataset: string): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ slug: string }[]>(
      `SELECT slug FROM organisation
        WHERE dataset <> $1 AND retired_at IS NULL AND current_revision_id IS NOT NULL
        ORDER BY slug COLLATE "C"`,
      [dataset],
    );
    return rows.map(({ slug }) => slug);
  }

  /** The identifiers of the organisations named, and those that others share with the values given. */
  async knownIdentifiers(
    manager: EntityManager,
    slugs: readonly string[],
    values: readonly string[],
  ): Promise<readonly StoredIdentifier[]> {
    const rows = await manager.query<(StoredIdentifier & { readonly exchange: string })[]>(
      `SELECT o.slug, i.scheme, i.value, i.exchange, i.source,
         i.dataset IS NULL AS "fromRegister"
         FROM organisation_identifier i
         JOIN organisation o ON o.id = i.organisation_id
        WHERE o.slug = ANY ($1::text[]) OR i.value = ANY ($2::text[])
        ORDER BY o.slug COLLATE "C", i.scheme, i.value, i.exchange`,
      [slugs, values],
    );
    return rows.map(({ exchange, ...identifier }) => ({
      ...identifier,
      ...(exchange === '' ? {} : { exchange }),
    }));
  }

  async saveDataset(manager: EntityManager, name: string, searchedOn: CalendarDate): Promise<void> {
    await manager.query(
      `INSERT INTO dataset (name, searched_on) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET searched_on = excluded.searched_on`,
      [name, searchedOn],
    );
  }

  /** Answers the number of the load. */
  async addLoad(manager: EntityManager, dataset: string, plan: LoadPlan): Promise<string> {
    const { added, changed, unchanged, retired, revived } = plan;
    const [row] = await manager.query<{ id: string }[]>(
      `INSERT INTO load (dataset, added, changed, unchanged, retired, revived)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [dataset, added.length, changed.length, unchanged, retired.length, revived.length],
    );
    if (row === undefined) throw new Error('the database did not number the load');
    return row.id;
  }

  /**
   * An organisation that is known from filings or a register alone gets the slug of the file that states its LEI or
   * CIK, and keeps everything that hangs on it.
   */
  async giveSlugs(
    manager: EntityManager,
    identifiers: readonly Pick<OwnedIdentifier, 'slug' | 'scheme' | 'value'>[],
  ): Promise<void> {
    await manager.query(
      `UPDATE organisation SET slug = found.slug
         FROM (
           SELECT w.slug, min(o.id) AS id
             FROM jsonb_to_recordset($1::jsonb) AS w (slug text, scheme text, value text)
             JOIN organisation_identifier i USING (scheme, value)
             JOIN organisation o ON o.id = i.organisation_id
            WHERE scheme IN ('lei', 'cik') AND o.current_revision_id IS NULL
              AND NOT EXISTS (SELECT FROM fact_file f WHERE f.organisation_id = o.id)
              AND NOT EXISTS (SELECT FROM organisation same WHERE same.slug = w.slug)
            GROUP BY w.slug
           HAVING count(DISTINCT o.id) = 1
         ) found
        WHERE organisation.id = found.id`,
      [JSON.stringify(identifiers)],
    );
  }

  /** Gives companies to a dataset; one that is known without a company file keeps what is known of it. */
  async addOrganisations(
    manager: EntityManager,
    dataset: string,
    slugs: readonly string[],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO organisation (slug, dataset) SELECT slug, $1 FROM unnest($2::text[]) AS slug
       ON CONFLICT (slug) DO UPDATE SET dataset = excluded.dataset, retired_at = NULL`,
      [dataset, slugs],
    );
  }

  /** Adds a revision to each organisation and makes it the current one. */
  async addRevisions(
    manager: EntityManager,
    loadId: string,
    dossiers: readonly Dossier[],
  ): Promise<void> {
    for (const batch of batchesOf(dossiers)) {
      await manager.query(
        `WITH added AS (
           INSERT INTO company_revision (organisation_id, load_id, content_hash, record, name,
             legal_name, country, sector, roles, technologies)
           SELECT o.id, $1, d."contentHash", d.record, d.record->>'name', d.record->>'legalName',
             d.record->>'country', d.record->>'sector', d.roles, d.technologies
             FROM jsonb_to_recordset($2::jsonb)
               AS d (slug text, "contentHash" text, record jsonb, roles text[], technologies text[])
             JOIN organisation o USING (slug)
            ORDER BY o.id
           RETURNING id, organisation_id
         )
         UPDATE organisation SET current_revision_id = added.id
           FROM added WHERE organisation.id = added.organisation_id`,
        [loadId, JSON.stringify(batch)],
      );
    }
  }

  /** Replaces the names of the organisations that are named. */
  async replaceNames(manager: EntityManager, names: readonly OrganisationName[]): Promise<void> {
    const slugs = [...new Set(names.map(({ slug }) => slug))];
    await manager.query(
      `DELETE FROM organisation_name n USING organisation o
        WHERE o.id = n.organisation_id AND o.slug = ANY ($1::text[])`,
      [slugs],
    );
    await manager.query(
      `INSERT INTO organisation_name (organisation_id, kind, value)
       SELECT o.id, n.kind, n.value
         FROM jsonb_to_recordset($1::jsonb) AS n (slug text, kind text, value text)
         JOIN organisation o USING (slug)`,
      [JSON.stringify(names)],
    );
  }

  /** Gives organisations to a dataset and takes back their retirement. */
  async adopt(manager: EntityManager, dataset: string, slugs: readonly string[]): Promise<void> {
    await manager.query(
      `UPDATE organisation SET dataset = $1, retired_at = NULL
        WHERE slug = ANY ($2::text[]) AND (dataset <> $1 OR retired_at IS NOT NULL)`,
      [dataset, slugs],
    );
  }

  async retire(manager: EntityManager, slugs: readonly string[]): Promise<void> {
    await manager.query(
      'UPDATE organisation SET retired_at = now() WHERE slug = ANY ($1::text[])',
      [slugs],
    );
  }

  async removeIdentifiers(
    manager: EntityManager,
    identifiers: readonly OwnedIdentifier[],
  ): Promise<void> {
    await manager.query(
      `DELETE FROM organisation_identifier i
        USING jsonb_to_recordset($1::jsonb)
          AS gone (slug text, scheme text, value text, exchange text)
         JOIN organisation o USING (slug)
        WHERE i.organisation_id = o.id AND i.scheme = gone.scheme AND i.value = gone.value
          AND i.exchange = coalesce(gone.exchange, '')`,
      [JSON.stringify(identifiers)],
    );
  }

  async addIdentifiers(
    manager: EntityManager,
    dataset: string,
    identifiers: readonly OwnedIdentifier[],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO organisation_identifier
         (organisation_id, scheme, value, exchange, source, dataset)
       SELECT o.id, i.scheme, i.value, coalesce(i.exchange, ''), i.source, $1
         FROM jsonb_to_recordset($2::jsonb)
           AS i (slug text, scheme text, value text, exchange text, source text)
         JOIN organisation o USING (slug)`,
      [dataset, JSON.stringify(identifiers)],
    );
  }

  /** Live companies by slug; only one when a slug is given. */
  async currentCompanies(slug?: string): Promise<readonly CurrentCompany[]> {
    const rows = await this.dataSource.query<CurrentRow[]>(
      `SELECT o.slug, r.record, r.content_hash AS revision, o.dataset,
         d.searched_on::text AS "searchedOn", coalesce(i.identifiers, '[]') AS identifiers
         FROM organisation o
         JOIN company_revision r ON r.id = o.current_revision_id
         JOIN dataset d ON d.name = o.dataset
         LEFT JOIN LATERAL (
           SELECT jsonb_agg(jsonb_build_object('scheme', scheme, 'value', value,
               'exchange', exchange, 'source', source)
             ORDER BY array_position(ARRAY['lei', 'isin', 'cusip', 'figi', 'sedol', 'cik', 'ticker'], scheme),
               value COLLATE "C", exchange COLLATE "C") AS identifiers
             FROM organisation_identifier WHERE organisation_id = o.id
         ) i ON true
        WHERE o.retired_at IS NULL AND ($1::text IS NULL OR o.slug = $1)
        ORDER BY o.slug COLLATE "C"`,
      [slug ?? null],
    );
    return rows.map(({ identifiers, ...company }) => ({
      ...company,
      identifiers: identifiers.map(({ exchange, ...identifier }) => ({
        ...identifier,
        ...(exchange === '' ? {} : { exchange }),
      })),
    }));
  }
}

function batchesOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / BATCH);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}
