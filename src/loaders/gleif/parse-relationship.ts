import { parseLei } from '../../domain/identifiers/lei.js';
import type { RegisterFact, StakeKind } from '../../domain/ownership/organisation-fact.js';
import { type CalendarDate, parseCalendarDate } from '../../domain/quantities/calendar-date.js';
import { rejected } from './parse-lei-record.js';
import { fieldText, type RegisterRecord } from './register-fields.js';

/** Whom the register names, and what it says of them. Consolidation is control; it never says how large a share is. */
const RELATIONS: Readonly<
  Record<string, { readonly kind: StakeKind; readonly indirect: boolean }>
> = {
  IS_DIRECTLY_CONSOLIDATED_BY: { kind: 'control', indirect: false },
  IS_ULTIMATELY_CONSOLIDATED_BY: { kind: 'control', indirect: true },
  IS_INTERNATIONAL_BRANCH_OF: { kind: 'control', indirect: false },
  'IS_FUND-MANAGED_BY': { kind: 'other', indirect: false },
  IS_SUBFUND_OF: { kind: 'other', indirect: false },
  IS_FEEDER_TO: { kind: 'other', indirect: false },
};

const VOID: ReadonlySet<string> = new Set(['ANNULLED', 'DUPLICATE', 'PENDING_VALIDATION']);

/** One record of the relationship file: the start node is the child, the end node its parent. */
export function parseRelationship(record: RegisterRecord): RegisterFact {
  const child = fieldText(record, 'Relationship/StartNode/NodeID') ?? '';
  const parent = fieldText(record, 'Relationship/EndNode/NodeID') ?? '';
  const relation = fieldText(record, 'Relationship/RelationshipType') ?? '';
  const text = `${child} ${relation} ${parent}`;
  const meaning = Object.hasOwn(RELATIONS, relation) ? RELATIONS[relation] : undefined;
  if (meaning === undefined) return rejected(record, 'unknown-relationship', text);
  if (parseLei(child) === undefined || parseLei(parent) === undefined) {
    return rejected(record, 'wrong-lei', text);
  }
  const status = fieldText(record, 'Registration/RegistrationStatus') ?? '';
  if (VOID.has(status))
    return rejected(record, `${status.toLowerCase()}-record`.replaceAll('_', '-'), text);
  const { starts, ends } = periodOf(record);
  return {
    type: 'stake',
    record: `${child}|${relation}|${parent}`,
    interest: 0,
    owner: `lei:${parent.toUpperCase()}`,
    company: `lei:${child.toUpperCase()}`,
    relation,
    ...meaning,
    explained: false,
    ...(starts === undefined ? {} : { starts }),
    ...(ends === undefined ? {} : { ends }),
  };
}

/** The period of the relationship itself, not that of the accounts which show it. */
function periodOf(record: RegisterRecord): { starts?: CalendarDate; ends?: CalendarDate } {
  const path = 'Relationship/RelationshipPeriods/RelationshipPeriod';
  const groups = new Set(
    record.fields
      .filter(
        (field) => field.path === `${path}/PeriodType` && field.text === 'RELATIONSHIP_PERIOD',
      )
      .map(({ group }) => group),
  );
  const dateOf = (name: string) =>
    record.fields
      .filter((field) => field.path === `${path}/${name}` && groups.has(field.group))
      .map(({ text }) => parseCalendarDate(text.slice(0, 10)))
      .find((date) => date !== undefined);
  const starts = dateOf('StartDate');
  const over = fieldText(record, 'Relationship/RelationshipStatus') !== 'ACTIVE';
  const ends = dateOf('EndDate') ?? (over ? lastUpdate(record) : undefined);
  return { ...(starts === undefined ? {} : { starts }), ...(ends === undefined ? {} : { ends }) };
}

function lastUpdate(record: RegisterRecord): CalendarDate | undefined {
  return parseCalendarDate(fieldText(record, 'Registration/LastUpdateDate')?.slice(0, 10) ?? '');
}
