import type { LevelWithSilent } from 'pino';

/** How this installation runs, read from the environment and checked; the class is also its injection token. */
export abstract class Settings {
  /** TCP port; 0 lets the system choose one. */
  abstract readonly port: number;
  /** Address to listen on; absent means every address. */
  abstract readonly host: string | undefined;
  /** A PostgreSQL to use; absent means the embedded one. */
  abstract readonly databaseUrl: string | undefined;
  /** Absolute path of the folder of the embedded database. */
  abstract readonly dataFolder: string;
  /** Bearer token of the routes that change data; absent means that those routes do not exist. */
  abstract readonly operatorToken: string | undefined;
  /** Where readers may write to; never invented. */
  abstract readonly contactEmail: string | undefined;
  abstract readonly logLevel: LevelWithSilent;
  /** Address of the site without a slash at its end, for printed links. */
  abstract readonly publicUrl: string | undefined;
}
