import { type ShareWarning, shareWarning } from '../../domain/resolution/read-vote.js';
import type { ReportedVote } from '../../domain/resolution/vote.js';
import type { VoteWarning } from './vote-to-store.js';

const MESSAGES: Readonly<Record<ShareWarning, string>> = {
  'absurd-shares':
    'states more shares than any company has; the decimal point seems to be lost, and its shares say nothing',
  'shares-do-not-add-up': 'states a sum of shares that its parts do not add up to',
};

/** Counts what is odd in the votes of one filing. */
export class WarningTally {
  readonly #seen = new Map<ShareWarning, { line: number; count: number }>();

  add(vote: ReportedVote): void {
    const rule = shareWarning(vote);
    if (rule === undefined) return;
    const seen = this.#seen.get(rule) ?? { line: vote.line, count: 0 };
    this.#seen.set(rule, { ...seen, count: seen.count + 1 });
  }

  /** By rule. */
  get warnings(): readonly VoteWarning[] {
    return [...this.#seen]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, { line, count }]) => {
        const others = count === 1 ? '' : `, as do ${String(count - 1)} further ones`;
        return { rule, line, count, message: `Matter ${String(line)} ${MESSAGES[rule]}${others}.` };
      });
  }
}
