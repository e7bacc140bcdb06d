import { parseCusip } from '../../domain/identifiers/cusip.js';

/** A CUSIP within a line of text. */
export interface FoundCusip {
  readonly cusip: string;
  readonly start: number;
  readonly end: number;
}

/** Nine characters, whole or in groups of six, two and one; filers put blanks or hyphens between. */
const GROUPED =
  /(?<![0-9A-Za-z.,$#/-])([0-9A-Za-z]{6})[ -]?([0-9A-Za-z*@#]{2})[ -]?([0-9A-Za-z])(?![0-9A-Za-z%/]|[,.-]\d)/g;
/** The same in groups of three. */
const IN_THREES =
  /(?<![0-9A-Za-z.,$#-])([0-9A-Za-z]{3})[ -]([0-9A-Za-z]{3})[ -]([0-9A-Za-z]{3})(?![0-9A-Za-z,.])/g;
/** Filled up with zeros behind. */
const PADDED = /(?<![0-9A-Za-z.,$#-])([0-9A-Za-z]{9})0{3}(?![0-9A-Za-z,.])/g;
/** A spreadsheet took leading zeros away, or the check digit was left out. */
const SHORT = /(?<![0-9A-Za-z.,$#-])([0-9A-Za-z]{6,8})(?![0-9A-Za-z,.%-])/g;
/** A title that is too long for its column runs into the CUSIP. */
const GLUED = /(?<=[A-Za-z)])(\d[0-9A-Za-z]{7}\d)(?![0-9A-Za-z%/.,-])/g;
const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
/** A number behind a CUSIP: every row of a table has a value. */
const NUMBER_BEHIND = /(^|[\s$(])[\d,]*\d(\.\d+)?([\s)]|$)/;

/**
 * The CUSIP of a line: the first one whose check digit is right, else the first that looks like one. Undefined when
 * nothing does, or when no number follows.
 */
export function findCusip(line: string): FoundCusip | undefined {
  const whole = [...candidates(line, GROUPED), ...candidates(line, PADDED)].filter(looksLike);
  const sound = whole.find(isSound);
  const found =
    sound ?? [...candidates(line, IN_THREES), ...candidates(line, GLUED)].find(isSound) ?? whole[0];
  if (found !== undefined) return isFollowed(line, found) ? named(line, found) : undefined;
  return candidates(line, SHORT)
    .filter((short) => isFollowed(line, short) && named(line, short) !== undefined)
    .flatMap(restored)[0];
}

function isSound({ cusip }: FoundCusip): boolean {
  return parseCusip(cusip) !== undefined;
}

/** Digits that stand alone, behind other amounts or behind the word of a total are an amount, though they have the length of a CUSIP. */
function named(line: string, found: FoundCusip): FoundCusip | undefined {
  if (!/^\d+$/.test(found.cusip)) return found;
  const before = line.slice(0, found.start);
  if (before.trim() === '' && isSound(found) && NAME_BEHIND.test(line.slice(found.end))) {
    return found;
  }
  const isAmount = !/[A-Za-z]/.test(before) || TOTAL.test(before) || AMOUNTS.test(before);
  return isAmount ? undefined : found;
}

const NAME_BEHIND = /^\s+[A-Za-z]{3}/;
const AMOUNTS = /^\s*\$?\s*[\d,.]{4,}\s+\$?\s*[\d,.]+\s/;
const TOTAL = /^\W*(?:(?:sub|grand|page|column|report)\W*)?totals?(?:\W*value)?[^A-Za-z]*$/i;

function candidates(line: string, pattern: RegExp): readonly FoundCusip[] {
  return [...line.matchAll(pattern)].map((match) => ({
    cusip: match.slice(1).join('').toUpperCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words of nine letters have no digit; the number of an issuer nearly always has. */
function looksLike({ cusip }: FoundCusip): boolean {
  return (cusip.match(/\d/g)?.length ?? 0) >= 4 && /\d/.test(cusip.slice(0, 6));
}

function restored({ cusip, start, end }: FoundCusip): readonly FoundCusip[] {
  if ((cusip.match(/\d/g)?.length ?? 0) < 5) return [];
  const padded = cusip.padStart(9, '0');
  // a spreadsheet takes all leading zeros away: what still has one lacks its check digit
  if (!cusip.startsWith('0') && parseCusip(padded) !== undefined)
    return [{ cusip: padded, start, end }];
  if (cusip.length !== 8 || !/^\d/.test(cusip)) return [];
  const whole = DIGITS.map((digit) => parseCusip(`${cusip}${digit}`));
  return whole.flatMap((sound) => (sound === undefined ? [] : [{ cusip: sound, start, end }]));
}

function isFollowed(line: string, { end }: FoundCusip): boolean {
  return NUMBER_BEHIND.test(line.slice(end)) || /\s-+\s/.test(line.slice(end));
}
