import type { CompanyRecord } from '../../domain/company/company-record.js';
import { DomainError, type Problem } from '../../domain/errors.js';
import type { Identifier } from '../../domain/identifiers/identifier.js';
import type { InvestorRecord } from '../../domain/investor/record/investor-record.js';

/** An identifier and the organisation that has it. */
export interface OwnedIdentifier extends Identifier {
  readonly slug: string;
}

/** An identifier in the database, and whether its organisation still has a file after this load. */
export interface KnownIdentifier extends OwnedIdentifier {
  readonly live: boolean;
  /** It came with filings or a register, not with a file that people keep: files do not take it away. */
  readonly fromRegister: boolean;
}

export interface IdentifierPlan {
  readonly added: readonly OwnedIdentifier[];
  readonly removed: readonly OwnedIdentifier[];
}

/** The source of a ticker that stands in the company file itself. */
const COMPANY_FILE = 'company file';
/** The same for the numbers of an investor file. */
const INVESTOR_FILE = 'investor file';

/** The files of a load. */
interface LoadedFiles {
  readonly records: readonly CompanyRecord[];
  readonly investors: readonly InvestorRecord[];
}

/**
 * What has to change so that the companies and investors of a load have the identifiers that it states. `given` is
 * undefined when the dataset has no list of identifiers: then those that other lists gave stay.
 * Refuses an identifier that two live organisations would share.
 */
export function planIdentifiers(
  files: LoadedFiles,
  given: readonly OwnedIdentifier[] | undefined,
  known: readonly KnownIdentifier[],
): IdentifierPlan {
  const present = new Set([...files.records, ...files.investors].map(({ slug }) => slug));
  const ofPresent = known.filter(({ slug }) => present.has(slug));
  const inFiles = [COMPANY_FILE, INVESTOR_FILE];
  const listed = given ?? ofPresent.filter(({ source }) => !inFiles.includes(source));
  const wanted = [
    ...listed,
    ...listingsOf(files.records, listed),
    ...numbersOf(files.investors, listed),
  ];
  const wantedTexts = new Set(wanted.map(textOf));
  const wantedKeys = new Set(wanted.map(ownKeyOf));
  const knownTexts = new Set(ofPresent.map(textOf));
  const others = known.filter(({ slug }) => !present.has(slug));
  refuseShared([...others.filter(({ live }) => live), ...wanted]);
  const claimed = new Set(wanted.filter(identifies).map(keyOf));
  return {
    added: wanted.filter((identifier) => !knownTexts.has(textOf(identifier))),
    removed: [
      ...ofPresent
        .filter((identifier) => !wantedTexts.has(textOf(identifier)))
        .filter((identifier) => !identifier.fromRegister || wantedKeys.has(ownKeyOf(identifier))),
      // A retired organisation gives way to the one that now has the identifier.
      ...others.filter((identifier) => !identifier.live && claimed.has(keyOf(identifier))),
    ],
  };
}

/** Tickers of company files, unless a list says the same ticker with its market. */
function listingsOf(
  records: readonly CompanyRecord[],
  listed: readonly OwnedIdentifier[],
): readonly OwnedIdentifier[] {
  const known = new Set(
    listed
      .filter(({ scheme }) => scheme === 'ticker')
      .map(({ slug, value }) => JSON.stringify([slug, value])),
  );
  return records.flatMap(({ slug, listing }) => {
    if (listing === undefined) return [];
    const value = listing.ticker.toUpperCase();
    if (known.has(JSON.stringify([slug, value]))) return [];
    const exchange = listing.exchange === undefined ? {} : { exchange: listing.exchange };
    return [{ slug, scheme: 'ticker', value, ...exchange, source: COMPANY_FILE } as const];
  });
}

/** Numbers of investor files, unless a list says them too. */
function numbersOf(
  investors: readonly InvestorRecord[],
  listed: readonly OwnedIdentifier[],
): readonly OwnedIdentifier[] {
  const known = new Set(listed.map(ownKeyOf));
  return investors
    .flatMap(({ slug, identifiers }) =>
      identifiers.map(({ scheme, value }) => ({ slug, scheme, value, source: INVESTOR_FILE })),
    )
    .filter((identifier) => !known.has(ownKeyOf(identifier)));
}

function refuseShared(identifiers: readonly OwnedIdentifier[]): void {
  const owners = new Map<string, string>();
  const problems = identifiers.filter(identifies).flatMap((identifier): readonly Problem[] => {
    const owner = owners.get(keyOf(identifier)) ?? identifier.slug;
    owners.set(keyOf(identifier), owner);
    if (owner === identifier.slug) return [];
    const { scheme, value, slug } = identifier;
    const message = `${scheme} ${value} belongs to both ${owner} and ${slug}`;
    return [{ rule: 'shared-identifier', message }];
  });
  if (problems.length === 0) return;
  throw new DomainError('shared-identifier', 'An identifier belongs to one company.', problems);
}

/** A ticker without its market identifies nothing. */
function identifies({ scheme, exchange }: Identifier): boolean {
  return scheme !== 'ticker' || exchange !== undefined;
}

function keyOf({ scheme, value, exchange }: Identifier): string {
  return JSON.stringify([scheme, value, exchange ?? '']);
}

function ownKeyOf(identifier: OwnedIdentifier): string {
  return `${identifier.slug} ${keyOf(identifier)}`;
}

function textOf(identifier: OwnedIdentifier): string {
  return JSON.stringify([identifier.slug, keyOf(identifier), identifier.source]);
}
