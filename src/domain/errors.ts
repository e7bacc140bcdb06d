/** A rule of the project was broken by what came in. `code` is stable; HTTP status and exit code are chosen elsewhere. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** One thing wrong with a document: where it stands, which rule it breaks, and what to write instead. */
export interface Problem {
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** Path inside the document, for example `companies[3].activities[0].settings`. */
  readonly path?: string;
  /** Stable kebab-case name of the rule. */
  readonly rule: string;
  readonly message: string;
}

/** `amazon.yaml:14: unknown-key: …`, as printed by commands and kept in reports. */
export function describeProblem({ file, line, path, rule, message }: Problem): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  const where = [place, path].filter((part) => part !== undefined && part !== '').join(' ');
  return where === '' ? `${rule}: ${message}` : `${where}: ${rule}: ${message}`;
}
