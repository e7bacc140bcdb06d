import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { dataSourceOptions } from '../../../src/data-source.js';
import type { StoredPortfolio } from '../../../src/domain/portfolio/stored-portfolio.js';
import { HoldingsModule } from '../../../src/features/holdings/holdings.module.js';
import { HoldingsService } from '../../../src/features/holdings/holdings.service.js';
import { registerLoadHoldingsCommand } from '../../../src/loaders/fund-holdings/fund-holdings.commands.js';
import { FundHoldingsModule } from '../../../src/loaders/fund-holdings/fund-holdings.module.js';
import { registerLoadNportCommand } from '../../../src/loaders/sec-nport/sec-nport.commands.js';
import { SecNportModule } from '../../../src/loaders/sec-nport/sec-nport.module.js';
import { CommandContext } from '../../../src/platform/cli/command-context.js';
import { readSettings } from '../../../src/platform/config/read-settings.js';
import { databaseConnection } from '../../../src/platform/database/database-connection.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

@Module({ imports: [FundHoldingsModule, SecNportModule, HoldingsModule] })
class LoadersModule {}

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
  folder = await mkdtemp(join(tmpdir(), 'countergaze-holdings-'));
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function terminal(): Terminal {
  return new Terminal(
    () => readSettings({ DATABASE_URL: database.url }),
    (url) => {
      const imports = [databaseConnection(dataSourceOptions(url))];
      return NestFactory.createApplicationContext(
        { module: LoadersModule, imports },
        { logger: false },
      );
    },
  );
}

async function load(...words: string[]): Promise<Terminal> {
  const context = terminal();
  const program = new Command('countergaze').exitOverride();
  program.command('load');
  registerLoadHoldingsCommand(program, context);
  registerLoadNportCommand(program, context);
  await program.parseAsync(['load', ...words], { from: 'user' });
  return context;
}

async function stored(slug: string): Promise<StoredPortfolio | undefined> {
  return terminal().withApplication((app) => app.get(HoldingsService).portfolio(slug));
}

async function written(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const FUND = `Example Faces ETF
Fund Holdings as of,"Dec 06, 2024"

Ticker,Name,Asset Class,Market Value,Weight (%),Quantity,Exchange,Currency
EXA,EXAMPLE INC,Equity,"1,000.00",50.00,10.00,NASDAQ,USD
USD,USD CASH,Cash,"1,000.00",50.00,"1,000.00",-,USD
`;

describe('countergaze load holdings', () => {
  it("stores a fund's own file as the fund's portfolio, once", async () => {
    const path = await written('exf.csv', FUND);
    expect((await load('holdings', path)).printed).toEqual([
      `${path}: Example Faces ETF (example-faces-etf-fund) 2024-12-06: added: 2 lines, 2 positions`,
    ]);
    expect((await load('holdings', path)).printed).toEqual([`${path}: stored already, unchanged`]);
    const portfolio = await stored('example-faces-etf-fund');
    expect(portfolio).toMatchObject({
      holder: { name: 'Example Faces ETF', kind: 'fund' },
      period: '2024-12-06',
      filings: [{ source: 'fund-holdings', form: 'holdings', rejected: 0 }],
    });
    expect(
      portfolio?.lines.map(({ name, instrument, value }) => [name, instrument, value]),
    ).toEqual(
      expect.arrayContaining([
        ['EXAMPLE INC', 'share', { hundredths: 100_000, currency: 'USD' }],
        ['USD CASH', 'cash', { hundredths: 100_000, currency: 'USD' }],
      ]),
    );
  });

  it("stores an investor's table with the columns, currency and day that are given", async () => {
    const path = await written('ours.csv', 'Wer;Wieviel\nExample AG;1.000,50\nOther SE;7\n');
    const given = [
      '--investor',
      'Example Pension Fund',
      '--as-of',
      '2026-09-30',
      '--currency',
      'EUR',
    ];
    const { printed } = await load(
      'holdings',
      path,
      ...given,
      '--columns',
      'name=Wer,value=Wieviel',
      '--json',
    );
    const [answer] = printed.map((line) => JSON.parse(line) as { stored: { outcome: string } });
    expect(answer?.stored.outcome).toBe('added');
    const portfolio = await stored('example-pension-fund-manager');
    expect(portfolio?.lines.map(({ name, value }) => [name, value])).toEqual([
      ['Example AG', { hundredths: 100_050, currency: 'EUR' }],
      ['Other SE', { hundredths: 700, currency: 'EUR' }],
    ]);
  });

  it('replaces what was stored for the same investor and day', async () => {
    const given = ['--investor', 'Example Pension Fund', '--as-of', '2026-09-30'];
    await load('holdings', await written('a.csv', 'Name,Value EUR\nOld AG,1\n'), ...given);
    const { printed } = await load(
      'holdings',
      await written('b.csv', 'Name,Value EUR\nNew AG,2\n'),
      ...given,
    );
    expect(printed[0]).toContain('replaced: 1 line, 1 position');
    const portfolio = await stored('example-pension-fund-manager');
    expect(portfolio?.lines.map(({ name }) => name)).toEqual(['New AG']);
  });

  it.each([
    ['no day', ['--investor', 'Example'], 'wrong-use', /--as-of/],
    ['no investor', ['--as-of', '2026-09-30'], 'wrong-use', /--investor/],
    [
      'an unknown slug',
      ['--investor', 'nobody', '--as-of', '2026-09-30'],
      'unknown-investor',
      /"nobody"/,
    ],
    ['an unknown currency', ['--currency', 'euro'], 'wrong-use', /--currency "euro"/],
    ['unreadable columns', ['--columns', 'name'], 'invalid-columns', /"name" is not so/],
  ])('is refused with %s', async (_, words, code, message) => {
    const path = await written('ours.csv', 'Name,Value EUR\nExample AG,1\n');
    await expect(load('holdings', path, ...words)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it('names a file that is not there', async () => {
    await expect(load('holdings', join(folder, 'none.csv'))).rejects.toMatchObject({
      code: 'wrong-use',
      message: expect.stringMatching(/none\.csv does not exist\./),
    });
  });
});

describe('countergaze load nport', () => {
  const report = join('test', 'fixtures', 'nport', 'example-growth-fund.xml');

  it('stores reports, tells of refused files and keeps the others', async () => {
    const bad = await written('bad.xml', '<edgarSubmission>');
    const { printed, saidNo } = await load('nport', bad, report);
    expect(printed[0]).toContain(`${bad}: nothing loaded. `);
    expect(printed[1]).toBe(
      `${report}: Example Growth Fund (example-growth-fund-s000099999) 2024-12-31: added: 6 lines, 6 positions, 2 lines not readable`,
    );
    expect(saidNo).toBe(true);
    const portfolio = await stored('example-growth-fund-s000099999');
    expect(portfolio?.netAssets).toEqual({ hundredths: 100_000_000, currency: 'USD' });
    expect(portfolio?.lines.find(({ instrument }) => instrument === 'call')).toMatchObject({
      title: 'OTC option: Call option on Lens AG, Lens AG ORD, written',
      weight: -0.0025005,
    });
  });

  it('stores the same report once', async () => {
    await load('nport', report);
    const { printed, saidNo } = await load('nport', report, '--json');
    expect(JSON.parse(printed[0] ?? '')).toEqual({ file: report, stored: null });
    expect(saidNo).toBe(false);
  });
});
