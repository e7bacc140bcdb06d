import { parseCusip } from '../../domain/identifiers/cusip.js';
import type { PutCall, QuantityKind } from '../../domain/filing/form-13f.js';

/** Whole, in the unit of the file; decimals are rounded. Undefined when it is no number, or negative. */
export function parseAmount(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text);
  const plain = text.replace(/[\s,$]/g, '');
  if (!/^\d{1,16}(\.\d*)?$/.test(plain)) return undefined;
  return Math.round(Number(plain));
}

const PLAIN = /^\d{1,15}$/;

/** Upper case without blanks; shorter ones that lost their leading zeros get them back. */
export function parseFiledCusip(text: string): string | undefined {
  if (WHOLE_CUSIP.test(text)) return text;
  const cusip = text.replace(/[\s-]/g, '').toUpperCase();
  if (WHOLE_CUSIP.test(cusip) && !NO_CUSIP.test(cusip)) return cusip;
  return /^[0-9A-Z]{6,8}$/.test(cusip) && /^\d/.test(cusip) ? restoredCusip(cusip) : undefined;
}

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A spreadsheet takes all leading zeros away, so eight characters that begin with one lack their check digit. */
function restoredCusip(cusip: string): string {
  const padded = cusip.padStart(9, '0');
  if (cusip.length < 8) return padded;
  const isPadded = !cusip.startsWith('0') && parseCusip(padded) !== undefined;
  const whole = DIGITS.map((digit) => `${cusip}${digit}`).find(
    (candidate) => parseCusip(candidate) !== undefined,
  );
  return isPadded || whole === undefined ? padded : whole;
}

const WHOLE_CUSIP = /^[0-9A-Z*@#]{9}$/;
const NO_CUSIP = /^[A-Z]+$/;

export function parseQuantityKind(text: string): QuantityKind {
  return text === 'SH' || !/^\s*PR/i.test(text) ? 'SH' : 'PRN';
}

export function parsePutCall(text: string): PutCall | undefined {
  if (text === '') return undefined;
  if (/^\s*p(ut)?s?\s*$/i.test(text)) return 'Put';
  return /^\s*c(all)?s?\s*$/i.test(text) ? 'Call' : undefined;
}

/** Runs of blanks made one. */
export function oneLine(text: string): string {
  return UNEVEN.test(text) ? text.trim().replace(/\s+/g, ' ') : text;
}

/** A name or title on one line; ampersands that were escaped twice are undone once more. */
export function filedName(text: string): string {
  const line = oneLine(text);
  return line.includes('&') ? line.replace(/&(?:amp|#38);/gi, '&') : line;
}

/** Twelve letters and digits in upper case; what stands for none is left out. */
export function parseFiledFigi(text: string): string | undefined {
  if (text === '') return undefined;
  const figi = text.trim().toUpperCase();
  return /^[0-9A-Z]{12}$/.test(figi) && !/^0+$/.test(figi) ? figi : undefined;
}

const UNEVEN = /^\s|\s$|\s\s|[\t\n\r\u00a0]/;

/** Manager numbers; `0`, `N/A` and `NONE` say that there is none. */
export function parseManagers(text: string): string {
  return text === '' || /^\s*(0|n\/?a|none|-+)\s*$/i.test(text) ? '' : oneLine(text);
}
