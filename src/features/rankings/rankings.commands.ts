import type { Command } from 'commander';

import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { RankingView } from '../../domain/scorecard/ranking-view.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { parseDay } from '../../platform/cli/parse-day.js';
import { printTable } from '../../platform/cli/print-table.js';
import { RankingsService } from './rankings.service.js';

interface RankOptions {
  readonly asOf?: CalendarDate;
  readonly json?: boolean;
}

/** `countergaze rank`. */
export function registerRankCommand(program: Command, context: CommandContext): void {
  program
    .command('rank')
    .description('the ranking, the worst first; rank 1 is the best score')
    .option('--as-of <date>', 'the day YYYY-MM-DD (default: today, UTC)', parseDay)
    .option('--json', 'print an array with one object per ranked company, in full precision')
    .addHelpText('after', '\nExample:\n  countergaze rank --json | jq length')
    .action(async ({ asOf, json }: RankOptions) => {
      await context.withData(async (app) => {
        const rankings = app.get(RankingsService);
        context.print(
          json === true
            ? JSON.stringify(await rankings.entries(asOf), null, 1)
            : tableOf(await rankings.view({}, asOf)),
        );
      });
    });
}

function tableOf({ asOf, method, rows, unranked, underReview }: RankingView): string {
  const table = printTable(
    ['Rank', 'Grade', 'S', 'I', 'R', 'Company', 'Country', 'Sector'],
    rows.map((row) => [
      row.rank,
      row.grade,
      `${row.atMost ? '≤ ' : ''}${row.score}`,
      row.involvement,
      row.response,
      row.name,
      row.country?.code ?? '',
      row.sector,
    ]),
  );
  const beside = unranked.map(({ title, companies }) => `${title}: ${String(companies.length)}`);
  const notes = [
    `As of ${asOf.text}, method ${method.id}. Ranked are companies with evidence of involvement: ${String(rows.length)}.`,
    `Not ranked – ${[...beside, `under review: ${String(underReview)}`].join('; ')}.`,
  ];
  return [table, '', ...notes].join('\n');
}
