import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.js';
import type { IssuerToMatch } from '../../domain/matching/issuer-to-match.js';
import { resolveIssuer } from '../../domain/matching/resolve-issuer.js';
import type { Universe } from '../../domain/matching/universe.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { linkVotes } from '../../domain/resolution/link-votes.js';
import type { ReportedVote, StoredVote } from '../../domain/resolution/vote.js';
import type { RejectedVote, VoteFiling } from '../../domain/resolution/vote-filing.js';
import { foldedName } from '../../domain/wording/folded-name.js';
import { bumpDataVersion } from '../../platform/database/data-version.js';
import { InvestorRecordsService } from '../investor-records/investor-records.service.js';
import { MatchingService } from '../matching/matching.service.js';
import { issuerKeyOf, type VoteWarning } from './vote-to-store.js';
import { type Holder, VotesRepository } from './votes.repository.js';
import { WarningTally } from './warning-tally.js';

/** Some votes of a filing. */
export interface VoteBatch {
  readonly votes: readonly ReportedVote[];
  readonly rejected: readonly RejectedVote[];
}

/** Reads a filing and hands its votes over in pieces. */
export type VoteFeed = (take: (batch: VoteBatch) => Promise<void>) => Promise<void>;

/** What became of a filing. */
export interface StoredVoteFiling {
  readonly state: 'added' | 'replaced' | 'unchanged';
  readonly accession: string;
  readonly holder: { readonly slug: string; readonly name: string };
  readonly period: CalendarDate;
  readonly votes: number;
  /** Votes at companies on file; 0 when the filing was there already. */
  readonly matched: number;
  readonly rejected: number;
  readonly warnings: readonly VoteWarning[];
}

/** Rejected matters that are kept of one filing; the others are counted. */
const KEPT_REJECTIONS = 1000;
const REMATCHED_TOGETHER = 5000;

