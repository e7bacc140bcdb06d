import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every later table stands on: text search without accents and case, and the number of the data's state. */
export class Foundations1764000000000 implements MigrationInterface {
  readonly name = 'Foundations1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    // unaccent() alone is only STABLE, because its dictionary is looked up by name; naming both makes the result
    // depend on nothing but the text, so that indexes can use it.
    await runner.query(`
      CREATE FUNCTION search_text(value text) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN lower(unaccent('unaccent'::regdictionary, normalize(value, NFKC)))
    `);
    await runner.query(`
      CREATE TABLE data_version (
        single     boolean     NOT NULL DEFAULT true,
        version    bigint      NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT data_version_pkey PRIMARY KEY (single),
        CONSTRAINT data_version_single_check CHECK (single),
        CONSTRAINT data_version_version_check CHECK (version >= 0)
      )
    `);
    await runner.query('INSERT INTO data_version (version) VALUES (0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_version');
    await runner.query('DROP FUNCTION search_text(text)');
    await runner.query('DROP EXTENSION unaccent');
    await runner.query('DROP EXTENSION pg_trgm');
  }
}
