import { describeFailure } from './cli/describe-failure.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends the process in an orderly way when it is told to; further signals wait for the same end. Returns the undoing. */
export function endOnSignal(end: () => Promise<void>, exitCode: number): () => void {
  let ending: Promise<void> | undefined;
  const listener = (): void => {
    ending ??= end().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        process.stderr.write(`${describeFailure(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of SIGNALS) process.off(signal, listener);
  };
}
