import { DomainError } from '../../domain/errors.js';

/** Characters of the longest line that is read. The longest real ones, disclaimers, have some thousands. */
export const LINE_CHARACTERS = 1024 * 1024;

/**
 * Lines without their ends (`\n`, `\r\n` or `\r`), a batch per piece of text, the last one also without an end. A longer one
 * ends in a DomainError `line-too-long` with file and line, after at most the limit and one piece were held.
 */
export async function* readLines(
  chunks: AsyncIterable<string>,
  fileName: string,
  limit = LINE_CHARACTERS,
): AsyncIterable<string[]> {
  let rest = '';
  let count = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    count += lines.length;
    if (rest.length > limit) throw tooLong(fileName, count + 1, limit);
    const long = lines.findIndex((line) => line.length > limit);
    if (long >= 0) throw tooLong(fileName, count - lines.length + long + 1, limit);
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest.endsWith('\r') ? rest.slice(0, -1) : rest];
}

function tooLong(file: string, line: number, limit: number): DomainError {
  const message = `Line ${String(line)} of ${file} is longer than ${String(limit)} characters.`;
  return new DomainError('line-too-long', message, [
    { file, line, rule: 'line-too-long', message: `longer than ${String(limit)} characters` },
  ]);
}
