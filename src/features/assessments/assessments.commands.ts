import type { Command } from 'commander';

import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { parseDay } from '../../platform/cli/parse-day.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { type AssessmentRun, AssessmentsService } from './assessments.service.js';

interface AssessOptions {
  readonly asOf?: CalendarDate;
  readonly json?: boolean;
}

/** `countergaze assess`. */
export function registerAssessCommand(program: Command, context: CommandContext): void {
  program
    .command('assess')
    .description('assess all companies as of a date and store the results with their parts')
    .option('--as-of <date>', 'the day YYYY-MM-DD (default: today, UTC)', parseDay)
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', '\nExample:\n  countergaze assess --as-of 2026-11-22')
    .action(async ({ asOf, json }: AssessOptions) => {
      const run = await context.withApplication((app) => app.get(AssessmentsService).assess(asOf));
      context.print(json === true ? JSON.stringify(run) : worded(run));
    });
}

function worded({ asOf, method, companies, ranked, written, unchanged }: AssessmentRun): string {
  const counts = `${String(companies)} companies, ${String(ranked)} ranked`;
  const stored = `${String(written)} results written, ${String(unchanged)} unchanged`;
  return `Assessed as of ${asOf} with ${method}: ${counts}; ${stored}.`;
}
