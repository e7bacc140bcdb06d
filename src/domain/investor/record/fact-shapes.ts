import { COUNTRY_CODES } from '../../company/country-codes.js';
import { CURRENCY_CODES } from '../../company/currency-codes.js';
import { PAST_DATE, SLUG, SOURCE_REFERENCE, WEB_PAGE } from '../../company/format/forms.js';
import { LANGUAGE_CODES } from '../../company/language-codes.js';
import { SOURCE_KINDS } from '../../company/vocabulary.js';
import { given } from '../../document/given.js';
import {
  code,
  dated,
  formed,
  named,
  numberBetween,
  optional,
  orNull,
  required,
  text,
} from '../../document/shape.js';
import type { CitedSource, NamedCompany } from './cited-source.js';

/** The type that a shape reads. */
export type HeldBy<S> = S extends { readonly holds?: infer T } ? T : never;

/** What a claim says and where the format wants it. */
export const CLAIM = 'one or two sentences in our own words, exactly what the source supports';
/** How a date is written. */
export const DATE_OR_NULL =
  'YYYY, YYYY-MM or YYYY-MM-DD in quotes, null when the source gives none';
/** What a source key is for. */
export const SOURCE_OF_CLAIM = 'key of the source that the claim rests on';

/** Our own words about what a source supports. */
export const claimShape = () => text(2000);
/** A date that lies in the past, or null. */
export const dateShape = () => orNull(dated(PAST_DATE));
/** The key of a source of the same file. */
export const sourceKeyShape = () => formed(SOURCE_REFERENCE);
/** The name of a file, without its ending. */
export const slugShape = () => formed(SLUG, 80);
/** ISO 3166-1 alpha-2. */
export const countryShape = () => code('country code (ISO 3166-1 alpha-2)', COUNTRY_CODES);

/** A company by the name that the source uses, with its file where it has one. */
export function companyShape() {
  return named({
    slug: optional(orNull(slugShape()), 'the file of the company, without .yaml'),
    name: required(text(200), 'the name of the company'),
  });
}

/** A sum of money in whole units. */
export function amountShape() {
  return named({
    value: required(
      numberBetween(0, 1e15, { above: true }),
      'whole currency units as the source gives them',
    ),
    currency: required(code('currency code (ISO 4217)', CURRENCY_CODES), 'ISO 4217'),
  });
}

/** One entry of `sources`. */
export function citedSourceShape() {
  return named({
    title: required(text(500), 'the title as published'),
    publisher: required(text(200), 'who published it'),
    url: required(formed(WEB_PAGE, 2000), 'where it can be read'),
    date: required(dateShape(), DATE_OR_NULL),
    kind: optional(code('kind of source', SOURCE_KINDS), 'only where certain'),
    language: optional(
      code('language code (ISO 639-1)', LANGUAGE_CODES),
      'the language of the text that was read, only where evident',
    ),
  });
}

/** The sources of a file, in the order of the file. */
export function citedSourcesOf(
  sources: Readonly<Record<string, HeldBy<ReturnType<typeof citedSourceShape>>>>,
): readonly CitedSource[] {
  return Object.entries(sources).map(([key, { date, kind, language, ...source }]) => ({
    key,
    ...source,
    ...given('date', date),
    ...given('kind', kind),
    ...given('language', language),
  }));
}

/** The company of an entry. */
export function namedCompanyOf({
  slug,
  name,
}: HeldBy<ReturnType<typeof companyShape>>): NamedCompany {
  return { ...given('slug', slug), name };
}
