import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.js';
import { wordStoredFiling } from '../../domain/filing/word-stored-filing.js';
import type { StoredFiling } from '../../domain/portfolio/arrived-filing.js';
import type { CommandContext } from '../../platform/cli/command-context.js';
import { describeFailure } from '../../platform/cli/describe-failure.js';
import { fileOnDisk } from '../../platform/files/portfolio-files.js';
import { Progress } from '../../platform/progress/progress.js';
import { SecNportLoader } from './sec-nport-loader.service.js';

interface LoadedFile {
  readonly file: string;
  /** Null when the same report was stored before. */
  readonly stored?: StoredFiling | null;
  /** Why nothing of the file was stored. */
  readonly refused?: DomainError;
}

/** `countergaze load nport FILE…`: a file that is refused does not keep the others out. */
export function registerLoadNportCommand(program: Command, context: CommandContext): void {
  const load = program.commands.find((command) => command.name() === 'load');
  if (load === undefined) throw new Error('the command "load" comes first');
  load
    .command('nport')
    .description('what US funds hold, from reports on Form N-PORT (XML or full submission)')
    .argument('<file...>', 'the reports, each loaded whole or not at all')
    .option('--json', 'print one object per file')
    .addHelpText('after', '\nExample:\n  countergaze load nport primary_doc.xml')
    .action(async (paths: readonly string[], { json }: { readonly json?: boolean }) => {
      const loaded = await context.withData((app) => loadAll(app, paths));
      for (const one of loaded) context.print(json === true ? asJson(one) : worded(one));
      if (loaded.some(({ refused }) => refused !== undefined)) context.answerNo();
    });
}

async function loadAll(
  app: INestApplicationContext,
  paths: readonly string[],
): Promise<readonly LoadedFile[]> {
  const progress = new Progress('Loading reports', paths.length);
  const loaded: LoadedFile[] = [];
  for (const path of paths) {
    loaded.push(await loadOne(app, path));
    progress.advance();
  }
  progress.stop();
  return loaded;
}

async function loadOne(app: INestApplicationContext, file: string): Promise<LoadedFile> {
  try {
    return { file, stored: (await app.get(SecNportLoader).load(fileOnDisk(file))) ?? null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { file, refused: error };
  }
}

function asJson({ file, stored, refused }: LoadedFile): string {
  if (refused === undefined) return JSON.stringify({ file, stored });
  const { code, message, problems } = refused;
  return JSON.stringify({ file, refused: { code, message, problems } });
}

function worded({ file, stored, refused }: LoadedFile): string {
  if (refused !== undefined) return `${file}: nothing loaded. ${describeFailure(refused)}`;
  return wordStoredFiling(file, stored ?? undefined);
}
