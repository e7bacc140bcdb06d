import { fileProblems, repeated } from '../../document/file-rules.js';
import { given } from '../../document/given.js';
import type { Loose } from '../../document/shape.js';
import type { Problem } from '../../errors.js';
import { parseIdentifierValue } from '../../identifiers/identifier.js';
import { type FactFileUnderCheck, type FactFormat, unknownCompany } from './fact-format.js';
import { citedSourcesOf, namedCompanyOf } from './fact-shapes.js';
import {
  type InvestorFile,
  investorShape,
  type LinkEntry,
  type StewardshipAnswerEntry,
  type StewardshipEntry,
} from './investor-format.js';
import type {
  InvestorIdentifier,
  InvestorRecord,
  InvestorRecordLink,
  PublicMoney,
  StewardshipAnswer,
  StewardshipAnswers,
  StewardshipFact,
} from './investor-record.js';
import type { AnsweredIndicator } from './investor-vocabulary.js';
import { STEWARDSHIP_ELEMENTS } from './investor-vocabulary.js';

/** The files of `investors/`. */
export const INVESTOR_FORMAT: FactFormat<InvestorFile, InvestorRecord> = {
  shape: investorShape(),
  problems: investorProblems,
  recordOf: investorRecordOf,
};

function investorProblems(under: FactFileUnderCheck<InvestorFile>): readonly Problem[] {
  const { file, fileSlug, references } = under;
  return [
    ...fileProblems({ fileSlug, slug: file.slug, sources: file.sources, references }),
    ...flagsNeedAYes(file),
    ...identifiersAreSound(file),
    ...answersAreUnique(file),
    ...companiesExist(under),
  ];
}

function flagsNeedAYes({ public_money: money }: Loose<InvestorFile>): readonly Problem[] {
  if (money?.answer === undefined || money.answer === 'yes') return [];
  if ((money.flags ?? []).length === 0) return [];
  const message = `says why money is public whose answer is ${money.answer}`;
  return [{ path: 'public_money.flags', rule: 'flags-without-public-money', message }];
}

function identifiersAreSound({ identifiers }: Loose<InvestorFile>): readonly Problem[] {
  return (identifiers ?? []).flatMap((identifier, index) => {
    const { scheme, value } = identifier ?? {};
    if (scheme === undefined || value === undefined) return [];
    if (parseIdentifierValue(scheme, value) !== undefined) return [];
    const message = `"${value}" is not a valid ${scheme}; check its form and check digit`;
    return [{ path: `identifiers[${String(index)}].value`, rule: 'bad-identifier', message }];
  });
}

function answersAreUnique({ answers }: Loose<InvestorFile>): readonly Problem[] {
  const elements = (answers ?? []).map((answer) => answer?.element);
  return repeated(elements).map(({ value, index, first }) => ({
    path: `answers[${String(index)}].element`,
    rule: 'duplicate-answer',
    message: `${value} is already answered in answers[${String(first)}]`,
  }));
}

function companiesExist({ file, known }: FactFileUnderCheck<InvestorFile>): readonly Problem[] {
  const companiesOf = (
    key: 'links' | 'stewardship',
    entries: readonly (Loose<LinkEntry | StewardshipEntry> | undefined)[],
  ) =>
    entries.flatMap((entry, index) =>
      unknownCompany(entry?.company?.slug, `${key}[${String(index)}].company.slug`, known),
    );
  return [
    ...companiesOf('links', file.links ?? []),
    ...companiesOf('stewardship', file.stewardship ?? []),
  ];
}

function investorRecordOf(file: InvestorFile): InvestorRecord {
  const { slug, name, type, country, answers } = file;
  return {
    slug,
    name,
    aliases: file.aliases ?? [],
    type,
    ...given('country', country),
    identifiers: (file.identifiers ?? []).flatMap(identifierOf),
    publicMoney: publicMoneyOf(file.public_money),
    sources: citedSourcesOf(file.sources),
    links: (file.links ?? []).map(linkOf),
    stewardship: (file.stewardship ?? []).map(stewardshipOf),
    ...given('answers', answers === undefined ? undefined : answersOf(answers)),
    ...given(
      'publicMoneyCommitment',
      file.public_money_commitment && answerOf(file.public_money_commitment),
    ),
    ...given('notes', file.notes),
  };
}

/** Its rule has refused what does not parse. */
function identifierOf({
  scheme,
  value,
  source,
}: NonNullable<InvestorFile['identifiers']>[number]): readonly InvestorIdentifier[] {
  const normal = parseIdentifierValue(scheme, value);
  return normal === undefined ? [] : [{ scheme, value: normal, source }];
}

function publicMoneyOf({ answer, flags, members }: InvestorFile['public_money']): PublicMoney {
  return { answer, flags: flags ?? [], ...given('members', members) };
}

function linkOf({
  relation,
  company,
  stake_percent,
  value,
  date,
  claim,
  source,
}: LinkEntry): InvestorRecordLink {
  return {
    relation,
    company: namedCompanyOf(company),
    ...given('stakePercent', stake_percent),
    ...given('value', value),
    ...given('date', date),
    claim,
    source,
  };
}

function stewardshipOf({ kind, company, date, claim, source }: StewardshipEntry): StewardshipFact {
  return {
    kind,
    ...given('company', company && namedCompanyOf(company)),
    ...given('date', date),
    claim,
    source,
  };
}

function answersOf(entries: readonly StewardshipAnswerEntry[]): StewardshipAnswers | undefined {
  if (entries.length === 0) return undefined;
  const byElement = new Map(entries.map((entry) => [entry.element, entry]));
  const elementsOf = (indicator: AnsweredIndicator) =>
    Array.from({ length: STEWARDSHIP_ELEMENTS[indicator] }, (_, index) => {
      const entry = byElement.get(`${indicator}.${String(index + 1)}`);
      return entry === undefined ? null : answerOf(entry);
    });
  return { T1: elementsOf('T1'), T2: elementsOf('T2'), T4: elementsOf('T4'), T5: elementsOf('T5') };
}

function answerOf({
  answer,
  date,
  claim,
  source,
}: NonNullable<InvestorFile['public_money_commitment']>): StewardshipAnswer {
  return { value: answer, ...given('date', date), claim, source };
}
