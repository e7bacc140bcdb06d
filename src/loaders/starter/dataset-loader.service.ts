import { Injectable } from '@nestjs/common';
import { DomainError, type Problem } from '../../domain/errors.js';
import type { Methodology } from '../../domain/methodology/methodology.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { counted } from '../../domain/wording/counted.js';
import {
  CompaniesService,
  type StoredDataset,
} from '../../features/companies/companies.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { errorCode } from '../../platform/error-code.js';
import { Progress } from '../../platform/progress/progress.js';
import { companyFileRules } from './parse-company-file.js';
import { type Dataset, type DatasetRules, inOrder, parseDataset } from './parse-dataset.js';
import { type DatasetFolder, readDatasetFolder } from './read-dataset-folder.js';

export interface DatasetRequest {
  readonly folder: string;
  /** Whose companies these are. */
  readonly dataset: string;
  /** The edition whose codes the files use. */
  readonly method: Methodology;
  /** The day on which the search behind the dataset ended, when it is known. */
  readonly searchedOn?: CalendarDate;
}

/** Loads a folder of company files: whole, or not at all. */
@Injectable()
export class DatasetLoader {
  constructor(
    private readonly companies: CompaniesService,
    private readonly clock: Clock,
  ) {}

  /** Throws a DomainError `dataset-refused` with every problem of every file; then nothing was changed. */
  async load({ folder, dataset, method, searchedOn }: DatasetRequest): Promise<StoredDataset> {
    const today = this.clock.today();
    const latest = searchedOn !== undefined && searchedOn > today ? searchedOn : today;
    const files = await this.read(folder);
    const elsewhere = await this.companies.filesElsewhere(dataset);
    const parsed = parseWithProgress(files, { ...companyFileRules(method, latest), elsewhere });
    return this.companies.storeDataset({
      ...parsed,
      dataset,
      ...(searchedOn === undefined ? {} : { searchedOn }),
      today,
    });
  }

  private async read(folder: string): Promise<DatasetFolder> {
    try {
      return await readDatasetFolder(folder);
    } catch (error) {
      const reason = UNREADABLE[errorCode(error) ?? ''];
      if (reason === undefined) throw error;
      throw new DomainError('wrong-use', `${folder} ${reason}.`);
    }
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is not a folder',
  EACCES: 'may not be read by this account',
};

function parseWithProgress(files: DatasetFolder, rules: DatasetRules): Dataset {
  const progress = new Progress('Reading company files', files.companies.length);
  const parsed = parseDataset(files, rules, () => {
    progress.advance();
  });
  progress.stop();
  const problems = 'problems' in parsed ? parsed.problems : [];
  const all = inOrder([...files.problems, ...problems]);
  if (all.length > 0 || 'problems' in parsed) throw refusal(all);
  return parsed;
}

function refusal(problems: readonly Problem[]): DomainError {
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = `${counted(problems.length, 'problem')} in ${counted(files, 'file')}`;
  return new DomainError('dataset-refused', `Nothing was loaded: ${count}.`, problems);
}
