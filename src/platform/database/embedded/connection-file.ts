import { readFile, rename, writeFile } from 'node:fs/promises';
import { errorCode } from '../../error-code.js';
import { DomainError } from '../../../domain/errors.js';

/** How to reach the embedded server on 127.0.0.1 as `postgres`. */
export interface Connection {
  /** Port of the last start, tried first at the next one; 0 before the first start. */
  readonly port: number;
  readonly password: string;
}

export async function readConnection(file: string): Promise<Connection> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'EACCES') throw foreign(file);
    return '';
  });
  const connection = parseConnection(text);
  if (connection !== undefined) return connection;
  throw new DomainError(
    'connection-file',
    `${file} is missing or damaged, so the embedded database cannot be reached. ` +
      'Restore it, or remove its folder to begin anew.',
  );
}

function parseConnection(text: string): Connection | undefined {
  const { port, password } = fieldsOf(text);
  return typeof port === 'number' && typeof password === 'string' ? { port, password } : undefined;
}

function fieldsOf(text: string): Readonly<Record<keyof Connection, unknown>> {
  const nothing = { port: undefined, password: undefined };
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' ? { ...nothing, ...parsed } : nothing;
  } catch {
    return nothing;
  }
}

function foreign(file: string): DomainError {
  return new DomainError(
    'data-folder-of-another-account',
    `${file} belongs to another account. Start as that account, set COUNTERGAZE_DATA to another folder, ` +
      'or set DATABASE_URL.',
  );
}

export async function writeConnection(file: string, connection: Connection): Promise<void> {
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, `${JSON.stringify(connection)}\n`, { mode: 0o600 });
  await rename(draft, file);
}
