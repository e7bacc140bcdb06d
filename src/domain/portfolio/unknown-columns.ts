import { DomainError, type Problem } from '../errors.js';

/** A table whose columns cannot be told by their headings; the person who has it can say which is which. */
export class UnknownColumns extends DomainError {
  constructor(
    message: string,
    problems: readonly Problem[],
    /** As found, in the order of the file; empty where the file has no cells. */
    readonly headings: readonly string[],
  ) {
    super('unknown-columns', message, problems);
    this.name = 'UnknownColumns';
  }
}
