import { UnknownColumns } from '../../domain/portfolio/unknown-columns.js';

/** The columns of the benchmark, not those of the file, cannot be told by their headings. */
export class UnknownBenchmarkColumns extends UnknownColumns {
  constructor({ message, problems, headings }: UnknownColumns) {
    super(`The benchmark: ${message}`, problems, headings);
    this.name = 'UnknownBenchmarkColumns';
  }
}
