import type { Command } from 'commander';
import { wordRegisterLoad } from '../../domain/ownership/word-register-load.js';
import { MatchReviewsService } from '../../features/match-reviews/match-reviews.service.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { registerLoadCommand } from '../../platform/cli/register-load-command.js';
import { fileOnDisk } from '../../platform/files/portfolio-files.js';
import { BodsLoader } from './bods-loader.service.js';

/** `countergaze load bods FILE…`. */
export function registerLoadBodsCommand(program: Command, context: CommandContext): void {
  registerLoadCommand(program, context, {
    name: 'bods',
    description:
      'stakes from statements of the Beneficial Ownership Data Standard 0.4 (JSON or JSON Lines)',
    example: 'countergaze load bods statements.json',
    load: (app, path, advance) => app.get(BodsLoader).load(fileOnDisk(path), advance),
    worded: wordRegisterLoad,
    finish: (app) => app.get(MatchReviewsService).rematch(),
  });
}
