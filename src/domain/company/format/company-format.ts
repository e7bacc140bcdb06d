import {
  code,
  dated,
  flag,
  formed,
  list,
  map,
  named,
  numberBetween,
  oneOfLevels,
  optional,
  orNull,
  required,
  text,
} from '../../document/shape.js';
import type { Methodology } from '../../methodology/methodology.js';
import { COUNTRY_CODES } from '../country-codes.js';
import { CURRENCY_CODES } from '../currency-codes.js';
import { LANGUAGE_CODES } from '../language-codes.js';
import {
  ACTION_KINDS,
  ANSWERS,
  CUSTOMER_TYPES,
  DISPUTE_KINDS,
  INVESTOR_RELATIONS,
  ROLES,
  SECTORS,
  SOURCE_KINDS,
  SPEAKERS,
  STATEMENT_KINDS,
} from '../vocabulary.js';
import {
  ACTIVITY_ID,
  ANY_DATE,
  ORIGIN,
  PAST_DATE,
  SLUG,
  SOURCE_KEY,
  SOURCE_REFERENCE,
  WEB_PAGE,
} from './forms.js';

type HeldBy<S> = S extends { readonly holds?: infer T } ? T : never;

/** A company file as it stands, in the words of its keys. */
export type CompanyFile = HeldBy<ReturnType<typeof companyFormat>>;
/** One entry of `sources`. */
export type SourceEntry = HeldBy<ReturnType<typeof sourceShape>>;
/** One entry of `activities`. */
export type ActivityEntry = HeldBy<ReturnType<typeof activityShape>>;
/** One entry of `answers`. */
export type AnswerEntry = HeldBy<ReturnType<typeof answerShape>>;
/** One entry of `statements`. */
export type StatementEntry = HeldBy<ReturnType<typeof statementShape>>;
/** One entry of `actions`. */
export type ActionEntry = HeldBy<ReturnType<typeof actionShape>>;
/** One entry of `investors`. */
export type InvestorEntry = HeldBy<ReturnType<typeof investorShape>>;

const date = () => dated(PAST_DATE);
const dateOrNull = () => orNull(dated(PAST_DATE));
const source = () => formed(SOURCE_REFERENCE);
const claim = () => text(2000);
const country = () => code('country code (ISO 3166-1 alpha-2)', COUNTRY_CODES);

const SOURCE_OF_CLAIM = 'key of the source that the claim rests on';
const CLAIM = 'one or two sentences in our own words, exactly what the source supports';
const DATE_OR_NULL = 'YYYY, YYYY-MM or YYYY-MM-DD in quotes, null when the source gives none';

/** The format of a company file. Every code list that the method owns comes from the given edition. */
export function companyFormat(method: Methodology) {
  return named({
    name: required(text(200), 'the name used in public'),
    legal_name: optional(text(200), 'the full legal name, only when a source gives it'),
    slug: required(formed(SLUG, 80), 'lower case with hyphens, equal to the file name'),
    country: required(orNull(country()), 'ISO 3166-1 alpha-2 of the head office, or null'),
    sector: required(code('sector', SECTORS), 'the main line of business'),
    listing: optional(listingShape(), 'the main listing of the shares'),
    shares_outstanding: optional(sharesShape(), 'how many shares there are, for stakes in percent'),
    aliases: optional(list(text(200), { distinct: true }), 'other names, brands and former names'),
    parent: optional(parentShape(), 'who controls the company, or holds a known share of it'),
    sources: required(
      map(SOURCE_KEY, sourceShape()),
      'every source used in the file, once each, under s1, s2, …; {} when nothing is claimed',
    ),
    activities: required(
      list(activityShape(method)),
      'one entry per role × technology × product × customer; [] when none is shown',
    ),
    answers: optional(list(answerShape(method)), 'answers to elements of the response indicators'),
    statements: optional(
      list(statementShape(), { distinct: true }),
      'what was said about it, and by whom',
    ),
    actions: optional(
      list(actionShape(), { distinct: true }),
      'what courts, regulators and states did',
    ),
    investors: optional(list(investorShape(), { distinct: true }), 'who holds or held shares'),
    notes: optional(text(5000), "the editors' doubts; never printed"),
  });
}

