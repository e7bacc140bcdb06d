#!/usr/bin/env node
import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command, CommanderError } from 'commander';
import { AppModule } from './app.module.js';
import { DomainError } from './domain/errors.js';
import { registerAssessCommand } from './features/assessments/assessments.commands.js';
import { registerInvestorsCommand } from './features/investors/investors.commands.js';
import { registerMatchReviewCommands } from './features/match-reviews/match-reviews.commands.js';
import { registerMatchCommand } from './features/matching/match.commands.js';
import { registerRankCommand } from './features/rankings/rankings.commands.js';
import { registerScoreCommand } from './features/receipts/score.commands.js';
import { registerVerifyCommand } from './features/receipts/verify.commands.js';
import { registerScreenCommand } from './features/screenings/screen.commands.js';
import { registerReportCommands } from './features/scorecards/report.commands.js';
import { registerLoad13fCommands } from './loaders/sec-13f/sec-13f.commands.js';
import { registerLoadCommands } from './loaders/starter/load.commands.js';
import { registerOwnershipCommand } from './features/stakes/stakes.commands.js';
import { registerLoadGleifCommand } from './loaders/gleif/gleif.commands.js';
import { registerLoadBodsCommand } from './loaders/bods/bods.commands.js';
import { registerLoadSecTickersCommand } from './loaders/sec-tickers/sec-tickers.commands.js';
import { registerLoadHoldingsCommand } from './loaders/fund-holdings/fund-holdings.commands.js';
import { registerLoadNportCommand } from './loaders/sec-nport/sec-nport.commands.js';
import { registerLoadNpxCommand } from './loaders/sec-npx/sec-npx.commands.js';
import { StarterLoader } from './loaders/starter/starter-loader.service.js';
import { CommandContext } from './platform/cli/command-context.js';
import { describeFailure } from './platform/cli/describe-failure.js';
import { projectRoot, packageVersion } from './platform/config/project-root.js';
import { readSettings } from './platform/config/read-settings.js';
import { createLogger } from './platform/logging/logger.js';
import { NestLogger } from './platform/logging/nest-logger.js';

type Register = (program: Command, context: CommandContext) => void;

/** Each feature adds its commands; the help lists them in this order. */
const COMMANDS: readonly Register[] = [
  registerLoadCommands,
  registerLoad13fCommands,
  registerLoadSecTickersCommand,
  registerLoadBodsCommand,
  registerLoadGleifCommand,
  registerLoadNpxCommand,
  registerLoadHoldingsCommand,
  registerLoadNportCommand,
  registerAssessCommand,
  registerRankCommand,
  registerInvestorsCommand,
  registerMatchCommand,
  registerMatchReviewCommands,
  registerScoreCommand,
  registerVerifyCommand,
  registerOwnershipCommand,
  registerScreenCommand,
  registerReportCommands,
];

/** Exit codes: the answer is no, or something failed; the command was used wrongly. */
const FAILED = 1;
const WRONG_USE = 2;

/** Refusals that the person at the terminal can only mend by calling the command in another way. */
const WRONG_USE_CODES = [
  'invalid-as-of',
  'invalid-format',
  'invalid-rates',
  'invalid-settings',
  'wrong-use',
];

function buildProgram(): Command {
  const program = new Command('countergaze')
    .description('Scores companies on whether they create, sell or use biometric surveillance.')
    .version(packageVersion(projectRoot(import.meta.url)), '-V, --version')
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  const context = new CommandContext(
    () => readSettings(process.env),
    openApplication,
    loadFirstData,
  );
  for (const register of COMMANDS) register(program, context);
  return program;
}

async function openApplication(databaseUrl: string): Promise<INestApplicationContext> {
  const { logLevel } = readSettings({ LOG_LEVEL: 'warn', ...process.env });
  return NestFactory.createApplicationContext(AppModule.connectedTo(databaseUrl), {
    logger: new NestLogger(createLogger(logLevel, 2)),
    abortOnError: false,
  });
}

async function loadFirstData(app: INestApplicationContext): Promise<void> {
  const loaded = await app.get(StarterLoader).loadIfEmpty();
  if (loaded === undefined) return;
  process.stderr.write(`First use: ${String(loaded.added)} companies of the project are loaded.\n`);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
  const isWrongUse = error instanceof DomainError && WRONG_USE_CODES.includes(error.code);
  return isWrongUse ? WRONG_USE : FAILED;
}

/** A reader that has seen enough, as in `countergaze rank | head`, is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await buildProgram().parseAsync();
} catch (error) {
  // Commander has already written its own message.
  if (!(error instanceof CommanderError)) process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
