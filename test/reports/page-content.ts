import {
  nameOf,
  PdfDictionary,
  type PdfFile,
  type PdfReference,
  PdfText,
  type PdfValue,
  Reader,
} from './pdf-file.js';

/** Something drawn, and the marked content it stands in. */
export interface Drawn {
  readonly operator: string;
  /** Undefined for what stands in no marked content at all. */
  readonly mark?: { readonly tag: string; readonly mcid?: number };
  /** For text: its place, size, font name and glyph numbers in hexadecimal. */
  readonly text?: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly font: string;
    readonly glyphs: readonly string[];
    readonly width: number;
  };
}

const DRAWING = new Set(['TJ', 'Tj', 'f', 'S', 'B', 'f*', 'B*', 's', 'b', 'Do', 'sh']);

interface OpenMark {
  readonly tag: string;
  readonly mcid?: number;
}

/** Everything one page draws, in order. Throws where marked content or text objects do not close. */
export function drawnOn(file: PdfFile, page: PdfReference): readonly Drawn[] {
  const reader = new Reader(
    file.stream(file.dictionary(page).entries.get('Contents')).toString('latin1'),
  );
  const drawn: Drawn[] = [];
  const marks: OpenMark[] = [];
  let operands: PdfValue[] = [];
  let font = '';
  let size = 0;
  let matrix: readonly number[] = [];
  while (!reader.ended) {
    const value = reader.value();
    if (typeof value !== 'string' || value.startsWith('/')) {
      operands.push(value);
      continue;
    }
    if (value === 'BDC' || value === 'BMC') marks.push(markOf(operands));
    if (value === 'EMC' && marks.pop() === undefined) throw new Error('EMC without a beginning');
    if (value === 'Tf') [font, size] = [nameOf(operands[0]), Number(operands[1])];
    if (value === 'Tm') matrix = operands.map(Number);
    if (DRAWING.has(value)) {
      const mark = marks.findLast(({ tag }) => tag !== 'Span');
      const text = value === 'TJ' ? textOf(operands[0], { font, size, matrix }) : undefined;
      drawn.push({
        operator: value,
        ...(mark === undefined ? {} : { mark }),
        ...(text === undefined ? {} : { text }),
      });
    }
    operands = [];
  }
  if (marks.length > 0) throw new Error('marked content does not end on its page');
  return drawn;
}

function markOf(operands: readonly PdfValue[]): OpenMark {
  const [tag, properties] = operands;
  const mcid = properties instanceof PdfDictionary ? properties.entries.get('MCID') : undefined;
  return { tag: nameOf(tag), ...(typeof mcid === 'number' ? { mcid } : {}) };
}

function textOf(
  operand: PdfValue | undefined,
  { font, size, matrix }: { font: string; size: number; matrix: readonly number[] },
): NonNullable<Drawn['text']> {
  const parts: readonly PdfValue[] = Array.isArray(operand) ? (operand as readonly PdfValue[]) : [];
  const glyphs = parts.flatMap((part) => (part instanceof PdfText ? glyphsOf(part.text) : []));
  const kerning = parts.reduce<number>(
    (sum, part) => (typeof part === 'number' ? sum + part : sum),
    0,
  );
  const [, , , , x = Number.NaN, y = Number.NaN] = matrix;
  return { x, y, size, font, glyphs, width: (-kerning * size) / 1000 };
}

/** Two bytes each. A text that happens to begin like UTF-16 was decoded; glyph FEFF does not exist here. */
function glyphsOf(text: string): readonly string[] {
  const hex = Buffer.from(text, 'latin1').toString('hex');
  return hex.match(/.{4}/g) ?? [];
}
