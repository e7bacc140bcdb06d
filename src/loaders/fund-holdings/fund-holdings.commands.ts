import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.js';
import { wordStoredFiling } from '../../domain/filing/word-stored-filing.js';
import { parseColumnChoice } from '../../domain/portfolio/parse-column-choice.js';
import type { ColumnChoice } from '../../domain/portfolio/portfolio-file.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { parseDay } from '../../platform/cli/parse-day.js';
import { fileOnDisk } from '../../platform/files/portfolio-files.js';
import { FundHoldingsLoader } from './fund-holdings-loader.service.js';

interface HoldingsOptions {
  readonly investor?: string;
  readonly asOf?: CalendarDate;
  readonly columns?: string;
  readonly currency?: string;
  readonly json?: boolean;
}

/** `countergaze load holdings FILE`. */
export function registerLoadHoldingsCommand(program: Command, context: CommandContext): void {
  const load = program.commands.find((command) => command.name() === 'load');
  if (load === undefined) throw new Error('the command "load" comes first');
  load
    .command('holdings')
    .description('what an investor or a fund holds, from a table (CSV, TSV, XLSX)')
    .argument('<file>', 'the table; its columns are found by their headings')
    .option('--investor <name>', 'whose holdings: a name, or the slug of an organisation')
    .option('--as-of <date>', 'the day they are stated for (default: as the file says)', parseDay)
    .option('--columns <list>', 'which heading is which field: name=Issuer,value=Market value')
    .option('--currency <code>', 'the currency of the values (ISO 4217)')
    .option('--json', 'print what was stored as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  countergaze load holdings ours.csv --investor "Example Pension Fund" --as-of 2026-09-30',
    )
    .action(async (path: string, options: HoldingsOptions) => {
      const request = requestOf(path, options);
      const stored = await context.withData((app) => app.get(FundHoldingsLoader).load(request));
      context.print(
        options.json === true
          ? JSON.stringify({ file: path, stored: stored ?? null })
          : wordStoredFiling(path, stored),
      );
    });
}

function requestOf(path: string, { investor, asOf, columns, currency }: HoldingsOptions) {
  return {
    file: fileOnDisk(path),
    columns: {
      ...parseColumnChoice(columns === undefined ? [] : [columns]),
      ...currencyOf(currency),
    },
    ...(investor === undefined ? {} : { investor }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function currencyOf(currency: string | undefined): ColumnChoice {
  if (currency === undefined) return {};
  if (/^[A-Z]{3}$/.test(currency)) return { currency };
  throw new DomainError('wrong-use', `--currency "${currency}" is no code such as EUR.`);
}
