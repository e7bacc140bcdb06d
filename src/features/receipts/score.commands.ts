import type { Command } from 'commander';

import type { CompanyScore } from '../../domain/scoring/assessed-company.js';
import { parseCaseFile } from '../../domain/scoring/parse-case-file.js';
import { scoreCompany } from '../../domain/scoring/score-company.js';
import { scoreDocument } from '../../domain/receipt/result-document.js';
import { printPercent } from '../../domain/wording/print-number.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { printTable } from '../../platform/cli/print-table.js';
import { readCurrentEdition } from '../methodology/methodology.service.js';
import { readJsonFile, withLines } from './json-file.js';

/** `countergaze score FILE`: needs no database. */
export function registerScoreCommand(program: Command, context: CommandContext): void {
  program
    .command('score')
    .description('score the companies of a case file, without a database')
    .argument('<file>', 'a case file in JSON')
    .option('--json', 'print an array with one object per company, in full precision')
    .addHelpText('after', '\nExample:\n  countergaze score case.json --json')
    .action(async (name: string, { json }: { readonly json?: boolean }) => {
      const scores = await scoreFile(name);
      context.print(
        json === true ? JSON.stringify(scores.map(scoreDocument), null, 1) : tableOf(scores),
      );
    });
}

async function scoreFile(name: string): Promise<readonly CompanyScore[]> {
  const file = await readJsonFile(name);
  const { methodology } = readCurrentEdition();
  const { companies, asOf } = withLines(file, () => parseCaseFile(file.document, methodology));
  return companies.map((company) => scoreCompany(company, asOf, methodology));
}

function tableOf(scores: readonly CompanyScore[]): string {
  return printTable(
    ['Company', 'Grade', 'S', 'I', 'R', 'Create', 'Sell', 'Use', 'Caps'],
    scores.map(({ id, grade, score, involvement, response, roles, caps }) => [
      id,
      grade,
      printPercent(score),
      printPercent(involvement),
      printPercent(response),
      printPercent(roles.create),
      printPercent(roles.sell),
      printPercent(roles.use),
      caps.map((cap) => cap.id).join(', '),
    ]),
  );
}
