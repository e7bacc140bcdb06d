import type { Command } from 'commander';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { printTable } from '../../platform/cli/print-table.js';
import { MatchReviewsService } from './match-reviews.service.js';

interface DecideOptions {
  readonly organisation?: string;
  readonly none?: boolean;
  readonly by: string;
  readonly reason: string;
}

const EXAMPLES = `
Examples of decisions:
  countergaze match decide isin:US0231351067 --organisation amazon --by "A. Editor" --reason "prospectus"
  countergaze match decisions
  countergaze match undo 12 --by "A. Editor"`;

/** `countergaze match decide|undo|decisions`. */
export function registerMatchReviewCommands(program: Command, context: CommandContext): void {
  const match = program.commands.find((command) => command.name() === 'match');
  if (match === undefined) throw new Error('the command "match" comes first');
  match.addHelpText('after', EXAMPLES);
  match
    .command('decide')
    .description('store whose security a subject is; it applies until it is undone')
    .argument('<subject>', 'isin:…, cusip:…, lei:…, ticker:SYMBOL@MIC or name:…')
    .option('--organisation <slug>', 'the organisation that it is')
    .option('--none', 'it is none of the known organisations')
    .requiredOption('--by <name>', 'who decides')
    .requiredOption('--reason <text>', 'why')
    .action(async (subject: string, options: DecideOptions, command: Command) => {
      const organisation = organisationOf(options, command);
      const { by, reason } = options;
      const { id } = await context.withData((app) =>
        app.get(MatchReviewsService).decide({ subject, organisation, by, reason }),
      );
      context.print(`Decision ${id} is stored.`);
    });
  match
    .command('undo')
    .description('take a decision back')
    .argument('<id>', 'number of the decision')
    .requiredOption('--by <name>', 'who takes it back')
    .action(async (id: string, { by }: { readonly by: string }) => {
      await context.withData((app) => app.get(MatchReviewsService).undo(id, by));
      context.print(`Decision ${id} is undone.`);
    });
  match
    .command('decisions')
    .description('list the decisions that stand')
    .action(async () => {
      const decisions = await context.withData((app) => app.get(MatchReviewsService).decisions());
      const rows = decisions.map((one) => [
        ...[one.id, one.subject, one.organisation ?? '(none)', one.by, one.decidedAt, one.reason],
      ]);
      context.print(printTable(['No', 'Subject', 'Organisation', 'By', 'At', 'Reason'], rows));
    });
}

function organisationOf({ organisation, none }: DecideOptions, command: Command): string | null {
  if ((organisation === undefined) === (none === true)) return organisation ?? null;
  command.error('error: say either --organisation or --none');
}
