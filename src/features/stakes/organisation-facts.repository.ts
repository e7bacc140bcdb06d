import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { RegisterLoad } from '../../domain/ownership/word-register-load.js';
import { StagedFacts } from './staged-facts.js';

/** The advisory lock that makes loads follow one another; the same for every kind of load. */
const LOADING = 7_430_004;

/** What a merge changed. */
export type MergeCounts = Omit<RegisterLoad, 'dataset' | 'file' | 'records' | 'rejected'>;

/** Queries that bring what registers say of organisations into the database, set by set. */
@Injectable()
export class OrganisationFactsRepository {
  /** Until the end of the transaction no other load runs. */
  async waitForOtherLoads(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [LOADING]);
  }

  async saveDataset(manager: EntityManager, name: string, day: string): Promise<void> {
    await manager.query(
      `INSERT INTO dataset (name, searched_on) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE
         SET searched_on = greatest(dataset.searched_on, excluded.searched_on)`,
      [name, day],
    );
  }

  async stage(runner: QueryRunner): Promise<StagedFacts> {
    for (const statement of StagedFacts.tables) await runner.query(statement);
    // TypeORM's driver for PostgreSQL hands out a client of pg
    const client = (await runner.connect()) as pg.ClientBase;
    return new StagedFacts(client);
  }

  /** Brings the staged facts into the tables. With `complete`, stakes that the file does not name are removed. */
  async merge(manager: EntityManager, dataset: string, complete: boolean): Promise<MergeCounts> {
    await this.#prepareForMany(manager);
    for (const statement of RESOLVING) await run(manager, statement, [dataset]);
    const added = await run(manager, ADD_ORGANISATIONS, [dataset]);
    for (const statement of KNOWING) await run(manager, statement, []);
    for (const statement of IDENTIFYING) await run(manager, statement, [dataset]);
    const described = await run(manager, SAVE_PROFILES, [dataset]);
    for (const statement of NAMING) await run(manager, statement, [dataset]);
    await this.#addNames(manager);
    await run(manager, REMOVE_STALE_INTERESTS, [dataset]);
    const stakes = await run(manager, SAVE_STAKES, [dataset]);
    const closed = await run(manager, CLOSE_STAKES, [dataset]);
    const removed = complete ? await run(manager, REMOVE_UNNAMED, [dataset]) : 0;
    const [{ unplaced } = { unplaced: 0 }] = await manager.query<{ unplaced: number }[]>(UNPLACED);
    await run(manager, FORGET_EXCEPTIONS, []);
    const exceptions = await run(manager, SAVE_EXCEPTIONS, []);
    if (added + stakes + exceptions > MANY) await manager.query(ANALYSE);
    return { added, described, stakes: stakes + closed, removed, exceptions, unplaced };
  }

  /** A row by row join walks over all rows that its own statement has just inserted, which takes for ever with many. */
  async #prepareForMany(manager: EntityManager): Promise<void> {
    const [found] = await manager.query<{ many: boolean }[]>(MANY_FACTS, [MANY]);
    if (found?.many !== true) return;
    await manager.query('SET LOCAL enable_nestloop = off');
    await manager.query("SET LOCAL work_mem = '64MB'");
  }

  /** Names that outnumber those on file go in faster without the index for searching, which is made anew after them. */
  async #addNames(manager: EntityManager): Promise<void> {
    const [found] = await manager.query<{ many: boolean; index: string }[]>(MANY_NAMES, [
      MANY,
      SEARCH_INDEX,
    ]);
    const index = found?.many === true ? found.index : undefined;
    if (index !== undefined) await manager.query(`DROP INDEX ${SEARCH_INDEX}`);
    await run(manager, ADD_NAMES, []);
    if (index === undefined) return;
    await manager.query("SET LOCAL maintenance_work_mem = '128MB'");
    await manager.query(index);
  }

  async addLoad(
    manager: EntityManager,
    load: {
      readonly dataset: string;
      readonly file: string;
      readonly records: number;
      readonly rejected: number;
      readonly reasons: unknown;
    },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO stake_load (dataset, file, records, rejected, reasons)
       VALUES ($1, $2, $3, $4, $5::jsonb)`,
      [load.dataset, load.file, load.records, load.rejected, JSON.stringify(load.reasons)],
    );
  }
}

async function run(
  manager: EntityManager,
  statement: string,
  parameters: readonly string[],
): Promise<number> {
  const used = statement.includes('$1') ? [...parameters] : [];
  const counted = `WITH done AS (${statement} RETURNING 1) SELECT count(*)::int AS count FROM done`;
  if (!/^\s*(INSERT|UPDATE|DELETE)/.test(statement)) {
    await manager.query(statement, used);
    return 0;
  }
  const [row] = await manager.query<{ count: number }[]>(counted, used);
  return row?.count ?? 0;
}

/** The last record of a key counts; organisations that only stakes name get a record without a name of their own. */
const RESOLVING = [
  'CREATE INDEX ON staged_organisation (key)',
  'ANALYZE staged_organisation',
  `DELETE FROM staged_organisation earlier USING (
     SELECT key, max(turn) AS turn FROM staged_organisation GROUP BY key HAVING count(*) > 1
   ) latest WHERE earlier.key = latest.key AND earlier.turn < latest.turn`,
  'CREATE INDEX ON staged_stake (record)',
  'ANALYZE staged_stake',
  'ANALYZE staged_exception',
  `DELETE FROM staged_stake earlier USING (
     SELECT record, max(turn) AS turn FROM staged_stake WHERE interest = 0 OR interest IS NULL
      GROUP BY record
   ) latest WHERE earlier.record = latest.record AND earlier.turn < latest.turn`,
  `INSERT INTO staged_organisation
   SELECT 0, ends.key, 'lei-' || lower(substr(ends.key, 5)), 'LEI ' || substr(ends.key, 5), NULL,
     'other', NULL, NULL, true
     FROM (SELECT owner AS key FROM staged_stake UNION SELECT company FROM staged_stake) ends
    WHERE ends.key LIKE 'lei:%'
      AND NOT EXISTS (SELECT FROM staged_organisation s WHERE s.key = ends.key)`,
  `INSERT INTO staged_identifier
   SELECT key, 'lei', substr(key, 5), '' FROM staged_organisation
    WHERE unnamed AND key LIKE 'lei:%'`,
  'ANALYZE staged_identifier',
  // The identifier of the first scheme decides where several lead to different organisations.
  `INSERT INTO staged_known
   SELECT DISTINCT ON (s.key) s.key, i.organisation_id
     FROM staged_identifier s
     JOIN organisation_identifier i USING (scheme, value, exchange)
    WHERE scheme <> 'ticker' OR exchange <> ''
    ORDER BY s.key, array_position(ARRAY['lei', 'cik', 'isin', 'cusip', 'figi', 'ticker'], s.scheme), i.organisation_id`,
  `INSERT INTO staged_known
   SELECT s.key, o.id FROM staged_organisation s JOIN organisation o USING (slug)
    WHERE NOT EXISTS (SELECT FROM staged_known k WHERE k.key = s.key) AND s.same_as IS NULL`,
  // What an earlier file described is known by its address.
  `INSERT INTO staged_known
   SELECT ends.key, o.id
     FROM (SELECT owner AS key FROM staged_stake UNION SELECT company FROM staged_stake
       UNION SELECT key FROM staged_exception) ends
     JOIN organisation o ON o.slug = replace(lower(ends.key), ':', '-') AND o.retired_at IS NULL
    WHERE NOT EXISTS (SELECT FROM staged_organisation s WHERE s.key = ends.key)`,
  'CREATE INDEX ON staged_known (key)',
  'ANALYZE staged_known',
];

const ADD_ORGANISATIONS = `
  INSERT INTO organisation (slug, dataset)
  SELECT DISTINCT s.slug, $1 FROM staged_organisation s
   WHERE s.same_as IS NULL AND NOT EXISTS (SELECT FROM staged_known k WHERE k.key = s.key)
   ORDER BY s.slug
  ON CONFLICT (slug) DO NOTHING`;

/** Without their statistics, joins of the tables that have just been filled would take for ever. */
const KNOWING = [
  'ANALYZE organisation',
  `INSERT INTO staged_known
   SELECT s.key, o.id FROM staged_organisation s JOIN organisation o USING (slug)
    WHERE s.same_as IS NULL AND NOT EXISTS (SELECT FROM staged_known k WHERE k.key = s.key)`,
  'ANALYZE staged_known',
  // A duplicate record is another identifier of the organisation that it repeats.
  `INSERT INTO staged_known
   SELECT s.key, coalesce(k.organisation_id, i.organisation_id)
     FROM staged_organisation s
     LEFT JOIN staged_known k ON k.key = s.same_as
     LEFT JOIN organisation_identifier i ON i.scheme = 'lei' AND i.value = substr(s.same_as, 5)
    WHERE s.same_as IS NOT NULL AND coalesce(k.organisation_id, i.organisation_id) IS NOT NULL
      AND NOT EXISTS (SELECT FROM staged_known known WHERE known.key = s.key)`,
];

const IDENTIFYING = [
  `INSERT INTO organisation_identifier (organisation_id, scheme, value, exchange, source)
   SELECT DISTINCT k.organisation_id, s.scheme, s.value, s.exchange, $1
     FROM staged_identifier s JOIN staged_known k USING (key)
   ON CONFLICT DO NOTHING`,
];

/** An organisation with a company file is described there; another source's profile stays. */
const SAVE_PROFILES = `
  INSERT INTO organisation_profile (organisation_id, name, country, category, status, source)
  SELECT DISTINCT ON (o.id) o.id, s.name, s.country, s.category, s.status, $1
    FROM staged_organisation s JOIN staged_known k USING (key) JOIN organisation o ON o.id = k.organisation_id
   WHERE o.current_revision_id IS NULL AND s.same_as IS NULL
     AND NOT (s.unnamed
       AND EXISTS (SELECT FROM organisation_profile p WHERE p.organisation_id = o.id))
   ORDER BY o.id, s.unnamed, s.turn DESC
  ON CONFLICT (organisation_id) DO UPDATE
    SET name = excluded.name, country = excluded.country, category = excluded.category,
        status = excluded.status
   WHERE organisation_profile.source = excluded.source
     AND (organisation_profile.name, organisation_profile.country, organisation_profile.category,
          organisation_profile.status)
       IS DISTINCT FROM (excluded.name, excluded.country, excluded.category, excluded.status)`;

const NAMING = [
  `INSERT INTO staged_name
   SELECT key, 'name', name FROM staged_organisation WHERE NOT unnamed AND same_as IS NULL`,
  'ANALYZE staged_known',
  'CREATE INDEX ON staged_name (key)',
  'ANALYZE staged_name',
  // Names of a company file stay as they are; those of a register come as other names.
  `UPDATE staged_name SET kind = 'alias'
    WHERE kind = 'name' AND EXISTS (
      SELECT FROM staged_known k JOIN organisation o ON o.id = k.organisation_id
       WHERE k.key = staged_name.key AND (o.current_revision_id IS NOT NULL OR o.dataset <> $1))`,
  `DELETE FROM organisation_name n USING staged_known k, organisation o, staged_organisation s
    WHERE n.organisation_id = k.organisation_id AND o.id = k.organisation_id AND s.key = k.key
      AND o.current_revision_id IS NULL AND o.dataset = $1 AND NOT s.unnamed AND s.same_as IS NULL
      AND NOT EXISTS (SELECT FROM staged_name t JOIN staged_known tk USING (key)
        WHERE tk.organisation_id = n.organisation_id AND t.kind = n.kind AND t.value = n.value)`,
];

const SEARCH_INDEX = 'organisation_name_search_idx';
/** Fewer names than this go in quickly beside the index. */
const MANY = 20_000;

/** The next file follows at once, before the server comes round to it. */
const ANALYSE =
  'ANALYZE organisation, organisation_identifier, organisation_name, organisation_profile, stake';

const MANY_FACTS = `
  SELECT (SELECT count(*) FROM staged_organisation) + (SELECT count(*) FROM staged_stake)
    + (SELECT count(*) FROM staged_exception) > $1::bigint AS many`;

const MANY_NAMES = `
  SELECT pg_get_indexdef($2::text::regclass) AS index, (SELECT count(*) FROM staged_name)
    > greatest($1::bigint, 4 * (SELECT count(*) FROM organisation_name)) AS many`;

const ADD_NAMES = `
  INSERT INTO organisation_name (organisation_id, kind, value)
  SELECT DISTINCT k.organisation_id, s.kind, s.value
    FROM staged_name s JOIN staged_known k USING (key)
  ON CONFLICT DO NOTHING`;

/** Interests that a newer record of the same name does not repeat. */
const REMOVE_STALE_INTERESTS = `
  DELETE FROM stake USING (
    SELECT record, count(*) AS interests FROM staged_stake WHERE interest IS NOT NULL GROUP BY record
  ) newer
   WHERE stake.dataset = $1 AND stake.statement ~ '/[0-9]+$'
     AND regexp_replace(stake.statement, '/[0-9]+$', '') = newer.record
     AND regexp_replace(stake.statement, '^.*/', '')::bigint >= newer.interests`;

const SAVE_STAKES = `
  INSERT INTO stake (owner_id, company_id, kind, relation, minimum, maximum, exclusive_minimum,
    exclusive_maximum, indirect, explained, starts, ends, dataset, statement)
  SELECT o.organisation_id, c.organisation_id, s.kind, s.relation, s.minimum, s.maximum,
    s.exclusive_minimum, s.exclusive_maximum, s.indirect, s.explained, s.starts, s.ends, $1,
    s.record || '/' || s.interest
    FROM staged_stake s
    JOIN staged_known o ON o.key = s.owner
    JOIN staged_known c ON c.key = s.company
   WHERE s.interest IS NOT NULL
   ORDER BY s.turn
  ON CONFLICT (dataset, statement) DO UPDATE
    SET owner_id = excluded.owner_id, company_id = excluded.company_id, kind = excluded.kind,
        relation = excluded.relation, minimum = excluded.minimum, maximum = excluded.maximum,
        exclusive_minimum = excluded.exclusive_minimum,
        exclusive_maximum = excluded.exclusive_maximum, indirect = excluded.indirect,
        explained = excluded.explained, starts = excluded.starts, ends = excluded.ends
   WHERE (stake.owner_id, stake.company_id, stake.kind, stake.relation, stake.minimum,
          stake.maximum, stake.exclusive_minimum, stake.exclusive_maximum, stake.indirect,
          stake.explained, stake.starts, stake.ends)
     IS DISTINCT FROM
         (excluded.owner_id, excluded.company_id, excluded.kind, excluded.relation,
          excluded.minimum, excluded.maximum, excluded.exclusive_minimum,
          excluded.exclusive_maximum, excluded.indirect, excluded.explained, excluded.starts,
          excluded.ends)`;

const CLOSE_STAKES = `
  UPDATE stake SET ends = s.ends FROM staged_stake s
   WHERE s.interest IS NULL AND stake.dataset = $1 AND stake.ends IS NULL
     AND stake.statement ~ '/[0-9]+$' AND regexp_replace(stake.statement, '/[0-9]+$', '') = s.record`;

const REMOVE_UNNAMED = `
  DELETE FROM stake WHERE dataset = $1 AND NOT EXISTS (
    SELECT FROM staged_stake s WHERE s.record || '/' || s.interest = stake.statement)`;

const ON_FILE = `
  SELECT i.organisation_id, e.parent, e.reason
    FROM staged_exception e
    JOIN organisation_identifier i ON i.scheme = 'lei' AND i.value = substr(e.key, 5)
   WHERE e.key LIKE 'lei:%'
  UNION
  SELECT k.organisation_id, e.parent, e.reason FROM staged_exception e JOIN staged_known k USING (key)`;

const UNPLACED = `
  SELECT (
    SELECT count(*) FROM staged_exception e
     WHERE NOT EXISTS (SELECT FROM organisation_identifier i
        WHERE i.scheme = 'lei' AND i.value = substr(e.key, 5) AND e.key LIKE 'lei:%')
       AND NOT EXISTS (SELECT FROM staged_known k WHERE k.key = e.key)
  )::int + (
    SELECT count(*) FROM staged_stake s
     WHERE s.interest IS NOT NULL
       AND NOT (EXISTS (SELECT FROM staged_known k WHERE k.key = s.owner)
         AND EXISTS (SELECT FROM staged_known k WHERE k.key = s.company))
  )::int AS unplaced`;

const FORGET_EXCEPTIONS = `
  DELETE FROM parent_exception p USING (${ON_FILE}) told
   WHERE p.organisation_id = told.organisation_id AND p.parent = told.parent
     AND NOT EXISTS (SELECT FROM (${ON_FILE}) same
       WHERE same.organisation_id = p.organisation_id AND same.parent = p.parent
         AND same.reason = p.reason)`;

const SAVE_EXCEPTIONS = `
  INSERT INTO parent_exception (organisation_id, parent, reason)
  SELECT organisation_id, parent, reason FROM (${ON_FILE}) told
  ON CONFLICT DO NOTHING`;
