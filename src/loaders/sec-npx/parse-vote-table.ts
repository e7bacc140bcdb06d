import { given } from '../../domain/document/given.js';
import { parseFilingDate } from '../../domain/filing/filing-date.js';
import { parseCusip } from '../../domain/identifiers/cusip.js';
import { parseFigi } from '../../domain/identifiers/figi.js';
import { parseIsin } from '../../domain/identifiers/isin.js';
import type { ReportedIdentifier } from '../../domain/portfolio/portfolio-line.js';
import { castOf, stanceOf } from '../../domain/resolution/read-vote.js';
import type { Proposer, ReportedVote, VotePart } from '../../domain/resolution/vote.js';
import type { RejectedVote } from '../../domain/resolution/vote-filing.js';

/** The longest text that is kept of one field. */
const LONGEST_FIELD = 4000;

/** Records, categories and fields of one matter; the form allows 999 records. */
const MOST_PARTS = 999;

type Fields = ReadonlyMap<string, string>;

/** Takes the elements of a vote table in their order, by names without prefix and in any case; hands out its matters. */
export class VoteTableReader {
  #votes: ReportedVote[] = [];
  #rejected: RejectedVote[] = [];
  #line = 0;
  #text = '';
  #matter = new Map<string, string>();
  #categories: string[] = [];
  #record: Map<string, string> | undefined;
  #records: Fields[] = [];
  #isTable = false;

  /** Whether the document was a vote table at all; a table may be empty. */
  get isTable(): boolean {
    return this.#isTable;
  }

  /** The matters that are complete since the last call. */
  take(): { readonly votes: readonly ReportedVote[]; readonly rejected: readonly RejectedVote[] } {
    const taken = { votes: this.#votes, rejected: this.#rejected };
    this.#votes = [];
    this.#rejected = [];
    return taken;
  }

  open(name: string): void {
    this.#text = '';
    const key = name.toLowerCase();
    if (key === 'proxyvotetable') this.#isTable = true;
    if (key === 'proxytable') this.#begin();
    if (key === 'voterecord') this.#record = new Map();
  }

  text(text: string): void {
    if (this.#text.length < LONGEST_FIELD) this.#text += text.slice(0, LONGEST_FIELD);
  }

  close(name: string): void {
    const key = name.toLowerCase();
    const value = this.#text.replace(/\s+/g, ' ').trim();
    this.#text = '';
    if (key === 'proxytable') this.#finish();
    else if (key === 'voterecord') this.#finishRecord();
    else if (value !== '') this.#keep(key, value);
  }

  #begin(): void {
    this.#line += 1;
    this.#matter = new Map();
    this.#categories = [];
    this.#records = [];
    this.#record = undefined;
  }

  #keep(key: string, value: string): void {
    const fields = this.#record ?? this.#matter;
    if (key !== 'categorytype') {
      if (fields.size < MOST_PARTS) fields.set(key, value);
    } else if (this.#categories.length < MOST_PARTS) this.#categories.push(value);
  }

  #finishRecord(): void {
    const record = this.#record;
    this.#record = undefined;
    if (record !== undefined && this.#records.length < MOST_PARTS) this.#records.push(record);
  }

  #finish(): void {
    const read = voteOf(this.#matter, this.#line, this.#records);
    if ('rule' in read) this.#rejected.push(read);
    else this.#votes.push({ ...read, categories: this.#categories });
  }
}

/** A matter's only record may leave its shares to the matter; a vote without any number is one all the same. */
function partOf(record: Fields, ofMatter: number | undefined): VotePart {
  const howVoted = (record.get('howvoted') ?? '').toUpperCase();
  const stated = numberOf(record.get('sharesvoted')) ?? ofMatter;
  const shares = stated ?? 0;
  const cast = castOf(howVoted, stated ?? 1);
  return {
    howVoted,
    ...(cast === undefined ? {} : { cast }),
    shares,
    stance: stanceOf(record.get('managementrecommendation')),
  };
}

function voteOf(
  matter: Fields,
  line: number,
  records: readonly Fields[],
): Omit<ReportedVote, 'categories'> | RejectedVote {
  const refused = (rule: string, message: string) => ({ line, rule, message });
  const name = matter.get('issuername');
  if (name === undefined) return refused('missing-issuer', 'the matter names no company');
  const meetingDate = parseFilingDate(matter.get('meetingdate') ?? '');
  if (meetingDate === undefined) {
    const message = `"${matter.get('meetingdate') ?? ''}" is no day of a meeting`;
    return refused('bad-meeting-date', message);
  }
  const stated = numberOf(matter.get('sharesvoted'));
  const parts = records.map((record) => partOf(record, records.length === 1 ? stated : undefined));
  const sharesVoted = stated ?? sumOf(parts);
  const sharesOnLoan = numberOf(matter.get('sharesonloan')) ?? 0;
  return {
    line,
    issuer: { name, identifiers: identifiersOf(matter) },
    meetingDate,
    description: matter.get('votedescription') ?? '',
    ...proposerOf(matter.get('votesource')),
    sharesVoted,
    sharesOnLoan,
    parts: sharesOnLoan > 0 ? [...parts, loanedPart(sharesOnLoan)] : parts,
    ...given('series', matter.get('voteseries')?.toUpperCase()),
    ...given('note', matter.get('voteotherinfo')),
  };
}

function loanedPart(shares: number): VotePart {
  return { howVoted: 'ON LOAN', cast: 'loaned_not_recalled', shares, stance: 'not_stated' };
}

function proposerOf(source: string | undefined): { readonly proposer?: Proposer } {
  if (source === undefined) return {};
  if (/^ISSUER$/i.test(source)) return { proposer: 'issuer' };
  return /HOLDER/i.test(source) ? { proposer: 'security_holder' } : {};
}

const NUMBERS: readonly {
  readonly scheme: 'isin' | 'cusip' | 'figi';
  readonly parse: (text: string) => string | undefined;
}[] = [
  { scheme: 'isin', parse: parseIsin },
  { scheme: 'cusip', parse: parseCusip },
  { scheme: 'figi', parse: parseFigi },
];

/** Those that are filled in; what stands for nothing, such as N/A or zeros, is left out. */
function identifiersOf(matter: Fields): readonly ReportedIdentifier[] {
  return NUMBERS.flatMap(({ scheme, parse }) => {
    const text = (matter.get(scheme) ?? '').replace(/\s/g, '').toUpperCase();
    if (text.length < 6 || /^(?:N\/?A|NONE|0+|9+)$/.test(text)) return [];
    const value = parse(text);
    return [{ scheme, value: value ?? text, sound: value !== undefined }];
  });
}

function numberOf(text: string | undefined): number | undefined {
  const plain = (text ?? '').replaceAll(',', '');
  if (!/^\d{1,18}(?:\.\d{1,9})?$/.test(plain)) return undefined;
  return Number(plain);
}

function sumOf(parts: readonly VotePart[]): number {
  return parts.reduce((sum, { shares }) => sum + shares, 0);
}
