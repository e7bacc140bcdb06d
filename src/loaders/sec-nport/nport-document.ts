import { DomainError } from '../../domain/errors.js';
import { type CalendarDate, parseCalendarDate } from '../../domain/quantities/calendar-date.js';

/** What the wrapper of a full submission says beside the report. */
export interface SubmissionHeader {
  accession?: string;
  filedOn?: CalendarDate;
}

/** Characters in which a wrapper must name its report. */
const HEADER_CHARACTERS = 1024 * 1024;

/** Exhibits, `NPORT-EX`, are no reports. */
const START = /<TYPE>\s*NPORT-(?!EX)(?:(?!<\/DOCUMENT>)[\s\S])*?<XML>\s*|^\s*<XML>\s*/i;
const END = /<\/XML>/i;

/** Cut marks are at most this long. */
const MARK_CHARACTERS = 8;

/**
 * The XML report in a file: the file itself, or the NPORT document of a full submission, whose header is filled into
 * `header`. A DomainError `not-nport` where a wrapper has none.
 */
export async function* nportXml(
  text: AsyncIterable<string>,
  fileName: string,
  header: SubmissionHeader,
): AsyncIterable<string> {
  let held = '';
  let state: 'start' | 'wrapped' | 'inside' | 'bare' | 'done' = 'start';
  for await (const piece of text) {
    if (state === 'done') return;
    held += piece;
    if (state === 'start' && held.trim() !== '') state = isWrapper(held) ? 'wrapped' : 'bare';
    if (state === 'wrapped') {
      const start = START.exec(held);
      if (start !== null) {
        Object.assign(header, headerIn(held.slice(0, start.index)));
        held = held.slice(start.index + start[0].length);
        state = 'inside';
      } else if (held.length > HEADER_CHARACTERS) throw withoutReport(fileName);
    }
    if (state === 'bare' || state === 'inside') {
      const end: RegExpExecArray | null = state === 'inside' ? END.exec(held) : null;
      const until: number =
        end?.index ?? (state === 'bare' ? held.length : Math.max(0, held.length - MARK_CHARACTERS));
      yield held.slice(0, until);
      held = held.slice(until);
      if (end !== null) state = 'done';
    }
  }
  if (state === 'wrapped') throw withoutReport(fileName);
  if (state === 'inside') yield held;
}

function isWrapper(text: string): boolean {
  return /^\s*(?:<SEC-DOCUMENT>|<SUBMISSION>|<SEC-HEADER>|-----BEGIN|<DOCUMENT>|<XML>)/i.test(text);
}

function headerIn(text: string): SubmissionHeader {
  const accession = /(?:ACCESSION NUMBER:|<ACCESSION-NUMBER>)\s*(\d{10}-\d{2}-\d{6})/i.exec(
    text,
  )?.[1];
  const [, year, month, day] =
    /(?:FILED AS OF DATE:|<FILING-DATE>)\s*(\d{4})(\d{2})(\d{2})/i.exec(text) ?? [];
  const filedOn =
    day === undefined ? undefined : parseCalendarDate(`${year ?? ''}-${month ?? ''}-${day}`);
  return {
    ...(accession === undefined ? {} : { accession }),
    ...(filedOn === undefined ? {} : { filedOn }),
  };
}

function withoutReport(fileName: string): DomainError {
  return new DomainError('not-nport', `${fileName} holds no Form N-PORT report as XML.`);
}
