import { DomainError } from '../../domain/errors.js';
import type {
  ColumnChoice,
  PortfolioFile,
  PortfolioFormat,
  ReadPortfolio,
} from '../../domain/portfolio/portfolio-file.js';
import { listInWords } from '../../domain/wording/list-in-words.js';
import { sampleOf } from '../../platform/files/file-sample.js';

/** How a file is to be read where that is not left to the file itself. */
export interface ReadingOptions {
  /** Code of a format. */
  readonly format?: string;
  readonly columns?: ColumnChoice;
}

/** A portfolio and the format that it was written in. */
export interface PortfolioOfFormat {
  readonly portfolio: ReadPortfolio;
  readonly format: PortfolioFormat;
}

/** Every way of writing a portfolio that the application knows. */
export class PortfolioFormats {
  constructor(readonly known: readonly PortfolioFormat[]) {}

  /** Throws a DomainError when no format knows the file, or the one that does cannot read it. */
  async read(file: PortfolioFile, options: ReadingOptions = {}): Promise<PortfolioOfFormat> {
    const format = await this.formatOf(file, options);
    const columns = options.columns === undefined ? {} : { columns: options.columns };
    return { format, portfolio: await format.read(file, columns) };
  }

  private async formatOf(
    file: PortfolioFile,
    { format: code }: ReadingOptions,
  ): Promise<PortfolioFormat> {
    if (code !== undefined) return this.named(code);
    const sample = await sampleOf(file);
    const found = this.known.find((format) => format.recognises(sample));
    if (found !== undefined) return found;
    const labels = listInWords(this.known.map(({ label }) => label));
    throw new DomainError(
      'unknown-format',
      `${file.name} is none of the files that can be read here: ${labels}.`,
    );
  }

  private named(code: string): PortfolioFormat {
    const found = this.known.find((format) => format.code === code);
    if (found !== undefined) return found;
    const codes = listInWords(this.known.map((format) => format.code));
    throw new DomainError('invalid-format', `There is no format "${code}"; there are ${codes}.`);
  }
}
