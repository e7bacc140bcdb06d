import { parseCusip } from '../../domain/identifiers/cusip.js';
import { parseFigi } from '../../domain/identifiers/figi.js';
import { parseIsin } from '../../domain/identifiers/isin.js';
import { parseLei } from '../../domain/identifiers/lei.js';
import { parseMic, parseTicker } from '../../domain/identifiers/ticker.js';
import type {
  OrganisationFact,
  RegisteredIdentifier,
  RegisterFact,
  RejectedFact,
} from '../../domain/ownership/organisation-fact.js';
import { parseCalendarDate } from '../../domain/quantities/calendar-date.js';
import { type JsonObject, listOf, objectOf, textOf } from './json-reading.js';
import { parseRelationshipStatement } from './parse-relationship-statement.js';
import type { StatementText } from './parse-statements.js';
import type { Statement } from './statement.js';

/** Makes a short name out of what a publisher calls a record; the same one each time. */
export type NameRecord = (publisher: string, record: string) => string;

/** What one statement says: nothing, one fact or, for a relationship, one per interest. */
export function parseStatement(source: StatementText, name: NameRecord): readonly RegisterFact[] {
  const json = parsed(source.text);
  const recordId = textOf(json?.['recordId']);
  if (json === undefined) return [rejected(source, 'not-json', source.text)];
  const identity = textOf(json['statementId']) ?? source.text;
  if (recordId === undefined) return [rejected(source, 'no-record-id', identity)];
  const publisher =
    textOf(objectOf(objectOf(json['publicationDetails'])['publisher'])['name']) ?? '';
  const statement: Statement = {
    number: source.number,
    recordId,
    status: textOf(json['recordStatus']) ?? 'new',
    date: textOf(json['statementDate']),
    details: objectOf(json['recordDetails']),
    keyOf: (record) => `bods:${name(publisher, record)}`,
  };
  switch (json['recordType']) {
    case 'entity':
      return [parseEntity(statement)];
    case 'person':
      return [naturalPerson(statement)];
    case 'relationship':
      return parseRelationshipStatement(statement);
    default:
      return [rejected(source, 'unknown-record-type', identity)];
  }
}

function parsed(text: string): JsonObject | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function parseEntity(statement: Statement): OrganisationFact {
  const { recordId, status, details, keyOf } = statement;
  const key = keyOf(recordId);
  const type = textOf(objectOf(details['entityType'])['type']) ?? '';
  const country = countryOf(details);
  const name = type === 'arrangement' ? undefined : textOf(details['name']);
  return {
    type: 'organisation',
    key,
    slug: key.replace(':', '-'),
    ...(name === undefined ? unnamed(details, type) : namesOf(details, name)),
    ...(country === undefined ? {} : { country }),
    category: type === 'registeredEntity' || type === 'legalEntity' ? 'company' : 'other',
    ...(status === 'closed' ? { status: 'CLOSED' } : {}),
    identifiers: identifiersOf(details),
  };
}

function namesOf(details: JsonObject, name: string): Pick<OrganisationFact, 'name' | 'names'> {
  const others = new Set(listOf(details['alternateNames']).map(textOf));
  others.delete(name);
  return {
    name,
    names: [...others].flatMap((value) =>
      value === undefined ? [] : [{ kind: 'alias', value } as const],
    ),
  };
}

/** Trusts, nominations and other arrangements are often called after people, so their names are not kept either. */
function unnamed(
  details: JsonObject,
  type: string,
): Pick<OrganisationFact, 'name' | 'names' | 'unnamed'> {
  const subtype = textOf(objectOf(details['entityType'])['subtype']);
  const known = subtype !== undefined && ['trust', 'nomination'].includes(subtype);
  const what = known ? `An arrangement (${subtype})` : 'An arrangement';
  const name = type === 'arrangement' ? what : 'An organisation that is not named';
  return { name, names: [], unnamed: true };
}

/** People are not kept by name: that somebody holds a part is what matters here. */
function naturalPerson({ recordId, keyOf }: Statement): OrganisationFact {
  const key = keyOf(recordId);
  return {
    type: 'organisation',
    key,
    slug: key.replace(':', '-'),
    name: 'A natural person',
    names: [],
    unnamed: true,
    category: 'other',
    identifiers: [],
  };
}

function countryOf(details: JsonObject): string | undefined {
  const place = details['jurisdiction'] ?? details['incorporatedInJurisdiction'];
  const code = textOf(objectOf(place)['code'])?.slice(0, 2).toUpperCase();
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : undefined;
}

function identifiersOf(details: JsonObject): readonly RegisteredIdentifier[] {
  const registered = listOf(details['identifiers']).flatMap((one): RegisteredIdentifier[] => {
    const { scheme, id } = objectOf(one);
    const lei = textOf(scheme) === 'XI-LEI' ? parseLei(textOf(id) ?? '') : undefined;
    return lei === undefined ? [] : [{ scheme: 'lei', value: lei }];
  });
  const listings = listOf(objectOf(details['publicListing'])['securitiesListings']);
  const found = [...registered, ...listings.flatMap(listingIdentifiers)];
  const keys = found.map((one) => JSON.stringify(one));
  return found.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function listingIdentifiers(listing: unknown): readonly RegisteredIdentifier[] {
  const { security, marketIdentifierCode } = objectOf(listing);
  const { idScheme, id, ticker } = objectOf(security);
  const code = securityCode(textOf(idScheme) ?? '', textOf(id) ?? '');
  const symbol = parseTicker(textOf(ticker) ?? '');
  const exchange = parseMic(textOf(marketIdentifierCode) ?? '');
  return [
    ...(code === undefined ? [] : [code]),
    ...(symbol === undefined || exchange === undefined
      ? []
      : [{ scheme: 'ticker', value: symbol, exchange } as const]),
  ];
}

/** A CINS is the CUSIP of a security from elsewhere. Codes with a wrong check digit are left out. */
function securityCode(scheme: string, id: string): RegisteredIdentifier | undefined {
  const isin = scheme === 'isin' ? parseIsin(id) : undefined;
  if (isin !== undefined) return { scheme: 'isin', value: isin };
  const cusip = ['cusip', 'cins'].includes(scheme) ? parseCusip(id) : undefined;
  if (cusip !== undefined) return { scheme: 'cusip', value: cusip };
  const figi = scheme === 'figi' ? parseFigi(id) : undefined;
  return figi === undefined ? undefined : { scheme: 'figi', value: figi };
}

function rejected(source: StatementText, rule: string, text: string): RejectedFact {
  return { type: 'rejected', record: source.number, rule, text: text.slice(0, 500) };
}

/** The latest day that statements name. */
export function statementDay({ text }: StatementText): ReturnType<typeof parseCalendarDate> {
  const json = parsed(text);
  return parseCalendarDate(textOf(json?.['statementDate'])?.slice(0, 10) ?? '');
}
