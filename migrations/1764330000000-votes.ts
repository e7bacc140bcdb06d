import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Votes at shareholder meetings: the filings that report them, the companies they name, the matters and their parts. */
export class Votes1764330000000 implements MigrationInterface {
  readonly name = 'Votes1764330000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['vote_filing', 'vote_issuer', 'vote', 'vote_part'];

const UP = [
  `CREATE TABLE vote_filing (
    id               bigint      GENERATED ALWAYS AS IDENTITY,
    accession        text        NOT NULL,
    organisation_id  bigint      NOT NULL,
    filer_kind       text        NOT NULL,
    form             text        NOT NULL,
    period           date        NOT NULL,
    filed_on         date,
    amendment        text        NOT NULL,
    amendment_number integer,
    notice           boolean     NOT NULL,
    votes            integer     NOT NULL,
    rejected         integer     NOT NULL,
    rejected_votes   jsonb       NOT NULL,
    warnings         jsonb       NOT NULL,
    file_name        text        NOT NULL,
    sha256           text        NOT NULL,
    loaded_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT vote_filing_pkey PRIMARY KEY (id),
    CONSTRAINT vote_filing_accession_key UNIQUE (accession),
    CONSTRAINT vote_filing_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT vote_filing_kind_check CHECK (filer_kind IN ('manager', 'fund')),
    CONSTRAINT vote_filing_amendment_check
      CHECK (amendment IN ('original', 'restatement', 'new-votes')),
    CONSTRAINT vote_filing_counts_check CHECK (least(votes, rejected) >= 0),
    CONSTRAINT vote_filing_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
  )`,
  'CREATE INDEX vote_filing_organisation_idx ON vote_filing (organisation_id, period)',
  `CREATE TABLE vote_issuer (
    id              bigint GENERATED ALWAYS AS IDENTITY,
    key             text   NOT NULL,
    name            text   NOT NULL,
    identifiers     jsonb  NOT NULL,
    organisation_id bigint,
    CONSTRAINT vote_issuer_pkey PRIMARY KEY (id),
    CONSTRAINT vote_issuer_key UNIQUE (key),
    CONSTRAINT vote_issuer_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id)
  )`,
  `CREATE INDEX vote_issuer_organisation_idx ON vote_issuer (organisation_id)
    WHERE organisation_id IS NOT NULL`,
  `CREATE TABLE vote (
    id             bigint  GENERATED ALWAYS AS IDENTITY,
    filing_id      bigint  NOT NULL,
    line           integer NOT NULL,
    issuer_id      bigint  NOT NULL,
    meeting_date   date    NOT NULL,
    description    text    NOT NULL,
    categories     text[]  NOT NULL,
    proposer       text,
    shares_voted   numeric NOT NULL,
    shares_on_loan numeric NOT NULL,
    series         text,
    note           text,
    CONSTRAINT vote_pkey PRIMARY KEY (id),
    CONSTRAINT vote_line_key UNIQUE (filing_id, line),
    CONSTRAINT vote_filing_fkey
      FOREIGN KEY (filing_id) REFERENCES vote_filing (id) ON DELETE CASCADE,
    CONSTRAINT vote_issuer_fkey FOREIGN KEY (issuer_id) REFERENCES vote_issuer (id),
    CONSTRAINT vote_line_check CHECK (line > 0),
    CONSTRAINT vote_proposer_check CHECK (proposer IN ('issuer', 'security_holder')),
    CONSTRAINT vote_shares_check CHECK (least(shares_voted, shares_on_loan) >= 0)
  )`,
  'CREATE INDEX vote_issuer_idx ON vote (issuer_id)',
  `CREATE TABLE vote_part (
    vote_id   bigint  NOT NULL,
    position  integer NOT NULL,
    how_voted text    NOT NULL,
    vote_cast text,
    shares    numeric NOT NULL,
    stance    text    NOT NULL,
    CONSTRAINT vote_part_pkey PRIMARY KEY (vote_id, position),
    CONSTRAINT vote_part_vote_fkey FOREIGN KEY (vote_id) REFERENCES vote (id) ON DELETE CASCADE,
    CONSTRAINT vote_part_cast_check
      CHECK (vote_cast IN ('for', 'abstain', 'against', 'did_not_vote', 'loaned_not_recalled')),
    CONSTRAINT vote_part_shares_check CHECK (shares >= 0),
    CONSTRAINT vote_part_stance_check CHECK (stance IN ('with', 'against', 'not_stated'))
  )`,
];
