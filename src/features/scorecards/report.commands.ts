import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { INestApplicationContext } from '@nestjs/common';
import { type Command, Option } from 'commander';

import { renderCompanyScorecard } from '../../../reports/company-scorecard/render-company-scorecard.js';
import { renderInvestorScorecard } from '../../../reports/investor-scorecard/render-investor-scorecard.js';
import { renderRankingReport } from '../../../reports/ranking-report/render-ranking-report.js';
import { DomainError } from '../../domain/errors.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { parseDay } from '../../platform/cli/parse-day.js';
import { writeDocument } from '../../platform/cli/write-document.js';
import { publicationOf } from '../../platform/config/publication-of.js';
import { Settings } from '../../platform/config/settings.js';
import { Progress } from '../../platform/progress/progress.js';
import { InvestorsService } from '../investors/investors.service.js';
import { RankingsService } from '../rankings/rankings.service.js';
import { ScorecardsService } from './scorecards.service.js';

interface ReportOptions {
  readonly output?: string;
  readonly out?: string;
  readonly paper: 'A4' | 'Letter';
  readonly asOf?: CalendarDate;
}

/** `countergaze report company|investor|ranking|all`. */
export function registerReportCommands(program: Command, context: CommandContext): void {
  const report = program
    .command('report')
    .description('print documents as PDF')
    .addHelpText('after', '\nExample:\n  countergaze report company amazon -o amazon.pdf');
  printing(report.command('company'))
    .description('the scorecard of one company')
    .argument('<slug>', 'the last part of the company’s address')
    .option('-o, --output <file>', 'where to write it (default: SLUG.pdf)')
    .addHelpText('after', '\nExample:\n  countergaze report company amazon -o amazon.pdf')
    .action(async (slug: string, options: ReportOptions) => {
      await context.withData((app) => printCompany(app, context, slug, options));
    });
  printing(report.command('investor'), { dated: false })
    .description('the scorecard of one investor, as filings and records stand now')
    .argument('<slug>', 'the last part of the investor’s address')
    .option('-o, --output <file>', 'where to write it (default: SLUG.pdf)')
    .addHelpText('after', '\nExample:\n  countergaze report investor calpers -o calpers.pdf')
    .action(async (slug: string, options: ReportOptions) => {
      await context.withData((app) => printInvestor(app, context, slug, options));
    });
  printing(report.command('ranking'))
    .description('the ranking')
    .option('-o, --output <file>', 'where to write it (default: ranking.pdf)')
    .addHelpText('after', '\nExample:\n  countergaze report ranking -o ranking.pdf')
    .action(async (options: ReportOptions) => {
      await context.withData((app) => printRanking(app, context, options));
    });
  printing(report.command('all'))
    .description('the ranking and the scorecard of every company')
    .requiredOption('--out <dir>', 'folder for the documents; made if it is missing')
    .addHelpText('after', '\nExample:\n  countergaze report all --out scorecards')
    .action(async (options: ReportOptions) => {
      await context.withData((app) => printAll(app, context, options));
    });
}

/** `dated`: whether the document can be of a day in the past. */
function printing(command: Command, { dated } = { dated: true }): Command {
  const paper = new Option('--paper <size>', 'sheet').choices(['A4', 'Letter']).default('A4');
  command.addOption(paper);
  if (!dated) return command;
  return command.option('--as-of <date>', 'the day YYYY-MM-DD (default: today, UTC)', parseDay);
}

async function printCompany(
  app: INestApplicationContext,
  context: CommandContext,
  slug: string,
  { output = `${slug}.pdf`, paper, asOf }: ReportOptions,
): Promise<void> {
  const view = await app.get(ScorecardsService).view(slug, asOf);
  if (view === undefined) {
    throw new DomainError('company-not-found', `There is no company "${slug}" on file.`);
  }
  await writeDocument(
    output,
    renderCompanyScorecard(view, { paper, ...publicationOf(app.get(Settings)) }),
  );
  context.print(output);
}

async function printInvestor(
  app: INestApplicationContext,
  context: CommandContext,
  slug: string,
  { output = `${slug}.pdf`, paper }: ReportOptions,
): Promise<void> {
  const view = await app.get(InvestorsService).view(slug);
  if (view === undefined) {
    throw new DomainError('not-found', `There is no investor "${slug}" on file.`);
  }
  const publication = publicationOf(app.get(Settings));
  await writeDocument(output, renderInvestorScorecard(view, { paper, ...publication }));
  context.print(output);
}

async function printRanking(
  app: INestApplicationContext,
  context: CommandContext,
  { output = 'ranking.pdf', paper, asOf }: ReportOptions,
): Promise<void> {
  const view = await app.get(RankingsService).view({}, asOf);
  await writeDocument(
    output,
    renderRankingReport(view, { paper, ...publicationOf(app.get(Settings)) }),
  );
  context.print(output);
}

async function printAll(
  app: INestApplicationContext,
  context: CommandContext,
  options: ReportOptions,
): Promise<void> {
  const { out = '.', paper, asOf } = options;
  const views = await app.get(ScorecardsService).views(asOf);
  const publication = publicationOf(app.get(Settings));
  const progress = new Progress('Scorecards', views.length);
  await mkdir(out, { recursive: true });
  await printRanking(app, context, { ...options, output: join(out, 'ranking.pdf') });
  for (const view of views) {
    const document = renderCompanyScorecard(view, { paper, ...publication });
    await writeDocument(join(out, `${view.slug}.pdf`), document);
    progress.advance();
  }
  progress.stop();
  context.print(`${String(views.length)} scorecards in ${out}`);
}
