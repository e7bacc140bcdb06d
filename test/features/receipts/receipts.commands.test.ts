import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { ReceiptsService } from '../../../src/features/receipts/receipts.service.js';
import { registerScoreCommand } from '../../../src/features/receipts/score.commands.js';
import { registerVerifyCommand } from '../../../src/features/receipts/verify.commands.js';
import { CommandContext } from '../../../src/platform/cli/command-context.js';
import { describeFailure } from '../../../src/platform/cli/describe-failure.js';
import { readSettings } from '../../../src/platform/config/read-settings.js';
import { startTestApp } from '../../support/test-app.js';
import { loadFiles, userOfCameras } from '../web/small-dataset.js';
import { countergaze } from './countergaze.js';

const VECTORS = 'test/fixtures/method-vectors';

let folder: string;
let receipt: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countergaze-receipts-'));
  const site = await startTestApp({ today: '2026-11-22' as CalendarDate });
  await loadFiles(site, { shop: userOfCameras('shop') });
  receipt = JSON.stringify(await site.app.get(ReceiptsService).receipt('shop'), null, 2);
  await site.stop();
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

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

/** In this process, where a refusal is thrown; no database is to be had. */
async function run(...words: string[]): Promise<Terminal> {
  const refuse = () => Promise.reject(new Error('this command needs no application'));
  const terminal = new Terminal(() => readSettings({}), refuse);
  const program = new Command('countergaze').exitOverride();
  registerVerifyCommand(program, terminal);
  registerScoreCommand(program, terminal);
  await program.parseAsync(words, { from: 'user' });
  return terminal;
}

async function refusal(...words: string[]): Promise<readonly string[]> {
  const failure: unknown = await run(...words).catch((error: unknown) => error);
  return describeFailure(failure).split('\n');
}

describe('countergaze verify', () => {
  it('names the first number that differs', async () => {
    const changed = receipt.replace(/"score": [\d.]+/, '"score": 1.5');
    const { saidNo, printed } = await run('verify', await file('changed.json', changed), '--json');
    expect([saidNo, JSON.parse(printed.join(''))]).toMatchObject([
      true,
      {
        equal: false,
        as_of: '2026-11-22',
        difference: { path: 'result.numbers.score', stated: 1.5 },
      },
    ]);
  });

  it.each([
    [
      'no receipt',
      (text: string) => text.replace('\n  "sources"', '\n  "source"'),
      /2\.json:\d+ sources?: /,
    ],
    ['no JSON', (text: string) => text.replace('"as_of":', '"as_of"'), /2\.json:5: not-json: /],
    [
      'a day that does not exist',
      (text: string) => text.replace('"as_of": "2026-11-22"', '"as_of": "2026-11-31"'),
      /2\.json:5 as_of: /,
    ],
  ])('names file, line and rule of %s', async (_what, change, expected) => {
    const lines = await refusal('verify', await file('2.json', change(receipt)));
    expect(lines.slice(1)).toContainEqual(expect.stringMatching(expected));
  });
});

describe('countergaze score', () => {
  it('prints the results of the method’s vectors, in full precision', async () => {
    const { printed } = await run('score', `${VECTORS}/cases.json`, '--json');
    const expected = JSON.parse(await readFile(`${VECTORS}/expected.json`, 'utf8')) as object[];
    expect(expected).toHaveLength(97);
    expect(JSON.parse(printed.join(''))).toEqual(expected.map(nearly));
  });

  it('prints a table for people', async () => {
    const { printed } = await run('score', `${VECTORS}/cases.json`);
    const lines = printed.join('').trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Company +Grade +S +I +R +Create +Sell +Use +Caps/);
    expect(lines.length).toBeGreaterThanOrEqual(98);
  });

  it('names file, line and rule of every problem', async () => {
    const text = await readFile(`${VECTORS}/cases.json`, 'utf8');
    const broken = text.replace(/"role": *"sell"/, '"role":"sells"').replace(/"A1"/, '"Z9"');
    const [, ...problems] = await refusal('score', await file('broken.json', broken));
    expect(problems.filter((line) => line !== '')).toEqual([
      expect.stringMatching(/broken\.json:\d+ companies\[\d+\]\.activities\[\d+\]/),
      expect.stringMatching(/broken\.json:\d+ companies\[\d+\]\.activities\[\d+\]/),
    ]);
  });
});

describe('the exit code', () => {
  it('is 0 when everything is equal, 1 when the answer is no, 2 for wrong use', async () => {
    const changed = await file('no.json', receipt.replace(/"score": [\d.]+/, '"score": 1.5'));
    const outcomes = await Promise.all([
      countergaze(['verify', await file('yes.json', receipt)]),
      countergaze(['verify', changed]),
      countergaze(['verify']),
      countergaze(['verify', join(folder, 'missing.json')]),
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 1, 2, 2]);
    const [yes, no, ...wrong] = outcomes;
    expect(yes.stdout).toMatch(/^Equal: every number of Company shop/);
    expect(no.stdout).toMatch(/First difference: result\.numbers\.score says 1\.5/);
    for (const { stdout, stderr } of wrong)
      expect([stdout, stderr]).toEqual(['', expect.stringMatching(/./)]);
  }, 60_000);
});

/** The same document with every number to 1e-9. */
function nearly(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 9);
  if (Array.isArray(value)) return value.map(nearly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, nearly(field)]));
}
