import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, the revisions of what is known about them, their names and identifiers, and the loads they came with. */
export class Companies1764100000000 implements MigrationInterface {
  readonly name = 'Companies1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE organisation DROP CONSTRAINT organisation_current_revision_fkey',
    );
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = [
  'dataset',
  'load',
  'organisation',
  'company_revision',
  'organisation_name',
  'organisation_identifier',
];

const UP = [
  `CREATE TABLE dataset (
    name        text NOT NULL,
    searched_on date NOT NULL,
    CONSTRAINT dataset_pkey PRIMARY KEY (name),
    CONSTRAINT dataset_name_check CHECK (name <> '')
  )`,
  `CREATE TABLE load (
    id        bigint      GENERATED ALWAYS AS IDENTITY,
    dataset   text        NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    added     integer     NOT NULL,
    changed   integer     NOT NULL,
    unchanged integer     NOT NULL,
    retired   integer     NOT NULL,
    revived   integer     NOT NULL,
    CONSTRAINT load_pkey PRIMARY KEY (id),
    CONSTRAINT load_dataset_fkey FOREIGN KEY (dataset) REFERENCES dataset (name),
    CONSTRAINT load_counts_check
      CHECK (least(added, changed, unchanged, retired, revived) >= 0)
  )`,
  `CREATE TABLE organisation (
    id                  bigint GENERATED ALWAYS AS IDENTITY,
    slug                text   NOT NULL,
    dataset             text   NOT NULL,
    current_revision_id bigint,
    retired_at          timestamptz,
    CONSTRAINT organisation_pkey PRIMARY KEY (id),
    CONSTRAINT organisation_slug_key UNIQUE (slug),
    CONSTRAINT organisation_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT organisation_dataset_fkey FOREIGN KEY (dataset) REFERENCES dataset (name)
  )`,
  'CREATE INDEX organisation_dataset_idx ON organisation (dataset)',
  `CREATE TABLE company_revision (
    id              bigint GENERATED ALWAYS AS IDENTITY,
    organisation_id bigint NOT NULL,
    load_id         bigint NOT NULL,
    content_hash    text   NOT NULL,
    record          jsonb  NOT NULL,
    name            text   NOT NULL,
    legal_name      text,
    country         text,
    sector          text   NOT NULL,
    roles           text[] NOT NULL,
    technologies    text[] NOT NULL,
    CONSTRAINT company_revision_pkey PRIMARY KEY (id),
    CONSTRAINT company_revision_organisation_key UNIQUE (organisation_id, id),
    CONSTRAINT company_revision_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT company_revision_load_fkey FOREIGN KEY (load_id) REFERENCES load (id),
    CONSTRAINT company_revision_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT company_revision_record_check CHECK (jsonb_typeof(record) = 'object'),
    CONSTRAINT company_revision_name_check CHECK (name <> ''),
    CONSTRAINT company_revision_country_check CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT company_revision_sector_check CHECK (sector <> ''),
    CONSTRAINT company_revision_roles_check CHECK (roles <@ ARRAY['create', 'sell', 'use'])
  )`,
  'CREATE INDEX company_revision_load_idx ON company_revision (load_id)',
  'CREATE INDEX company_revision_roles_idx ON company_revision USING gin (roles)',
  'CREATE INDEX company_revision_technologies_idx ON company_revision USING gin (technologies)',
  'CREATE INDEX company_revision_sector_idx ON company_revision (sector)',
  'CREATE INDEX company_revision_country_idx ON company_revision (country)',
  // The current revision is one of the organisation's own.
  `ALTER TABLE organisation ADD CONSTRAINT organisation_current_revision_fkey
    FOREIGN KEY (id, current_revision_id) REFERENCES company_revision (organisation_id, id)`,
  `CREATE TABLE organisation_name (
    organisation_id bigint NOT NULL,
    kind            text   NOT NULL,
    value           text   NOT NULL,
    CONSTRAINT organisation_name_pkey PRIMARY KEY (organisation_id, kind, value),
    CONSTRAINT organisation_name_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT organisation_name_kind_check CHECK (kind IN ('name', 'legal', 'alias')),
    CONSTRAINT organisation_name_value_check CHECK (value <> '')
  )`,
  `CREATE INDEX organisation_name_search_idx
    ON organisation_name USING gin (search_text(value) gin_trgm_ops)`,
  `CREATE TABLE organisation_identifier (
    organisation_id bigint NOT NULL,
    scheme          text   NOT NULL,
    value           text   NOT NULL,
    exchange        text   NOT NULL,
    source          text   NOT NULL,
    CONSTRAINT organisation_identifier_pkey PRIMARY KEY (organisation_id, scheme, value, exchange),
    CONSTRAINT organisation_identifier_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT organisation_identifier_scheme_check
      CHECK (scheme IN ('lei', 'isin', 'cik', 'ticker')),
    CONSTRAINT organisation_identifier_value_check CHECK (value <> ''),
    CONSTRAINT organisation_identifier_exchange_check CHECK (exchange = '' OR scheme = 'ticker'),
    CONSTRAINT organisation_identifier_source_check CHECK (source <> '')
  )`,
  // A ticker without its exchange identifies nothing, so several companies may share it.
  `CREATE UNIQUE INDEX organisation_identifier_key
    ON organisation_identifier (scheme, value, exchange) WHERE scheme <> 'ticker' OR exchange <> ''`,
  'CREATE INDEX organisation_identifier_value_idx ON organisation_identifier (value)',
];
