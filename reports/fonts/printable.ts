const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Format characters (soft hyphen, joiners, direction marks, byte order mark) and controls. */
const WITHOUT_SHAPE = /[\p{Cc}\p{Cf}]/gu;
/** They choose between pictures of one character. */
const VARIATION_SELECTORS = /\p{Variation_Selector}/gu;
const PRIVATE_OR_BROKEN = /[\p{Co}\p{Cs}\p{Cn}]/gu;

const PLAIN = /^[\x20-\x7e]*$/;

/** What stands where a character can be shown by no font. */
export const STAND_IN = '?';

/** Text as it can be set: composed, on one line, without characters that have no shape. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(LINE_BREAKS, ' ')
    .replace(WITHOUT_SHAPE, '')
    .replace(VARIATION_SELECTORS, '')
    .replace(PRIVATE_OR_BROKEN, STAND_IN);
}
