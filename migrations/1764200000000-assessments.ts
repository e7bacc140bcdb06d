import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assessments with their parts, and which of them holds on a date. */
export class Assessments1764200000000 implements MigrationInterface {
  readonly name = 'Assessments1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE standing');
    await runner.query('DROP TABLE assessment');
  }
}

const UP = [
  `CREATE TABLE assessment (
    id              bigint           GENERATED ALWAYS AS IDENTITY,
    organisation_id bigint           NOT NULL,
    as_of           date             NOT NULL,
    method          text             NOT NULL,
    method_sha256   text             NOT NULL,
    input_sha256    text             NOT NULL,
    state           text             NOT NULL,
    grade           text,
    score           double precision,
    involvement     double precision,
    response        double precision,
    roles           text[]           NOT NULL,
    technologies    text[]           NOT NULL,
    result          jsonb            NOT NULL,
    assessed_at     timestamptz      NOT NULL DEFAULT now(),
    CONSTRAINT assessment_pkey PRIMARY KEY (id),
    CONSTRAINT assessment_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT assessment_input_key
      UNIQUE (organisation_id, as_of, method_sha256, input_sha256),
    CONSTRAINT assessment_hashes_check
      CHECK (method_sha256 ~ '^[0-9a-f]{64}$' AND input_sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT assessment_state_check CHECK (state IN
      ('involved', 'stale', 'under_review', 'no_evidence_found', 'partially_assessed', 'not_assessed')),
    CONSTRAINT assessment_grade_check CHECK (grade IN ('A', 'B', 'C', 'D', 'E', 'F')),
    CONSTRAINT assessment_score_check CHECK (score > 0 AND score <= 100),
    CONSTRAINT assessment_involvement_check CHECK (involvement >= 0 AND involvement <= 100),
    CONSTRAINT assessment_response_check CHECK (response >= 0 AND response <= 100),
    CONSTRAINT assessment_whole_check
      CHECK (num_nulls(grade, score, involvement, response) IN (0, 4)),
    CONSTRAINT assessment_number_check CHECK (
      CASE WHEN state IN ('involved', 'no_evidence_found') THEN score IS NOT NULL
           WHEN state = 'stale' THEN true
           ELSE score IS NULL END)
  )`,
  `CREATE TABLE standing (
    as_of           date    NOT NULL,
    method_sha256   text    NOT NULL,
    organisation_id bigint  NOT NULL,
    assessment_id   bigint  NOT NULL,
    subsidiary      boolean NOT NULL,
    position        integer,
    tied            boolean,
    CONSTRAINT standing_pkey PRIMARY KEY (as_of, method_sha256, organisation_id),
    CONSTRAINT standing_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT standing_assessment_fkey
      FOREIGN KEY (assessment_id) REFERENCES assessment (id),
    CONSTRAINT standing_position_check CHECK (position > 0),
    CONSTRAINT standing_tie_check CHECK (num_nulls(position, tied) IN (0, 2)),
    CONSTRAINT standing_subsidiary_check CHECK (NOT subsidiary OR position IS NULL)
  )`,
  'CREATE INDEX standing_assessment_idx ON standing (assessment_id)',
];
