import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import {
  CompaniesService,
  type StoredDataset,
} from '../../features/companies/companies.service.js';
import { MethodologyService } from '../../features/methodology/methodology.service.js';
import { projectRoot } from '../../platform/config/project-root.js';
import { DatasetLoader } from './dataset-loader.service.js';

export const STARTER = 'starter';

/** The day on which the search behind the starter files ended. METHOD 3.5. */
const SEARCHED_ON = '2026-11-22' as CalendarDate;

/** Loads the companies that the project itself keeps. */
@Injectable()
export class StarterLoader {
  constructor(
    private readonly loader: DatasetLoader,
    private readonly companies: CompaniesService,
    private readonly methodology: MethodologyService,
  ) {}

  async load(): Promise<StoredDataset> {
    return this.loader.load({
      folder: starterFolder(),
      dataset: STARTER,
      method: this.methodology.current().methodology,
      searchedOn: SEARCHED_ON,
    });
  }

  /** For the first start: loads the starter files unless something was ever loaded. */
  async loadIfEmpty(): Promise<StoredDataset | undefined> {
    return (await this.companies.hasLoads()) ? undefined : this.load();
  }
}

/** The files that people edit, also when the program runs from its build; else those beside the program. */
function starterFolder(): string {
  const edited = join(projectRoot(import.meta.url), 'src', 'loaders', 'starter');
  const shipped = dirname(fileURLToPath(import.meta.url));
  return existsSync(join(edited, 'companies')) ? edited : shipped;
}
