import type { SourceKind } from '../../company/vocabulary.js';
import type { PartialDate } from '../../quantities/calendar-date.js';

/** `s1`, `s2`, …: unique within its file. */
export type SourceKey = string;

/** One published item on which a fact about an investor, a resolution or a statement rests. */
export interface CitedSource {
  readonly key: SourceKey;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly date?: PartialDate;
  /** Absent where it is not certain; then nothing is ever "found" or "said itself". METHOD 8. */
  readonly kind?: SourceKind;
  /** ISO 639-1 of the text that was read, where it is known. */
  readonly language?: string;
}

/** A company as a fact names it; the slug is there when the company has a file. */
export interface NamedCompany {
  readonly slug?: string;
  readonly name: string;
}
