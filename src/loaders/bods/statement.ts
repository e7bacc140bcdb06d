import type { JsonObject } from './json-reading.js';

/** A statement of the Beneficial Ownership Data Standard 0.4 on its own. */
export interface Statement {
  readonly number: number;
  readonly recordId: string;
  readonly status: string;
  readonly date: string | undefined;
  readonly details: JsonObject;
  /** The key of a record that the same publisher names. */
  readonly keyOf: (recordId: string) => string;
}
