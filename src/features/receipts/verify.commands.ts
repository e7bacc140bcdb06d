import type { Command } from 'commander';

import { type VerifiedReceipt, verifyReceipt } from '../../domain/receipt/verify-receipt.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { readCurrentEdition } from '../methodology/methodology.service.js';
import { readJsonFile, withLines } from './json-file.js';
import { sha256Of } from '../../platform/sha256.js';

/** `countergaze verify RECEIPT`: needs no database; exit 0 only when everything is equal. */
export function registerVerifyCommand(program: Command, context: CommandContext): void {
  program
    .command('verify')
    .description('recompute a receipt, without a database, and name the first number that differs')
    .argument('<receipt>', 'a receipt in JSON')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', '\nExample:\n  countergaze verify amazon.json')
    .action(async (name: string, { json }: { readonly json?: boolean }) => {
      const file = await readJsonFile(name);
      const edition = readCurrentEdition();
      const verified = withLines(file, () =>
        verifyReceipt(
          file.document,
          { method: edition.methodology, sha256: edition.sha256 },
          sha256Of,
        ),
      );
      context.print(json === true ? asJson(verified) : worded(verified));
      if (!isEqual(verified)) context.answerNo();
    });
}

function isEqual({ difference, broken }: VerifiedReceipt): boolean {
  return difference === undefined && broken.length === 0;
}

function asJson(verified: VerifiedReceipt): string {
  const { company, asOf, difference, broken } = verified;
  const document = {
    equal: isEqual(verified),
    company,
    as_of: asOf,
    difference: difference ?? null,
    changed_parts: broken,
  };
  return JSON.stringify(document, null, 2);
}

function worded(verified: VerifiedReceipt): string {
  const { company, asOf, difference, broken } = verified;
  if (isEqual(verified)) {
    return `Equal: every number of ${company.name} as of ${asOf} was recomputed and every part is as sealed.`;
  }
  const lines = [`Not equal: ${company.name} as of ${asOf}.`];
  if (difference !== undefined) {
    const [stated, recomputed] = [valueOf(difference.stated), valueOf(difference.recomputed)];
    lines.push(`First difference: ${difference.path} says ${stated}, recomputed ${recomputed}.`);
  }
  for (const part of broken) lines.push(`Changed after it was sealed: ${part}.`);
  return lines.join('\n');
}

function valueOf(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
