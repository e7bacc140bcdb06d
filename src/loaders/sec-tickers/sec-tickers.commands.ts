import type { Command } from 'commander';
import { wordRegisterLoad } from '../../domain/ownership/word-register-load.js';
import { MatchReviewsService } from '../../features/match-reviews/match-reviews.service.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { registerLoadCommand } from '../../platform/cli/register-load-command.js';
import { fileOnDisk } from '../../platform/files/portfolio-files.js';
import { SecTickersLoader } from './sec-tickers-loader.service.js';

/** `countergaze load sec-tickers FILE…`. */
export function registerLoadSecTickersCommand(program: Command, context: CommandContext): void {
  registerLoadCommand(program, context, {
    name: 'sec-tickers',
    description:
      'companies with CIK and ticker from the list of the US securities regulator (JSON)',
    example: 'countergaze load sec-tickers company_tickers.json',
    load: (app, path) => app.get(SecTickersLoader).load(fileOnDisk(path)),
    worded: wordRegisterLoad,
    finish: (app) => app.get(MatchReviewsService).rematch(),
  });
}
