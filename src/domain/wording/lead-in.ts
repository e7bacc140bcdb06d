import type { Source } from '../company/company-record.js';
import type { EvidenceGrade, SourceKind } from '../company/vocabulary.js';
import { type ClaimWord, claimWord } from './claim-word.js';

/** Who speaks in a source, and in which capacity: all that the words before a claim hang on. */
export type SpeakingSource = Pick<Source, 'kind' | 'publisher'>;

/** The grade of a finding. What a court or regulator only relates is graded lower, and is not "found". */
const FINDING: EvidenceGrade = 'A1';

const UNDECIDED = 'Its claims are alleged until decided';

/** Verbs that put no more behind a claim than an allegation does. */
const SAYING = new Set([
  'alleged',
  'alleges',
  'argued',
  'argues',
  'claimed',
  'claims',
  'said',
  'says',
]);

/** Verbs as strong as a report. */
const REPORTING = new Set(['described', 'describes', 'reported', 'reports', 'writes', 'wrote']);

/** The word after a name and an aside between commas. */
const VERB = /^(?:, [^,]+,)? (\p{L}+)/u;

/** A claim of several sentences needs its lead-in for all of them. */
const SENTENCE_END = /[.!?]\P{L}*\s/u;

const WHERE: Readonly<Record<SourceKind, string>> = {
  court: 'by a court, published by',
  regulator: 'by an authority, published by',
  company: '',
  contract: 'in a contract, published by',
  foi: 'in records released under freedom of information law, published by',
  news: 'by',
  test: 'after a test by',
  research: 'in research, published by',
  trade: 'by',
  advocacy: 'by',
  filing: "in a party's filing, published by",
};

/** What stands before a claim about an activity: `Reported by The Verge`. Never stronger than kind and grade allow. */
export function evidenceLeadIn(source: SpeakingSource, grade: EvidenceGrade): string {
  return grade === FINDING ? decisionLeadIn(source) : relatedLeadIn(source);
}

/** For what a source decided or established itself: a fine, an order, a finding. */
export function decisionLeadIn(source: SpeakingSource): string {
  return leadIn(claimWord(source.kind), source);
}

/** For what a source relates without having found it: a statement, an answer, an investment. */
export function relatedLeadIn(source: SpeakingSource): string {
  const word = claimWord(source.kind);
  return leadIn(word === 'found' ? 'documented' : word, source);
}

/** A lawsuit proves nothing, whatever published it. */
export function lawsuitLeadIn({ publisher }: SpeakingSource): string {
  return `${UNDECIDED}; reported by ${publisher}`;
}

/** The curated claim, word for word, behind its lead-in; alone where it already says no more than that itself. */
export function ledIn(leadInText: string, claim: string, { publisher }: SpeakingSource): string {
  return saysItself(leadInText, claim, publisher) ? claim : `${leadInText}: ${claim}`;
}

/** One sentence that begins `The Verge reports` or `The Verge, citing X, reports`, behind a lead-in at least as strong. */
function saysItself(leadInText: string, claim: string, publisher: string): boolean {
  if (leadInText.startsWith(UNDECIDED) || !claim.startsWith(publisher)) return false;
  if (SENTENCE_END.test(claim)) return false;
  const verb = VERB.exec(claim.slice(publisher.length))?.[1] ?? '';
  return SAYING.has(verb) || (REPORTING.has(verb) && !leadInText.startsWith('Alleged'));
}

/** For the reason of an answer, which is the editors' own: what they judged on, not who said so. */
export function judgementLeadIn(source: SpeakingSource): string {
  return `Judged on what ${within(relatedLeadIn(source), source)}`;
}

/** `was reported by The Verge`, as it stands inside a sentence. */
export function sourceInSentence(source: SpeakingSource, grade: EvidenceGrade): string {
  return within(evidenceLeadIn(source, grade), source);
}

function within(text: string, source: SpeakingSource): string {
  return source.kind === 'company' ? text : `was ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function leadIn(word: ClaimWord, { kind, publisher }: SpeakingSource): string {
  if (word === 'says itself') return `${publisher} says itself`;
  const where = kind === undefined ? 'by' : WHERE[kind];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${where} ${publisher}`;
}
