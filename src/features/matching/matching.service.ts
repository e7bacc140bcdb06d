import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.js';
import { OrganisationUniverse } from '../../domain/matching/organisation-universe.js';
import { parseSubject } from '../../domain/matching/subject-of.js';
import type { Universe } from '../../domain/matching/universe.js';
import { bumpDataVersion, DataVersion } from '../../platform/database/data-version.js';
import { MatchingRepository, type StoredDecision } from './matching.repository.js';

/** What a person decides in a review. */
export interface DecisionToTake {
  /** As `subjectOf` gives it, or written by hand: `isin:US0231351067`, `name:Acme Corp`. */
  readonly subject: string;
  /** Slug; null for none of the known organisations. */
  readonly organisation: string | null;
  readonly by: string;
  readonly reason: string;
}

/** A decision that was not undone, with the time at which it was taken. */
export type StandingDecision = StoredDecision;

interface KeptUniverse {
  readonly fingerprint: string;
  readonly universe: Universe;
}

/** Whose security a line of a file is, and what persons decided about it. Decisions stand apart from all other data. */
@Injectable()
export class MatchingService {
  #checked: { readonly version: string; readonly universe: Promise<Universe> } | undefined;
  #kept: KeptUniverse | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: MatchingRepository,
    private readonly dataVersion: DataVersion,
  ) {}

  /** Every organisation of the database, ready to be matched with; computed anew only when names, codes or decisions changed. */
  async universe(): Promise<Universe> {
    const version = this.dataVersion.current();
    if (version === undefined) return this.build();
    if (this.#checked?.version !== version) {
      const checked = { version, universe: this.build() };
      this.#checked = checked;
      checked.universe.catch(() => {
        if (this.#checked === checked) this.#checked = undefined;
      });
    }
    return this.#checked.universe;
  }

  /** Stores a decision; an earlier one on the same subject is undone by it and stays on record. */
  async decide(decision: DecisionToTake): Promise<StandingDecision> {
    const subject = parseSubject(decision.subject);
    if (subject === undefined) throw badSubject(decision.subject);
    const stored = await this.dataSource.transaction(async (manager) => {
      const { by, reason, organisation } = decision;
      if (organisation !== null && !(await this.repository.exists(manager, organisation))) {
        throw new DomainError(
          'organisation-not-found',
          `There is no organisation "${organisation}".`,
        );
      }
      const added = await this.repository.replace(manager, { subject, organisation, by, reason });
      await bumpDataVersion(manager);
      return added;
    });
    await this.dataVersion.refresh();
    return stored;
  }

  /** Takes a decision back; it stays on record as undone. */
  async undo(id: string, by: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (!(await this.repository.undo(manager, id, by))) {
        const message = `There is no decision ${id} that was not undone.`;
        throw new DomainError('match-decision-not-found', message);
      }
      await bumpDataVersion(manager);
    });
    await this.dataVersion.refresh();
  }

  /** Those that were not undone, the latest first. */
  async decisions(): Promise<readonly StandingDecision[]> {
    return this.repository.liveDecisions();
  }

  private async build(): Promise<Universe> {
    const fingerprint = await this.repository.fingerprint();
    if (this.#kept?.fingerprint === fingerprint) return this.#kept.universe;
    const [organisations, decisions] = await Promise.all([
      this.repository.organisations(),
      this.repository.liveDecisions(),
    ]);
    const universe = new OrganisationUniverse(organisations, decisions);
    this.#kept = { fingerprint, universe };
    return universe;
  }
}

function badSubject(subject: string): DomainError {
  const message =
    `"${subject}" is no subject: write isin:, cusip:, figi:, sedol:, lei:, cik: and a code whose check digit is right, ` +
    'ticker:SYMBOL@MIC, or name: and the name as the file gives it.';
  return new DomainError('invalid-subject', message);
}
