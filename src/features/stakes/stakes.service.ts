import { Injectable } from '@nestjs/common';
import { controlledBy, type ControlledSet } from '../../domain/ownership/controlled-by.js';
import {
  directStake,
  type IntegratedStake,
  integratedOwnership,
} from '../../domain/ownership/integrated-ownership.js';
import { largestPaths } from '../../domain/ownership/largest-paths.js';
import { linksOfStakes } from '../../domain/ownership/links-of-stakes.js';
import type { ShareRange } from '../../domain/ownership/stake.js';
import {
  buildStakeGraph,
  compareTexts,
  type StakeGraph,
} from '../../domain/ownership/stake-graph.js';
import { type UltimateOwner, ultimateOwners } from '../../domain/ownership/ultimate-owners.js';
import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import { DomainError } from '../../domain/errors.js';
import { Clock } from '../../platform/clock/clock.js';
import { DataVersion } from '../../platform/database/data-version.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { OrganisationSummary, Ownership, ShownStake, StoredStake } from './ownership.js';
import { StakesRepository } from './stakes.repository.js';

/** A company that an organisation holds, surely or perhaps, by whatever ways. */
export interface IndirectStake extends IntegratedStake {
  /** The organisation controls it, by what is known. */
  readonly controlled: boolean;
}

/** Holdings, owners and statements that one page or answer shows. */
const MOST_SHOWN = 200;

/** Who holds whom, directly and through others, by the stakes that hold today. */
@Injectable()
export class StakesService {
  #kept: { readonly key: string; readonly graph: Promise<StakeGraph> } | undefined;

  constructor(
    private readonly repository: StakesRepository,
    private readonly dataVersion: DataVersion,
    private readonly clock: Clock,
    private readonly assessments: AssessmentsService,
  ) {}

