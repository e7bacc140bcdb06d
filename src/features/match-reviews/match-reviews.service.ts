import { Injectable } from '@nestjs/common';
import type { IssuerToMatch } from '../../domain/matching/issuer-to-match.js';
import { subjectsOf } from '../../domain/matching/subject-of.js';
import { DataVersion } from '../../platform/database/data-version.js';
import { HoldingsService } from '../holdings/holdings.service.js';
import {
  type DecisionToTake,
  MatchingService,
  type StandingDecision,
} from '../matching/matching.service.js';
import { VotesService } from '../votes/votes.service.js';

export type { StandingDecision };

/** What persons decide about matches, and what follows from it for the securities and votes that are stored. */
@Injectable()
export class MatchReviewsService {
  constructor(
    private readonly matching: MatchingService,
    private readonly holdings: HoldingsService,
    private readonly votes: VotesService,
    private readonly dataVersion: DataVersion,
  ) {}

  /** Stores a decision; what is stored already follows it at once. */
  async decide(decision: DecisionToTake): Promise<StandingDecision> {
    const stored = await this.matching.decide(decision);
    await this.#follow(stored.subject);
    return stored;
  }

  /** Takes a decision back; what followed it is matched by codes and names again. */
  async undo(id: string, by: string): Promise<void> {
    const known = (await this.matching.decisions()).find((decision) => decision.id === id);
    await this.matching.undo(id, by);
    if (known !== undefined) await this.#follow(known.subject);
  }

  /** Those that were not undone, the latest first. */
  async decisions(): Promise<readonly StandingDecision[]> {
    return this.matching.decisions();
  }

  /** Matches everything that is stored again: after organisations, their names or codes have changed. */
  async rematch(): Promise<void> {
    // the change is mostly one of this process, just committed
    await this.dataVersion.refresh();
    await this.holdings.rematch();
    await this.votes.rematch();
  }

  /** A decision bears on lines with its subject and on no others. */
  async #follow(subject: string): Promise<void> {
    const bears = (line: IssuerToMatch): boolean => subjectsOf(line).includes(subject);
    await this.holdings.rematch(bears);
    await this.votes.rematch(bears);
  }
}
