import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations without a company file, who holds or controls whom, and what the loads of these facts left out. */
export class Stakes1764310000000 implements MigrationInterface {
  readonly name = 'Stakes1764310000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE organisation_profile (
    organisation_id bigint NOT NULL,
    name            text   NOT NULL,
    country         text,
    category        text   NOT NULL,
    status          text,
    source          text   NOT NULL,
    CONSTRAINT organisation_profile_pkey PRIMARY KEY (organisation_id),
    CONSTRAINT organisation_profile_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT organisation_profile_name_check CHECK (name <> ''),
    CONSTRAINT organisation_profile_country_check CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT organisation_profile_category_check
      CHECK (category IN ('company', 'fund', 'manager', 'branch', 'other')),
    CONSTRAINT organisation_profile_source_check CHECK (source <> '')
  )`,
  `CREATE TABLE stake (
    id                bigint  GENERATED ALWAYS AS IDENTITY,
    owner_id          bigint  NOT NULL,
    company_id        bigint  NOT NULL,
    kind              text    NOT NULL,
    relation          text    NOT NULL,
    minimum           double precision,
    maximum           double precision,
    exclusive_minimum boolean NOT NULL DEFAULT false,
    exclusive_maximum boolean NOT NULL DEFAULT false,
    indirect          boolean NOT NULL DEFAULT false,
    explained         boolean NOT NULL DEFAULT false,
    starts            date,
    ends              date,
    dataset           text    NOT NULL,
    statement         text    NOT NULL,
    CONSTRAINT stake_pkey PRIMARY KEY (id),
    CONSTRAINT stake_statement_key UNIQUE (dataset, statement),
    CONSTRAINT stake_owner_fkey FOREIGN KEY (owner_id) REFERENCES organisation (id),
    CONSTRAINT stake_company_fkey FOREIGN KEY (company_id) REFERENCES organisation (id),
    CONSTRAINT stake_dataset_fkey FOREIGN KEY (dataset) REFERENCES dataset (name),
    CONSTRAINT stake_kind_check
      CHECK (kind IN ('shareholding', 'voting-rights', 'control', 'other')),
    CONSTRAINT stake_range_check
      CHECK (minimum BETWEEN 0 AND 1 AND maximum BETWEEN minimum AND 1),
    CONSTRAINT stake_range_whole_check CHECK ((minimum IS NULL) = (maximum IS NULL)),
    CONSTRAINT stake_statement_check CHECK (statement <> '')
  )`,
  'CREATE INDEX stake_owner_idx ON stake (owner_id)',
  'CREATE INDEX stake_company_idx ON stake (company_id)',
  // Why a company names no parent that consolidates it.
  `CREATE TABLE parent_exception (
    organisation_id bigint NOT NULL,
    parent          text   NOT NULL,
    reason          text   NOT NULL,
    CONSTRAINT parent_exception_pkey PRIMARY KEY (organisation_id, parent, reason),
    CONSTRAINT parent_exception_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT parent_exception_parent_check CHECK (parent IN ('direct', 'ultimate')),
    CONSTRAINT parent_exception_reason_check CHECK (reason <> '')
  )`,
  // What one file held, and the records of it that could not be used.
  `CREATE TABLE stake_load (
    id        bigint      GENERATED ALWAYS AS IDENTITY,
    dataset   text        NOT NULL,
    file      text        NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    records   bigint      NOT NULL,
    rejected  bigint      NOT NULL,
    reasons   jsonb       NOT NULL,
    CONSTRAINT stake_load_pkey PRIMARY KEY (id),
    CONSTRAINT stake_load_dataset_fkey FOREIGN KEY (dataset) REFERENCES dataset (name),
    CONSTRAINT stake_load_counts_check CHECK (records >= rejected AND rejected >= 0),
    CONSTRAINT stake_load_reasons_check CHECK (jsonb_typeof(reasons) = 'array')
  )`,
  'CREATE INDEX stake_load_dataset_idx ON stake_load (dataset)',
  'ALTER TABLE organisation_name DROP CONSTRAINT organisation_name_kind_check',
  `ALTER TABLE organisation_name ADD CONSTRAINT organisation_name_kind_check
    CHECK (kind IN ('name', 'legal', 'alias', 'former'))`,
];

const DOWN = [
  "DELETE FROM organisation_name WHERE kind = 'former'",
  'ALTER TABLE organisation_name DROP CONSTRAINT organisation_name_kind_check',
  `ALTER TABLE organisation_name ADD CONSTRAINT organisation_name_kind_check
    CHECK (kind IN ('name', 'legal', 'alias'))`,
  'DROP TABLE stake_load',
  'DROP TABLE parent_exception',
  'DROP TABLE stake',
  'DROP TABLE organisation_profile',
];
