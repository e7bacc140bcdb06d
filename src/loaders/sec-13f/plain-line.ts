/** Cells of a line that are written with a blank of three, as gaps of a table are. */
const GAP = '   ';

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&#160;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&apos;': "'",
  '&rsquo;': '’',
  '&ndash;': '-',
  '&mdash;': '-',
  '&minus;': '-',
};

/** Of Windows-1252, which old pages number by, and of Unicode: they stand for nil. */
const DASHES: ReadonlySet<number> = new Set([150, 151, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014]);

/**
 * A line as it would stand in fixed width: tabs, pipes, and the commas of separated values become gaps. The archive
 * puts a blank before lines that begin with a hyphen.
 */
export function plainLine(line: string): string {
  const text = unquoted(line)
    .replace(/\t/g, GAP)
    .replace(/^- (?=-)/, '  ');
  if ((text.match(/\|/g)?.length ?? 0) >= 5) return text.replace(/\|/g, GAP);
  return /^(?:[^,]*,){6}/.test(text) && !/\S\s{2,}\S/.test(text) ? fromCommas(text) : text;
}

/** A spreadsheet puts numbers with commas into quotation marks, also between tabs. */
function unquoted(line: string): string {
  return line.includes('\t') ? line.replace(/(?<![^\t])"([^"\t]*)"(?![^\t\r])/g, '$1') : line;
}

/** The text of a piece of HTML: a cell of a table ends in a gap. */
export function plainHtml(html: string): string {
  return html
    .replace(/<\/t[dh]>/gi, GAP)
    .replace(/<[^>]{0,2000}>/g, '')
    .replace(/&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/gi, character);
}

function character(entity: string): string {
  const lower = entity.toLowerCase();
  const known = ENTITIES[lower];
  if (known !== undefined) return known;
  const code = lower.startsWith('&#x') ? `0x${lower.slice(3, -1)}` : lower.slice(2, -1);
  if (!lower.startsWith('&#')) return entity;
  if (DASHES.has(Number(code))) return '-';
  return Number(code) < 0x20 ? ' ' : String.fromCodePoint(Number(code));
}

function fromCommas(text: string): string {
  const cells = [...text.matchAll(/\s*(?:"([^"]*)"|([^,]*))\s*(?:,|$)/g)];
  return cells.map(([, quoted, bare]) => (quoted ?? bare ?? '').trim()).join(GAP);
}
