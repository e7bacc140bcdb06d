import { parseLei } from '../../domain/identifiers/lei.js';
import type {
  OrganisationCategory,
  OrganisationFact,
  RegisterFact,
  RejectedFact,
} from '../../domain/ownership/organisation-fact.js';
import { fieldText, type RegisterRecord } from './register-fields.js';

/** One record of the LEI file. A duplicate becomes another identifier of the organisation that it repeats. */
export function parseLeiRecord(record: RegisterRecord): RegisterFact {
  const stated = fieldText(record, 'LEI');
  const lei = parseLei(stated ?? '');
  const name = fieldText(record, 'Entity/LegalName');
  if (lei === undefined) return rejected(record, 'wrong-lei', stated ?? '');
  if (name === undefined) return rejected(record, 'no-name', lei);
  const registration = fieldText(record, 'Registration/RegistrationStatus');
  const successor = parseLei(
    fieldText(record, 'Entity/SuccessorEntity/SuccessorLEI') ??
      fieldText(record, 'Entity/SuccessorLEI') ??
      '',
  );
  const repeats = registration === 'DUPLICATE';
  if (registration === 'ANNULLED') return rejected(record, 'annulled-record', lei);
  if (repeats && successor === undefined) return rejected(record, 'duplicate-record', lei);
  return {
    ...organisationOf(record, lei, name),
    ...(repeats && successor !== undefined ? { sameAs: `lei:${successor}` } : {}),
  };
}

function organisationOf(record: RegisterRecord, lei: string, name: string): OrganisationFact {
  const country = countryOf(record);
  const status = statusOf(record);
  return {
    type: 'organisation',
    key: `lei:${lei}`,
    slug: `lei-${lei.toLowerCase()}`,
    name,
    names: otherNames(record, name),
    ...(country === undefined ? {} : { country }),
    category: CATEGORIES[fieldText(record, 'Entity/EntityCategory') ?? ''] ?? 'company',
    ...(status === undefined ? {} : { status }),
    identifiers: [{ scheme: 'lei', value: lei }],
  };
}

const CATEGORIES: Readonly<Record<string, OrganisationCategory>> = {
  GENERAL: 'company',
  FUND: 'fund',
  BRANCH: 'branch',
  SOLE_PROPRIETOR: 'other',
  RESIDENT_GOVERNMENT_ENTITY: 'other',
  INTERNATIONAL_ORGANIZATION: 'other',
};

const OTHER_NAME = 'Entity/OtherEntityNames/OtherEntityName';
const TRANSLITERATED_NAME = 'Entity/TransliteratedOtherEntityNames/TransliteratedOtherEntityName';

function otherNames(record: RegisterRecord, name: string): OrganisationFact['names'] {
  const seen = new Set<string>([name]);
  return record.fields.flatMap(({ path, text, kind }) => {
    if ((path !== OTHER_NAME && path !== TRANSLITERATED_NAME) || seen.has(text)) return [];
    seen.add(text);
    return [{ kind: kind === 'PREVIOUS_LEGAL_NAME' ? 'former' : 'alias', value: text } as const];
  });
}

/** The place whose law it is under, else of its head office. */
function countryOf(record: RegisterRecord): string | undefined {
  const places = ['Entity/LegalJurisdiction', 'Entity/HeadquartersAddress/Country'];
  return places
    .map((path) => fieldText(record, path)?.slice(0, 2))
    .find((code) => code !== undefined && /^[A-Z]{2}$/.test(code));
}

function statusOf(record: RegisterRecord): string | undefined {
  const entity = fieldText(record, 'Entity/EntityStatus');
  const registration = fieldText(record, 'Registration/RegistrationStatus');
  if (registration === 'MERGED' || registration === 'RETIRED') return registration;
  return entity;
}

/** `text` identifies the record to the person who looks into the file. */
export function rejected(record: RegisterRecord, rule: string, text: string): RejectedFact {
  return { type: 'rejected', record: record.number, rule, text: text.slice(0, 500) };
}
