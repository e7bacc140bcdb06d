import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { LoadCounts } from '../../domain/document/load-plan.js';
import { DomainError, type Problem } from '../../domain/errors.js';
import { type CalendarDate, parseCalendarDate } from '../../domain/quantities/calendar-date.js';
import type { StoredDataset } from '../../features/companies/companies.service.js';
import { MatchReviewsService } from '../../features/match-reviews/match-reviews.service.js';
import { MethodologyService } from '../../features/methodology/methodology.service.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { Clock } from '../../platform/clock/clock.js';
import { DatasetLoader } from './dataset-loader.service.js';
import { STARTER, StarterLoader } from './starter-loader.service.js';

interface DatasetOptions {
  readonly dataset?: string;
  readonly searched?: string;
  readonly json?: boolean;
}

/** `countergaze load starter` and `countergaze load dataset DIR`. */
export function registerLoadCommands(program: Command, context: CommandContext): void {
  const load =
    program.commands.find((command) => command.name() === 'load') ??
    program
      .command('load')
      .description('load facts from files, whole or not at all')
      .addHelpText('after', '\nExample:\n  countergaze load dataset ./my-companies');
  load
    .command('starter')
    .description("load the project's own company files")
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', '\nExample:\n  countergaze load starter')
    .action(async ({ json }: { readonly json?: boolean }) => {
      await answer(context, json === true, STARTER, (app) => app.get(StarterLoader).load());
    });
  load
    .command('dataset')
    .description('load a folder of company files in the same format')
    .argument('<dir>', 'the folder; company files stand in it or in its companies/')
    .option('--dataset <name>', 'whose companies these are (default: the path of the folder)')
    .option('--searched <date>', 'day on which the search behind it ended (default: today)')
    .option('--json', 'print the counts, or the problems, as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  countergaze load dataset ./my-companies --searched 2026-11-01',
    )
    .action(async (folder: string, options: DatasetOptions) => {
      await loadDataset(context, folder, options);
    });
}

async function loadDataset(
  context: CommandContext,
  folder: string,
  options: DatasetOptions,
): Promise<void> {
  const dataset = await datasetName(folder, options.dataset);
  const { searched } = options;
  const searchedOn = searched === undefined ? undefined : parseSearched(searched);
  await answer(context, options.json === true, dataset, (app) =>
    loadInto(app, { folder, dataset, ...(searchedOn === undefined ? {} : { searchedOn }) }),
  );
}

async function loadInto(
  app: INestApplicationContext,
  request: {
    readonly folder: string;
    readonly dataset: string;
    readonly searchedOn?: CalendarDate;
  },
): Promise<StoredDataset> {
  const today = app.get(Clock).today();
  if (request.searchedOn !== undefined && request.searchedOn > today) {
    throw new DomainError('wrong-use', `--searched ${request.searchedOn} lies after ${today}.`);
  }
  const method = app.get(MethodologyService).current().methodology;
  return app.get(DatasetLoader).load({ ...request, method });
}

/** One folder has one name, however it is written. */
async function datasetName(folder: string, given: string | undefined): Promise<string> {
  const name = given?.trim();
  if (name === '' || name === STARTER) {
    throw new DomainError('wrong-use', `--dataset "${String(given)}" is no name of its own.`);
  }
  return name ?? (await realpath(folder).catch(() => resolve(folder)));
}

function parseSearched(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date !== undefined) return date;
  throw new DomainError('wrong-use', `--searched "${text}" is not an existing day YYYY-MM-DD.`);
}

async function answer(
  context: CommandContext,
  json: boolean,
  dataset: string,
  load: (app: INestApplicationContext) => Promise<StoredDataset>,
): Promise<void> {
  try {
    const stored = await context.withApplication((app) => loadAndMatch(app, load));
    context.print(
      json ? JSON.stringify({ dataset, loaded: true, ...stored }) : worded(dataset, stored),
    );
  } catch (error) {
    if (!json || !(error instanceof DomainError) || error.problems.length === 0) throw error;
    context.print(refusalAsJson(dataset, error.problems));
    context.answerNo();
  }
}

/** What was loaded before may belong to organisations that are known only now. */
async function loadAndMatch(
  app: INestApplicationContext,
  load: (app: INestApplicationContext) => Promise<StoredDataset>,
): Promise<StoredDataset> {
  const stored = await load(app);
  await app.get(MatchReviewsService).rematch();
  return stored;
}

function refusalAsJson(dataset: string, problems: readonly Problem[]): string {
  return JSON.stringify({ dataset, loaded: false, problems }, null, 2);
}

/** One line for the companies, and one for each other kind of file that the dataset has. */
function worded(dataset: string, stored: StoredDataset): string {
  const { investors, resolutions, statements, ...companies } = stored;
  const further = Object.entries({ investors, resolutions, statements });
  const lines = further.flatMap(([kind, counts]) =>
    counts === undefined ? [] : [`${kind}: ${inWords(counts)}`],
  );
  return [`${dataset}: ${inWords(companies)}`, ...lines].join('\n');
}

function inWords(counts: LoadCounts): string {
  const { added, changed, unchanged, retired, revived, takenOver } = counts;
  const words = { added, changed, unchanged, retired, revived, 'taken over': takenOver };
  return Object.entries(words)
    .map(([word, count]) => `${String(count)} ${word}`)
    .join(', ');
}
