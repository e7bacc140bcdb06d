import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bans, moratoria and duties that cities, states and unions of states have set. */
export class Jurisdictions1764110000000 implements MigrationInterface {
  readonly name = 'Jurisdictions1764110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE jurisdiction (
        iso              text    NOT NULL,
        name             text    NOT NULL,
        dataset          text    NOT NULL,
        level            text    NOT NULL,
        date             text    NOT NULL,
        scope            text    NOT NULL,
        public_sector    boolean NOT NULL,
        private_sector   boolean NOT NULL,
        claim            text    NOT NULL,
        source_title     text    NOT NULL,
        source_publisher text    NOT NULL,
        source_url       text    NOT NULL,
        source_date      text,
        CONSTRAINT jurisdiction_pkey PRIMARY KEY (iso, name),
        CONSTRAINT jurisdiction_dataset_fkey FOREIGN KEY (dataset) REFERENCES dataset (name),
        CONSTRAINT jurisdiction_iso_check CHECK (iso ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
        CONSTRAINT jurisdiction_level_check
          CHECK (level IN ('city', 'state', 'country', 'supranational')),
        CONSTRAINT jurisdiction_date_check CHECK (date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
        CONSTRAINT jurisdiction_source_url_check CHECK (source_url ~ '^https?://')
      )
    `);
    await runner.query('CREATE INDEX jurisdiction_dataset_idx ON jurisdiction (dataset)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE jurisdiction');
  }
}
