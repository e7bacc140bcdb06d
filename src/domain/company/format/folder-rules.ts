import type { Problem } from '../../errors.js';

/** What the rules of a folder need to know of each of its files. */
export interface FolderEntry {
  readonly file: string;
  readonly slug: string;
  readonly name: string;
  readonly parent?: string;
  readonly lineOf: (path: string) => number | undefined;
}

/**
 * The rules that only a whole folder can break: names used twice, parents without a file, circles of parents.
 * `unread` are the slugs of files that could not be read: they exist, whatever stands in them.
 */
export function folderProblems(
  entries: readonly FolderEntry[],
  unread: ReadonlySet<string>,
): readonly Problem[] {
  return [
    ...repeatedValues(entries, 'slug', ({ slug }) => slug),
    ...repeatedValues(entries, 'name', ({ name }) => comparable(name)),
    ...unknownParents(entries, unread),
    ...parentCircles(entries),
  ];
}

function repeatedValues(
  entries: readonly FolderEntry[],
  path: 'slug' | 'name',
  keyOf: (entry: FolderEntry) => string,
): readonly Problem[] {
  const first = new Map<string, FolderEntry>();
  return entries.flatMap((entry) => {
    const known = first.get(keyOf(entry));
    if (known === undefined) {
      first.set(keyOf(entry), entry);
      return [];
    }
    const message = `"${entry[path]}" is already the ${path} of ${known.file}`;
    return [problemIn(entry, path, `duplicate-${path}`, message)];
  });
}

/** Case and width do not make another name. */
function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function unknownParents(
  entries: readonly FolderEntry[],
  unread: ReadonlySet<string>,
): readonly Problem[] {
  const slugs = new Set([...entries.map(({ slug }) => slug), ...unread]);
  return entries.flatMap((entry) => {
    if (entry.parent === undefined || slugs.has(entry.parent)) return [];
    const message = `there is no file ${entry.parent}.yaml in this folder`;
    return [problemIn(entry, 'parent.slug', 'unknown-parent', message)];
  });
}

/** One problem per circle, at its alphabetically first member. A company that is its own parent is refused in its file. */
function parentCircles(entries: readonly FolderEntry[]): readonly Problem[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  return entries.flatMap((entry) => {
    const circle = circleFrom(entry, bySlug);
    if (circle === undefined || circle.length < 2) return [];
    if (circle.some(({ slug }) => slug < entry.slug)) return [];
    const chain = [...circle, entry].map(({ slug }) => slug).join(' → ');
    return [problemIn(entry, 'parent.slug', 'parent-cycle', `parents form a circle: ${chain}`)];
  });
}

function circleFrom(
  start: FolderEntry,
  bySlug: ReadonlyMap<string, FolderEntry>,
): readonly FolderEntry[] | undefined {
  const seen = new Set<string>();
  const chain: FolderEntry[] = [];
  let entry: FolderEntry | undefined = start;
  while (entry !== undefined && !seen.has(entry.slug)) {
    seen.add(entry.slug);
    chain.push(entry);
    entry = entry.parent === undefined ? undefined : bySlug.get(entry.parent);
  }
  return entry?.slug === start.slug ? chain : undefined;
}

function problemIn(
  { file, lineOf }: FolderEntry,
  path: string,
  rule: string,
  message: string,
): Problem {
  const line = lineOf(path);
  return { file, ...(line === undefined ? {} : { line }), path, rule, message };
}
