import { DomainError } from '../../domain/errors.js';
import { parseColumnChoice } from '../../domain/portfolio/parse-column-choice.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { parseRates } from '../../domain/screening/exchange-rates.js';
import { fileInMemory } from '../../platform/files/portfolio-files.js';
import { uploadedName } from '../../platform/http/uploads/uploaded-name.js';
import { type KeptFile, unpackFile } from './kept-file.js';
import type { ScreeningFormDto, ScreeningOptionsDto } from './screening-form.dto.js';
import type { UploadedFields } from './screening-upload.js';
import type { ScreeningRequest } from './screenings.service.js';

/** A file that came with a form. */
export interface ReceivedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** The files of a form: chosen just now, or sent back by a result. */
export interface ReceivedFiles {
  readonly file: ReceivedFile;
  readonly benchmark?: ReceivedFile;
}

/** Throws a DomainError when the form has no file. */
export async function receivedFiles(
  uploads: UploadedFields,
  form: ScreeningFormDto = { columns: [], benchmark_columns: [] },
): Promise<ReceivedFiles> {
  const file = uploadOf(uploads, 'file') ?? (await keptOf(form.kept_name, form.kept_file));
  const benchmark =
    uploadOf(uploads, 'benchmark') ?? (await keptOf(form.kept_benchmark_name, form.kept_benchmark));
  if (file === undefined) {
    throw new DomainError('invalid-upload', 'Choose a file with the holdings of a portfolio.');
  }
  return { file, ...(benchmark === undefined ? {} : { benchmark }) };
}

/** What is asked of the service; throws a DomainError for rates or columns that cannot be read. */
export function requestOf(files: ReceivedFiles, options: ScreeningOptionsDto): ScreeningRequest {
  const { format } = options;
  const rates = parseRates(options.rates ?? '');
  const columns = parseColumnChoice(options.columns);
  const benchmarkColumns = parseColumnChoice(options.benchmark_columns);
  return {
    file: portfolioFile(files.file),
    ...(files.benchmark === undefined ? {} : { benchmark: portfolioFile(files.benchmark) }),
    ...(format === undefined ? {} : { format }),
    ...(rates === undefined ? {} : { rates }),
    ...{ columns, benchmarkColumns },
  };
}

function portfolioFile({ name, content }: ReceivedFile): PortfolioFile {
  return fileInMemory(name, content);
}

/** A form without a chosen file sends an empty one without a name. */
function uploadOf(uploads: UploadedFields, field: string): ReceivedFile | undefined {
  const upload = uploads[field]?.[0];
  if (upload === undefined || (upload.originalname === '' && upload.size === 0)) return undefined;
  return { name: uploadedName(upload.originalname), content: upload.buffer };
}

async function keptOf(
  name: KeptFile['name'] | undefined,
  packed: KeptFile['packed'] | undefined,
): Promise<ReceivedFile | undefined> {
  if (packed === undefined) return undefined;
  const kept = { name: name ?? 'portfolio', packed };
  return { name: kept.name.slice(0, 200), content: await unpackFile(kept) };
}
