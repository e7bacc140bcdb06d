import type { CompanyRecord } from '../../domain/company/company-record.js';
import { folderProblems } from '../../domain/company/format/folder-rules.js';
import type { Problem } from '../../domain/errors.js';
import type { Jurisdiction } from '../../domain/jurisdictions/jurisdiction.js';
import {
  type CompanyFileRules,
  parseCompanyFile,
  type ParsedCompanyFile,
  slugOf,
} from './parse-company-file.js';
import { type CompanyIdentifier, parseIdentifiers } from './parse-identifiers.js';
import { parseJurisdictions } from './parse-jurisdictions.js';

/** The texts of a dataset. */
export interface DatasetTexts {
  readonly companies: readonly FileText[];
  readonly jurisdictions?: FileText;
  readonly identifiers?: FileText;
}

interface FileText {
  readonly file: string;
  readonly text: string;
}

/** A dataset that keeps every rule. Lists are absent when their file is. */
export interface Dataset {
  /** By slug. */
  readonly records: readonly CompanyRecord[];
  readonly identifiers?: readonly CompanyIdentifier[];
  readonly jurisdictions?: readonly Jurisdiction[];
}

/** The whole dataset, or all problems of all its files by file and line; `onFile` is called after each company. */
export function parseDataset(
  texts: DatasetTexts,
  rules: CompanyFileRules,
  onFile: () => void = () => undefined,
): Dataset | { readonly problems: readonly Problem[] } {
  const companies = texts.companies.map(({ file, text }) => {
    const parsed = parseCompanyFile(file, text, rules);
    onFile();
    return { file, parsed };
  });
  const slugs = new Set(companies.map(({ file }) => slugOf(file)));
  const identifiers =
    texts.identifiers && parseIdentifiers(texts.identifiers.file, texts.identifiers.text, slugs);
  const jurisdictions =
    texts.jurisdictions &&
    parseJurisdictions(texts.jurisdictions.file, texts.jurisdictions.text, rules.latest);
  const problems = [
    ...companies.flatMap(({ parsed }) => parsed.problems),
    ...folderProblems(entriesOf(companies), unreadSlugs(companies)),
    ...problemsOf(identifiers),
    ...problemsOf(jurisdictions),
  ];
  if (problems.length > 0) return { problems: inOrder(problems) };
  return {
    records: companies
      .flatMap(({ parsed }) => (parsed.record ? [parsed.record] : []))
      .toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    ...(identifiers && !('problems' in identifiers) ? { identifiers } : {}),
    ...(jurisdictions && !('problems' in jurisdictions) ? { jurisdictions } : {}),
  };
}

interface NamedParse {
  readonly file: string;
  readonly parsed: ParsedCompanyFile;
}

function entriesOf(companies: readonly NamedParse[]) {
  return companies.flatMap(({ parsed }) => (parsed.entry ? [parsed.entry] : []));
}

/** Slugs of files that exist, whatever stands in them. */
function unreadSlugs(companies: readonly NamedParse[]): ReadonlySet<string> {
  return new Set(companies.map(({ file }) => slugOf(file)));
}

function problemsOf(
  list: readonly unknown[] | { readonly problems: readonly Problem[] } | undefined,
): readonly Problem[] {
  return list !== undefined && 'problems' in list ? list.problems : [];
}

/** By file, line, path and rule: a total order for any two problems that differ in these. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ path = '', rule }: Problem) => `${path}\t${rule}`;
  return problems.toSorted((a, b) => {
    const [fileA, fileB] = [a.file ?? '', b.file ?? ''];
    if (fileA !== fileB) return fileA < fileB ? -1 : 1;
    if (a.line !== b.line) return (a.line ?? 0) - (b.line ?? 0);
    if (key(a) === key(b)) return 0;
    return key(a) < key(b) ? -1 : 1;
  });
}
