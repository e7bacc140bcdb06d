import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { KnownFile } from '../../domain/document/load-plan.js';
import type { FactKind } from '../../domain/investor/record/fact-schemas.js';
import type { CompanyLinks } from '../../domain/investor/record/with-company-links.js';
import type { FactDossier } from './fact-dossier.js';

/** Queries on files of investors, resolutions and statements. */
@Injectable()
export class InvestorRecordsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Live records of one kind, by slug; only one when a slug is given. */
  async records<Fact>(kind: FactKind, slug?: string): Promise<readonly Fact[]> {
    const rows = await this.dataSource.query<{ record: Fact }[]>(
      `SELECT r.record
         FROM fact_file f
         JOIN fact_file_revision r ON r.id = f.current_revision_id
        WHERE f.kind = $1 AND f.retired_at IS NULL AND ($2::text IS NULL OR f.slug = $2)
        ORDER BY f.slug COLLATE "C"`,
      [kind, slug ?? null],
    );
    return rows.map(({ record }) => record);
  }

  /** What live company files say about their investors, by company. */
  async companyLinks(): Promise<readonly CompanyLinks[]> {
    return this.dataSource.query<CompanyLinks[]>(`
      SELECT o.slug, r.name, r.record->'investors' AS investors, r.record->'sources' AS sources
        FROM organisation o
        JOIN company_revision r ON r.id = o.current_revision_id
       WHERE o.retired_at IS NULL AND jsonb_array_length(r.record->'investors') > 0
       ORDER BY o.slug COLLATE "C"
    `);
  }

  async liveInvestors(manager: EntityManager): Promise<readonly string[]> {
    const rows = await manager.query<{ slug: string }[]>(
      `SELECT slug FROM fact_file
        WHERE kind = 'investor' AND retired_at IS NULL ORDER BY slug COLLATE "C"`,
    );
    return rows.map(({ slug }) => slug);
  }

  async investorsElsewhere(dataset: string): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ slug: string }[]>(
      `SELECT slug FROM fact_file
        WHERE kind = 'investor' AND retired_at IS NULL AND dataset <> $1
        ORDER BY slug COLLATE "C"`,
      [dataset],
    );
    return rows.map(({ slug }) => slug);
  }

  async known(manager: EntityManager, kind: FactKind): Promise<readonly KnownFile[]> {
    return manager.query<KnownFile[]>(
      `SELECT f.slug, f.dataset, f.retired_at IS NOT NULL AS retired,
         r.content_hash AS "contentHash"
         FROM fact_file f
         JOIN fact_file_revision r ON r.id = f.current_revision_id
        WHERE f.kind = $1 ORDER BY f.slug COLLATE "C"`,
      [kind],
    );
  }

  /** Every investor is an organisation; one that is known already stays what it is. */
  async addOrganisations(
    manager: EntityManager,
    dataset: string,
    slugs: readonly string[],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO organisation (slug, dataset) SELECT slug, $1 FROM unnest($2::text[]) AS slug
       ON CONFLICT (slug) DO UPDATE SET retired_at = NULL
         WHERE organisation.retired_at IS NOT NULL AND organisation.current_revision_id IS NULL`,
      [dataset, slugs],
    );
  }

  /** Adds what is new and gives each file a revision, which becomes the current one. */
  async write(
    manager: EntityManager,
    dataset: string,
    kind: FactKind,
    dossiers: readonly FactDossier[],
  ): Promise<void> {
    const given = JSON.stringify(dossiers);
    await manager.query(
      `INSERT INTO fact_file (kind, slug, dataset, organisation_id)
       SELECT $1, d.slug, $2, o.id
         FROM jsonb_to_recordset($3::jsonb) AS d (slug text, organisation text)
         LEFT JOIN organisation o ON o.slug = d.organisation
        ORDER BY d.slug COLLATE "C"
       ON CONFLICT (kind, slug) DO UPDATE SET organisation_id = excluded.organisation_id`,
      [kind, dataset, given],
    );
    await manager.query(
      `WITH added AS (
         INSERT INTO fact_file_revision (fact_file_id, content_hash, record)
         SELECT f.id, d."contentHash", d.record
           FROM jsonb_to_recordset($2::jsonb) AS d (slug text, "contentHash" text, record jsonb)
           JOIN fact_file f ON f.kind = $1 AND f.slug = d.slug
          ORDER BY f.id
         RETURNING id, fact_file_id
       )
       UPDATE fact_file SET current_revision_id = added.id
         FROM added WHERE fact_file.id = added.fact_file_id`,
      [kind, given],
    );
  }

  /** Gives files to a dataset and takes back their retirement. */
  async adopt(
    manager: EntityManager,
    dataset: string,
    kind: FactKind,
    slugs: readonly string[],
  ): Promise<void> {
    await manager.query(
      `UPDATE fact_file SET dataset = $1, retired_at = NULL
        WHERE kind = $2 AND slug = ANY ($3::text[])`,
      [dataset, kind, slugs],
    );
  }

  async retire(manager: EntityManager, kind: FactKind, slugs: readonly string[]): Promise<void> {
    await manager.query(
      'UPDATE fact_file SET retired_at = now() WHERE kind = $1 AND slug = ANY ($2::text[])',
      [kind, slugs],
    );
  }

  /** Organisations that were known as investors alone go with their file. */
  async retireOrganisations(manager: EntityManager, slugs: readonly string[]): Promise<void> {
    await manager.query(
      `UPDATE organisation o SET retired_at = now()
         FROM fact_file f
        WHERE f.organisation_id = o.id AND f.kind = 'investor' AND f.dataset = o.dataset
          AND o.current_revision_id IS NULL AND o.slug = ANY ($1::text[])`,
      [slugs],
    );
  }

  /** Names that a former revision gave and neither the investor's nor the company's file gives now. */
  async removeFormerNames(manager: EntityManager, slugs: readonly string[]): Promise<void> {
    await manager.query(
      `DELETE FROM organisation_name n
        USING organisation o
         JOIN fact_file f ON f.organisation_id = o.id AND f.kind = 'investor'
         JOIN fact_file_revision now ON now.id = f.current_revision_id
         LEFT JOIN company_revision c ON c.id = o.current_revision_id
        WHERE n.organisation_id = o.id AND o.slug = ANY ($1::text[])
          AND EXISTS (
            SELECT FROM fact_file_revision former
             WHERE former.fact_file_id = f.id
               AND (former.record->>'name' = n.value OR former.record->'aliases' ? n.value))
          AND NOT (now.record->>'name' = n.value OR now.record->'aliases' ? n.value)
          AND NOT coalesce(n.value IN (c.name, c.legal_name), false)
          AND NOT coalesce(c.record->'aliases' ? n.value, false)`,
      [slugs],
    );
  }

  /** Live investors are found by their names; a company's own name comes first. */
  async addMissingNames(manager: EntityManager): Promise<void> {
    await manager.query(`
      INSERT INTO organisation_name (organisation_id, kind, value)
      SELECT o.id, names.kind, names.value
        FROM fact_file f
        JOIN fact_file_revision r ON r.id = f.current_revision_id
        JOIN organisation o ON o.id = f.organisation_id
       CROSS JOIN LATERAL (
         SELECT CASE WHEN o.current_revision_id IS NULL THEN 'name' ELSE 'alias' END AS kind,
                r.record->>'name' AS value
         UNION
         SELECT 'alias', jsonb_array_elements_text(r.record->'aliases')
       ) names
       WHERE f.kind = 'investor' AND f.retired_at IS NULL
         AND NOT EXISTS (SELECT FROM organisation_name n
                          WHERE n.organisation_id = o.id AND n.value = names.value)
       ORDER BY o.id, names.kind, names.value
    `);
  }
}
