import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CompanyRecord } from '../../domain/company/company-record.js';
import type { Identifier } from '../../domain/identifiers/identifier.js';
import type { Jurisdiction } from '../../domain/jurisdictions/jurisdiction.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { bumpDataVersion } from '../../platform/database/data-version.js';
import { JurisdictionsService } from '../jurisdictions/jurisdictions.service.js';
import { CompaniesRepository } from './companies.repository.js';
import { type Dossier, dossierOf } from './dossier.js';
import { type IdentifierPlan, planIdentifiers } from './identifier-plan.js';
import { type LoadPlan, planLoad } from './load-plan.js';

/** A dataset that was read and found right. */
export interface DatasetToStore {
  /** Whose companies these are: `starter`, or the name or folder of another dataset. */
  readonly dataset: string;
  readonly records: readonly CompanyRecord[];
  /** Absent when the dataset states none; then those known from elsewhere stay. */
  readonly identifiers?: readonly (Identifier & { readonly slug: string })[];
  /** Absent when the dataset states none; then what it said before stays. */
  readonly jurisdictions?: readonly Jurisdiction[];
  /** Absent when the dataset does not say: then a load that changes something counts as searched on `today`. */
  readonly searchedOn?: CalendarDate;
  readonly today: CalendarDate;
}

/** How many companies a load touched, and how. Taken-over and revived ones are also changed or unchanged. */
export interface StoredDataset {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly retired: number;
  readonly revived: number;
  readonly takenOver: number;
}

/** What is known about one company now. */
export interface StoredCompany {
  readonly slug: string;
  readonly record: CompanyRecord;
  /** In the order LEI, ISIN, CIK, ticker, then by value. */
  readonly identifiers: readonly Identifier[];
  /** The day on which the search behind its dataset ended. */
  readonly searchedOn: CalendarDate;
  /** SHA-256 of the record: another one whenever a fact of the file changes. */
  readonly revision: string;
  readonly dataset: string;
}

interface Plan {
  readonly organisations: LoadPlan;
  readonly identifiers: IdentifierPlan;
}

/** The dossiers of companies: stored whole or not at all, read as they stand. */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: CompaniesRepository,
    private readonly jurisdictions: JurisdictionsService,
  ) {}

  /**
   * Makes the stored companies of a dataset equal to it, in one transaction. Companies that it no longer holds are
   * retired; a company that another dataset holds is taken over. When nothing differs, nothing is written.
   */
  async storeDataset(dataset: DatasetToStore): Promise<StoredDataset> {
    const dossiers = dataset.records.map(dossierOf);
    return this.dataSource.transaction(async (manager) => {
      await this.repository.waitForOtherLoads(manager);
      const plan = await this.plan(manager, dataset, dossiers);
      await this.carryOut(manager, dataset, plan);
      const { added, changed, unchanged, retired, revived, takenOver } = plan.organisations;
      return {
        added: added.length,
        changed: changed.length,
        unchanged,
        retired: retired.length,
        revived: revived.length,
        takenOver: takenOver.length,
      };
    });
  }

  /** Every company that has a file, by slug. */
  async allRecords(): Promise<readonly StoredCompany[]> {
    return this.repository.currentCompanies();
  }

  /** Undefined when there is no such company or its file disappeared. */
  async record(slug: string): Promise<StoredCompany | undefined> {
    const [company] = await this.repository.currentCompanies(slug);
    return company;
  }

  /** Whether anything was ever loaded. */
  async hasLoads(): Promise<boolean> {
    return this.repository.hasLoads();
  }

  private async plan(
    manager: EntityManager,
    { dataset, records, identifiers }: DatasetToStore,
    dossiers: readonly Dossier[],
  ): Promise<Plan> {
    const known = await this.repository.knownOrganisations(manager);
    const organisations = planLoad(dataset, dossiers, known);
    const gone = new Set([
      ...organisations.retired,
      ...known.filter(({ retired }) => retired).map(({ slug }) => slug),
    ]);
    const owned = await this.repository.knownIdentifiers(manager);
    const stated = owned.map((identifier) => ({ ...identifier, live: !gone.has(identifier.slug) }));
    return { organisations, identifiers: planIdentifiers(records, identifiers, stated) };
  }

  private async carryOut(
    manager: EntityManager,
    { dataset, jurisdictions, searchedOn, today }: DatasetToStore,
    plan: Plan,
  ): Promise<void> {
    const before = await this.repository.searchedOn(manager, dataset);
    const differs = changesSomething(plan);
    const now = searchedOn ?? (differs || before === undefined ? today : before);
    if (now !== before) await this.repository.saveDataset(manager, dataset, now);
    if (differs) await this.writePlan(manager, dataset, plan);
    const placesChanged =
      jurisdictions !== undefined &&
      (await this.jurisdictions.store(manager, dataset, jurisdictions));
    if (differs || placesChanged || now !== before) await bumpDataVersion(manager);
  }

  private async writePlan(
    manager: EntityManager,
    dataset: string,
    { organisations, identifiers }: Plan,
  ): Promise<void> {
    const { added, changed, revived, takenOver, retired } = organisations;
    const written = [...added, ...changed];
    const loadId = await this.repository.addLoad(manager, dataset, organisations);
    await this.repository.addOrganisations(
      manager,
      dataset,
      added.map(({ slug }) => slug),
    );
    await this.repository.addRevisions(manager, loadId, written);
    await this.repository.replaceNames(
      manager,
      written.flatMap(({ names }) => names),
    );
    await this.repository.adopt(manager, dataset, [...revived, ...takenOver]);
    await this.repository.retire(manager, retired);
    await this.repository.removeIdentifiers(manager, identifiers.removed);
    await this.repository.addIdentifiers(manager, identifiers.added);
  }
}

function changesSomething({ organisations, identifiers }: Plan): boolean {
  const { added, changed, revived, takenOver, retired } = organisations;
  return [added, changed, revived, takenOver, retired, identifiers.added, identifiers.removed].some(
    (list) => list.length > 0,
  );
}
