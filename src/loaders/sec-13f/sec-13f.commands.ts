import type { Command } from 'commander';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { StoredFiling } from '../../domain/portfolio/arrived-filing.js';
import { counted } from '../../domain/wording/counted.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { parseDay } from '../../platform/cli/parse-day.js';
import { Progress } from '../../platform/progress/progress.js';
import { DataSetLoader, type LoadedDataSet } from './data-set-loader.service.js';
import { filesNamed } from './files-named.js';
import { type Loaded13f, Sec13fLoader } from './sec-13f-loader.service.js';

interface FileOptions {
  readonly investor?: string;
  readonly period?: CalendarDate;
  readonly json?: boolean;
}

/** Refused filings and unreadable lines of a data set that are told one by one. */
const TOLD = 20;
/** Where more filings are stored by one call, they are told together. */
const TOLD_FILINGS = 200;
const MEGABYTE = 1_000_000;

/** `countergaze load 13f FILE…` and `countergaze load 13f-dataset FILE`. */
export function registerLoad13fCommands(program: Command, context: CommandContext): void {
  const load = program.commands.find((command) => command.name() === 'load');
  if (load === undefined) throw new Error('the command "load" comes first');
  load
    .command('13f')
    .description('load filings of SEC Form 13F: information tables, submissions, text files')
    .argument('<file...>', 'files, or folders of files')
    .option(
      '--investor <name>',
      'whose holdings these are, for files that do not say it: a name, or the slug of an organisation',
    )
    .option(
      '--period <date>',
      'the day that they are stated for, for files that do not say it',
      parseDay,
    )
    .option('--json', 'print what was stored as JSON')
    .addHelpText('after', '\nExample:\n  countergaze load 13f 0001951757-25-000093.txt')
    .action(async (paths: readonly string[], options: FileOptions) => {
      await loadFiles(context, paths, options);
    });
  load
    .command('13f-dataset')
    .description("load a quarter of the SEC's Form 13F data sets")
    .argument('<file>', 'the ZIP archive, or the folder that it was unpacked to')
    .option('--json', 'print what was stored as JSON')
    .addHelpText('after', '\nExample:\n  countergaze load 13f-dataset 2024q4_form13f.zip')
    .action(async (path: string, { json }: { readonly json?: boolean }) => {
      await loadDataSet(context, path, json === true);
    });
}

async function loadFiles(
  context: CommandContext,
  paths: readonly string[],
  { investor, period, json }: FileOptions,
): Promise<void> {
  const files = await filesNamed(paths);
  const progress = new Progress('Reading filings', files.length);
  const loaded = await context.withData((app) =>
    app.get(Sec13fLoader).loadFiles({
      files,
      ...(investor === undefined ? {} : { investor }),
      ...(period === undefined ? {} : { period }),
      advance: () => progress.advance(),
    }),
  );
  progress.stop();
  context.print(json === true ? JSON.stringify(loaded, null, 2) : wordedFiles(loaded));
  if (loaded.failed.length > 0) context.answerNo();
}

async function loadDataSet(context: CommandContext, path: string, json: boolean): Promise<void> {
  let progress: Progress | undefined;
  let behind = 0;
  const loaded = await context.withData((app) =>
    app.get(DataSetLoader).load(path, (bytes, of) => {
      progress ??= new Progress('Reading megabytes', Math.ceil(of / MEGABYTE));
      behind += bytes;
      if (behind < MEGABYTE) return;
      progress.advance(Math.floor(behind / MEGABYTE));
      behind %= MEGABYTE;
    }),
  );
  progress?.stop();
  context.print(json ? JSON.stringify(loaded, null, 2) : wordedDataSet(loaded));
  if (loaded.refused.length > 0 || loaded.strayLines > 0) context.answerNo();
}

function wordedFiles({ filings, unchanged, failed }: Loaded13f): string {
  const isShort = filings.length <= TOLD_FILINGS;
  return [
    ...(isShort ? filings.flatMap(wordedFiling) : wordedTogether(filings)),
    ...(unchanged.length <= TOLD_FILINGS
      ? unchanged.map((file) => `${file}: stored already, unchanged`)
      : []),
    ...failed.map(({ file, code, message }) => `${file}: not loaded: ${code}: ${message}`),
    `${counted(filings.length, 'filing')} stored, ${String(unchanged.length)} unchanged, ${String(failed.length)} not loaded.`,
  ].join('\n');
}

function wordedDataSet(loaded: LoadedDataSet): string {
  const { filings, unchanged, refused, strayLines, firstStrayLines } = loaded;
  const rows = filings.reduce((sum, { lines }) => sum + lines, 0);
  const thousands = filings.filter(({ unit }) => unit?.factor === 1000).length;
  const replaced = filings.filter(({ outcome }) => outcome === 'replaced').length;
  return [
    ...refused.slice(0, TOLD).map(({ accession, message }) => `${accession}: refused: ${message}`),
    ...firstStrayLines
      .slice(0, TOLD)
      .map(({ line, rule, message }) => `line ${String(line)}: ${rule}: ${message}`),
    `${counted(filings.length, 'filing')} with ${counted(rows, 'row')} stored, ${String(replaced)} of them in place of what was stored before; ${String(unchanged)} unchanged, ` +
      `${String(refused.length)} refused, ${counted(strayLines, 'line')} without a filing; ` +
      `values of ${counted(thousands, 'filing')} taken as thousands of dollars.`,
  ].join('\n');
}

/** What was decided and found in many filings; `--json` tells it of each. */
function wordedTogether(filings: readonly StoredFiling[]): readonly string[] {
  const count = (is: (filing: StoredFiling) => boolean) => filings.filter(is).length;
  const rows = filings.reduce((sum, { lines }) => sum + lines, 0);
  return [
    `${counted(rows, 'row')}; ${String(count(({ outcome }) => outcome === 'replaced'))} of the filings replace what was stored.`,
    `Values are taken as dollars in ${counted(
      count(({ unit }) => unit?.factor === 1),
      'filing',
    )}, as thousands of dollars in ${String(count(({ unit }) => unit?.factor === 1000))}.`,
    `${counted(
      count(({ warnings }) => warnings.length > 0),
      'filing',
    )} with warnings, ${String(count(({ rejected }) => rejected > 0))} with lines that are not readable; --json tells which and why.`,
  ];
}

function wordedFiling(filing: StoredFiling): readonly string[] {
  const { holder, accession, period, outcome, lines, positions, rejected, unit, warnings } = filing;
  const counts = `${counted(lines, 'row')}, ${counted(positions, 'position')}`;
  const unread = rejected === 0 ? '' : `, ${counted(rejected, 'line')} not readable`;
  return [
    `${holder.slug} ${period} ${accession}: ${outcome}: ${counts}${unread}`,
    ...(unit === undefined ? [] : [`  ${unit.reason}`]),
    ...warnings.map(({ rule, message }) => `  ${rule}: ${message}`),
  ];
}
