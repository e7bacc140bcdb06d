import type { Reference } from '../../document/read-document.js';
import type { Loose, ShapeOf } from '../../document/shape.js';
import type { Problem } from '../../errors.js';

/** Files that may be referred to, by slug. */
export interface KnownFiles {
  readonly companies: ReadonlySet<string>;
  readonly investors: ReadonlySet<string>;
}

/** A file that may still have holes, and what its reader knows about it. */
export interface FactFileUnderCheck<File> {
  /** The file name without its ending. */
  readonly fileSlug: string;
  readonly file: Loose<File>;
  readonly references: readonly Reference[];
  readonly known: KnownFiles;
}

/** One kind of file: what may stand in it, the rules beyond that, and the record that a correct one states. */
export interface FactFormat<File, Fact> {
  readonly shape: ShapeOf<File>;
  readonly problems: (under: FactFileUnderCheck<File>) => readonly Problem[];
  readonly recordOf: (file: File) => Fact;
}

/** The company of an entry must have a file when a slug is given. */
export function unknownCompany(
  slug: string | null | undefined,
  path: string,
  { companies }: KnownFiles,
): readonly Problem[] {
  if (slug === undefined || slug === null || companies.has(slug)) return [];
  const message = `there is no company file "${slug}"; leave the slug out, or add the company`;
  return [{ path, rule: 'unknown-company', message }];
}

/** The investor of an entry must have a file when a slug is given. */
export function unknownInvestor(
  slug: string | null | undefined,
  path: string,
  { investors }: KnownFiles,
): readonly Problem[] {
  if (slug === undefined || slug === null || investors.has(slug)) return [];
  const message = `there is no investor file "${slug}"`;
  return [{ path, rule: 'unknown-investor', message }];
}
