/** The cells of a table in the form of RFC 4180; throws where the text is not of that form. */
export function csvLines(text: string): readonly (readonly string[])[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  const lines: string[][] = [];
  let line: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, written, end] = cell.exec(text) ?? [];
    if (written === undefined) throw new Error(`no cell at ${text.slice(at, at + 40)}`);
    line.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
