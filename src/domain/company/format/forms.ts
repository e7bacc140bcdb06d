import type { TextForm } from '../../document/shape.js';

/** A host of at least two labels or an IP address, no user name, nothing that must be percent-encoded twice. */
const WEB_ADDRESS =
  '^https?:\\/\\/[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?)+\\.?(?::[0-9]{1,5})?(?:[\\/?#][^\\s<>"`\\\\]*)?$';

/** The name of a company in addresses and files. */
export const SLUG: TextForm = {
  name: 'slug',
  rule: 'bad-slug',
  pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  says: 'a slug: lower-case letters a–z and digits, joined by single hyphens',
};

/** The name of an activity within its file. */
export const ACTIVITY_ID: TextForm = {
  name: 'activity id',
  rule: 'bad-id',
  pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  says: 'an id: lower-case letters a–z and digits, joined by single hyphens',
};

/** The story, decision or document that sources share. */
export const ORIGIN: TextForm = {
  name: 'origin',
  rule: 'bad-origin',
  pattern: '^\\S+$',
  says: 'an origin: a short id without spaces',
};

/** The name of a source within its file. */
export const SOURCE_KEY: TextForm = {
  name: 'source key',
  rule: 'bad-source-key',
  pattern: '^s[1-9][0-9]{0,3}$',
  says: 'a source key: s1, s2, …',
};

/** The use of a source: it must be among the sources of the file. */
export const SOURCE_REFERENCE: TextForm = { ...SOURCE_KEY, refers: true };

/** Where a source can be read. */
export const WEB_PAGE: TextForm = {
  name: 'web address',
  rule: 'bad-url',
  pattern: WEB_ADDRESS,
  says: 'a web address that starts with http:// or https://',
};

const DATE_PATTERN = '^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$';

/** A date of something that happened. */
export const PAST_DATE: TextForm = {
  name: 'date',
  rule: 'bad-date',
  pattern: DATE_PATTERN,
  says: 'a date: YYYY, YYYY-MM or YYYY-MM-DD',
  date: 'past',
};

/** A date that may lie ahead. */
export const ANY_DATE: TextForm = { ...PAST_DATE, date: 'any' };
