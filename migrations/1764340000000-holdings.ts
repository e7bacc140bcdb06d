import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filings, the securities they name, and what each of them holds at the end of its period. */
export class Holdings1764340000000 implements MigrationInterface {
  readonly name = 'Holdings1764340000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE security DROP CONSTRAINT security_label_fkey');
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP TYPE instrument');
  }
}

const TABLES = [
  'holder',
  'filing',
  'security',
  'security_label',
  'holding',
  'security_price',
  'rejected_line',
];

const UP = [
  `CREATE TYPE instrument AS ENUM
    ('share', 'debt', 'fund', 'call', 'put', 'derivative', 'cash', 'other')`,
  `CREATE TABLE holder (
    organisation_id bigint NOT NULL,
    kind            text   NOT NULL,
    series          text,
    CONSTRAINT holder_pkey PRIMARY KEY (organisation_id),
    CONSTRAINT holder_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT holder_series_key UNIQUE (series),
    CONSTRAINT holder_kind_check CHECK (kind IN ('manager', 'fund')),
    CONSTRAINT holder_series_check CHECK (series IS NULL OR (series ~ '^S[0-9]+$' AND kind = 'fund'))
  )`,
  `CREATE TABLE filing (
    id                    integer     GENERATED ALWAYS AS IDENTITY,
    source                text        NOT NULL,
    accession             text        NOT NULL,
    organisation_id       bigint      NOT NULL,
    period                date        NOT NULL,
    filed_on              date,
    form                  text        NOT NULL,
    amendment             text        NOT NULL,
    amendment_number      integer,
    notice                boolean     NOT NULL,
    standing              boolean     NOT NULL,
    unit_factor           integer,
    unit_reason           text,
    unit_evidence         jsonb,
    net_assets_hundredths bigint,
    net_assets_currency   text,
    stated_lines          integer,
    stated_value          numeric,
    lines                 integer     NOT NULL,
    positions             integer     NOT NULL,
    rejected              integer     NOT NULL,
    totals                jsonb       NOT NULL,
    warnings              jsonb       NOT NULL,
    file_name             text        NOT NULL,
    sha256                text        NOT NULL,
    loaded_at             timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT filing_pkey PRIMARY KEY (id),
    CONSTRAINT filing_accession_key UNIQUE (source, accession),
    CONSTRAINT filing_holder_fkey FOREIGN KEY (organisation_id) REFERENCES holder (organisation_id),
    CONSTRAINT filing_source_check
      CHECK (source IN ('sec-13f', 'sec-nport', 'sec-npx', 'fund-holdings')),
    CONSTRAINT filing_accession_check CHECK (accession <> ''),
    CONSTRAINT filing_form_check CHECK (form <> ''),
    CONSTRAINT filing_amendment_check
      CHECK (amendment IN ('original', 'restatement', 'new-holdings')),
    CONSTRAINT filing_unit_check CHECK (unit_factor IN (1, 1000)),
    CONSTRAINT filing_unit_whole_check
      CHECK (num_nulls(unit_factor, unit_reason, unit_evidence) IN (0, 3)),
    CONSTRAINT filing_net_assets_check
      CHECK (num_nulls(net_assets_hundredths, net_assets_currency) IN (0, 2)),
    CONSTRAINT filing_net_assets_currency_check CHECK (net_assets_currency ~ '^[A-Z]{3}$'),
    CONSTRAINT filing_counts_check CHECK (least(lines, positions, rejected, stated_lines) >= 0),
    CONSTRAINT filing_notice_check CHECK (NOT notice OR positions = 0),
    CONSTRAINT filing_totals_check CHECK (jsonb_typeof(totals) = 'array'),
    CONSTRAINT filing_warnings_check CHECK (jsonb_typeof(warnings) = 'array'),
    CONSTRAINT filing_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
  )`,
  'CREATE INDEX filing_holder_idx ON filing (organisation_id, period)',
  `CREATE TABLE security (
    id              integer GENERATED ALWAYS AS IDENTITY,
    key             text    NOT NULL,
    identifiers     jsonb   NOT NULL,
    isin            text,
    cusip           text,
    country         text,
    label_id        integer,
    organisation_id bigint,
    match           jsonb,
    CONSTRAINT security_pkey PRIMARY KEY (id),
    CONSTRAINT security_key_key UNIQUE (key),
    CONSTRAINT security_organisation_fkey
      FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT security_key_check CHECK (key ~ '^(cusip|isin|figi|sedol|ticker|lei|cik|name):.'),
    CONSTRAINT security_identifiers_check CHECK (jsonb_typeof(identifiers) = 'array'),
    CONSTRAINT security_isin_check CHECK (isin ~ '^[A-Z]{2}[A-Z0-9]{9}[0-9]$'),
    CONSTRAINT security_cusip_check CHECK (cusip ~ '^[0-9A-Z*@#]{9}$'),
    CONSTRAINT security_country_check CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT security_match_check CHECK (organisation_id IS NULL OR match IS NOT NULL)
  )`,
  `CREATE INDEX security_organisation_idx ON security (organisation_id)
    WHERE organisation_id IS NOT NULL`,
  `CREATE TABLE security_label (
    id          integer GENERATED ALWAYS AS IDENTITY,
    security_id integer NOT NULL,
    name        text    NOT NULL,
    title       text,
    CONSTRAINT security_label_pkey PRIMARY KEY (id),
    CONSTRAINT security_label_whole_key UNIQUE (security_id, id),
    CONSTRAINT security_label_key UNIQUE NULLS NOT DISTINCT (security_id, name, title),
    CONSTRAINT security_label_security_fkey FOREIGN KEY (security_id) REFERENCES security (id),
    CONSTRAINT security_label_title_check CHECK (title <> '')
  )`,
  // The label by which a security is called is one of its own.
  `ALTER TABLE security ADD CONSTRAINT security_label_fkey
    FOREIGN KEY (id, label_id) REFERENCES security_label (security_id, id)`,
  // A position without a value has the currency XXX, which is ISO 4217 for "none". Foreign keys are left out: checked row by row they
  // would take longer than loading a quarter does, and only the loads write here.
  `CREATE TABLE holding (
    value_hundredths bigint,
    quantity         double precision,
    weight           double precision,
    voting_sole      bigint,
    voting_shared    bigint,
    voting_none      bigint,
    period           date       NOT NULL,
    filing_id        integer    NOT NULL,
    security_id      integer    NOT NULL,
    label_id         integer    NOT NULL,
    row_count        integer    NOT NULL,
    instrument       instrument NOT NULL,
    currency         text COLLATE "C" NOT NULL,
    CONSTRAINT holding_pkey PRIMARY KEY (filing_id, security_id, instrument, currency, period),
    CONSTRAINT holding_row_count_check CHECK (row_count > 0),
    CONSTRAINT holding_currency_check
      CHECK (length(currency) = 3 AND (value_hundredths IS NULL) = (currency = 'XXX'))
  ) PARTITION BY RANGE (period)`,
  'CREATE INDEX holding_security_idx ON holding (security_id, period)',
  `CREATE TABLE security_price (
    security_id      integer          NOT NULL,
    period           date             NOT NULL,
    price_hundredths double precision NOT NULL,
    filings          integer          NOT NULL,
    CONSTRAINT security_price_pkey PRIMARY KEY (security_id, period),
    CONSTRAINT security_price_security_fkey FOREIGN KEY (security_id) REFERENCES security (id),
    CONSTRAINT security_price_price_check CHECK (price_hundredths > 0),
    CONSTRAINT security_price_filings_check CHECK (filings > 0)
  )`,
  `CREATE TABLE rejected_line (
    filing_id integer NOT NULL,
    number    integer NOT NULL,
    line      integer NOT NULL,
    text      text    NOT NULL,
    rule      text    NOT NULL,
    message   text    NOT NULL,
    CONSTRAINT rejected_line_pkey PRIMARY KEY (filing_id, number),
    CONSTRAINT rejected_line_filing_fkey FOREIGN KEY (filing_id) REFERENCES filing (id),
    CONSTRAINT rejected_line_number_check CHECK (number > 0)
  )`,
];
