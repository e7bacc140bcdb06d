import { execFile } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('countergaze', () => {
  it('prints its version and its help', async () => {
    expect(await countergaze(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(await countergaze(['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Usage: countergaze'),
    });
  });

  it.each([[['--colour']], [['paint']]])('calls %j wrong use', async (words) => {
    const { code, stderr } = await countergaze(words);

    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

function countergaze(words: readonly string[]): Promise<Outcome> {
  const program = ['--import', './test/support/typescript.mjs', './src/cli.ts'];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...program, ...words], (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? Number.NaN, stdout, stderr });
    });
  });
}
