import { COUNTRY_CODES } from '../company/country-codes.js';
import { ANY_DATE, PAST_DATE, WEB_PAGE } from '../company/format/forms.js';
import {
  code,
  dated,
  flag,
  formed,
  list,
  named,
  orNull,
  required,
  text,
  type TextForm,
} from '../document/shape.js';
import { JURISDICTION_LEVELS } from './jurisdiction.js';

type HeldBy<S> = S extends { readonly holds?: infer T } ? T : never;

/** The file as it stands, in the words of its keys. */
export type JurisdictionsFile = HeldBy<ReturnType<typeof jurisdictionsFormat>>;

const PLACE: TextForm = {
  name: 'place',
  rule: 'unknown-place',
  pattern: '^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$',
  says: 'a place: ISO 3166-1 such as IT, ISO 3166-2 such as US-CA, or EU',
  accepts: (place) => place === 'EU' || COUNTRY_CODES.includes(place.slice(0, 2)),
};

/** The format of `jurisdictions.json`: a list of rules, each with its source. */
export function jurisdictionsFormat() {
  const source = named({
    title: required(text(500), 'the title as published'),
    publisher: required(text(200), 'who published it'),
    url: required(formed(WEB_PAGE, 2000), 'where it can be read'),
    date: required(orNull(dated(PAST_DATE)), 'when it was published, or null'),
  });
  return list(
    named({
      name: required(text(200), 'the place and, where it has several rules, which one'),
      iso: required(formed(PLACE), PLACE.says),
      level: required(code('level', JURISDICTION_LEVELS), 'city, state, country or supranational'),
      date: required(dated(ANY_DATE), 'when it was adopted or came into force'),
      scope: required(text(2000), 'what is barred, for whom'),
      public_sector: required(flag(), 'whether it binds public bodies'),
      private_sector: required(flag(), 'whether it binds private ones'),
      claim: required(text(2000), 'what the source supports, in our own words'),
      source: required(source, 'who says so', 'missing-source'),
    }),
  );
}
