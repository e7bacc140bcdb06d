import { describe, expect, it } from '@jest/globals';
import { isAbsolute } from 'node:path';
import { DomainError } from '../../../src/domain/errors.js';
import { readSettings, type Environment } from '../../../src/platform/config/read-settings.js';

describe('settings', () => {
  it('have defaults, and an empty text is an absent one', () => {
    const settings = readSettings({ PORT: '', DATABASE_URL: ' ', COUNTERGAZE_DATA: '' });

    expect(settings).toMatchObject({ port: 3000, logLevel: 'info' });
    expect(settings.databaseUrl).toBeUndefined();
    expect(settings.operatorToken).toBeUndefined();
    expect(isAbsolute(settings.dataFolder)).toBe(true);
    expect(settings.dataFolder).toMatch(/\.countergaze$/);
  });

  it('are read from the environment', () => {
    const settings = readSettings({
      PORT: '8080',
      HOST: '::1',
      DATABASE_URL: 'postgres://u:p@db:5432/cg',
      COUNTERGAZE_DATA: '/srv/data',
      COUNTERGAZE_OPERATOR_TOKEN: 'sixteen-letters!',
      CONTACT_EMAIL: 'desk@example.org',
      LOG_LEVEL: 'WARN',
      PUBLIC_URL: 'https://example.org/',
    });

    expect(settings).toEqual({
      port: 8080,
      host: '::1',
      databaseUrl: 'postgres://u:p@db:5432/cg',
      dataFolder: '/srv/data',
      operatorToken: 'sixteen-letters!',
      contactEmail: 'desk@example.org',
      logLevel: 'warn',
      publicUrl: 'https://example.org',
    });
  });

  it.each<[string, string, string]>([
    ['PORT', '65536', 'port-number'],
    ['PORT', '80 80', 'port-number'],
    ['PORT', '-1', 'port-number'],
    ['HOST', 'http://localhost', 'host-name'],
    ['DATABASE_URL', 'mysql://u:secret@db/cg', 'postgres-url'],
    ['DATABASE_URL', 'postgres://u:secret@db', 'postgres-url'],
    ['COUNTERGAZE_OPERATOR_TOKEN', 'short-secret', 'long-token'],
    ['CONTACT_EMAIL', 'nobody', 'email-address'],
    ['LOG_LEVEL', 'loud', 'log-level'],
    ['PUBLIC_URL', 'javascript:alert(1)', 'web-address'],
    ['PUBLIC_URL', 'https://example.org/?a=b', 'web-address'],
  ])('refuse %s=%s by rule %s and never repeat the value', (name, value, rule) => {
    const error = refusalOf({ [name]: value });

    expect(error.code).toBe('invalid-settings');
    expect(error.problems).toEqual([{ path: name, rule, message: expect.any(String) }]);
    expect(JSON.stringify([error.message, error.problems])).not.toContain(value);
  });

  it('report all mistakes together', () => {
    const names = refusalOf({ PORT: 'x', LOG_LEVEL: 'x' }).problems.map(({ path }) => path);

    expect(names).toEqual(['PORT', 'LOG_LEVEL']);
  });
});

function refusalOf(environment: Environment): DomainError {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
