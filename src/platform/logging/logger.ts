import { destination, pino, type Logger, type LevelWithSilent } from 'pino';

/** Structured lines: 1 is standard output (the server), 2 standard error (commands, whose output is their answer). */
export function createLogger(level: LevelWithSilent, stream: 1 | 2): Logger {
  return pino(
    { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    destination(stream),
  );
}
