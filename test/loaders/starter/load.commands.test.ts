import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { dataSourceOptions } from '../../../src/data-source.js';
import { registerLoadCommands } from '../../../src/loaders/starter/load.commands.js';
import { StarterModule } from '../../../src/loaders/starter/starter.module.js';
import { CommandContext } from '../../../src/platform/cli/command-context.js';
import { describeFailure } from '../../../src/platform/cli/describe-failure.js';
import { readSettings } from '../../../src/platform/config/read-settings.js';
import { databaseConnection } from '../../../src/platform/database/database-connection.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { smallCompany } from './company-text.js';

/** Keeps what a command prints. */
class Terminal extends CommandContext {
  readonly printed: string[] = [];
  saidNo = false;

  override print(text: string): void {
    this.printed.push(text);
  }

  override answerNo(): void {
    this.saidNo = true;
  }
}

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'countergaze-load-'));
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function run(...words: string[]): Promise<Terminal> {
  const terminal = new Terminal(
    () => readSettings({ DATABASE_URL: database.url }),
    (url) => {
      const imports = [databaseConnection(dataSourceOptions(url))];
      const module = { module: StarterModule, imports };
      return NestFactory.createApplicationContext(module, { logger: false });
    },
  );
  const program = new Command('countergaze').exitOverride();
  registerLoadCommands(program, terminal);
  await program.parseAsync(words, { from: 'user' });
  return terminal;
}

describe('countergaze load', () => {
  it('loads the starter files', async () => {
    const { printed } = await run('load', 'starter');
    expect(printed).toEqual([
      [
        'starter: 273 added, 0 changed, 0 unchanged, 0 retired, 0 revived, 0 taken over',
        'investors: 106 added, 0 changed, 0 unchanged, 0 retired, 0 revived, 0 taken over',
        'resolutions: 20 added, 0 changed, 0 unchanged, 0 retired, 0 revived, 0 taken over',
        'statements: 8 added, 0 changed, 0 unchanged, 0 retired, 0 revived, 0 taken over',
      ].join('\n'),
    ]);
  });

  it('loads a folder under its path, and answers in JSON', async () => {
    await writeFile(join(folder, 'a.yaml'), smallCompany('a'));

    const { printed } = await run('load', 'dataset', folder, '--json', '--searched', '2026-01-02');

    expect(JSON.parse(printed.join(''))).toMatchObject({ loaded: true, added: 1, dataset: folder });
    const rows = await database.dataSource.query<unknown[]>(
      'SELECT name, searched_on::text AS day FROM dataset',
    );
    expect(rows).toEqual([{ name: folder, day: '2026-01-02' }]);
  });

  it('names file, line, rule and the number of problems when a file is broken', async () => {
    await writeFile(join(folder, 'a.yaml'), smallCompany('a').replace('Other', 'Othr'));

    const failure: unknown = await run('load', 'dataset', folder).catch((error: unknown) => error);

    expect(describeFailure(failure).split('\n')).toEqual([
      'Nothing was loaded: 1 problem in 1 file.',
      expect.stringMatching(/^a\.yaml:4 sector: unknown-code: "Othr" is not a known sector/),
    ]);
    const asJson = await run('load', 'dataset', folder, '--json');
    expect(asJson.saidNo).toBe(true);
    expect(JSON.parse(asJson.printed.join(''))).toMatchObject({
      loaded: false,
      problems: [{ file: 'a.yaml', line: 4, rule: 'unknown-code' }],
    });
  });

  it.each([
    ['a day that does not exist', ['--searched', '2026-02-30']],
    ['a day that has not come', ['--searched', '9999-01-01']],
    ['the name of the starter files', ['--dataset', 'starter']],
    ['an empty name', ['--dataset', ' ']],
  ])('refuses %s', async (_what, options) => {
    await writeFile(join(folder, 'a.yaml'), smallCompany('a'));
    await expect(run('load', 'dataset', folder, ...options)).rejects.toMatchObject({
      code: 'wrong-use',
    });
  });
});
