import type { InvestorLink, Source } from '../../company/company-record.js';
import type { InvestorRelation } from '../../company/vocabulary.js';
import { given } from '../../document/given.js';
import { toNineDecimals } from '../../scoring/rounding.js';
import { foldedName } from '../../wording/folded-name.js';
import type { CitedSource } from './cited-source.js';
import type { InvestorRecord, InvestorRecordLink } from './investor-record.js';
import type { LinkRelation } from './investor-vocabulary.js';

/** What the file of one company says about its investors. */
export interface CompanyLinks {
  readonly slug: string;
  readonly name: string;
  readonly investors: readonly InvestorLink[];
  readonly sources: readonly Source[];
}

const RELATIONS: Readonly<Record<InvestorRelation, LinkRelation>> = {
  shareholder: 'holder',
  venture_investor: 'venture_backer',
  divested: 'divested',
  excluded: 'excluded',
};

/**
 * The investors with what company files say about them: by name or other name, where only one investor has it. A
 * link that the investor's own file states too, in the same relation and at a date that agrees, stands once.
 */
export function withCompanyLinks(
  investors: readonly InvestorRecord[],
  companies: readonly CompanyLinks[],
): readonly InvestorRecord[] {
  const owners = ownersOfNames(investors);
  const found = companies.flatMap((company) =>
    company.investors.flatMap((link) => {
      const named = owners.get(foldedName(link.investor)) ?? [];
      return named.length === 1 ? named.map((slug) => ({ slug, company, link })) : [];
    }),
  );
  return investors.map((investor) =>
    found
      .filter(({ slug }) => slug === investor.slug)
      .reduce((record, { company, link }) => withLink(record, company, link), investor),
  );
}

/** Investors by folded name and other name. */
export function ownersOfNames(
  investors: readonly InvestorRecord[],
): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, readonly string[]>();
  for (const { slug, name, aliases } of investors) {
    for (const folded of new Set([name, ...aliases].map(foldedName))) {
      owners.set(folded, [...(owners.get(folded) ?? []), slug]);
    }
  }
  return owners;
}

function withLink(
  investor: InvestorRecord,
  company: CompanyLinks,
  { relation, date, share, value, claim, source }: InvestorLink,
): InvestorRecord {
  const cited = company.sources.find(({ key }) => key === source);
  if (cited === undefined) return investor;
  const key = `${company.slug}:${source}`;
  const link: InvestorRecordLink = {
    relation: RELATIONS[relation],
    company: { slug: company.slug, name: company.name },
    ...given('stakePercent', share === undefined ? undefined : toNineDecimals(100 * share)),
    ...given('value', value),
    ...given('date', date),
    claim,
    source: key,
    fromCompanyFile: company.slug,
  };
  if (investor.links.some((own) => isSameLink(own, link))) return investor;
  const isKnown = investor.sources.some((known) => known.key === key);
  return {
    ...investor,
    links: [...investor.links, link],
    sources: isKnown ? investor.sources : [...investor.sources, citedSource(key, cited)],
  };
}

/** A tie of an investor to a company that its own file states. */
export interface CompanyTie {
  readonly investor: InvestorRecord;
  readonly link: InvestorRecordLink;
}

/** What investors' own files say of a company, without what its file says already. */
export function tiesBeside(
  company: CompanyLinks,
  investors: readonly InvestorRecord[],
): readonly CompanyTie[] {
  const told = company.investors.map((link) => ({ link, name: foldedName(link.investor) }));
  return investors.flatMap((investor) => {
    const names = new Set([investor.name, ...investor.aliases].map(foldedName));
    const known = told.filter(({ name }) => names.has(name)).map(({ link }) => link);
    return investor.links
      .filter((link) => link.company.slug === company.slug && link.fromCompanyFile === undefined)
      .filter((link) => !known.some((other) => tellsTheSame(link, other)))
      .map((link) => ({ investor, link }));
  });
}

function tellsTheSame(own: InvestorRecordLink, other: InvestorLink): boolean {
  return own.relation === RELATIONS[other.relation] && agree(own.date, other.date);
}

/** Links of one company file are all told; those of the two kinds of files are compared. */
function isSameLink(own: InvestorRecordLink, other: InvestorRecordLink): boolean {
  return (
    own.fromCompanyFile === undefined &&
    own.relation === other.relation &&
    own.company.slug === other.company.slug &&
    agree(own.date, other.date)
  );
}

/** A year agrees with its months and days, and no date with any. */
function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);
}

function citedSource(
  key: string,
  { title, publisher, url, date, kind, language }: Source,
): CitedSource {
  return {
    key,
    title,
    publisher,
    url,
    ...given('date', date),
    ...given('kind', kind),
    ...given('language', language),
  };
}
