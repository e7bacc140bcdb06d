import { SLUG } from './format/forms.js';

const SLUG_PATTERN = new RegExp(SLUG.pattern);

/** The same text when it is written as a slug; undefined when it can only be a name. */
export function slugIn(text: string | undefined): string | undefined {
  return text !== undefined && SLUG_PATTERN.test(text) ? text : undefined;
}
