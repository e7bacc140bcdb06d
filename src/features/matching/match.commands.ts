import type { Command } from 'commander';
import type { IssuerMatch } from '../../domain/matching/issuer-match.js';
import { NameIndex } from '../../domain/matching/name-index.js';
import type { NameMatch } from '../../domain/matching/name-match.js';
import { wordMatchReason } from '../../domain/matching/word-match-reason.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { printTable } from '../../platform/cli/print-table.js';
import { fileOnDisk } from '../../platform/files/portfolio-files.js';
import { MatchingService } from './matching.service.js';
import { type NameToLookUp, readNames, readUniverse } from './name-files.js';

interface MatchOptions {
  readonly universe?: string;
  readonly json?: boolean;
}

interface LookedUp {
  readonly query: NameToLookUp;
  readonly found: NameMatch | IssuerMatch;
}

const EXAMPLES = `
Examples:
  countergaze match names.tsv --universe companies.tsv --json
  countergaze match names.tsv

names.tsv: tab-separated with a heading; columns raw_name or name, and if you like id and title_of_class.
companies.tsv: columns cik or id, title or name, and if you like former_names separated by |.`;

/** `countergaze match`: names of a file. What persons decide about them are commands below it. */
export function registerMatchCommand(program: Command, context: CommandContext): void {
  program
    .command('match')
    .description(
      'find whose names these are; without --universe among the organisations of the database',
    )
    .argument('<names>', 'a tab-separated file of names')
    .option('--universe <file>', 'a tab-separated file of companies; then no database is needed')
    .option('--json', 'print an array with one object per name')
    .addHelpText('after', EXAMPLES)
    .action(async (names: string, options: MatchOptions) => {
      const found = await lookUp(names, options, context);
      context.print(
        options.json === true ? JSON.stringify(found.map(documentOf), null, 1) : tableOf(found),
      );
    });
}

async function lookUp(
  names: string,
  { universe }: MatchOptions,
  context: CommandContext,
): Promise<readonly LookedUp[]> {
  const queries = await readNames(fileOnDisk(names));
  const index =
    universe === undefined
      ? await context.withData(async (app) => (await app.get(MatchingService).universe()).names)
      : new NameIndex(await readUniverse(fileOnDisk(universe)));
  return queries.map((query) => ({ query, found: index.match(query.name, query.title) }));
}

/** `cik` is the number of the organisation in the universe file, or its name in addresses. */
function documentOf({ query, found }: LookedUp): object {
  const { decision, runnerUp, margin } = found;
  const best = decision === 'none' ? undefined : found.best;
  return {
    id: query.id,
    name: query.name,
    decision,
    cik: best?.organisation ?? null,
    candidate: best?.name ?? null,
    score: rounded(best?.score ?? 0),
    runner_up: best === undefined ? null : (runnerUp?.organisation ?? null),
    margin: best === undefined || margin === undefined ? null : rounded(margin),
    reasons: found.reasons.map(wordMatchReason),
  };
}

function tableOf(found: readonly LookedUp[]): string {
  return printTable(
    ['Id', 'Name', 'Answer', 'Score', 'Organisation', 'Number', 'Reasons'],
    found.map(({ query, found: { decision, best, reasons } }) => [
      ...[query.id, query.name, decision],
      ...(best === undefined || decision === 'none'
        ? ['', '', '']
        : [best.score.toFixed(2), best.name, best.organisation]),
      reasons.map(wordMatchReason).join(' '),
    ]),
  );
}

function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
