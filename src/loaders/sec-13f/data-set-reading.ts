import { checkCover } from '../../domain/filing/check-cover.js';
import type { DataSetPart, DataSetRow, Form13fHeader } from '../../domain/filing/form-13f.js';
import { tableProblem } from '../../domain/filing/table-problem.js';
import type { RejectedLine } from '../../domain/portfolio/portfolio-line.js';
import type { Intake } from '../../features/holdings/holdings-load.service.js';
import { LARGEST_SUM } from './decide-units.js';
import { RowStage } from './stage-rows.js';
import type { ValueUnitBook } from './value-unit-book.js';
import { TABLE_PROBLEMS } from './word-table-problem.js';

/** Lines without a filing that are told; all are counted. */
const TOLD = 100;

/** A filing of the data set that is not to be stored, and why. */
export interface RefusedFiling {
  readonly accession: string;
  readonly message: string;
}

/** One filing of the data set while its rows are read. */
interface OpenFiling {
  readonly number: number;
  readonly header: Form13fHeader;
  rows: number;
  rejected: number;
  value: number;
}

/** Brings the rows of a data set to their filings, which may come in any order. */
export class DataSetReading {
  /** Lines that could not be read and name no filing that is loaded. */
  strayLines = 0;
  readonly firstStrayLines: RejectedLine[] = [];
  readonly #open = new Map<string, OpenFiling>();
  readonly #stage: RowStage;
  /** Filings of the data set that are stored already, or refused: their rows are not needed. */
  readonly #left = new Set<string>();
  /** Rows of one filing mostly follow one another. */
  #accession = '';
  #filing: OpenFiling | undefined;

  constructor(
    private readonly intake: Intake,
    private readonly book: ValueUnitBook,
  ) {
    this.#stage = new RowStage(intake, book);
  }

  /** Without a number, the filing's rows are left out. */
  begin(accession: string, header: Form13fHeader, number: number | undefined): void {
    if (number === undefined) this.#left.add(accession);
    else this.#open.set(accession, { number, header, rows: 0, rejected: 0, value: 0 });
  }

  leave(accession: string): void {
    this.#left.add(accession);
  }

  take(part: DataSetPart): void {
    if (part.kind === 'rows') for (const row of part.rows) this.#takeRow(row);
    else for (const line of part.rejected) this.#takeRejected(line);
  }

  /** Ends every filing; answers those that cannot be stored. */
  end(): readonly RefusedFiling[] {
    const refused: RefusedFiling[] = [];
    for (const [accession, filing] of this.#open) {
      const { number, header, rows, value } = filing;
      const message = refusal(filing);
      if (message !== undefined) {
        this.book.forget(number);
        refused.push({ accession, message });
        continue;
      }
      const warnings = header.notice ? [] : checkCover(header.stated, { rows, value });
      this.intake.end(number, { lines: rows, stated: header.stated, warnings });
    }
    return refused;
  }

  #takeRow(row: DataSetRow): void {
    if (row.accession !== this.#accession) {
      this.#accession = row.accession;
      this.#filing = this.#open.get(row.accession);
    }
    if (this.#filing === undefined) {
      if (!this.#left.has(row.accession)) this.#stray(withoutFiling(row));
      return;
    }
    this.#stage.add(this.#filing.number, row);
    this.#filing.rows += 1;
    this.#filing.value += row.value;
  }

  /** The accession number is the first cell of a line. */
  #takeRejected(line: RejectedLine): void {
    const [accession = ''] = line.text.split('\t', 1);
    const filing = this.#open.get(accession);
    if (filing !== undefined) {
      filing.rejected += 1;
      this.intake.reject(filing.number, [line]);
    } else if (!this.#left.has(accession)) this.#stray(line);
  }

  #stray(line: RejectedLine): void {
    this.strayLines += 1;
    if (this.firstStrayLines.length < TOLD) this.firstStrayLines.push(line);
  }
}

function refusal({ header, rows, rejected, value }: OpenFiling): string | undefined {
  if (value > LARGEST_SUM) return 'The values of its rows sum up to more than exists.';
  const found = { tableFound: false, rows, rejected };
  const problem = tableProblem(header, header.stated, found);
  return problem && TABLE_PROBLEMS[problem];
}

function withoutFiling({ line, accession, nameOfIssuer, cusip }: DataSetRow): RejectedLine {
  return {
    line,
    text: [accession, nameOfIssuer, cusip].join('\t').slice(0, 500),
    rule: 'unknown-filing',
    message: `no cover page has the accession number ${accession}`,
  };
}
