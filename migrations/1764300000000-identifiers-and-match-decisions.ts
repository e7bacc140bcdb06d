import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More registers of securities, and what persons decided when they reviewed a match. */
export class IdentifiersAndMatchDecisions1764300000000 implements MigrationInterface {
  readonly name = 'IdentifiersAndMatchDecisions1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  'ALTER TABLE organisation_identifier DROP CONSTRAINT organisation_identifier_scheme_check',
  `ALTER TABLE organisation_identifier ADD CONSTRAINT organisation_identifier_scheme_check
    CHECK (scheme IN ('lei', 'isin', 'cusip', 'figi', 'sedol', 'cik', 'ticker'))`,
  `CREATE TABLE match_decision (
    id              bigint      GENERATED ALWAYS AS IDENTITY,
    subject         text        NOT NULL,
    organisation_id bigint,
    decided_by      text        NOT NULL,
    reason          text        NOT NULL,
    decided_at      timestamptz NOT NULL DEFAULT now(),
    undone_at       timestamptz,
    undone_by       text,
    CONSTRAINT match_decision_pkey PRIMARY KEY (id),
    CONSTRAINT match_decision_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT match_decision_subject_check CHECK (subject ~ '^[a-z]+:.'),
    CONSTRAINT match_decision_decided_by_check CHECK (decided_by <> ''),
    CONSTRAINT match_decision_reason_check CHECK (reason <> ''),
    CONSTRAINT match_decision_undone_check
      CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND undone_by <> '')
  )`,
  // What was decided and not undone stands alone for its subject.
  `CREATE UNIQUE INDEX match_decision_live_key ON match_decision (subject) WHERE undone_at IS NULL`,
  'CREATE INDEX match_decision_organisation_idx ON match_decision (organisation_id)',
];

// Codes of registers that the tables did not know before cannot stay.
const DOWN = [
  'DROP TABLE match_decision',
  "DELETE FROM organisation_identifier WHERE scheme IN ('cusip', 'figi', 'sedol')",
  'ALTER TABLE organisation_identifier DROP CONSTRAINT organisation_identifier_scheme_check',
  `ALTER TABLE organisation_identifier ADD CONSTRAINT organisation_identifier_scheme_check
    CHECK (scheme IN ('lei', 'isin', 'cik', 'ticker'))`,
];
