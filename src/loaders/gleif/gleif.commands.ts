import type { Command } from 'commander';
import { wordRegisterLoad } from '../../domain/ownership/word-register-load.js';
import { MatchReviewsService } from '../../features/match-reviews/match-reviews.service.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { registerLoadCommand } from '../../platform/cli/register-load-command.js';
import { fileOnDisk } from '../../platform/files/portfolio-files.js';
import { GleifLoader } from './gleif-loader.service.js';

/** `countergaze load gleif FILE…`. */
export function registerLoadGleifCommand(program: Command, context: CommandContext): void {
  registerLoadCommand(program, context, {
    name: 'gleif',
    description:
      'organisations, controlling parents and exceptions from files of the LEI register (XML, also zipped)',
    example: 'countergaze load gleif lei2.xml.zip rr.xml.zip repex.xml.zip',
    load: (app, path, advance) => app.get(GleifLoader).load(fileOnDisk(path), advance),
    worded: wordRegisterLoad,
    finish: (app) => app.get(MatchReviewsService).rematch(),
  });
}
