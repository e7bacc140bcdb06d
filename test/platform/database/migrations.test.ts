import { afterEach, describe, expect, it } from '@jest/globals';
import { migrate, pendingMigrations } from '../../../src/platform/database/migrate.js';
import { createEmptyDatabase, type TestDatabase } from '../../support/test-database.js';

describe('migrations', () => {
  let database: TestDatabase | undefined;

  afterEach(async () => {
    await database?.drop();
    database = undefined;
  });

  it('go up, all the way down to an empty schema, and up again to the same one', async () => {
    database = await createEmptyDatabase();
    const { dataSource } = database;
    const empty = await schemaOf(database);

    await migrate(dataSource);
    const first = await schemaOf(database);
    while ((await countApplied(database)) > 0) await dataSource.undoLastMigration();
    const afterDown = await schemaOf(database);
    await migrate(dataSource);

    expect(first.length).toBeGreaterThan(empty.length);
    expect(afterDown.filter((line) => !line.includes('migrations'))).toEqual(empty);
    expect(await schemaOf(database)).toEqual(first);
    expect(await pendingMigrations(dataSource)).toEqual([]);
  });

  it('are pending before they have run', async () => {
    database = await createEmptyDatabase();

    const pending = await pendingMigrations(database.dataSource);

    expect(pending).toEqual(database.dataSource.migrations.map((migration) => migration.name));
    expect(pending[0]).toBe('Foundations1764000000000');
  });

  it('run once when several processes start together', async () => {
    database = await createEmptyDatabase();
    const { dataSource } = database;

    await Promise.all([migrate(dataSource), migrate(dataSource), migrate(dataSource)]);

    expect(await countApplied(database)).toBe(dataSource.migrations.length);
  });

  it('give a search text without accents, case and width', async () => {
    database = await createEmptyDatabase();
    await migrate(database.dataSource);

    const [row] = await database.dataSource.query<Record<string, string>[]>(
      "SELECT search_text('Société ŠKODA') AS latin, search_text('Яндекс ЖЁ') AS cyrillic, search_text('ＡＢＣ') AS wide",
    );

    expect(row).toEqual({ latin: 'societe skoda', cyrillic: 'яндекс же', wide: 'abc' });
  });
});

async function countApplied({ dataSource }: TestDatabase): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM migrations',
  );
  return row?.count ?? Number.NaN;
}

/** Every column, constraint, index, function and extension as one line of text. */
async function schemaOf({ dataSource }: TestDatabase): Promise<string[]> {
  const rows = await dataSource.query<{ line: string }[]>(`
    SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL
    SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL
    SELECT format('function %s %s', oid::regprocedure, prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace
    UNION ALL SELECT 'extension ' || extname FROM pg_extension
    ORDER BY 1
  `);
  return rows.map(({ line }) => line);
}
