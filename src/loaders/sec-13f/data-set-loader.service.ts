import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.js';
import type { Form13fHeader } from '../../domain/filing/form-13f.js';
import type { RejectedLine } from '../../domain/portfolio/portfolio-line.js';
import type { ArrivedFiling, StoredFiling } from '../../domain/portfolio/arrived-filing.js';
import { type Intake, HoldingsLoadService } from '../../features/holdings/holdings-load.service.js';
import type { FileOnDisk } from '../../platform/files/portfolio-files.js';
import { type DataSetFiles, openDataSet } from './data-set-files.js';
import { DataSetReading, type RefusedFiling } from './data-set-reading.js';
import { decideUnits } from './decide-units.js';
import { filingOf } from './filing-of-header.js';
import { parseDataSetCovers, parseInfoTable } from './parse-data-set.js';
import { ValueUnitBook } from './value-unit-book.js';

/** What became of a data set. */
export interface LoadedDataSet {
  readonly filings: readonly StoredFiling[];
  /** Filings that are stored already, from the same data set. */
  readonly unchanged: number;
  readonly refused: readonly RefusedFiling[];
  /** Lines that could not be read and name no filing that was loaded; the first of them are given. */
  readonly strayLines: number;
  readonly firstStrayLines: readonly RejectedLine[];
}

/** The filings of a data set by their covers. */
interface Covers {
  readonly arrived: readonly {
    readonly accession: string;
    readonly header: Form13fHeader;
    readonly filing: ArrivedFiling;
  }[];
  readonly refused: readonly RefusedFiling[];
}

/** Loads a quarter of all filings of Form 13F, whole or not at all. */
@Injectable()
export class DataSetLoader {
  constructor(private readonly holdings: HoldingsLoadService) {}

  /** From a path, or from a file under its own name; `seen` is told the bytes of the large table as they come. */
  async load(
    source: string | FileOnDisk,
    seen: (bytes: number, of: number) => void = () => undefined,
  ): Promise<LoadedDataSet> {
    const files = await openDataSet(source);
    const covers = await readCovers(files);
    const answer = { unchanged: 0, refused: [...covers.refused], strayLines: 0 };
    const firstStrayLines: RejectedLine[] = [];
    const filings = await this.holdings.load(async (intake) => {
      const book = new ValueUnitBook(covers.arrived.length);
      const reading = new DataSetReading(intake, book);
      answer.unchanged = await begin(intake, { book, reading, covers });
      if (answer.unchanged === covers.arrived.length) return;
      await readTable(files, { intake, reading, seen });
      answer.refused.push(...reading.end());
      answer.strayLines = reading.strayLines;
      firstStrayLines.push(...reading.firstStrayLines);
      await decideUnits(this.holdings, intake, book);
    });
    return { filings, ...answer, firstStrayLines };
  }
}

async function readCovers(files: DataSetFiles): Promise<Covers> {
  const [submission, coverPage] = [files.text('SUBMISSION'), files.text('COVERPAGE')];
  if (submission === undefined || coverPage === undefined) throw new Error('not a data set');
  const summaryPage = files.text('SUMMARYPAGE');
  const otherManager2 = files.text('OTHERMANAGER2');
  const headers = await parseDataSetCovers({
    ...{ submission, coverPage },
    ...(summaryPage === undefined ? {} : { summaryPage }),
    ...(otherManager2 === undefined ? {} : { otherManager2 }),
  });
  const arrived: Covers['arrived'][number][] = [];
  const refused: RefusedFiling[] = [];
  for (const [accession, header] of headers) {
    const file = { name: files.name, sha256: files.sha256 };
    try {
      arrived.push({ accession, header, filing: { filing: filingOf(header, file, {}), file } });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ accession, message: error.message });
    }
  }
  return { arrived, refused };
}

/** Answers how many of the filings are stored already. */
async function begin(
  intake: Intake,
  load: {
    readonly book: ValueUnitBook;
    readonly reading: DataSetReading;
    readonly covers: Covers;
  },
): Promise<number> {
  const { arrived, refused } = load.covers;
  const numbers = await intake.beginAll(arrived.map(({ filing }) => filing));
  for (const [index, { accession, header, filing }] of arrived.entries()) {
    const number = numbers[index];
    load.reading.begin(accession, header, number);
    if (number === undefined || header.notice) continue;
    load.book.begin(number, filing.filing.period, header);
  }
  for (const { accession } of refused) load.reading.leave(accession);
  return numbers.filter((number) => number === undefined).length;
}

async function readTable(
  files: DataSetFiles,
  into: {
    readonly intake: Intake;
    readonly reading: DataSetReading;
    readonly seen: (bytes: number, of: number) => void;
  },
): Promise<void> {
  const chunks = files.text('INFOTABLE', (bytes) => {
    into.seen(bytes, files.bytes);
  });
  if (chunks === undefined) throw new Error('not a data set');
  for await (const part of parseInfoTable(chunks, 'INFOTABLE.tsv')) {
    into.reading.take(part);
    await into.intake.send();
  }
}
