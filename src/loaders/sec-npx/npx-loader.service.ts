import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.js';
import { parseFilingDate } from '../../domain/filing/filing-date.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { type CalendarDate, parseCalendarDate } from '../../domain/quantities/calendar-date.js';
import type { VoteFiling } from '../../domain/resolution/vote-filing.js';
import { type StoredVoteFiling, VotesService } from '../../features/votes/votes.service.js';
import { sha256OfFile } from '../../platform/files/portfolio-files.js';
import { Progress } from '../../platform/progress/progress.js';
import { sha256Of } from '../../platform/sha256.js';
import { type NpxFileKind, npxFileKind, readNpxCover, readNpxVotes } from './npx-files.js';
import type { NpxCover } from './parse-npx-cover.js';
import type { SubmissionHeader } from './npx-documents.js';

/** The files of one filing: a full submission, or cover and votes apart. */
interface NpxFiling {
  readonly name: string;
  readonly cover?: KindOfFile;
  readonly votes?: KindOfFile;
}

interface KindOfFile {
  readonly file: PortfolioFile;
  readonly kind: NpxFileKind;
}

/** What a person says about files that do not say it themselves. */
export interface NpxOptions {
  /** Slug of the organisation whose votes they are. */
  readonly investor?: string;
}

/** What became of one filing: it was stored, or nothing of it was. */
export type NpxResult =
  | { readonly name: string; readonly stored: StoredVoteFiling }
  | { readonly name: string; readonly refused: DomainError };

/** Loads votes from Form N-PX; each filing whole or not at all. */
@Injectable()
export class NpxLoader {
  constructor(private readonly votes: VotesService) {}

  /** In the order of the files. A filing that cannot be read leaves the others alone. */
  async load(files: readonly PortfolioFile[], options: NpxOptions): Promise<readonly NpxResult[]> {
    const results: NpxResult[] = [];
    for (const filing of await this.#filingsOf(files)) {
      results.push('refused' in filing ? filing : await this.#loadOne(filing, options));
    }
    return results;
  }

  async #loadOne(filing: NpxFiling, options: NpxOptions): Promise<NpxResult> {
    const { name } = filing;
    try {
      return { name, stored: await this.#store(filing, options) };
    } catch (error) {
      if (error instanceof DomainError) return { name, refused: error };
      throw error;
    }
  }

  /** A cover and the table of votes that follows it, or comes before it, are one filing. */
  async #filingsOf(
    files: readonly PortfolioFile[],
  ): Promise<readonly (NpxFiling | Extract<NpxResult, { refused: DomainError }>)[]> {
    const filings: (NpxFiling | Extract<NpxResult, { refused: DomainError }>)[] = [];
    for (const file of files) {
      const known = await kindOf(file);
      if (known instanceof DomainError) filings.push({ name: file.name, refused: known });
      else addTo(filings, known);
    }
    return filings;
  }

  async #store(filing: NpxFiling, { investor }: NpxOptions): Promise<StoredVoteFiling> {
    const { name, cover, votes } = filing;
    const read = cover === undefined ? undefined : await readNpxCover(cover.file, cover.kind);
    const sha256 = await digestOf(filing);
    const period = read?.cover?.period ?? (await this.#yearOf(votes));
    const stated = filingOf({ name, sha256, period, investor, ...read });
    const progress = new Progress(`Reading ${name}, bytes`, await sizeOf(votes?.file));
    const stored = await this.votes.store(stated, { name, sha256 }, async (take) => {
      if (votes === undefined || stated.notice) return;
      await readNpxVotes(votes.file, votes.kind, async (batch) => {
        progress.advance(batch.characters);
        await take(batch);
      });
    });
    progress.stop();
    return stored;
  }

  /** The year of votes ends on 30 June; without a cover it is that of the last meeting. */
  async #yearOf(votes: KindOfFile | undefined): Promise<CalendarDate | undefined> {
    if (votes === undefined) return undefined;
    let last = '';
    await readNpxVotes(votes.file, votes.kind, (read) => {
      for (const { meetingDate } of read.votes) if (meetingDate > last) last = meetingDate;
      return Promise.resolve();
    });
    if (last === '') return undefined;
    const year = Number(last.slice(0, 4)) + (last.slice(5) > '06-30' ? 1 : 0);
    return parseCalendarDate(`${String(year)}-06-30`);
  }
}

/** 0 for a file that is not on a disk. */
async function sizeOf(file: PortfolioFile | undefined): Promise<number> {
  return file !== undefined && 'path' in file && typeof file.path === 'string'
    ? (await stat(file.path)).size
    : 0;
}

async function kindOf(file: PortfolioFile): Promise<KindOfFile | DomainError> {
  try {
    return { file, kind: await npxFileKind(file) };
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'wrong-use') return error;
    throw error;
  }
}

function addTo(
  filings: (NpxFiling | Extract<NpxResult, { refused: DomainError }>)[],
  known: KindOfFile,
): void {
  const { name } = known.file;
  if (known.kind === 'submission') {
    filings.push({ name, cover: known, votes: known });
    return;
  }
  const last = filings.at(-1);
  const fits = last !== undefined && !('refused' in last) && last[known.kind] === undefined;
  if (fits)
    filings[filings.length - 1] = { ...last, name: `${last.name} + ${name}`, [known.kind]: known };
  else filings.push({ name, [known.kind]: known });
}

async function digestOf({ cover, votes }: NpxFiling): Promise<string> {
  const files = [...new Set([cover?.file, votes?.file])];
  const digests: string[] = [];
  for (const file of files) if (file !== undefined) digests.push(await sha256OfFile(file));
  const [only = '', ...more] = digests;
  return more.length === 0 ? only : sha256Of(digests.join(' '));
}

interface FilingFacts {
  readonly name: string;
  readonly sha256: string;
  readonly period: CalendarDate | undefined;
  readonly investor: string | undefined;
  readonly cover?: NpxCover;
  readonly header?: SubmissionHeader;
}

function filingOf({ name, sha256, period, investor, cover, header }: FilingFacts): VoteFiling {
  const filer = cover?.filer ?? { name: investor ?? '', kind: 'manager' as const };
  if (cover === undefined && investor === undefined) {
    const message = `${name} has no cover that says whose votes these are; give primary_doc.xml beside it, or --investor.`;
    throw new DomainError('votes-without-cover', message, [
      { file: name, rule: 'votes-without-cover', message },
    ]);
  }
  if (period === undefined) {
    const message = `${name} does not say for which year it is.`;
    throw new DomainError('no-period', message, [{ file: name, rule: 'no-period', message }]);
  }
  const filedOn = parseFilingDate(header?.filedOn ?? '');
  return {
    accession: header?.accession ?? `sha256:${sha256}`,
    filer: investor === undefined ? filer : { ...filer, organisation: investor },
    form: cover?.form ?? 'N-PX',
    period,
    ...(filedOn === undefined ? {} : { filedOn }),
    amendment: cover?.amendment ?? 'original',
    ...(cover?.amendmentNumber === undefined ? {} : { amendmentNumber: cover.amendmentNumber }),
    notice: cover?.notice ?? false,
  };
}
