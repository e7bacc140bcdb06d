/** What a person decided about one subject: it is this organisation, or none of those known. */
export interface ReviewDecision {
  readonly id: string;
  /** See `subjectOf`. */
  readonly subject: string;
  /** Slug; null when the person found that it is none of the known organisations. */
  readonly organisation: string | null;
  readonly by: string;
  readonly reason: string;
}
