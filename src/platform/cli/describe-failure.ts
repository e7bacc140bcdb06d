import { DomainError, describeProblem } from '../../domain/errors.js';

/** What a person at a terminal needs to know: the refusal and each problem on a line of its own, no stack. */
export function describeFailure(error: unknown): string {
  if (error instanceof DomainError) {
    return [error.message, ...error.problems.map(describeProblem)].join('\n');
  }
  if (error instanceof AggregateError && error.message === '') {
    return error.errors.map(describeFailure).join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}
