import type { INestApplicationContext } from '@nestjs/common';
import type { Settings } from '../config/settings.js';
import { endOnSignal } from '../end-on-signal.js';
import { openDatabase } from '../database/open-database.js';

/** The exit code that shells give to a program ended by Ctrl-C. */
const INTERRUPTED = 130;

/** What a command may use: its answer's way out, and the application with its database for as long as it works. */
export class CommandContext {
  constructor(
    private readonly settings: () => Settings,
    private readonly openApplication: (databaseUrl: string) => Promise<INestApplicationContext>,
    private readonly prepareData: (app: INestApplicationContext) => Promise<void> = () =>
      Promise.resolve(),
  ) {}

  /** Writes one line or document of the answer to standard output. */
  print(text: string): void {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** Ends the command with exit code 1: it worked, and its answer is no. */
  answerNo(): void {
    process.exitCode = 1;
  }

  /** Opens the application without listening, works with its services, and leaves the database again. */
  async withApplication<Answer>(
    work: (app: INestApplicationContext) => Promise<Answer>,
  ): Promise<Answer> {
    const database = await openDatabase(this.settings());
    const undo = endOnSignal(() => database.leave(), INTERRUPTED);
    try {
      const app = await this.openApplication(database.url);
      try {
        return await work(app);
      } finally {
        await app.close();
      }
    } finally {
      undo();
      await database.leave();
    }
  }

  /** The same with something to work on: on a database that nothing was ever loaded into, the first data is loaded. */
  async withData<Answer>(work: (app: INestApplicationContext) => Promise<Answer>): Promise<Answer> {
    return this.withApplication(async (app) => {
      await this.prepareData(app);
      return work(app);
    });
  }
}
