import { execFile } from 'node:child_process';

/** How a call of the command line ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `countergaze` from its sources as a process of its own. */
export function countergaze(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const program = ['--import', './test/support/typescript.mjs', './src/cli.ts'];
  const options = { env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...program, ...words],
      options,
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? Number.NaN, stdout, stderr });
      },
    );
  });
}
