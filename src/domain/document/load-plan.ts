/** What is kept of a file, and the hash that tells whether it changed. */
export interface FileToStore {
  readonly slug: string;
  /** SHA-256 of the record's canonical text, in hexadecimal. */
  readonly contentHash: string;
}

/** What the database knows of a file before a load. */
export interface KnownFile {
  readonly slug: string;
  readonly dataset: string;
  readonly retired: boolean;
  readonly contentHash: string;
}

/** How a load changes the files of one dataset. Every list is by slug. */
export interface LoadPlan<File extends FileToStore = FileToStore> {
  readonly added: readonly File[];
  /** Known ones with another content. */
  readonly changed: readonly File[];
  readonly unchanged: number;
  /** Retired ones whose file is back. */
  readonly revived: readonly string[];
  /** Live ones that another dataset held. */
  readonly takenOver: readonly string[];
  /** Ones of this dataset whose file is gone. */
  readonly retired: readonly string[];
}

/** How many files a load touched, and how. Taken-over and revived ones are also changed or unchanged. */
export interface LoadCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly retired: number;
  readonly revived: number;
  readonly takenOver: number;
}

/** What has to happen so that the stored files of a dataset are those that it holds now. */
export function planLoad<File extends FileToStore>(
  dataset: string,
  files: readonly File[],
  known: readonly KnownFile[],
): LoadPlan<File> {
  const bySlug = new Map(known.map((file) => [file.slug, file]));
  const present = new Set(files.map(({ slug }) => slug));
  const met = files.flatMap((file) => {
    const before = bySlug.get(file.slug);
    return before === undefined ? [] : [{ file, before }];
  });
  const changed = met
    .filter(({ file, before }) => file.contentHash !== before.contentHash)
    .map(({ file }) => file);
  return {
    added: files.filter(({ slug }) => !bySlug.has(slug)),
    changed,
    unchanged: met.length - changed.length,
    revived: met.filter(({ before }) => before.retired).map(({ file }) => file.slug),
    takenOver: met
      .filter(({ before }) => !before.retired && before.dataset !== dataset)
      .map(({ file }) => file.slug),
    retired: known
      .filter((file) => file.dataset === dataset && !file.retired)
      .map(({ slug }) => slug)
      .filter((slug) => !present.has(slug)),
  };
}

/** Whether a plan writes anything. */
export function plansSomething(plan: LoadPlan): boolean {
  const { added, changed, revived, takenOver, retired } = plan;
  return [added, changed, revived, takenOver, retired].some((list) => list.length > 0);
}

/** The plan in numbers. */
export function countsOf({
  added,
  changed,
  unchanged,
  retired,
  revived,
  takenOver,
}: LoadPlan): LoadCounts {
  return {
    added: added.length,
    changed: changed.length,
    unchanged,
    retired: retired.length,
    revived: revived.length,
    takenOver: takenOver.length,
  };
}
