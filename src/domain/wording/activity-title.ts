import type { Activity } from '../company/company-record.js';
import type { Methodology } from '../methodology/methodology.js';
import { inSentence, lowerFirst } from './in-sentence.js';
import { ROLE_LABELS } from './role-words.js';
import { technologyLabel } from './technology-label.js';

/** What an activity is called by. */
export type NamedActivity = Pick<Activity, 'role' | 'technology' | 'product' | 'customer'>;

/** What the file format writes where no product or customer is named. */
const NONE = '-';

const PLACES =
  /\b(?:airports?|arenas?|ballparks?|buildings?|cafés|campus|casinos?|centres?|dealerships?|domes?|estates?|events?|facilities|fields?|grounds?|hotels?|kiosks?|malls?|markets?|offices?|parks?|restaurants?|rinks?|schools?|shops?|sites?|stadiums?|stations?|stores?|supermarkets?|towers?|university|venues?|workplaces?|yards?)\b/i;

/** Where a site is told by the people who are there, it is not a place to be `at`. */
const PEOPLE =
  /\b(?:agents|couriers|customers|drivers|employees|fans|passengers|patients|people|players|pupils|residents|riders|staff|students|supporters|tenants|users|visitors|workers)\b/i;

/** `Sale of Amazon Rekognition to US police departments`; the technology stands in where no product is named. */
export function activityTitle(activity: NamedActivity, method: Methodology): string {
  const product = namedProduct(activity);
  const what =
    product === undefined
      ? lowerFirst(technologyLabel(activity.technology, method))
      : inSentence(product);
  return `${ROLE_LABELS[activity.role]} of ${what}${customerInTitle(activity)}`;
}

/** The product; absent when none is named. */
export function namedProduct({ product }: NamedActivity): string | undefined {
  return named(product);
}

/** The customer or site; absent when none is named. */
export function namedCustomer({ customer }: NamedActivity): string | undefined {
  return named(customer);
}

function named(text: string): string | undefined {
  return text === NONE || text === '' ? undefined : text;
}

function customerInTitle(activity: NamedActivity): string {
  const customer = namedCustomer(activity);
  if (customer === undefined) return '';
  if (activity.role === 'use') return siteInTitle(customer);
  const whom = /^not named$/i.test(customer)
    ? 'a customer that is not named'
    : inSentence(customer);
  return activity.role === 'sell' ? ` to ${whom}` : ` for ${whom}`;
}

/** A use has a site, an occasion or a group of people; only what is surely a place is worded as one. */
function siteInTitle(site: string): string {
  const isPlace = PLACES.test(site) && !PEOPLE.test(site);
  return isPlace ? ` at ${inSentence(site)}` : ` – ${site}`;
}
