import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { AppModule } from '../../../src/app.module.js';
import { registerOwnershipCommand } from '../../../src/features/stakes/stakes.commands.js';
import { registerLoadBodsCommand } from '../../../src/loaders/bods/bods.commands.js';
import { registerLoadGleifCommand } from '../../../src/loaders/gleif/gleif.commands.js';
import { registerLoadSecTickersCommand } from '../../../src/loaders/sec-tickers/sec-tickers.commands.js';
import { CommandContext } from '../../../src/platform/cli/command-context.js';
import { readSettings } from '../../../src/platform/config/read-settings.js';
import {
  invented,
  leiFile,
  leiRecord,
  relationship,
  relationshipFile,
} from '../../loaders/gleif/register-text.js';
import { entity, interest, relationship as stake } from '../../loaders/bods/statements.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Keeps what a command prints. */
class Terminal extends CommandContext {
  readonly printed: string[] = [];

  override print(text: string): void {
    this.printed.push(text);
  }
}

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'countergaze-registers-'));
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function run(...words: readonly string[]): Promise<string> {
  const terminal = new Terminal(
    () => readSettings({ DATABASE_URL: database.url }),
    (url) => NestFactory.createApplicationContext(AppModule.connectedTo(url), { logger: false }),
  );
  const program = new Command('countergaze').exitOverride();
  registerLoadGleifCommand(program, terminal);
  registerLoadBodsCommand(program, terminal);
  registerLoadSecTickersCommand(program, terminal);
  registerOwnershipCommand(program, terminal);
  await program.parseAsync([...words], { from: 'user' });
  return terminal.printed.join('\n');
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const [CHILD, PARENT] = [invented('C'), invented('P')];

describe('countergaze load', () => {
  it('gleif takes several files, in words and as JSON', async () => {
    const records = await file(
      'lei.xml',
      leiFile(
        leiRecord(CHILD, { name: 'Child Ltd' }),
        leiRecord(PARENT, { name: 'Parent AG' }),
        leiRecord(`${PARENT.slice(0, 18)}00`),
      ),
    );
    const links = await file(
      'rr.xml',
      relationshipFile(1, relationship(CHILD, PARENT, 'IS_DIRECTLY_CONSOLIDATED_BY')),
    );

    expect(await run('load', 'gleif', records, links)).toBe(
      'lei.xml: 3 records, 2 organisations added, 2 described, 0 stakes added or changed, 0 exceptions\n' +
        '  left out: 1 wrong-lei\n' +
        'rr.xml: 1 records, 0 organisations added, 0 described, 1 stakes added or changed, 0 exceptions',
    );
    expect(JSON.parse(await run('load', 'gleif', records, '--json'))).toMatchObject({
      dataset: 'gleif',
      file: 'lei.xml',
      records: 3,
      added: 0,
      rejected: [{ rule: 'wrong-lei', count: 1 }],
    });
  });

  it('bods and sec-tickers take their files', async () => {
    const statements = [
      entity('e1', 'Works Ltd'),
      entity('e2', 'Holding Ltd'),
      stake('r1', ['e2', 'e1'], [interest({ exclusiveMinimum: 50, maximum: 75 })]),
    ];
    const bods = await file('bods.json', JSON.stringify(statements));
    const rows = { 0: { cik_str: 42, ticker: 'ACM', title: 'ACME CORP /DE/' } };
    const tickers = await file('tickers.json', JSON.stringify(rows));

    expect(await run('load', 'bods', bods)).toBe(
      'bods.json: 3 records, 2 organisations added, 2 described, 1 stakes added or changed, 0 exceptions',
    );
    expect(await run('load', 'sec-tickers', tickers)).toContain('1 organisations added');
    expect(await run('ownership', 'cik-0000000042')).toBe(
      'ACME CORP (cik-0000000042)\n\nOwners of whom no owner is on file\nnone\n\nHoldings\nnone',
    );
  });

  it('refuses a file that is not there or is another one', async () => {
    const other = await file('other.xml', '<html></html>');

    await expect(run('load', 'gleif', join(folder, 'no.xml'))).rejects.toMatchObject({
      code: 'wrong-use',
    });
    await expect(run('load', 'gleif', other)).rejects.toMatchObject({ code: 'not-a-register' });
  });
});

describe('countergaze ownership', () => {
  it('says who holds an organisation and what it holds', async () => {
    const lines = (await run('ownership', `lei-${CHILD.toLowerCase()}`)).split('\n');

    expect(lines[0]).toBe(`Child Ltd (lei-${CHILD.toLowerCase()})`);
    expect(lines.find((line) => line.startsWith('Parent AG'))).toMatch(
      /not known.*not known.*yes, a source says so.*Parent AG → Child Ltd/,
    );
    expect(lines).toContain('Owners of up to 100% are not on file.');
    expect(await run('ownership', `lei-${PARENT.toLowerCase()}`)).toContain('Child Ltd');
  });

  it('prints the same as JSON', async () => {
    const answer: unknown = JSON.parse(
      await run('ownership', `lei-${PARENT.toLowerCase()}`, '--json'),
    );

    expect(answer).toMatchObject({
      holdings: [{ organisation: { name: 'Child Ltd' }, control: 'certain', control_by: 'told' }],
    });
  });

  it('knows an organisation that is not there as such', async () => {
    await expect(run('ownership', 'nobody')).rejects.toMatchObject({
      code: 'organisation-not-found',
    });
  });
});
