import type { ReportedIdentifier } from '../../domain/portfolio/portfolio-line.js';
import type { ReportedVote } from '../../domain/resolution/vote.js';

/** A vote whose issuer has a number. */
export interface VoteToStore extends Omit<ReportedVote, 'issuer'> {
  readonly issuerId: string;
}

/** An issuer as filings write it, and the organisation that it surely is. */
export interface IssuerKey {
  readonly key: string;
  readonly name: string;
  readonly identifiers: readonly ReportedIdentifier[];
  readonly organisation: string | null;
}

/** Something odd that several votes of a filing share. */
export interface VoteWarning {
  /** Stable kebab-case name of the rule. */
  readonly rule: string;
  /** A full sentence. */
  readonly message: string;
  /** The first matter, from 1. */
  readonly line: number;
  readonly count: number;
}

/** One spelling per issuer: its name and its codes. */
export function issuerKeyOf({ name, identifiers }: ReportedVote['issuer']): string {
  const codes = identifiers.map(({ scheme, value }) => `${scheme}:${value}`).toSorted();
  return [...codes, name.toUpperCase()].join(' ');
}
