import type { Problem } from '../errors.js';
import type { Reference } from './read-document.js';

/** What every file of facts has: a name, a slug, and sources under keys that its claims use. */
export interface FileOfFacts {
  /** The file name without its ending. */
  readonly fileSlug: string;
  readonly slug: string | undefined;
  readonly sources: Readonly<Record<string, unknown>> | undefined;
  readonly references: readonly Reference[];
}

/** The slug is the file name; every source that is used exists, and every one that exists is used. */
export function fileProblems(file: FileOfFacts): readonly Problem[] {
  return [...slugIsFileName(file), ...sourcesExist(file), ...sourcesAreUsed(file)];
}

/** Values that stand more than once, with the place of the first; absent values are passed over. */
export function repeated(
  values: readonly (string | undefined)[],
): readonly { readonly value: string; readonly index: number; readonly first: number }[] {
  const seen = new Map<string, number>();
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const first = seen.get(value);
    if (first !== undefined) return [{ value, index, first }];
    seen.set(value, index);
    return [];
  });
}

function slugIsFileName({ slug, fileSlug }: FileOfFacts): readonly Problem[] {
  if (slug === undefined || slug === fileSlug) return [];
  const message = `slug "${slug}" must equal the file name "${fileSlug}"`;
  return [{ path: 'slug', rule: 'slug-not-file-name', message }];
}

function sourcesExist({ sources, references }: FileOfFacts): readonly Problem[] {
  if (sources === undefined) return [];
  return references
    .filter(({ key }) => !Object.hasOwn(sources, key))
    .map(({ key, path }) => ({
      path,
      rule: 'missing-source',
      message: `"${key}" is not among the sources of this file`,
    }));
}

function sourcesAreUsed({ sources, references }: FileOfFacts): readonly Problem[] {
  const used = new Set(references.map(({ key }) => key));
  return Object.keys(sources ?? {})
    .filter((key) => !used.has(key))
    .map((key) => ({
      path: `sources.${key}`,
      rule: 'unused-source',
      message: `"${key}" supports nothing in this file; cite it or remove it`,
    }));
}
