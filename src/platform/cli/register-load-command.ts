import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Advance } from '../files/watched.js';
import { Progress } from '../progress/progress.js';
import type { CommandContext } from './command-context.js';

const MEBIBYTE = 1024 * 1024;

/** One kind of files that `countergaze load` takes. */
export interface LoadCommand<Answer> {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly load: (app: INestApplicationContext, path: string, advance: Advance) => Promise<Answer>;
  readonly worded: (answer: Answer) => string;
  /** What follows from files that were loaded, also when one after them is refused. */
  readonly finish: (app: INestApplicationContext) => Promise<void>;
}

/** `countergaze load NAME FILE…`: each file whole or not at all, one after the other. */
export function registerLoadCommand<Answer>(
  program: Command,
  context: CommandContext,
  command: LoadCommand<Answer>,
): void {
  loadGroup(program)
    .command(command.name)
    .description(command.description)
    .argument('<file...>', 'the files, loaded one after the other')
    .option('--json', 'print one object per file')
    .addHelpText('after', `\nExample:\n  ${command.example}`)
    .action(async (paths: readonly string[], { json }: { readonly json?: boolean }) => {
      await context.withData(async (app) => {
        try {
          for (const path of paths) {
            const answer = await loadWatched(app, path, command);
            context.print(json === true ? JSON.stringify(answer) : command.worded(answer));
          }
        } finally {
          await command.finish(app);
        }
      });
    });
}

async function loadWatched<Answer>(
  app: INestApplicationContext,
  path: string,
  { load }: LoadCommand<Answer>,
): Promise<Answer> {
  // a file that is not there is told of when it is read
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  const reading = new Reading(basename(path), size);
  try {
    return await load(app, path, (bytes, total) => reading.advance(bytes, total));
  } finally {
    reading.stop();
  }
}

/** Files are long: how far the reading has come is told in mebibytes. */
class Reading {
  #progress: Progress | undefined;
  #read = 0;
  #told = 0;

  constructor(
    private readonly file: string,
    private readonly size: number,
  ) {}

  advance(bytes: number, total = this.size): void {
    const all = Math.ceil(total / MEBIBYTE);
    this.#progress ??= new Progress(`Reading ${this.file} (MiB)`, all);
    this.#read += bytes;
    const whole = this.#read >= total ? all : Math.floor(this.#read / MEBIBYTE);
    if (whole > this.#told) this.#progress.advance(whole - this.#told);
    this.#told = Math.max(this.#told, whole);
  }

  stop(): void {
    this.#progress?.stop();
  }
}

function loadGroup(program: Command): Command {
  return (
    program.commands.find((command) => command.name() === 'load') ??
    program.command('load').description('load facts from files, whole or not at all')
  );
}
