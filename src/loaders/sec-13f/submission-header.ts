import type { CoverFacts } from './cover-facts.js';

/** How the two kinds of header name a fact: indented text with colons (`.txt`), and unclosed tags (`.nc`). */
const PATTERNS: readonly (readonly [keyof CoverFacts, RegExp])[] = [
  ['accession', /ACCESSION NUMBER:\s*(\d{10}-\d{2}-\d{6})/i],
  ['accession', /<ACCESSION-NUMBER>\s*(\d{10}-\d{2}-\d{6})/i],
  ['accession', /<SEC-DOCUMENT>\s*(\d{10}-\d{2}-\d{6})/i],
  ['form', /CONFORMED SUBMISSION TYPE:\s*(13F\S*)/i],
  ['form', /<TYPE>\s*(13F[^<\s]*)/i],
  ['period', /CONFORMED PERIOD OF REPORT:\s*([^\s<]+)/i],
  ['period', /<PERIOD>\s*([^\s<]+)/i],
  ['filedOn', /FILED AS OF DATE:\s*([^\s<]+)/i],
  ['filedOn', /<FILING-DATE>\s*([^\s<]+)/i],
  ['cik', /CENTRAL INDEX KEY:\s*(\d+)/i],
  ['cik', /<CIK>\s*(\d+)/i],
  ['managerName', /COMPANY CONFORMED NAME:[ \t]*([^\n\r<]+)/i],
  ['managerName', /<CONFORMED-NAME>\s*([^\n\r<]+)/i],
];

/** What stands before the first document of a submission. The first match of a fact counts. */
export function readSubmissionHeader(text: string): CoverFacts {
  const facts: CoverFacts = {};
  for (const [fact, pattern] of PATTERNS) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (facts[fact] === undefined && found !== undefined) Object.assign(facts, { [fact]: found });
  }
  return facts;
}
