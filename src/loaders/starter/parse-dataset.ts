import type { CompanyRecord } from '../../domain/company/company-record.js';
import { folderProblems } from '../../domain/company/format/folder-rules.js';
import type { Problem } from '../../domain/errors.js';
import type { KnownFiles } from '../../domain/investor/record/fact-format.js';
import { INVESTOR_FORMAT } from '../../domain/investor/record/investor-file.js';
import type { InvestorRecord } from '../../domain/investor/record/investor-record.js';
import type { Jurisdiction } from '../../domain/jurisdictions/jurisdiction.js';
import { RESOLUTION_FORMAT } from '../../domain/resolution/resolution-format.js';
import type { ResolutionRecord } from '../../domain/resolution/resolution-record.js';
import { STATEMENT_FORMAT } from '../../domain/resolution/statement-format.js';
import type { StatementRecord } from '../../domain/resolution/statement-record.js';
import {
  type CompanyFileRules,
  parseCompanyFile,
  type ParsedCompanyFile,
  slugOf,
} from './parse-company-file.js';
import { type FileText, type ParsedFacts, parseFactFiles } from './parse-fact-file.js';
import { type CompanyIdentifier, parseIdentifiers } from './parse-identifiers.js';
import { parseJurisdictions } from './parse-jurisdictions.js';

/** The texts of a dataset. */
export interface DatasetTexts {
  readonly companies: readonly FileText[];
  readonly jurisdictions?: FileText;
  readonly identifiers?: FileText;
  /** Each absent when its folder is. */
  readonly facts?: {
    readonly investors?: readonly FileText[];
    readonly resolutions?: readonly FileText[];
    readonly statements?: readonly FileText[];
  };
}

/** What a dataset is checked against. */
export interface DatasetRules extends CompanyFileRules {
  /** Files of other datasets that this one may refer to. */
  readonly elsewhere?: KnownFiles;
}

/** A dataset that keeps every rule. Lists are absent when their file is. */
export interface Dataset {
  /** By slug. */
  readonly records: readonly CompanyRecord[];
  readonly identifiers?: readonly CompanyIdentifier[];
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly investors?: readonly InvestorRecord[];
  readonly resolutions?: readonly ResolutionRecord[];
  readonly statements?: readonly StatementRecord[];
}

/** The whole dataset, or all problems of all its files by file and line; `onFile` is called after each company. */
export function parseDataset(
  texts: DatasetTexts,
  rules: DatasetRules,
  onFile: () => void = () => undefined,
): Dataset | { readonly problems: readonly Problem[] } {
  const companies = texts.companies.map(({ file, text }) => {
    const parsed = parseCompanyFile(file, text, rules);
    onFile();
    return { file, parsed };
  });
  const known = knownFiles(texts, rules.elsewhere);
  const slugs = new Set([...slugsOf(texts.companies), ...slugsOf(texts.facts?.investors)]);
  const identifiers =
    texts.identifiers && parseIdentifiers(texts.identifiers.file, texts.identifiers.text, slugs);
  const facts = parseFacts(texts, known, rules);
  const jurisdictions =
    texts.jurisdictions &&
    parseJurisdictions(texts.jurisdictions.file, texts.jurisdictions.text, rules.latest);
  const problems = [
    ...companies.flatMap(({ parsed }) => parsed.problems),
    ...folderProblems(entriesOf(companies), unreadSlugs(companies)),
    ...problemsOf(identifiers),
    ...problemsOf(jurisdictions),
    ...facts.problems,
  ];
  if (problems.length > 0) return { problems: inOrder(problems) };
  return {
    records: companies
      .flatMap(({ parsed }) => (parsed.record ? [parsed.record] : []))
      .toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    ...(identifiers && !('problems' in identifiers) ? { identifiers } : {}),
    ...(jurisdictions && !('problems' in jurisdictions) ? { jurisdictions } : {}),
    ...facts.records,
  };
}

function knownFiles({ companies, facts }: DatasetTexts, elsewhere?: KnownFiles): KnownFiles {
  return {
    companies: new Set([...slugsOf(companies), ...(elsewhere?.companies ?? [])]),
    investors: new Set([...slugsOf(facts?.investors), ...(elsewhere?.investors ?? [])]),
  };
}

function slugsOf(files: readonly FileText[] | undefined): readonly string[] {
  return (files ?? []).map(({ file }) => slugOf(file));
}

interface Facts {
  readonly records: Pick<Dataset, 'investors' | 'resolutions' | 'statements'>;
  readonly problems: readonly Problem[];
}

function parseFacts({ facts }: DatasetTexts, known: KnownFiles, { latest }: DatasetRules): Facts {
  const rules = { known, latest };
  const investors =
    facts?.investors && parseFactFiles(facts.investors, { ...rules, format: INVESTOR_FORMAT });
  const resolutions =
    facts?.resolutions &&
    parseFactFiles(facts.resolutions, { ...rules, format: RESOLUTION_FORMAT });
  const statements =
    facts?.statements && parseFactFiles(facts.statements, { ...rules, format: STATEMENT_FORMAT });
  const all: readonly (ParsedFacts<unknown> | undefined)[] = [investors, resolutions, statements];
  return {
    records: {
      ...(investors && { investors: investors.records }),
      ...(resolutions && { resolutions: resolutions.records }),
      ...(statements && { statements: statements.records }),
    },
    problems: all.flatMap((parsed) => parsed?.problems ?? []),
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
