import type {
  RegisterFact,
  StakeFact,
  StakeKind,
} from '../../domain/ownership/organisation-fact.js';
import { parseCalendarDate } from '../../domain/quantities/calendar-date.js';
import { type JsonObject, listOf, objectOf, textOf } from './json-reading.js';
import type { Statement } from './statement.js';

/** Every other interest gives neither capital nor votes nor the right to decide. */
const KINDS: Readonly<Record<string, StakeKind>> = {
  shareholding: 'shareholding',
  votingRights: 'voting-rights',
  appointmentOfBoard: 'control',
  controlByLegalFramework: 'control',
  controlViaCompanyRulesOrArticles: 'control',
};

/** One stake per interest; a party that is not named leaves the reason why. */
export function parseRelationshipStatement(statement: Statement): readonly RegisterFact[] {
  const { details, keyOf, recordId } = statement;
  const ends = parseCalendarDate(statement.date?.slice(0, 10) ?? '');
  const record = keyOf(recordId);
  const interests = listOf(details['interests']).map(objectOf);
  const closed = statement.status === 'closed';
  const [owner, company] = [textOf(details['interestedParty']), textOf(details['subject'])];
  if (closed && ends !== undefined) return [{ type: 'closing', record, ends }];
  if (company === undefined) return [left(statement, 'unspecified-subject')];
  if (owner === undefined) return [unnamedOwner(statement, company)];
  if (interests.length === 0) return [left(statement, 'no-interest')];
  return interests.map((interest, place): StakeFact => ({
    type: 'stake',
    record,
    interest: place,
    owner: keyOf(owner),
    company: keyOf(company),
    ...interestOf(interest),
    explained: isIndirect(interest) && listOf(details['componentRecords']).length > 0,
  }));
}

function unnamedOwner(statement: Statement, company: string): RegisterFact {
  const party = objectOf(statement.details['interestedParty']);
  const reason = textOf(party['reason']);
  if (reason === undefined) return left(statement, 'no-interested-party');
  return { type: 'exception', organisation: statement.keyOf(company), parent: 'ultimate', reason };
}

type Interest = Pick<StakeFact, 'kind' | 'relation' | 'range' | 'indirect' | 'starts' | 'ends'>;

/** An interest of no type may be anything, so nothing is known of its share. */
function interestOf(interest: JsonObject): Interest {
  const type = textOf(interest['type']);
  const known = type !== undefined && Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  const kind = type === undefined ? 'shareholding' : (known ?? 'other');
  const range = rangeOf(objectOf(interest['share']));
  const starts = parseCalendarDate(textOf(interest['startDate'])?.slice(0, 10) ?? '');
  const ends = parseCalendarDate(textOf(interest['endDate'])?.slice(0, 10) ?? '');
  return {
    kind,
    relation: type ?? 'not stated',
    ...(range === undefined ? {} : { range }),
    indirect: isIndirect(interest),
    ...(starts === undefined ? {} : { starts }),
    ...(ends === undefined ? {} : { ends }),
  };
}

function isIndirect(interest: JsonObject): boolean {
  return interest['directOrIndirect'] === 'indirect';
}

/** Percentages become fractions; an end that is not given is as far out as it can be. Impossible ones are not known. */
function rangeOf(share: JsonObject): StakeFact['range'] {
  const exact = percent(share['exact']);
  if (exact !== undefined) {
    return { minimum: exact, maximum: exact, exclusiveMinimum: false, exclusiveMaximum: false };
  }
  const above = percent(share['exclusiveMinimum']);
  const below = percent(share['exclusiveMaximum']);
  const [least, most] = [percent(share['minimum']), percent(share['maximum'])];
  const ends = [above, below, least, most];
  if (ends.every((end) => end === undefined)) return undefined;
  const minimum = Math.max(above ?? 0, least ?? 0);
  const maximum = Math.min(below ?? 1, most ?? 1);
  if (minimum > maximum) return undefined;
  return {
    minimum,
    maximum,
    exclusiveMinimum: above === minimum,
    exclusiveMaximum: below === maximum,
  };
}

function percent(value: unknown): number | undefined {
  if (typeof value !== 'number' || !(value >= 0 && value <= 100)) return undefined;
  return value / 100;
}

function left({ number, recordId }: Statement, rule: string): RegisterFact {
  return { type: 'rejected', record: number, rule, text: recordId.slice(0, 500) };
}