/** Votes at shareholder meetings, as filings report them. */
@Injectable()
export class VotesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: VotesRepository,
    private readonly matching: MatchingService,
    private readonly records: InvestorRecordsService,
  ) {}

  /** Stores a filing whole or not at all. The same file again changes nothing; another one takes its place. */
  async store(
    filing: VoteFiling,
    file: { readonly name: string; readonly sha256: string },
    feed: VoteFeed,
  ): Promise<StoredVoteFiling> {
    const universe = await this.matching.universe();
    return this.dataSource.transaction(async (manager) => {
      await this.repository.waitForOtherLoads(manager);
      const known = await this.repository.filing(manager, filing.accession);
      const holder = await this.holderOf(manager, filing);
      const head = { accession: filing.accession, holder: shown(holder), period: filing.period };
      if (known?.sha256 === file.sha256) {
        const { votes, rejected, warnings } = known;
        return { state: 'unchanged', ...head, votes, matched: 0, rejected, warnings };
      }
      if (known !== undefined) await this.repository.removeFiling(manager, known.id);
      const id = await this.repository.addFiling(manager, holder.id, filing, file);
      const counts = await this.take(manager, { id, universe, feed });
      await bumpDataVersion(manager);
      return { state: known === undefined ? 'added' : 'replaced', ...head, ...counts };
    });
  }

  /** Every vote at one company's meetings, the latest first. */
  async votesOn(organisationSlug: string): Promise<readonly StoredVote[]> {
    const votes = await this.repository.votes({ company: organisationSlug });
    return linkVotes(votes, await this.records.resolutions());
  }

  /** One holder's votes at companies on file, the latest first. */
  async votesOf(holderSlug: string): Promise<readonly StoredVote[]> {
    const votes = await this.repository.votes({ holder: holderSlug });
    return linkVotes(votes, await this.records.resolutions());
  }

  /** Issuers to organisations again, after companies or decisions changed: all, or those that the change bears on. */
  async rematch(bears: (issuer: IssuerToMatch) => boolean = () => true): Promise<void> {
    let universe: Universe | undefined;
    await this.dataSource.transaction(async (manager) => {
      await this.repository.waitForOtherLoads(manager);
      let changed = 0;
      let last = '0';
      for (;;) {
        const issuers = await this.repository.issuersAfter(manager, last, REMATCHED_TOGETHER);
        const lastOne = issuers.at(-1);
        if (lastOne === undefined) break;
        last = lastOne.id;
        universe ??= await this.matching.universe();
        const known = universe;
        const other = issuers
          .filter(bears)
          .map(({ id, organisation, ...issuer }) => ({
            id,
            before: organisation,
            organisation: organisationOf(issuer, known),
          }))
          .filter(({ before, organisation }) => before !== organisation);
        changed += other.length;
        if (other.length > 0) await this.repository.setOrganisations(manager, other);
      }
      if (changed > 0) await bumpDataVersion(manager);
    });
  }

  private async holderOf(manager: EntityManager, { filer }: VoteFiling): Promise<Holder> {
    const known = await this.repository.findHolder(manager, filer);
    if (known !== undefined) return known;
    if (filer.organisation !== undefined) {
      const message = `There is no investor or organisation "${filer.organisation}".`;
      throw new DomainError('unknown-investor', message);
    }
    const slug = slugOf(filer);
    await this.repository.addHolder(manager, slug, filer);
    const added = await this.repository.findHolder(manager, { ...filer, organisation: slug });
    if (added === undefined) throw new Error('the holder was not added');
    return added;
  }

  private async take(
    manager: EntityManager,
    { id, universe, feed }: Intake,
  ): Promise<Pick<StoredVoteFiling, 'votes' | 'matched' | 'rejected' | 'warnings'>> {
    const tally = new WarningTally();
    const rejected: RejectedVote[] = [];
    const counts = { votes: 0, matched: 0, rejected: 0 };
    await feed(async (batch) => {
      batch.votes.forEach((vote) => tally.add(vote));
      rejected.push(...batch.rejected.slice(0, KEPT_REJECTIONS - rejected.length));
      counts.votes += batch.votes.length;
      counts.rejected += batch.rejected.length;
      if (batch.votes.length === 0) return;
      counts.matched += await this.storeVotes(manager, id, { votes: batch.votes, universe });
    });
    const { warnings } = tally;
    await this.repository.countVotes(manager, id, {
      votes: counts.votes,
      rejected,
      rejectedCount: counts.rejected,
      warnings,
    });
    return { ...counts, warnings };
  }

  /** Answers how many of them are at companies on file. */
  private async storeVotes(
    manager: EntityManager,
    filingId: string,
    { votes, universe }: { readonly votes: readonly ReportedVote[]; readonly universe: Universe },
  ): Promise<number> {
    const issuers = new Map(votes.map(({ issuer }) => [issuerKeyOf(issuer), issuer]));
    const keys = [...issuers].map(([key, issuer]) => ({
      key,
      ...issuer,
      organisation: organisationOf(issuer, universe),
    }));
    const ids = await this.repository.addIssuers(manager, keys);
    const found = new Set(keys.filter(({ organisation }) => organisation !== null).map(keyOf));
    const numbered = votes.flatMap(({ issuer, ...vote }) => {
      const issuerId = ids.get(issuerKeyOf(issuer));
      return issuerId === undefined ? [] : [{ ...vote, issuerId }];
    });
    await this.repository.addVotes(manager, filingId, numbered);
    return votes.filter(({ issuer }) => found.has(issuerKeyOf(issuer))).length;
  }
}

interface Intake {
  readonly id: string;
  readonly universe: Universe;
  readonly feed: VoteFeed;
}

/** Only what is sure: a vote is never shown at a company that it may not belong to. */
function organisationOf(issuer: ReportedVote['issuer'], universe: Universe): string | null {
  const { decision, best } = resolveIssuer(issuer, universe);
  return decision === 'match' ? (best?.organisation ?? null) : null;
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}

function shown({ slug, name }: Holder): StoredVoteFiling['holder'] {
  return { slug, name };
}

/** The words of the name and the number of the filer. */
function slugOf({ name, cik, lei, kind }: VoteFiling['filer']): string {
  const words = foldedName(name)
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  const mark = cik?.replace(/^0+/, '') ?? lei?.toLowerCase() ?? kind;
  return words === '' ? mark : `${words}-${mark}`;
}
