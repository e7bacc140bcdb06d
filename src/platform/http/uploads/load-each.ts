import { DomainError, type Problem } from '../../../domain/errors.js';
import type { PortfolioFile } from '../../../domain/portfolio/portfolio-file.js';

/** A file of which nothing was loaded, and why. */
export interface RefusedFile {
  readonly file: string;
  readonly refused: {
    readonly code: string;
    readonly message: string;
    readonly problems: readonly Problem[];
  };
}

/** One file after the other, each whole or not at all. Throws a DomainError when every one of them is refused. */
export async function loadEach<Loaded>(
  files: readonly PortfolioFile[],
  load: (file: PortfolioFile) => Promise<Loaded>,
): Promise<readonly (Loaded | RefusedFile)[]> {
  const answers: (Loaded | RefusedFile)[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    try {
      answers.push(await load(file));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push(refusedFile(file, error));
      answers.push(refusedFile(file, error));
    }
  }
  if (refused.length === answers.length) throw refusalOf(refused);
  return answers;
}

/** The one file of an upload; throws a DomainError that names it when it is refused. */
export async function loadOnly<File extends PortfolioFile, Loaded>(
  files: readonly File[],
  load: (file: File) => Promise<Loaded>,
): Promise<Loaded> {
  const [file] = files;
  if (file === undefined) throw new Error('an upload has a file');
  try {
    return await load(file);
  } catch (error) {
    if (error instanceof DomainError) throw refusalOf([refusedFile(file, error)]);
    throw error;
  }
}

function refusedFile(
  { name }: PortfolioFile,
  { code, message, problems }: DomainError,
): RefusedFile {
  return { file: name, refused: { code, message, problems } };
}

/** The refusal of an upload of which nothing was loaded. */
export function refusalOf(refused: readonly RefusedFile[]): DomainError {
  const problems = refused.flatMap(problemsOf);
  const [only] = refused;
  if (only !== undefined && refused.length === 1) {
    return new DomainError(only.refused.code, only.refused.message, problems);
  }
  const message = `None of the ${String(refused.length)} files could be loaded.`;
  return new DomainError('files-refused', message, problems);
}

function problemsOf({ file, refused }: RefusedFile): readonly Problem[] {
  const { code, message, problems } = refused;
  return problems.length === 0
    ? [{ file, rule: code, message }]
    : problems.map((problem) => ({ file, ...problem }));
}
