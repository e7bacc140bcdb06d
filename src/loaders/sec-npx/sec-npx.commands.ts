import type { Command } from 'commander';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { fileOnDisk } from '../../platform/files/portfolio-files.js';
import { npxAnswer } from './npx-answer.js';
import { NpxLoader, type NpxResult } from './npx-loader.service.js';

interface NpxCommandOptions {
  readonly investor?: string;
  readonly json?: boolean;
}

/** `countergaze load npx FILE…`. */
export function registerLoadNpxCommand(program: Command, context: CommandContext): void {
  const load =
    program.commands.find((command) => command.name() === 'load') ?? program.command('load');
  load
    .command('npx')
    .description('load votes from SEC Form N-PX; each filing whole or not at all')
    .argument('<file...>', 'full submissions, or cover and votes of a filing one after the other')
    .option('--investor <slug>', 'whose votes they are, when no cover says it')
    .option('--json', 'print what became of each filing as JSON')
    .addHelpText('after', '\nExample:\n  countergaze load npx primary_doc.xml votes.xml')
    .action(async (paths: string[], { investor, json }: NpxCommandOptions) => {
      const files = paths.map(fileOnDisk);
      const results = await context.withData((app) =>
        app.get(NpxLoader).load(files, investor === undefined ? {} : { investor }),
      );
      if (json === true) context.print(JSON.stringify(results.map(npxAnswer), null, 2));
      else for (const result of results) context.print(worded(result));
      if (results.some((result) => 'refused' in result)) context.answerNo();
    });
}

function worded(result: NpxResult): string {
  if ('refused' in result) return `${result.name}: nothing was loaded. ${result.refused.message}`;
  const { stored } = result;
  const counts =
    `${String(stored.votes)} votes, ${String(stored.matched)} of them in companies on file, ` +
    `${String(stored.rejected)} rejected`;
  const state = stored.state === 'unchanged' ? 'already loaded' : stored.state;
  const head = `${result.name}: ${stored.holder.name}, year to ${stored.period}: ${state}; ${counts}`;
  return [head, ...stored.warnings.map(({ message }) => `warning: ${message}`)].join('\n  ');
}
