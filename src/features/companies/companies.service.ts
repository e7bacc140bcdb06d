import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CompanyRecord } from '../../domain/company/company-record.js';
import {
  countsOf,
  type KnownFile,
  type LoadCounts,
  type LoadPlan,
  planLoad,
  plansSomething,
} from '../../domain/document/load-plan.js';
import type { Identifier } from '../../domain/identifiers/identifier.js';
import type { KnownFiles } from '../../domain/investor/record/fact-format.js';
import type { Jurisdiction } from '../../domain/jurisdictions/jurisdiction.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { bumpDataVersion } from '../../platform/database/data-version.js';
import {
  type FactsToStore,
  InvestorRecordsService,
  type StoredFacts,
} from '../investor-records/investor-records.service.js';
import { JurisdictionsService } from '../jurisdictions/jurisdictions.service.js';
import { CompaniesRepository } from './companies.repository.js';
import { type Dossier, dossierOf } from './dossier.js';
import { handOver, handOversOf } from './hand-over.js';
import { type IdentifierPlan, type OwnedIdentifier, planIdentifiers } from './identifier-plan.js';

/** A dataset that was read and found right. */
export interface DatasetToStore extends FactsToStore {
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

/** How many companies a load touched, and how; with the other files where the dataset has them. */
export interface StoredDataset extends LoadCounts, StoredFacts {}

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

type StatedIdentifier = Pick<OwnedIdentifier, 'slug' | 'scheme' | 'value'>;

interface Plan {
  readonly organisations: LoadPlan<Dossier>;
  readonly identifiers: IdentifierPlan;
}

/** The dossiers of companies: stored whole or not at all, read as they stand. */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: CompaniesRepository,
    private readonly jurisdictions: JurisdictionsService,
    private readonly investorRecords: InvestorRecordsService,
  ) {}

  /**
   * Makes the stored companies, investors, resolutions and statements of a dataset equal to it, in one transaction.
   * What it no longer holds is retired; what another dataset holds is taken over. When nothing differs, nothing is
   * written.
   */
  async storeDataset(dataset: DatasetToStore): Promise<StoredDataset> {
    const dossiers = dataset.records.map(dossierOf);
    return this.dataSource.transaction(async (manager) => {
      await this.repository.waitForOtherLoads(manager);
      await this.repository.giveSlugs(manager, statedIdentifiers(dataset));
      const plan = await this.plan(manager, dataset, dossiers);
      const facts = await this.carryOut(manager, dataset, plan);
      return { ...countsOf(plan.organisations), ...facts };
    });
  }

  /** What a dataset may refer to although it does not hold it. */
  async filesElsewhere(dataset: string): Promise<KnownFiles> {
    const companies = await this.repository.companiesElsewhere(dataset);
    const investors = await this.investorRecords.investorsElsewhere(dataset);
    return { companies: new Set(companies), investors: new Set(investors) };
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
    { dataset, records, identifiers, investors = [] }: DatasetToStore,
    dossiers: readonly Dossier[],
  ): Promise<Plan> {
    const known = await this.repository.knownCompanies(manager);
    const organisations = planLoad(dataset, dossiers, known);
    const gone = new Set([
      ...organisations.retired,
      ...known.filter(({ retired }) => retired).map(({ slug }) => slug),
    ]);
    const slugs = [...records, ...investors].map(({ slug }) => slug);
    const values = statedIdentifiers({ investors, ...(identifiers && { identifiers }) }).map(
      ({ value }) => value,
    );
    const owned = await this.repository.knownIdentifiers(manager, slugs, values);
    const withFile = await this.filesOf(manager, known);
    const live = ({ slug }: StatedIdentifier) => withFile.has(slug) && !gone.has(slug);
    const stated = owned.map((identifier) => ({ ...identifier, live: live(identifier) }));
    return {
      organisations,
      identifiers: planIdentifiers({ records, investors }, identifiers, stated),
    };
  }

  /** Slugs of the organisations that people keep a file of. */
  private async filesOf(
    manager: EntityManager,
    companies: readonly KnownFile[],
  ): Promise<ReadonlySet<string>> {
    const investors = await this.investorRecords.liveInvestors(manager);
    return new Set([...companies.map(({ slug }) => slug), ...investors]);
  }

  private async carryOut(
    manager: EntityManager,
    dataset: DatasetToStore,
    plan: Plan,
  ): Promise<StoredFacts> {
    const { dataset: name, jurisdictions, searchedOn, today } = dataset;
    const before = await this.repository.searchedOn(manager, name);
    if (before === undefined) await this.repository.saveDataset(manager, name, searchedOn ?? today);
    const differs = changesSomething(plan);
    if (differs) await this.writePlan(manager, name, plan);
    const facts = await this.investorRecords.store(manager, name, dataset);
    await this.writeIdentifiers(manager, name, plan.identifiers);
    const placesChanged =
      jurisdictions !== undefined && (await this.jurisdictions.store(manager, name, jurisdictions));
    const now = searchedOn ?? (differs || facts.changed ? today : (before ?? today));
    if (before !== undefined && now !== before) {
      await this.repository.saveDataset(manager, name, now);
    }
    const changed = differs || facts.changed || placesChanged || now !== before;
    if (changed) await bumpDataVersion(manager);
    return facts.stored;
  }

  private async writePlan(
    manager: EntityManager,
    dataset: string,
    { organisations }: Plan,
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
  }

  /** After investors: they have identifiers, too. */
  private async writeIdentifiers(
    manager: EntityManager,
    dataset: string,
    identifiers: IdentifierPlan,
  ): Promise<void> {
    await this.repository.removeIdentifiers(manager, identifiers.removed);
    await this.repository.addIdentifiers(manager, dataset, identifiers.added);
    await handOver(manager, handOversOf(identifiers));
  }
}

function statedIdentifiers({
  identifiers = [],
  investors = [],
}: Pick<DatasetToStore, 'identifiers' | 'investors'>): readonly StatedIdentifier[] {
  const inFiles = investors.flatMap(({ slug, identifiers: own }) =>
    own.map(({ scheme, value }) => ({ slug, scheme, value })),
  );
  return [...identifiers, ...inFiles];
}

function changesSomething({ organisations, identifiers }: Plan): boolean {
  const { added, removed } = identifiers;
  return plansSomething(organisations) || added.length > 0 || removed.length > 0;
}
