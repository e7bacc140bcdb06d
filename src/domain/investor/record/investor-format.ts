import { PAST_DATE, SOURCE_KEY } from '../../company/format/forms.js';
import { ANSWERS } from '../../company/vocabulary.js';
import {
  code,
  dated,
  list,
  map,
  named,
  numberBetween,
  optional,
  orNull,
  required,
  text,
} from '../../document/shape.js';
import { IDENTIFIER_SCHEMES } from '../../identifiers/identifier.js';
import {
  amountShape,
  CLAIM,
  claimShape,
  companyShape,
  countryShape,
  DATE_OR_NULL,
  dateShape,
  citedSourceShape,
  type HeldBy,
  slugShape,
  SOURCE_OF_CLAIM,
  sourceKeyShape,
} from './fact-shapes.js';
import {
  INVESTOR_TYPES,
  LINK_RELATIONS,
  PUBLIC_MONEY_ANSWERS,
  PUBLIC_MONEY_FLAGS,
  STEWARDSHIP_ELEMENTS,
  STEWARDSHIP_KINDS,
} from './investor-vocabulary.js';

/** An investor file as it stands, in the words of its keys. */
export type InvestorFile = HeldBy<ReturnType<typeof investorShape>>;
/** One entry of `links`. */
export type LinkEntry = HeldBy<ReturnType<typeof linkShape>>;
/** One entry of `stewardship`. */
export type StewardshipEntry = HeldBy<ReturnType<typeof stewardshipShape>>;
/** One entry of `answers`. */
export type StewardshipAnswerEntry = HeldBy<ReturnType<typeof answerShape>>;

/** `T1.1` to `T5.2`, without the votes of T3. */
const ELEMENTS = Object.entries(STEWARDSHIP_ELEMENTS).flatMap(([indicator, count]) =>
  Array.from({ length: count }, (_, index) => `${indicator}.${String(index + 1)}`),
);

/** What may stand in an investor file. */
export function investorShape() {
  return named({
    name: required(text(200), 'the name used in public'),
    slug: required(slugShape(), 'lower case with hyphens, equal to the file name'),
    type: required(code('type of investor', INVESTOR_TYPES), 'what kind of investor it is'),
    country: required(orNull(countryShape()), 'ISO 3166-1 alpha-2 of the head office, or null'),
    aliases: optional(list(text(200), { distinct: true }), 'other names and former names'),
    identifiers: optional(
      list(identifierShape(), { distinct: true }),
      'public numbers, for finding its filings',
    ),
    public_money: required(publicMoneyShape(), 'whether and why its money is public'),
    sources: required(
      map(SOURCE_KEY, citedSourceShape()),
      'every source used in the file, once each, under s1, s2, …; {} when nothing is claimed',
    ),
    links: optional(
      list(linkShape(), { distinct: true }),
      'companies it holds, backs, sold, excluded',
    ),
    stewardship: optional(
      list(stewardshipShape(), { distinct: true }),
      'what it did as an owner; shown, not scored',
    ),
    answers: optional(list(answerShape()), 'answers to elements of the stewardship indicators'),
    public_money_commitment: optional(
      commitmentShape(),
      'whether it has committed to stop public investment in biometric surveillance',
    ),
    notes: optional(text(5000), "the editors' doubts; never printed"),
  });
}

function identifierShape() {
  return named({
    scheme: required(code('scheme of identifiers', IDENTIFIER_SCHEMES), 'which register'),
    value: required(text(40), 'the number, in quotes when it is all digits'),
    source: required(sourceKeyShape(), SOURCE_OF_CLAIM, 'missing-source'),
  });
}

function publicMoneyShape() {
  return named({
    answer: required(
      code('answer', PUBLIC_MONEY_ANSWERS),
      'yes, no, or not_known where no source says',
    ),
    flags: optional(
      list(code('reason', PUBLIC_MONEY_FLAGS), { distinct: true }),
      'why it is public; only with yes',
    ),
    members: optional(memberShape(), 'how many members or residents there are'),
  });
}

function memberShape() {
  return named({
    count: required(numberBetween(0, 1e10, { above: true }), 'members or residents'),
    date: required(dated(PAST_DATE), 'when they were counted'),
    source: required(sourceKeyShape(), SOURCE_OF_CLAIM, 'missing-source'),
  });
}

function linkShape() {
  return named({
    relation: required(code('relation', LINK_RELATIONS), 'what it is or was to the company'),
    company: required(companyShape(), 'the company'),
    stake_percent: optional(
      numberBetween(0, 100),
      'percent of the shares of the company, as the source gives it',
    ),
    value: optional(amountShape(), 'the value of the holding or of the sum put in'),
    date: optional(dateShape(), DATE_OR_NULL),
    claim: required(claimShape(), CLAIM),
    source: required(sourceKeyShape(), SOURCE_OF_CLAIM, 'missing-source'),
  });
}

function stewardshipShape() {
  return named({
    kind: required(code('kind of stewardship', STEWARDSHIP_KINDS), 'what was done'),
    company: optional(companyShape(), 'the company it was about, when it was about one'),
    date: optional(dateShape(), DATE_OR_NULL),
    claim: required(claimShape(), CLAIM),
    source: required(sourceKeyShape(), SOURCE_OF_CLAIM, 'missing-source'),
  });
}

function answerShape() {
  return named({
    element: required(code('element', ELEMENTS), 'T1.1 is the first element of T1'),
    ...answerFields(),
  });
}

function commitmentShape() {
  return named(answerFields());
}

function answerFields() {
  return {
    answer: required(code('answer', ANSWERS), 'only what a source shows'),
    date: optional(dateShape(), DATE_OR_NULL),
    claim: required(claimShape(), CLAIM),
    source: required(sourceKeyShape(), SOURCE_OF_CLAIM, 'missing-source'),
  };
}