function listingShape() {
  return named({
    exchange: optional(orNull(text(80)), 'the exchange as the source names it, or null'),
    ticker: required(text(20), 'the ticker, in quotes when it is all digits'),
  });
}

function sharesShape() {
  return named({
    count: required(numberBetween(0, 1e12, { above: true }), 'all shares of all classes'),
    date: required(date(), 'the day they were counted, YYYY, YYYY-MM or YYYY-MM-DD in quotes'),
    source: required(source(), SOURCE_OF_CLAIM, 'missing-source'),
  });
}

function parentShape() {
  return named({
    name: required(text(200), 'the name of the parent'),
    slug: required(formed(SLUG, 80), 'the file of the parent, without .yaml'),
    control: optional(flag(), 'true for over half of the votes or a consolidated subsidiary'),
    share: optional(numberBetween(0, 1, { above: true }), 'the share held, a fraction'),
    source: required(source(), 'key of the source that shows it'),
  });
}

function sourceShape() {
  return named({
    title: required(text(500), 'the title as published'),
    publisher: required(text(200), 'who published it'),
    url: required(formed(WEB_PAGE, 2000), 'where it can be read'),
    date: required(dateOrNull(), DATE_OR_NULL),
    origin: required(
      formed(ORIGIN, 80),
      'short id of the underlying story, decision or document; reprints share it',
    ),
    own_page: optional(flag(), "true for the company's own live page without a date"),
    kind: optional(code('kind of source', SOURCE_KINDS), 'only where certain'),
    language: optional(
      code('language code (ISO 639-1)', LANGUAGE_CODES),
      'the language of the text that was read, only where evident',
    ),
  });
}

function activityShape(method: Methodology) {
  const ids = (rules: readonly { readonly id: string }[]) => rules.map(({ id }) => id);
  const { scope_q, irremediability_r } = method.severity;
  return named({
    id: required(formed(ACTIVITY_ID, 80), 'unique within the file'),
    role: required(code('role', ROLES), 'whether the company creates, sells or uses it'),
    technology: required(
      code('technology', ids(method.technologies)),
      'a technology of the method',
    ),
    product: required(text(200), 'the product or programme, "-" when none is named'),
    customer: required(text(200), 'the customer or site, "-" when none is named'),
    customer_type: required(code('customer type', CUSTOMER_TYPES), 'who operates it'),
    settings: required(
      settingsShape(method),
      'where it is aimed; the method takes the largest factor',
    ),
    places: optional(list(country(), { distinct: true }), 'countries, where known'),
    scope: optional(oneOfLevels(scope_q.map(({ level }) => level)), levelText(scope_q)),
    irremediability: optional(
      oneOfLevels(irremediability_r.map(({ level }) => level)),
      levelText(irremediability_r),
    ),
    linkage: required(code('linkage', ids(method.linkage)), 'how the company is connected to it'),
    harm: optional(text(2000), 'the harm in our own words'),
    status: required(
      list(statusShape(method), { distinct: true }),
      'its history, oldest first; [] when not known',
    ),
    evidence: required(
      list(evidenceShape(method), {
        distinct: true,
        refuseEmpty: { rule: 'no-evidence', says: 'an activity needs at least one evidence item' },
      }),
      'what shows it',
    ),
    dispute: optional(disputeShape(), 'an accepted dispute'),
  });
}

function settingsShape({ settings }: Methodology) {
  const codes = settings.map(({ id }) => id);
  return list(code('setting', codes), {
    distinct: true,
    refuseEmpty: { rule: 'no-settings', says: 'an activity needs at least one setting' },
  });
}

function levelText(levels: Methodology['severity']['scope_q']): string {
  return levels.map(({ level, rule }) => `${String(level)}: ${rule}`).join('; ');
}