  /** Built anew only when data or day are others. */
  async graph(): Promise<StakeGraph> {
    const version = this.dataVersion.current();
    if (version === undefined) return this.build();
    const key = `${version} ${this.clock.today()}`;
    if (this.#kept?.key !== key) {
      const graph = this.build();
      this.#kept = { key, graph };
      graph.catch(() => (this.#kept = undefined));
    }
    return this.#kept.graph;
  }

  /** What an organisation holds of others: what is certain first, then by the largest minimum and maximum. */
  async companiesBehind(slug: string): Promise<readonly IndirectStake[]> {
    const graph = await this.graph();
    const controlled = new Set(controlledBy(graph, slug).certain.map(({ company }) => company));
    return integratedOwnership(graph, slug).holdings.map((stake) => ({
      ...stake,
      controlled: controlled.has(stake.company),
    }));
  }

  /** Whether there is anything to see of an organisation's owners and holdings. */
  async hasStakes(slug: string): Promise<boolean> {
    return this.repository.hasStakes(slug);
  }

  /** Throws a DomainError `organisation-not-found`. */
  async ownership(slug: string): Promise<Ownership> {
    const [found] = await this.summaries([slug]);
    if (found === undefined) {
      throw new DomainError('organisation-not-found', `There is no organisation "${slug}".`);
    }
    const graph = await this.graph();
    const drawing = new Drawing(graph, slug);
    const statements = await this.repository.of(slug, MOST_SHOWN);
    const ends = statements.flatMap(({ owner, company }) => [owner, company]);
    const summaries = await this.summaries([...drawing.mentioned, ...ends, slug]);
    return {
      ...drawing.named(new Map(summaries.map((summary) => [summary.slug, summary]))),
      organisation: found,
      statements: namedStatements(statements, summaries),
      exceptions: await this.repository.exceptions(slug),
      findings: graph.findings.filter(({ company }) => company === slug),
    };
  }

  /** A company that may not be named as one on file is an organisation like any other here. */
  private async summaries(slugs: readonly string[]): Promise<readonly OrganisationSummary[]> {
    const { bySlug } = await this.assessments.snapshot();
    const summaries = await this.repository.organisations(slugs);
    return summaries.map((summary) => {
      const company = bySlug.get(summary.slug);
      return { ...summary, onFile: company !== undefined && mayBeNamed(company) };
    });
  }

  private async build(): Promise<StakeGraph> {
    const stakes = await this.repository.holding(this.clock.today());
    return buildStakeGraph(
      linksOfStakes(
        stakes.map(({ minimum, maximum, ...stake }) => ({
          ...stake,
          ...(minimum === null || maximum === null ? {} : { range: { minimum, maximum } }),
        })),
      ),
    );
  }
}

type Summaries = ReadonlyMap<string, OrganisationSummary>;

interface DrawnStake extends ShareRange, Pick<ShownStake, 'control' | 'by' | 'direct'> {
  readonly slug: string;
  readonly paths: readonly (ShareRange & { readonly nodes: readonly string[] })[];
}

/** What the graph says of one organisation, by slugs. */
class Drawing {
  readonly #owners: readonly DrawnStake[];
  readonly #holdings: readonly DrawnStake[];
  readonly #further: number;
  readonly #above: ReturnType<typeof ultimateOwners>;

  constructor(graph: StakeGraph, slug: string) {
    this.#above = ultimateOwners(graph, slug);
    this.#owners = this.#above.owners
      .slice(0, MOST_SHOWN)
      .map((above) => ownerDrawn(graph, above, slug));
    const { holdings } = integratedOwnership(graph, slug);
    const control = controlledBy(graph, slug);
    this.#further = Math.max(0, holdings.length - MOST_SHOWN);
    this.#holdings = holdings
      .slice(0, MOST_SHOWN)
      .map(({ company, ...range }) =>
        drawn(graph, { owner: slug, company }, { slug: company, ...range }, control),
      );
  }

  get mentioned(): readonly string[] {
    const stakes = [...this.#owners, ...this.#holdings];
    const slugs = [
      ...stakes.flatMap(({ slug, paths }) => [slug, ...paths.flatMap(({ nodes }) => nodes)]),
      ...this.#above.rings.flatMap(({ members }) => members),
    ];
    return [...new Set(slugs)].toSorted(compareTexts);
  }

  named(
    summaries: Summaries,
  ): Pick<Ownership, 'owners' | 'rings' | 'notOnFile' | 'holdings' | 'furtherHoldings'> {
    const summaryOf = (slug: string) => summaries.get(slug) ?? unnamed(slug);
    const shown = ({ slug, paths, ...stake }: DrawnStake): ShownStake => ({
      ...stake,
      organisation: summaryOf(slug),
      paths: paths.map(({ nodes, ...range }) => ({ ...range, nodes: nodes.map(summaryOf) })),
    });
    return {
      owners: this.#owners.map(shown),
      rings: this.#above.rings.map(({ members, share }) => ({
        members: members.map(summaryOf),
        share,
      })),
      notOnFile: this.#above.notOnFile,
      holdings: this.#holdings.map(shown),
      furtherHoldings: this.#further,
    };
  }
}

function ownerDrawn(graph: StakeGraph, above: UltimateOwner, company: string): DrawnStake {
  const { owner, ...range } = above;
  const direct = directStake(graph, { owner, company });
  const stake = { slug: owner, ...range, ...(direct === undefined ? {} : { direct }) };
  return drawn(graph, { owner, company }, stake, controlledBy(graph, owner));
}

function drawn(
  graph: StakeGraph,
  ends: { readonly owner: string; readonly company: string },
  stake: ShareRange & { readonly slug: string; readonly direct?: ShareRange },
  { certain, possible }: ControlledSet,
): DrawnStake {
  const known = certain.find(({ company }) => company === ends.company);
  const perhaps = possible.some(({ company }) => company === ends.company);
  return {
    ...stake,
    paths: largestPaths(graph, ends),
    control: known === undefined ? (perhaps ? 'possible' : 'none') : 'certain',
    ...(known === undefined ? {} : { by: known.by }),
  };
}

function namedStatements(
  statements: readonly StoredStake[],
  summaries: readonly OrganisationSummary[],
): Ownership['statements'] {
  const names = new Map(summaries.map(({ slug, name }) => [slug, name]));
  return statements.map((stake) => ({
    ...stake,
    ownerName: names.get(stake.owner) ?? stake.owner,
    companyName: names.get(stake.company) ?? stake.company,
  }));
}

function unnamed(slug: string): OrganisationSummary {
  return { slug, name: slug, country: null, category: 'other', status: null, onFile: false };
}
