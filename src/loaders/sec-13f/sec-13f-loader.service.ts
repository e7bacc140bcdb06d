import { Injectable } from '@nestjs/common';
import { slugIn } from '../../domain/company/slug.js';
import { DomainError, type Problem } from '../../domain/errors.js';
import { checkCover } from '../../domain/filing/check-cover.js';
import type { Form13fHeader, Form13fPart } from '../../domain/filing/form-13f.js';
import { tableProblem } from '../../domain/filing/table-problem.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import type { StoredFiling } from '../../domain/portfolio/arrived-filing.js';
import { type Intake, HoldingsLoadService } from '../../features/holdings/holdings-load.service.js';
import { decodeText } from '../../platform/files/decode-text.js';
import { type FileOnDisk, sha256OfFile } from '../../platform/files/portfolio-files.js';
import { decideUnits, LARGEST_SUM } from './decide-units.js';
import { withCovers } from './files-named.js';
import { filingOf, type SaidOfFile } from './filing-of-header.js';
import { parseForm13f } from './parse-form-13f.js';
import { RowStage } from './stage-rows.js';
import { ValueUnitBook } from './value-unit-book.js';
import { NOTICE, TABLE_PROBLEMS } from './word-table-problem.js';

/** A file that could not be loaded, and why. */
export interface FailedFile {
  readonly file: string;
  readonly code: string;
  readonly message: string;
  /** The places, where they are known. */
  readonly problems: readonly Problem[];
}

/** What became of the files of one call. */
export interface Loaded13f {
  readonly filings: readonly StoredFiling[];
  /** Names of files whose filings are stored already with the same content. */
  readonly unchanged: readonly string[];
  readonly failed: readonly FailedFile[];
}

/** Files to load, and what is said of all of them. */
export interface FilesToLoad extends SaidOfFile {
  readonly files: readonly FileOnDisk[];
  /** Called after every file. */
  readonly advance?: () => void;
}

/** What is said of a file, also by a cover page that lies beside it. */
interface SaidOfTable extends SaidOfFile {
  readonly header: Form13fHeader | undefined;
}

/** A filing whose rows are coming, under its header; that is the cover page's where it came as a file of its own. */
interface BegunFiling {
  readonly filing: number;
  readonly header: Form13fHeader;
  readonly cover: Form13fHeader | undefined;
}

/** Everything of one load that the steps share. */
interface Load {
  readonly intake: Intake;
  readonly book: ValueUnitBook;
  readonly stage: RowStage;
}

/** Loads filings of Form 13F, each whole or not at all. */
@Injectable()
export class Sec13fLoader {
  constructor(private readonly holdings: HoldingsLoadService) {}

  /** All files in one transaction. A file that cannot be read is left out and reported; the others are stored. */
  async loadFiles({ files, advance, ...said }: FilesToLoad): Promise<Loaded13f> {
    const meant = slugIn(said.investor);
    if (meant !== undefined) await this.holdings.expectOrganisation(meant);
    const failed: FailedFile[] = [];
    const unchanged: string[] = [];
    const filings = await this.holdings.load(async (intake) => {
      const load = openLoad(intake, files.length);
      for (const { file, cover } of withCovers(files)) {
        try {
          const added = await takeFile(load, file, { ...said, header: await coverOf(cover) });
          if (!added) unchanged.push(file.name);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          const { code, message, problems } = error;
          failed.push({ file: file.name, code, message, problems });
        }
        advance?.();
      }
      await decideUnits(this.holdings, load.intake, load.book);
    });
    return { filings, unchanged, failed };
  }
}

function openLoad(intake: Intake, files: number): Load {
  const book = new ValueUnitBook(files);
  return { intake, book, stage: new RowStage(intake, book) };
}

/** Answers false when the filing is stored already, from the same content. */
async function takeFile(load: Load, file: PortfolioFile, said: SaidOfTable): Promise<boolean> {
  const named = { name: file.name, sha256: await sha256OfFile(file) };
  let header: Form13fHeader | undefined;
  let filing: number | undefined;
  try {
    for await (const part of parseForm13f(decodeText(file.bytes(), file.name), file.name)) {
      if (part.kind === 'header') {
        // A copy of its own: a text cut out of a file keeps the whole file in memory while it is remembered.
        header = structuredClone(said.header ?? part.header);
        filing = await begin(load, header, { file: named, said });
      }
      // rows come after the header
      if (filing === undefined || header === undefined) return false;
      takePart(load, { filing, header, cover: said.header }, part);
      await load.intake.send();
    }
  } catch (error) {
    if (filing !== undefined) load.book.forget(filing);
    throw error;
  }
  return true;
}

/** The header that a cover page gives, when it came as a file of its own. */
async function coverOf(cover: PortfolioFile | undefined): Promise<Form13fHeader | undefined> {
  if (cover === undefined) return undefined;
  for await (const part of parseForm13f(decodeText(cover.bytes(), cover.name), cover.name)) {
    if (part.kind === 'header') return part.header;
  }
  return undefined;
}

function takePart(
  { intake, stage, book }: Load,
  { filing, header, cover }: BegunFiling,
  part: Form13fPart,
): void {
  if (part.kind === 'rows') for (const row of part.rows) stage.add(filing, row);
  if (part.kind === 'rejected') intake.reject(filing, structuredClone(part.rejected));
  if (part.kind !== 'end') return;
  const { rows, rejected, value, tableFound } = part.end;
  const stated = cover === undefined ? part.end.stated : cover.stated;
  const problem = tableProblem(header, stated, { tableFound, rows, rejected });
  if (problem !== undefined) throw new DomainError(problem, TABLE_PROBLEMS[problem]);
  if (value > LARGEST_SUM) {
    throw new DomainError(
      'value-too-large',
      'The values of the filing sum up to more than exists.',
    );
  }
  if (value === 0) book.forget(filing);
  const differing = cover === undefined ? [] : checkCover(cover.stated, { rows, value });
  const more = header.notice ? [...differing, NOTICE] : differing;
  intake.end(filing, {
    lines: rows,
    ...{ rejected, stated },
    warnings: [...part.end.warnings, ...more],
  });
}

async function begin(
  { intake, book }: Load,
  header: Form13fHeader,
  { file, said }: { readonly file: { name: string; sha256: string }; readonly said: SaidOfFile },
): Promise<number | undefined> {
  const filing = filingOf(header, file, said);
  const organisation = slugIn(said.investor);
  const number = await intake.begin({
    ...{ filing, file },
    ...(organisation === undefined ? {} : { organisation }),
  });
  if (number !== undefined && !filing.notice) book.begin(number, filing.period, header);
  return number;
}
