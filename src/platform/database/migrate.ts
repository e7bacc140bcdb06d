import type { DataSource } from 'typeorm';

/** The advisory lock under which migrations run, so that processes starting together do not collide. */
const MIGRATING = 7_430_002;

/** Runs the migrations that the database does not have yet, all of them or none. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    if ((await pendingMigrations(dataSource)).length === 0) return;
    await dataSource.runMigrations({ transaction: 'all' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATING]).catch(() => undefined);
    await runner.release();
  }
}

/** Names of the migrations that the program has and the database does not. */
export async function pendingMigrations(dataSource: DataSource): Promise<readonly string[]> {
  const done = await appliedMigrations(dataSource);
  return dataSource.migrations
    .map((migration) => migration.name ?? migration.constructor.name)
    .filter((name) => !done.has(name));
}

async function appliedMigrations(dataSource: DataSource): Promise<ReadonlySet<string>> {
  const [table] = await dataSource.query<{ name: string | null }[]>(
    "SELECT to_regclass('migrations')::text AS name",
  );
  if (table?.name === null) return new Set();
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
  return new Set(rows.map(({ name }) => name));
}
