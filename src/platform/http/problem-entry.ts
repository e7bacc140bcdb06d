/** One mistake: in a parameter of the request or in a document that was sent. */
export interface ProblemEntry {
  readonly parameter?: string;
  readonly file?: string;
  readonly line?: number;
  readonly path?: string;
  readonly rule: string;
  readonly detail: string;
}
