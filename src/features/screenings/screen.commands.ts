import { type Command, Option } from 'commander';

import { parseColumnChoice } from '../../domain/portfolio/parse-column-choice.js';
import { renderScreeningReport } from '../../../reports/screening-report/render-screening-report.js';
import { parseRates } from '../../domain/screening/exchange-rates.js';
import { BEHIND_MEANING } from '../../domain/screening/word-behind.js';
import type { PartView, ScreeningView } from '../../domain/screening/screening-view.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { printTable } from '../../platform/cli/print-table.js';
import { writeDocument } from '../../platform/cli/write-document.js';
import { publicationOf } from '../../platform/config/publication-of.js';
import { Settings } from '../../platform/config/settings.js';
import { fileOnDisk } from '../../platform/files/portfolio-files.js';
import { screeningAnswer } from './screening.api.js';
import { screeningTable } from './screening-table.js';
import {
  type ScreeningRequest,
  type ScreeningResult,
  ScreeningsService,
} from './screenings.service.js';

interface ScreenOptions {
  readonly json?: boolean;
  readonly csv?: string;
  readonly pdf?: string;
  readonly paper: 'A4' | 'Letter';
  readonly benchmark?: string;
  readonly rate: readonly string[];
  readonly columns: readonly string[];
  readonly benchmarkColumns: readonly string[];
  readonly format?: string;
}

const EXAMPLES = `
Examples:
  countergaze screen holdings.csv
  countergaze screen 13f.txt --csv lines.csv --pdf report.pdf
  countergaze screen fund.xlsx --benchmark index.csv --rate USD=1,EUR=1.08
  countergaze screen table.csv --columns name=Emittent,value=Kurswert --json

Nothing of the file is stored.`;

/** `countergaze screen`. */
export function registerScreenCommand(program: Command, context: CommandContext): void {
  program
    .command('screen')
    .description(
      'what of a portfolio is in companies that create, sell or use biometric surveillance',
    )
    .argument('<file>', 'SEC Form 13F or N-PORT, a file of a fund house, or a table in CSV or XLSX')
    .option('--json', 'print the result with every line, in full precision')
    .option('--csv <file>', 'write every line as CSV')
    .option('--pdf <file>', 'write the result as PDF')
    .addOption(new Option('--paper <size>', 'sheet').choices(['A4', 'Letter']).default('A4'))
    .option('--benchmark <file>', 'another portfolio to hold it against')
    .option('--rate <rates>', 'convert at these rates: USD=1,EUR=1.08', collected, [])
    .option(
      '--columns <choice>',
      'which column is which: name=HEADING,value=HEADING',
      collected,
      [],
    )
    .option('--benchmark-columns <choice>', 'the same for the benchmark', collected, [])
    .option('--format <code>', 'how to read the file (default: found out from it)')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string, options: ScreenOptions) => {
      const request = requestOf(path, options);
      await context.withData(async (app) => {
        const result = await app.get(ScreeningsService).screen(request);
        const publication = publicationOf(app.get(Settings));
        if (options.csv !== undefined) {
          const table = screeningTable(result.screening, result.view);
          await writeDocument(options.csv, Buffer.from(table));
        }
        if (options.pdf !== undefined) {
          const print = { paper: options.paper, ...publication };
          await writeDocument(options.pdf, renderScreeningReport(result.view, print));
        }
        context.print(answerOf(result, options));
      });
    });
}

function requestOf(path: string, options: ScreenOptions): ScreeningRequest {
  const { benchmark, format } = options;
  const rates = parseRates(options.rate.join(','));
  const columns = parseColumnChoice(options.columns);
  const benchmarkColumns = parseColumnChoice(options.benchmarkColumns);
  return {
    file: fileOnDisk(path),
    ...(benchmark === undefined ? {} : { benchmark: fileOnDisk(benchmark) }),
    ...(format === undefined ? {} : { format }),
    ...(rates === undefined ? {} : { rates }),
    ...{ columns, benchmarkColumns },
  };
}

function collected(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

function answerOf(result: ScreeningResult, { json }: ScreenOptions): string {
  return json === true ? JSON.stringify(screeningAnswer(result), null, 1) : reportOf(result.view);
}

/** The answer for a terminal. */
function reportOf(view: ScreeningView): string {
  const { exposure, exposureMissing } = view;
  const figures =
    exposure === undefined
      ? [exposureMissing ?? '']
      : [`E ${exposure.exposure}; X ${exposure.x}; assessed: ${exposure.coverage}.`];
  const facts = view.facts.map(({ label, text }) => `${label}: ${text}`);
  const blocks = [
    [view.title, ...facts].join('\n'),
    [...view.summary, ...figures].join('\n'),
    ...view.parts.map(classTable),
    involvedTable(view),
    behindTable(view),
    ...(view.comparison === undefined ? [] : [view.comparison.sentences.join('\n')]),
    [...view.notes, view.comparisonMissing ?? ''].join('\n'),
    `As of ${view.asOf.text}, method ${view.method.id}. Every line with its reasons: --csv or --json.`,
  ];
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

function classTable(part: PartView): string {
  const rows = part.classes.map(({ label, share, amount, positions }) => [
    label,
    share,
    amount,
    positions,
  ]);
  const apart = part.apart.map(({ label, amount, positions }) => [label, '', amount, positions]);
  const table = printTable(['Class', 'Part', 'Value', 'Positions'], [...rows, ...apart]);
  return `${part.whole}\n${table}`;
}

const MOST_ROWS = 25;

function involvedTable({ involved }: ScreeningView): string {
  if (involved.of === 0) return '';
  const shown = involved.items.slice(0, MOST_ROWS);
  const table = printTable(
    ['Company', 'Grade', 'I', 'Part', 'Value', 'Roles'],
    shown.map(({ name, grade, involvement, share, amount, roles }) => [
      name,
      grade,
      involvement,
      share,
      amount,
      roles,
    ]),
  );
  const more = involved.of - shown.length;
  return more > 0 ? `${table}\nand ${String(more)} more` : table;
}

/** Information beside the classes. */
function behindTable({ behind }: ScreeningView): string {
  if (behind.of === 0) return '';
  const table = printTable(
    ['Behind organisations', 'Grade', 'Way', 'Share', 'Value x share'],
    behind.items
      .slice(0, MOST_ROWS)
      .map(({ name, grade, way, share, amount }) => [name, grade, way, share, amount]),
  );
  return `${BEHIND_MEANING}\n${table}`;
}
