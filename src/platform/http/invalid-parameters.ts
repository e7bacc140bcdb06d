import type { ValidationError } from '@nestjs/common';
import type { ProblemEntry } from './problem-entry.js';

/** Parameters of a request that cannot be used, each by name. */
export class InvalidParameters extends Error {
  constructor(readonly entries: readonly ProblemEntry[]) {
    const names = [...new Set(entries.map(({ parameter }) => parameter))].join(', ');
    super(`The request has parameters that cannot be used: ${names}.`);
    this.name = 'InvalidParameters';
  }
}

/** Turns class-validator's findings into entries, in the order of the parameters. */
export function invalidParameters(errors: readonly ValidationError[]): InvalidParameters {
  return new InvalidParameters(errors.flatMap((error) => entriesOf(error, '')));
}

/** What is said about a parameter that no route knows. */
export function unknownParameter(parameter: string): ProblemEntry {
  return { parameter, rule: 'unknown-parameter', detail: `${parameter} is not a parameter here` };
}

function entriesOf(error: ValidationError, parents: string): ProblemEntry[] {
  const parameter = `${parents}${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, detail]) =>
    rule === 'whitelistValidation' ? unknownParameter(parameter) : { parameter, rule, detail },
  );
  return [...own, ...(error.children ?? []).flatMap((child) => entriesOf(child, `${parameter}.`))];
}
