/** A UTF-8 locale that the system certainly has: without one, lower() and trigrams fail outside ASCII. */
export const SERVER_LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** Our environment without PostgreSQL's own variables, which would redirect the server to another place. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LANG: SERVER_LOCALE, LC_ALL: SERVER_LOCALE };
}
