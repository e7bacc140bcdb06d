import type { Command } from 'commander';
import {
  wordControl,
  wordException,
  wordFinding,
  wordShare,
} from '../../domain/ownership/word-ownership.js';
import { printShare } from '../../domain/wording/print-number.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { printTable } from '../../platform/cli/print-table.js';
import { ownershipAnswer } from './ownership.api.js';
import type { Ownership, ShownStake } from './ownership.js';
import { StakesService } from './stakes.service.js';

/** `countergaze ownership SLUG`. */
export function registerOwnershipCommand(program: Command, context: CommandContext): void {
  program
    .command('ownership')
    .description('who holds an organisation and what it holds, directly and through others')
    .argument('<slug>', 'name of the organisation in addresses, such as amazon or lei-…')
    .option('--json', 'print one object with fractions in full precision')
    .addHelpText('after', '\nExample:\n  countergaze ownership amazon')
    .action(async (slug: string, { json }: { readonly json?: boolean }) => {
      await context.withData(async (app) => {
        const ownership = await app.get(StakesService).ownership(slug);
        const text =
          json === true ? JSON.stringify(ownershipAnswer(ownership), null, 1) : worded(ownership);
        context.print(text);
      });
    });
}

function worded(ownership: Ownership): string {
  const { organisation, owners, rings, notOnFile, holdings, furtherHoldings } = ownership;
  const lines = [
    `${organisation.name} (${organisation.slug})`,
    '',
    'Owners of whom no owner is on file',
    owners.length === 0 ? 'none' : tableOf('Owner', owners),
    ...rings.map(
      ({ members, share }) =>
        `${printShare(share)} ends in a closed ring without an ultimate owner: ${members.map(({ name }) => name).join(', ')}`,
    ),
    ...(owners.length > 0 && notOnFile > 0
      ? [`Owners of up to ${printShare(notOnFile)} are not on file.`]
      : []),
    ...ownership.exceptions.map(({ parent, reason }) => wordException(parent, reason)),
    ...ownership.findings.map(wordFinding),
    '',
    'Holdings',
    holdings.length === 0 ? 'none' : tableOf('Company', holdings),
    ...(furtherHoldings > 0 ? [`${String(furtherHoldings)} smaller holdings are not shown.`] : []),
  ];
  return lines.join('\n');
}

function tableOf(head: string, stakes: readonly ShownStake[]): string {
  return printTable(
    [head, 'Share', 'Directly', 'Control', 'Largest way'],
    stakes.map((stake) => [
      stake.organisation.name,
      wordShare(stake),
      stake.direct === undefined ? '–' : wordShare(stake.direct),
      wordControl(stake.control, stake.by),
      stake.paths[0]?.nodes.map(({ name }) => name).join(' → ') ?? '',
    ]),
  );
}
