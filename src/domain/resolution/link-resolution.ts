import { foldedName } from '../wording/folded-name.js';
import type { ResolutionRecord } from './resolution-record.js';
import type { Proposer } from './vote.js';

/** What is known of a matter that may be a resolution on file. */
export interface MatterToLink {
  readonly meetingDate: string;
  readonly description: string;
  readonly proposer?: Proposer;
}

/** A resolution is taken for the matter when this part of the telling words of its title stands there. */
const ENOUGH = 0.6;
/** And no other resolution of the meeting comes nearer than this. */
const CLEAR = 0.25;

/** Words that many proposals share. */
const COMMON = new Set(
  (
    'a an and additional adopt annual assess assessment board by commission company conduct disclosure evaluate for ' +
    'from holder in including independent into issue its item management of on or party policy prepare proposal ' +
    'provide publish regarding related relating report request requesting requests resolution review risk risks ' +
    'security shareholder shareholders share stockholder stockholders study the third to use with'
  ).split(' '),
);

/**
 * The resolution that a matter of the same company clearly is; undefined when it is unclear. Same meeting, put
 * forward by holders or by nobody the filing names, and the telling words of the title.
 */
export function linkResolution(
  matter: MatterToLink,
  resolutions: readonly ResolutionRecord[],
): string | undefined {
  if (matter.proposer === 'issuer') return undefined;
  const words = tellingWords(matter.description);
  const ranked = resolutions
    .filter((resolution) => isSameMeeting(matter, resolution))
    .map(({ slug, title }) => ({ slug, part: partFound(tellingWords(title), words) }))
    .toSorted((a, b) => b.part - a.part || (a.slug < b.slug ? -1 : 1));
  const [best, next] = ranked;
  if (best === undefined || best.part < ENOUGH) return undefined;
  return next !== undefined && best.part - next.part < CLEAR ? undefined : best.slug;
}

function isSameMeeting(
  { meetingDate }: MatterToLink,
  { meetingDate: day, meetingYear }: ResolutionRecord,
): boolean {
  if (day !== undefined) return day === meetingDate;
  return meetingDate.startsWith(`${String(meetingYear)}-`);
}

function partFound(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0) return 0;
  return wanted.filter((word) => found.includes(word)).length / wanted.length;
}

/** Without endings of number: right and rights are one word. */
function tellingWords(text: string): readonly string[] {
  const words = foldedName(text).match(/[a-z0-9]{2,}/g) ?? [];
  return [...new Set(words.filter((word) => !COMMON.has(word)).map(singular))];
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
