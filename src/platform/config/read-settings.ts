import { join, resolve } from 'node:path';
import { isEmail } from 'class-validator';
import type { LevelWithSilent } from 'pino';
import { DomainError, type Problem } from '../../domain/errors.js';
import { isInstalledPackage, projectRoot } from './project-root.js';
import type { Settings } from './settings.js';

/** Setting names and their texts, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS: readonly LevelWithSilent[] = [
  'fatal',
  'error',
  'warn',
  'info',
  'debug',
  'trace',
  'silent',
];

const SHORTEST_TOKEN = 16;

/** Reads and checks every setting; all mistakes are reported together, by name and never by value. */
export function readSettings(environment: Environment): Settings {
  const problems: Problem[] = [];
  const read = <Value>(name: string, rule: Rule<Value>): Value | undefined => {
    const text = environment[name]?.trim();
    if (text === undefined || text === '') return undefined;
    const value = rule.parse(text);
    if (value === undefined) problems.push({ path: name, rule: rule.name, message: rule.message });
    return value;
  };
  const settings: Settings = {
    port: read('PORT', PORT) ?? 3000,
    host: read('HOST', HOST),
    databaseUrl: read('DATABASE_URL', DATABASE_URL),
    dataFolder: resolve(read('COUNTERGAZE_DATA', FOLDER) ?? defaultDataFolder()),
    operatorToken: read('COUNTERGAZE_OPERATOR_TOKEN', TOKEN),
    contactEmail: read('CONTACT_EMAIL', EMAIL),
    logLevel: read('LOG_LEVEL', LOG_LEVEL) ?? 'info',
    publicUrl: read('PUBLIC_URL', PUBLIC_URL),
  };
  if (problems.length === 0) return settings;
  throw new DomainError(
    'invalid-settings',
    'The environment holds settings that cannot be used.',
    problems,
  );
}

function defaultDataFolder(): string {
  const root = projectRoot(import.meta.url);
  return join(isInstalledPackage(root) ? process.cwd() : root, '.countergaze');
}

interface Rule<Value> {
  readonly name: string;
  readonly message: string;
  readonly parse: (text: string) => Value | undefined;
}

const FOLDER: Rule<string> = {
  name: 'folder',
  message: 'write the path of a folder',
  parse: (text) => (text.includes('\0') ? undefined : text),
};

const PORT: Rule<number> = {
  name: 'port-number',
  message: 'write a whole number from 0 to 65535',
  parse: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
};

const HOST: Rule<string> = {
  name: 'host-name',
  message: 'write a host name or an IP address without a port',
  parse: (text) => (/^[0-9A-Za-z.:_%-]+$/.test(text) ? text : undefined),
};

const DATABASE_URL: Rule<string> = {
  name: 'postgres-url',
  message: 'write postgres://user:password@host:port/database',
  parse: (text) => {
    const url = parseUrl(text);
    if (url === undefined || !['postgres:', 'postgresql:'].includes(url.protocol)) return undefined;
    return url.pathname.length > 1 ? text : undefined;
  },
};

const TOKEN: Rule<string> = {
  name: 'long-token',
  message: `write at least ${String(SHORTEST_TOKEN)} visible ASCII characters without spaces`,
  parse: (text) =>
    text.length >= SHORTEST_TOKEN && /^[\x21-\x7e]+$/.test(text) ? text : undefined,
};

const EMAIL: Rule<string> = {
  name: 'email-address',
  message: 'write one e-mail address',
  parse: (text) => (isEmail(text) ? text : undefined),
};

const LOG_LEVEL: Rule<LevelWithSilent> = {
  name: 'log-level',
  message: `write one of ${LOG_LEVELS.join(', ')}`,
  parse: (text) => LOG_LEVELS.find((level) => level === text.toLowerCase()),
};

const PUBLIC_URL: Rule<string> = {
  name: 'web-address',
  message: 'write an http or https address without a query',
  parse: (text) => {
    const url = parseUrl(text);
    if (url === undefined || !['http:', 'https:'].includes(url.protocol)) return undefined;
    if (url.search !== '' || url.hash !== '' || url.username !== '') return undefined;
    return url.href.replace(/\/+$/, '');
  },
};

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
