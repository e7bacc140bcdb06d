import { readDocument } from '../../domain/document/read-document.js';
import type { Problem } from '../../domain/errors.js';
import type { FactFormat, KnownFiles } from '../../domain/investor/record/fact-format.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { placed, slugOf } from './parse-company-file.js';
import { parseYaml } from './parse-yaml.js';

/** The text of a file, and the name that problems print. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/** What the files of one kind are checked against. No fact may be dated after `latest`. */
export interface FactRules<File, Fact> {
  readonly format: FactFormat<File, Fact>;
  readonly known: KnownFiles;
  readonly latest: CalendarDate;
}

/** The records of files of one kind, by slug, and everything that is wrong with the others. */
export interface ParsedFacts<Fact> {
  readonly records: readonly Fact[];
  readonly problems: readonly Problem[];
}

/** Reads all files of one kind. */
export function parseFactFiles<File, Fact extends { readonly slug: string }>(
  files: readonly FileText[],
  rules: FactRules<File, Fact>,
): ParsedFacts<Fact> {
  const parsed = files.map((file) => parseFactFile(file, rules));
  return {
    records: parsed
      .flatMap(({ records }) => records)
      .toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

function parseFactFile<File, Fact>(
  { file, text }: FileText,
  { format, known, latest }: FactRules<File, Fact>,
): ParsedFacts<Fact> {
  const located = parseYaml(text);
  if (!('kind' in located)) {
    return { records: [], problems: located.map((problem) => ({ file, ...problem })) };
  }
  const read = readDocument(located, format.shape, latest);
  const beyondShape = format.problems({
    fileSlug: slugOf(file),
    file: read.loose,
    references: read.references,
    known,
  });
  const problems = [...read.problems, ...beyondShape.map((problem) => placed(problem, read))];
  if (problems.length > 0) {
    return { records: [], problems: problems.map((problem) => ({ file, ...problem })) };
  }
  // Nothing broke the shape, so nothing was left out of it.
  return { records: [format.recordOf(read.loose as File)], problems };
}
