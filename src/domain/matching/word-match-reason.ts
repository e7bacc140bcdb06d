import type { MatchReason } from './issuer-match.js';

type Words = (parts: readonly string[]) => string;

const REGISTERS: Readonly<Record<string, string>> = {
  isin: 'ISIN',
  cusip: 'CUSIP',
  figi: 'FIGI',
  sedol: 'SEDOL',
  lei: 'LEI',
  cik: 'CIK',
  ticker: 'ticker',
};

const SENTENCES: Readonly<Record<string, Words>> = {
  'same-ticker': ([ticker, market]) => `The ticker ${said(ticker)} at ${said(market)} is the same.`,
  'same-cusip-issuer': ([code, issuer]) =>
    `${said(code)} begins with ${said(issuer)}, the issuer's part of a known CUSIP.`,
  'person-decided': ([by, name, reason]) =>
    `${said(by)} decided that it is ${quoted(name)}: ${said(reason)}`,
  'person-decided-none': ([by, reason]) =>
    `${said(by)} decided that it is none of the known organisations: ${said(reason)}`,
  'same-name': ([name]) => `The name is the same as ${quoted(name)}.`,
  'like-name': ([name]) => `The name is like ${quoted(name)}.`,
  'former-name': ([name]) => `${quoted(name)} is a former name.`,
  'stands-for': ([ours, theirs]) => `${quoted(ours)} is taken for ${quoted(theirs)}.`,
  'unexplained-words': (words) => `Nothing in the known name stands for ${listed(words)}.`,
  'missing-words': (words) => `The known name also has ${listed(words)}.`,
  'share-class-left-out': (words) =>
    `Left out as class of security, market or state: ${listed(words)}.`,
  tie: ([name, other]) => `${quoted(name)} and ${quoted(other)} fit about equally well.`,
  'no-name': () => 'There is no name to look for.',
  'no-shared-word': () => 'No known name shares a telling word with it.',
  'no-like-name': () => 'No known name is like enough.',
  'only-alike': () => 'The telling words are alike but not the same.',
  'ticker-agrees': ([ticker, name]) =>
    `The ticker ${said(ticker)}, which proves nothing without its market, is also a ticker of ${quoted(name)}.`,
  'wrong-check-digit': ([scheme, value]) =>
    `The check digit of the ${register(scheme)} ${said(value)} is wrong; it was not used.`,
  'identifiers-disagree': (names) =>
    `The identifiers belong to different organisations: ${listed(names)}.`,
  'name-says-another': ([name, other, identified]) =>
    `The identifier belongs to ${quoted(identified)}, but the name ${quoted(name)} says ${quoted(other)}.`,
  'name-unlike': ([name, identified]) =>
    `The identifier belongs to ${quoted(identified)}; the name ${quoted(name)} is unlike it.`,
  'registered-too': ([registered, filed]) =>
    `A register also names ${quoted(registered)}, which may be the same organisation as ${quoted(filed)}.`,
  'other-lei': ([stated, name, known]) =>
    `The line gives the LEI ${said(stated)}, but ${quoted(name)} is known by ${said(known)}.`,
};

/** Says a reason or a finding in one sentence. */
export function wordMatchReason({ code, parts }: MatchReason): string {
  const words = SENTENCES[code];
  if (words !== undefined) return words(parts);
  const scheme = /^same-(\w+)$/.exec(code)?.[1] ?? code;
  return `The ${register(scheme)} ${said(parts[0])} is the same.`;
}

function register(scheme: string | undefined): string {
  return REGISTERS[said(scheme)] ?? said(scheme);
}

function said(part: string | undefined): string {
  return part ?? '';
}

function quoted(part: string | undefined): string {
  return `“${said(part)}”`;
}

function listed(words: readonly string[]): string {
  return words.map(quoted).join(', ');
}