function statusShape(method: Methodology) {
  return named({
    status: required(
      code('status', Object.keys(method.status.multipliers)),
      'the state that held on that date',
    ),
    date: required(
      date(),
      'YYYY, YYYY-MM or YYYY-MM-DD in quotes: when the state was known to hold',
    ),
    until: optional(dated(ANY_DATE), 'the announced end of a pause; only with status paused'),
    evidence: required(
      list(source(), {
        distinct: true,
        refuseEmpty: { rule: 'missing-source', says: 'a status event needs at least one source' },
      }),
      'keys of the sources that show it',
      'missing-source',
    ),
  });
}

function evidenceShape({ evidence }: Methodology) {
  const grades = Object.keys(evidence.reliability).flatMap((letter) =>
    Object.keys(evidence.credibility).map((digit) => letter + digit),
  );
  return named({
    source: required(source(), SOURCE_OF_CLAIM, 'missing-source'),
    grade: required(
      code('evidence grade (letter A–F for the source, digit 1–6 for the content)', grades),
      'Admiralty grade: letter A–F for the source, digit 1–6 for the content',
      'ungraded-claim',
    ),
    claim: required(claim(), CLAIM),
  });
}

function disputeShape() {
  return named({
    kind: required(code('kind of dispute', DISPUTE_KINDS), 'how well the dispute is documented'),
    date: optional(dateOrNull(), DATE_OR_NULL),
    source: required(source(), SOURCE_OF_CLAIM, 'missing-source'),
    claim: required(claim(), CLAIM),
  });
}

function answerShape({ response }: Methodology) {
  const elements = response.indicators.flatMap(({ id, elements }) =>
    elements.map((_, index) => `${id}.${String(index + 1)}`),
  );
  return named({
    element: required(code('indicator element', elements), 'R1.1 is the first element of R1'),
    answer: required(code('answer', ANSWERS), 'only what a source shows; absent is not disclosed'),
    date: optional(dateOrNull(), DATE_OR_NULL),
    source: required(source(), SOURCE_OF_CLAIM, 'missing-source'),
    note: optional(text(2000), 'why this answer'),
  });
}

function statementShape() {
  return named({
    kind: required(code('kind of statement', STATEMENT_KINDS), 'what kind of speech it is'),
    date: optional(dateOrNull(), DATE_OR_NULL),
    speaker: required(code('speaker', SPEAKERS), 'who speaks; others are named in the claim'),
    claim: required(claim(), CLAIM),
    source: required(source(), SOURCE_OF_CLAIM, 'missing-source'),
  });
}

function amountShape() {
  return named({
    value: required(
      numberBetween(0, 1e15, { above: true }),
      'whole currency units as the source gives them',
    ),
    currency: required(code('currency code (ISO 4217)', CURRENCY_CODES), 'ISO 4217'),
  });
}

function actionShape() {
  return named({
    kind: required(code('kind of action', ACTION_KINDS), 'what was done'),
    authority: required(text(300), 'the court, regulator or state'),
    date: optional(dateOrNull(), DATE_OR_NULL),
    amount: optional(amountShape(), 'the sum of money, when there is one'),
    claim: required(claim(), CLAIM),
    source: required(source(), SOURCE_OF_CLAIM, 'missing-source'),
  });
}

function investorShape() {
  return named({
    investor: required(text(200), 'the name of the investor'),
    country: optional(orNull(country()), 'ISO 3166-1 alpha-2 of its head office, or null'),
    relation: required(code('relation', INVESTOR_RELATIONS), 'what it is or was to the company'),
    date: optional(dateOrNull(), DATE_OR_NULL),
    share: optional(numberBetween(0, 1), 'the share held, a fraction'),
    value: optional(amountShape(), 'the value of the holding'),
    claim: required(claim(), CLAIM),
    source: required(source(), SOURCE_OF_CLAIM, 'missing-source'),
  });
}
