import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let running: TestApp;

beforeAll(async () => {
  running = await startTestApp();
});
afterAll(() => running.stop());

it('every entity has the columns, types and nullability of its table, and no others', async () => {
  const declared: Record<string, readonly string[]> = {};
  const present: Record<string, readonly string[]> = {};
  for (const { tableName, columns } of running.dataSource.entityMetadatas) {
    declared[tableName] = columns.map(declaredLine).toSorted();
    present[tableName] = await presentLines(tableName);
  }

  expect(declared).toEqual(present);
});

function declaredLine(column: ColumnMetadata): string {
  const { driver } = running.dataSource;
  const type = `${driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;
  return lineOf(column.databaseName, type, column.isNullable);
}

async function presentLines(table: string): Promise<string[]> {
  const rows = await running.dataSource.query<{ name: string; type: string; nullable: boolean }[]>(
    `SELECT column_name AS name, is_nullable = 'YES' AS nullable,
            CASE WHEN data_type = 'ARRAY' THEN format_type(attribute.atttypid, NULL)
                 WHEN data_type = 'USER-DEFINED' THEN udt_name ELSE data_type END AS type
       FROM information_schema.columns
       JOIN pg_attribute attribute
         ON attribute.attrelid = format('%I.%I', table_schema, table_name)::regclass
        AND attribute.attname = column_name
      WHERE table_schema = current_schema() AND table_name = $1`,
    [table],
  );
  return rows.map(({ name, type, nullable }) => lineOf(name, type, nullable)).toSorted();
}

function lineOf(name: string, type: string, isNullable: boolean): string {
  return `${name} ${type}${isNullable ? '' : ' NOT NULL'}`;
}
