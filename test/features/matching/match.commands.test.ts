import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { registerMatchReviewCommands } from '../../../src/features/match-reviews/match-reviews.commands.js';
import { registerMatchCommand } from '../../../src/features/matching/match.commands.js';
import { CommandContext } from '../../../src/platform/cli/command-context.js';
import { describeFailure } from '../../../src/platform/cli/describe-failure.js';
import { readSettings } from '../../../src/platform/config/read-settings.js';
import { countergaze } from '../receipts/countergaze.js';

const COMPANIES = [
  'cik\ttickers\ttitle\tformer_names',
  '11\tNRV\tNorvane Worldwide, Inc.\tOSTREL DATA SYSTEMS INC | Ostrel Inc',
  '12\t\tFirst Harwick Bancorp /MD/\t',
  '13\t\tFirst Harwick Bancorp /OH/\t',
].join('\n');
const NAMES = [
  'id\traw_name\ttitle_of_class',
  'a\tOSTREL DATA SYS INC\tCOM',
  'b\tFIRST HARWICK BANCORP\tCOM',
  'c\tZZYX MINING LTD\tORD',
].join('\r\n');

let folder: string;
let companies: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countergaze-match-'));
  companies = await file('companies.tsv', COMPANIES);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** Keeps what a command prints. */
class Terminal extends CommandContext {
  printed = '';

  override print(text: string): void {
    this.printed += text;
  }
}

/** In this process, where a refusal is thrown; no database is to be had. */
async function match(...words: readonly string[]): Promise<string> {
  const refuse = () => Promise.reject(new Error('this command needs no application'));
  const terminal = new Terminal(() => readSettings({}), refuse);
  const program = new Command('countergaze').configureOutput({ writeErr: () => undefined });
  registerMatchCommand(program.exitOverride(), terminal);
  registerMatchReviewCommands(program, terminal);
  for (const command of program.commands) overrideExit(command);
  await program.parseAsync(['match', ...words], { from: 'user' });
  return terminal.printed;
}

function overrideExit(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: () => undefined });
  for (const inner of command.commands) overrideExit(inner);
}

async function refusal(...words: readonly string[]): Promise<string> {
  const failure: unknown = await match(...words).catch((error: unknown) => error);
  return describeFailure(failure);
}

describe('countergaze match', () => {
  it('answers for every name as JSON, without a database', async () => {
    const names = await file('names.tsv', `\uFEFF${NAMES}`);
    const { code, stdout, stderr } = await countergaze(
      ['match', names, '--universe', companies, '--json'],
      { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere' },
    );

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({
        id: 'a',
        decision: 'match',
        cik: '11',
        reasons: expect.arrayContaining(['“OSTREL DATA SYSTEMS INC” is a former name.']),
      }),
      expect.objectContaining({
        id: 'b',
        decision: 'review',
        cik: '12',
        runner_up: '13',
        margin: 0,
      }),
      expect.objectContaining({ id: 'c', decision: 'none', cik: null }),
    ]);
  });

  it('prints a table', async () => {
    const names = await file('names.tsv', NAMES);
    const stdout = await match(names, '--universe', companies);

    expect(stdout).toMatch(
      /^a +OSTREL DATA SYS INC +match +0\.9\d +Norvane Worldwide, Inc\. +11 /m,
    );
    expect(stdout).toMatch(/^c +ZZYX MINING LTD +none/m);
  });

  it.each([
    ['no column of names', 'id\tcusip\na\tb', /names\.tsv:1: missing-column/],
    ['nothing', '', /names\.tsv:1: missing-column/],
    ['no text', 'raw_name\nA\u0000B', /not a text file/],
  ])('refuses a file with %s, naming the place', async (_, text, message) => {
    const names = await file('names.tsv', text);
    expect(await refusal(names, '--universe', companies)).toMatch(message);
  });

  it('answers a row without a name too', async () => {
    const names = await file('names.tsv', 'id\traw_name\na\t\nb\tOstrel Data Systems');
    const stdout = await match(names, '--universe', companies, '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'a', decision: 'none', cik: null, reasons: ['There is no name to look for.'] },
      { id: 'b', cik: '11' },
    ]);
  });

  it('takes rows of a universe with one number for one organisation', async () => {
    const names = await file('names.tsv', 'id\traw_name\na\tQuillmere Instruments');
    const twice = await file('twice.tsv', `${COMPANIES}\n11\t\tQuillmere Instruments\t`);
    const stdout = await match(names, '--universe', twice, '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'a', decision: 'match', cik: '11' }]);
  });

  it('refuses files that are not there', async () => {
    const names = await file('names.tsv', NAMES);
    expect(await refusal(names, '--universe', join(folder, 'none.tsv'))).toMatch(
      /none\.tsv does not exist/,
    );
  });

  it('wants to know who decides what', async () => {
    const words = ['decide', 'name:Acme', '--by', 'A', '--reason', 'B'];
    const [neither, both] = [
      await refusal(...words),
      await refusal(...words, '--none', '--organisation', 'acme'),
    ];
    expect([neither, both]).toEqual([
      expect.stringMatching(/say either/),
      expect.stringMatching(/say either/),
    ]);
  });
});
