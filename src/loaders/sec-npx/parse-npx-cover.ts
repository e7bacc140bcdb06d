import { parseFilingDate } from '../../domain/filing/filing-date.js';
import { parseCik } from '../../domain/identifiers/cik.js';
import { parseLei } from '../../domain/identifiers/lei.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { VoteAmendment, VoteFiler } from '../../domain/resolution/vote-filing.js';

/** What the cover of a Form N-PX says. */
export interface NpxCover {
  readonly filer: VoteFiler;
  readonly form: string;
  readonly period?: CalendarDate;
  readonly amendment: VoteAmendment;
  readonly amendmentNumber?: number;
  /** A notice says that others report the votes; it has none. */
  readonly notice: boolean;
}

/** The fields that are kept, by their last two names; the first of each counts. */
const FIELDS = new Set([
  'headerData/submissionType',
  'filerInfo/registrantType',
  'filerInfo/periodOfReport',
  'issuerCredentials/cik',
  'reportingPerson/name',
  'coverPage/leiNumber',
  'reportInfo/reportType',
  'amendmentInfo/amendmentNo',
  'amendmentInfo/amendmentType',
]);
const LONGEST_FIELD = 1000;

/** Takes the elements of `primary_doc.xml` in their order, by names without prefix. */
export class NpxCoverReader {
  readonly #path: string[] = [];
  readonly #fields = new Map<string, string>();
  #text = '';
  #isCover = false;

  open(name: string): void {
    if (this.#path.length === 0) this.#isCover = name === 'edgarSubmission';
    this.#path.push(name);
    this.#text = '';
  }

  text(text: string): void {
    if (this.#text.length < LONGEST_FIELD) this.#text += text;
  }

  close(): void {
    const key = this.#path.slice(-2).join('/');
    const value = this.#text.replace(/\s+/g, ' ').trim();
    if (FIELDS.has(key) && value !== '' && !this.#fields.has(key)) this.#fields.set(key, value);
    this.#path.pop();
    this.#text = '';
  }

  /** Undefined when the document was no cover, or names no filer. */
  get cover(): NpxCover | undefined {
    const name = this.#fields.get('reportingPerson/name');
    if (!this.#isCover || name === undefined) return undefined;
    const period = parseFilingDate(this.#field('filerInfo/periodOfReport'));
    const number = this.#field('amendmentInfo/amendmentNo');
    return {
      filer: this.#filer(name),
      form: this.#fields.get('headerData/submissionType') ?? 'N-PX',
      ...(period === undefined ? {} : { period }),
      amendment: this.#amendment(),
      ...(/^\d{1,4}$/.test(number) ? { amendmentNumber: Number(number) } : {}),
      notice: /NOTICE/i.test(this.#field('reportInfo/reportType')),
    };
  }

  #filer(name: string): VoteFiler {
    const cik = parseCik(this.#field('issuerCredentials/cik'));
    const lei = parseLei(this.#field('coverPage/leiNumber'));
    return {
      name,
      kind: /^IM$/i.test(this.#field('filerInfo/registrantType')) ? 'manager' : 'fund',
      ...(cik === undefined ? {} : { cik }),
      ...(lei === undefined ? {} : { lei }),
    };
  }

  #amendment(): VoteAmendment {
    const type = this.#field('amendmentInfo/amendmentType');
    const isAmended = /\/A$/i.test(this.#field('headerData/submissionType')) || type !== '';
    if (!isAmended) return 'original';
    return /RESTATEMENT/i.test(type) ? 'restatement' : 'new-votes';
  }

  #field(key: string): string {
    return this.#fields.get(key) ?? '';
  }
}
