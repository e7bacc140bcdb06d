import { drawnOn } from './page-content.js';
import type { PdfDictionary, PdfFile, PdfReference, PdfValue } from './pdf-file.js';

/** Text of one font on one line, as a reader sees and copies it. Points from the top left corner of the sheet. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly artifact: boolean;
  readonly glyphs: readonly string[];
}

export function printedOn(file: PdfFile, page: PdfReference): readonly PrintedText[] {
  const fonts = fontsOf(file, page);
  let end = { x: Number.NaN, y: Number.NaN, at: Number.NaN };
  return drawnOn(file, page).flatMap(({ mark, text }) => {
    if (text === undefined) return [];
    const font = fonts.get(text.font);
    if (font === undefined) throw new Error(`the page has no font ${text.font}`);
    const width =
      text.width +
      text.glyphs.reduce((sum, glyph) => sum + (font.widths.get(glyph) ?? 0), 0) *
        (text.size / 1000);
    // Runs of several fonts in one text object go on where the one before ended.
    const x = text.x === end.at && text.y === end.y ? end.x : text.x;
    end = { x: x + width, y: text.y, at: text.x };
    const printed = text.glyphs.map((glyph) => font.characters.get(glyph) ?? '').join('');
    return [
      {
        text: printed,
        x,
        y: text.y,
        width,
        size: text.size,
        artifact: mark?.tag === 'Artifact',
        glyphs: text.glyphs,
      },
    ];
  });
}

interface PageFont {
  readonly characters: ReadonlyMap<string, string>;
  readonly widths: ReadonlyMap<string, number>;
}

function fontsOf(file: PdfFile, page: PdfReference): ReadonlyMap<string, PageFont> {
  const resources = file.dictionary(file.dictionary(page).entries.get('Resources'));
  const fonts = file.dictionary(resources.entries.get('Font'));
  return new Map(
    [...fonts.entries].map(([name, value]) => [name, fontOf(file, file.dictionary(value))]),
  );
}

function fontOf(file: PdfFile, font: PdfDictionary): PageFont {
  const map = file.stream(font.entries.get('ToUnicode')).toString('latin1');
  const characters = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, codes = ''], index) => {
      const text = Buffer.from(codes.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
      characters.set((Number.parseInt(first, 16) + index).toString(16).padStart(4, '0'), text);
    });
  }
  const descendant = file.dictionary(file.list(font.entries.get('DescendantFonts'))[0]);
  const [, widths] = file.list(descendant.entries.get('W'));
  const list: readonly PdfValue[] = file.list(widths);
  return {
    characters,
    widths: new Map(
      list.map((width, glyph) => [glyph.toString(16).padStart(4, '0'), Number(width)]),
    ),
  };
}

/** All text that belongs to the document, without blanks: lines and pages may break anywhere. */
export function contentWithoutBlanks(file: PdfFile): string {
  const texts = file.pages.flatMap((page) => printedOn(file, page));
  return texts
    .filter(({ artifact }) => !artifact)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
}
