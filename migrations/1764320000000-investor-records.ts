import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of investors, resolutions and statements, and the revisions of what they said. An identifier says which
 * dataset states it, so that files never take away what came with filings.
 */
export class InvestorRecords1764320000000 implements MigrationInterface {
  readonly name = 'InvestorRecords1764320000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE fact_file DROP CONSTRAINT fact_file_current_revision_fkey');
    await runner.query('DROP TABLE fact_file_revision');
    await runner.query('DROP TABLE fact_file');
    await runner.query('ALTER TABLE organisation_identifier DROP COLUMN dataset');
  }
}

const UP = [
  `ALTER TABLE organisation_identifier ADD COLUMN dataset text,
    ADD CONSTRAINT organisation_identifier_dataset_fkey
      FOREIGN KEY (dataset) REFERENCES dataset (name)`,
  `UPDATE organisation_identifier i SET dataset = o.dataset
    FROM organisation o WHERE o.id = i.organisation_id`,
  `CREATE TABLE fact_file (
    id                  bigint GENERATED ALWAYS AS IDENTITY,
    kind                text   NOT NULL,
    slug                text   NOT NULL,
    dataset             text   NOT NULL,
    organisation_id     bigint,
    current_revision_id bigint,
    retired_at          timestamptz,
    CONSTRAINT fact_file_pkey PRIMARY KEY (id),
    CONSTRAINT fact_file_slug_key UNIQUE (kind, slug),
    CONSTRAINT fact_file_kind_check CHECK (kind IN ('investor', 'resolution', 'statement')),
    CONSTRAINT fact_file_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT fact_file_organisation_check
      CHECK (CASE kind WHEN 'investor' THEN organisation_id IS NOT NULL
                       WHEN 'statement' THEN organisation_id IS NULL ELSE true END),
    CONSTRAINT fact_file_dataset_fkey FOREIGN KEY (dataset) REFERENCES dataset (name),
    CONSTRAINT fact_file_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id)
  )`,
  'CREATE INDEX fact_file_dataset_idx ON fact_file (dataset)',
  'CREATE INDEX fact_file_organisation_idx ON fact_file (organisation_id)',
  `CREATE TABLE fact_file_revision (
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    fact_file_id bigint      NOT NULL,
    loaded_at    timestamptz NOT NULL DEFAULT now(),
    content_hash text        NOT NULL,
    record       jsonb       NOT NULL,
    CONSTRAINT fact_file_revision_pkey PRIMARY KEY (id),
    CONSTRAINT fact_file_revision_file_key UNIQUE (fact_file_id, id),
    CONSTRAINT fact_file_revision_file_fkey FOREIGN KEY (fact_file_id) REFERENCES fact_file (id),
    CONSTRAINT fact_file_revision_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$')
  )`,
  `ALTER TABLE fact_file ADD CONSTRAINT fact_file_current_revision_fkey
    FOREIGN KEY (id, current_revision_id) REFERENCES fact_file_revision (fact_file_id, id)`,
];
