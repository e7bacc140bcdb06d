import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  countsOf,
  type LoadCounts,
  type LoadPlan,
  planLoad,
  plansSomething,
} from '../../domain/document/load-plan.js';
import type { FactKind } from '../../domain/investor/record/fact-schemas.js';
import type { InvestorRecord } from '../../domain/investor/record/investor-record.js';
import { withCompanyLinks } from '../../domain/investor/record/with-company-links.js';
import type { ResolutionRecord } from '../../domain/resolution/resolution-record.js';
import type { StatementRecord } from '../../domain/resolution/statement-record.js';
import {
  type FactDossier,
  investorDossier,
  resolutionDossier,
  statementDossier,
} from './fact-dossier.js';
import { InvestorRecordsRepository } from './investor-records.repository.js';

/** Records of a dataset; a list that is absent leaves what the dataset said before. */
export interface FactsToStore {
  readonly investors?: readonly InvestorRecord[];
  readonly resolutions?: readonly ResolutionRecord[];
  readonly statements?: readonly StatementRecord[];
}

/** What became of each list that was given. */
export interface StoredFacts {
  readonly investors?: LoadCounts;
  readonly resolutions?: LoadCounts;
  readonly statements?: LoadCounts;
}

/** Investors, resolutions and statements as their files state them. */
@Injectable()
export class InvestorRecordsService {
  constructor(private readonly repository: InvestorRecordsRepository) {}

  /** Every investor that has a file, by slug, with the links that company files state. */
  async investors(): Promise<readonly InvestorRecord[]> {
    const records = await this.repository.records<InvestorRecord>('investor');
    return withCompanyLinks(records, await this.repository.companyLinks());
  }

  /** Undefined when there is no such investor or its file disappeared. */
  async investor(slug: string): Promise<InvestorRecord | undefined> {
    const all = await this.investors();
    return all.find((record) => record.slug === slug);
  }

  /** By slug. */
  async resolutions(): Promise<readonly ResolutionRecord[]> {
    return this.repository.records<ResolutionRecord>('resolution');
  }

  /** By slug. */
  async statements(): Promise<readonly StatementRecord[]> {
    return this.repository.records<StatementRecord>('statement');
  }

  /** Slugs of the live investors of other datasets. */
  async investorsElsewhere(dataset: string): Promise<readonly string[]> {
    return this.repository.investorsElsewhere(dataset);
  }

  /** Slugs of the live investors, within the caller's transaction. */
  async liveInvestors(manager: EntityManager): Promise<readonly string[]> {
    return this.repository.liveInvestors(manager);
  }

  /**
   * Makes the files of a dataset equal to what it says now, within the caller's transaction; the companies that they
   * refer to are stored already. Answers whether anything changed, and how much.
   */
  async store(
    manager: EntityManager,
    dataset: string,
    { investors, resolutions, statements }: FactsToStore,
  ): Promise<{ readonly changed: boolean; readonly stored: StoredFacts }> {
    const store = (kind: FactKind, dossiers: readonly FactDossier[] | undefined) =>
      dossiers === undefined ? undefined : this.storeKind(manager, { dataset, kind, dossiers });
    const investorPlan = await store('investor', investors?.map(investorDossier));
    await this.repository.addMissingNames(manager);
    const resolutionPlan = await store('resolution', resolutions?.map(resolutionDossier));
    const statementPlan = await store('statement', statements?.map(statementDossier));
    const plans = [investorPlan, resolutionPlan, statementPlan];
    return {
      changed: plans.some((plan) => plan !== undefined && plansSomething(plan)),
      stored: {
        ...(investorPlan && { investors: countsOf(investorPlan) }),
        ...(resolutionPlan && { resolutions: countsOf(resolutionPlan) }),
        ...(statementPlan && { statements: countsOf(statementPlan) }),
      },
    };
  }

  private async storeKind(
    manager: EntityManager,
    { dataset, kind, dossiers }: KindToStore,
  ): Promise<LoadPlan> {
    const plan = planLoad(dataset, dossiers, await this.repository.known(manager, kind));
    if (!plansSomething(plan)) return plan;
    const written = [...plan.added, ...plan.changed];
    const revived = [...plan.revived, ...plan.takenOver];
    if (kind === 'investor') {
      const slugs = [...written.map(({ slug }) => slug), ...revived];
      await this.repository.addOrganisations(manager, dataset, slugs);
    }
    await this.repository.write(manager, dataset, kind, written);
    await this.repository.adopt(manager, dataset, kind, revived);
    await this.repository.retire(manager, kind, plan.retired);
    if (kind === 'investor') await this.tidyOrganisations(manager, plan);
    return plan;
  }

  private async tidyOrganisations(manager: EntityManager, plan: LoadPlan): Promise<void> {
    const changed = plan.changed.map(({ slug }) => slug);
    await this.repository.removeFormerNames(manager, changed);
    await this.repository.retireOrganisations(manager, plan.retired);
  }
}

interface KindToStore {
  readonly dataset: string;
  readonly kind: FactKind;
  readonly dossiers: readonly FactDossier[];
}
