import type { CompanyRecord } from '../../domain/company/company-record.js';
import { companyFormat, type CompanyFile } from '../../domain/company/format/company-format.js';
import { companyRecordOf } from '../../domain/company/format/company-record-of.js';
import { companyProblems } from '../../domain/company/format/company-rules.js';
import type { FolderEntry } from '../../domain/company/format/folder-rules.js';
import { readDocument, type ReadDocument } from '../../domain/document/read-document.js';
import type { ShapeOf } from '../../domain/document/shape.js';
import type { Problem } from '../../domain/errors.js';
import type { Methodology } from '../../domain/methodology/methodology.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { parseYaml } from './parse-yaml.js';

/** A company file read alone: its record, or everything that is wrong with it. */
export interface ParsedCompanyFile {
  readonly problems: readonly Problem[];
  /** Absent when there are problems. */
  readonly record?: CompanyRecord;
  /** What the folder must know of it, even when the file is broken elsewhere. */
  readonly entry?: FolderEntry;
}

/** What a file is checked against. No fact may be dated after `latest`. */
export interface CompanyFileRules {
  readonly method: Methodology;
  readonly format: ShapeOf<CompanyFile>;
  readonly latest: CalendarDate;
}

export function companyFileRules(method: Methodology, latest: CalendarDate): CompanyFileRules {
  return { method, format: companyFormat(method), latest };
}

/** `file` is the name that problems print, such as `companies/amazon.yaml`. */
export function parseCompanyFile(
  file: string,
  text: string,
  { method, format, latest }: CompanyFileRules,
): ParsedCompanyFile {
  const located = parseYaml(text);
  if (!('kind' in located)) return { problems: located.map((problem) => ({ file, ...problem })) };
  const read = readDocument(located, format, latest);
  const beyondShape = companyProblems({
    fileSlug: slugOf(file),
    file: read.loose,
    references: read.references,
    method,
    sound: (path) => read.problems.every((problem) => !isWithin(problem.path ?? '', path)),
  });
  const found = [...read.problems, ...beyondShape.map((problem) => placed(problem, read))];
  const problems = found.map((problem) => ({ file, ...problem }));
  const entry = entryOf(file, read);
  if (problems.length > 0) return { problems, ...(entry ? { entry } : {}) };
  // Nothing broke the shape, so nothing was left out of it.
  const record = companyRecordOf(read.loose as CompanyFile);
  return { problems, record, ...(entry ? { entry } : {}) };
}

/** `companies/amazon.yaml` is about `amazon`. */
export function slugOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}

function entryOf(
  file: string,
  { loose, lineOf }: ReadDocument<CompanyFile>,
): FolderEntry | undefined {
  const { slug, name, parent } = loose;
  if (slug === undefined || name === undefined) return undefined;
  return {
    file,
    slug,
    name,
    ...(parent?.slug === undefined || parent.slug === slug ? {} : { parent: parent.slug }),
    lineOf,
  };
}

/** The problem with the line of its path. */
export function placed<File>(problem: Problem, { lineOf }: ReadDocument<File>): Problem {
  const line = lineOf(problem.path ?? '');
  return line === undefined ? problem : { ...problem, line };
}

function isWithin(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}.`) || path.startsWith(`${parent}[`);
}
