import type { Command } from 'commander';

import { listInvestors } from '../../domain/investor/investor-row.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { printTable } from '../../platform/cli/print-table.js';
import { listedInvestor } from './investor-list.api.js';
import { InvestorsService } from './investors.service.js';

/** `countergaze investors`. */
export function registerInvestorsCommand(program: Command, context: CommandContext): void {
  program
    .command('investors')
    .description('investors on file with exposure, stewardship and influence')
    .option('--json', 'print an array with one object per investor, in full precision')
    .addHelpText('after', '\nExample:\n  countergaze investors --json | jq length')
    .action(async ({ json }: { readonly json?: boolean }) => {
      await context.withData(async (app) => {
        const investors = app.get(InvestorsService);
        context.print(json === true ? await documentOf(investors) : await tableOf(investors));
      });
    });
}

async function documentOf(investors: InvestorsService): Promise<string> {
  const { rows } = await investors.rows();
  const { bySlug } = await investors.judged();
  const items = listInvestors(rows, {}, 'name').map((row) =>
    listedInvestor(row, bySlug.get(row.slug)),
  );
  return JSON.stringify(items, null, 1);
}

async function tableOf(investors: InvestorsService): Promise<string> {
  const { snapshot, rows } = await investors.rows();
  const table = printTable(
    ['Investor', 'Type', 'Country', 'Public', 'Links', 'E', 'X', 'T', 'P', 'Ω'],
    listInvestors(rows, {}, 'name').map((row) => [
      row.name,
      row.kindLabel,
      row.country?.code ?? '',
      row.publicMoneyLabel,
      String(row.links),
      ...[row.exposure, row.x, row.t, row.p, row.omega].map((text) => text ?? '–'),
    ]),
  );
  const note = `As of ${snapshot.asOf}. E and X are at least, P at most; a dash is not assessed, which is not zero.`;
  return [table, '', note].join('\n');
}
