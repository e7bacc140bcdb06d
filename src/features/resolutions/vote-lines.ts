import type { StoredVote } from '../../domain/resolution/vote.js';
import { printCount } from '../../domain/wording/print-money.js';
import { wordDate } from '../../domain/wording/word-date.js';

/** One holder's vote on a resolution, ready to print. */
export interface VoteLine {
  readonly key: string;
  readonly holder: { readonly slug: string; readonly name: string };
  /** SEC series of the fund, when a fund company voted for several. */
  readonly series?: string;
  /** As the filing writes it, each part with its shares: `FOR 1,200`. */
  readonly votes: readonly string[];
  /** `Form N-PX 0001234567-24-000001, filed 29 August 2024`. */
  readonly filing: string;
}

export function voteLines(votes: readonly StoredVote[]): readonly VoteLine[] {
  return votes.map(({ id, holder, series, parts, filing }) => ({
    key: id,
    holder: { slug: holder.slug, name: holder.name },
    ...(series === undefined ? {} : { series }),
    votes: parts.map(({ howVoted, shares }) => `${howVoted} ${printCount(shares)}`),
    filing: filingText(filing),
  }));
}

function filingText({ form, accession, filedOn, period }: StoredVote['filing']): string {
  const name = accession.startsWith('sha256:') ? `Form ${form}` : `Form ${form} ${accession}`;
  return filedOn === undefined
    ? `${name}, year to ${wordDate(period)}`
    : `${name}, filed ${wordDate(filedOn)}`;
}
