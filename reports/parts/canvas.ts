import { fontOf } from '../fonts/font-book.js';
import type { FontId } from '../fonts/faces.js';
import type { SharedFont } from '../fonts/shared-font.js';
import type { FontRun } from '../fonts/font-runs.js';
import type { Colour } from '../theme/palette.js';
import type { Sheet } from '../theme/paper.js';
import type { Box, PlacedLine } from './geometry.js';
import type { Piece } from './line-breaking.js';
import {
  addLink,
  embeddedFont,
  type EmbeddedFont,
  type PdfDocument,
  type PdfElement,
} from './pdfkit-seam.js';
import type { LinkTarget } from './rich-text.js';

/** Attributes of a structure element that PDFKit writes. */
export interface ElementOptions {
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly bbox?: readonly [number, number, number, number];
  readonly columnSpan?: number;
}

/** Half the height of a capital in these fonts, as a share of the size: capitals sit in the middle of their leading. */
const HALF_CAPITAL = 0.357;

/** The page being drawn. Everything drawn is either in the structure tree or an artifact. */
export class Canvas {
  private readonly fonts = new Map<FontId, DocumentFont>();

  constructor(
    readonly doc: PdfDocument,
    readonly sheet: Sheet,
    readonly root: PdfElement,
  ) {}

  /** A new element at the end of `parent`; whoever opens it ends it. */
  element(parent: PdfElement, type: string, options: ElementOptions = {}): PdfElement {
    const { columnSpan, ...rest } = options;
    const element = this.doc.struct(type, rest);
    if (columnSpan !== undefined) {
      element.dictionary.data['A'] = { O: 'Table', ColSpan: columnSpan, Scope: 'Row' };
    }
    parent.add(element);
    return element;
  }

  /** What `draw` draws becomes content of the element. */
  marked(element: PdfElement, tag: string, draw: () => void): void {
    const content = this.doc.markStructureContent(tag);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** What `draw` draws is decoration: rules, running lines, repeated table heads. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Lines as content of an element, links as elements of their own inside it. */
  lines(element: PdfElement, tag: string, lines: readonly PlacedLine[]): void {
    let written = '';
    let link: OpenLink | undefined;
    const flush = (): void => {
      if (written !== '') {
        const operators = written;
        this.marked(link?.element ?? element, link === undefined ? tag : 'Link', () => {
          this.doc.addContent(operators);
        });
      }
      written = '';
      if (link !== undefined) this.annotate(link);
      link = undefined;
    };
    for (const { piece, x, y, box } of placedPieces(lines)) {
      if (piece.link !== link?.target) {
        flush();
        if (piece.link !== undefined) {
          link = { target: piece.link, element: this.element(element, 'Link'), boxes: [] };
        }
      }
      link?.boxes.push(box);
      written += this.operators(piece, x, y);
    }
    flush();
  }

  /** Lines without structure, inside an artifact. */
  bareLines(lines: readonly PlacedLine[]): void {
    for (const { piece, x, y } of placedPieces(lines)) {
      this.doc.addContent(this.operators(piece, x, y));
    }
  }

  rule({ x, y, width, height }: Box, colour: Colour): void {
    this.doc.addContent(`${rgb(colour)} rg ${at(x)} ${at(y)} ${at(width)} ${at(height)} re f`);
  }

  /** A filled or stroked SVG path whose origin is (x, y). */
  path(svg: string, x: number, y: number, paint: { fill?: Colour; stroke?: Colour }): void {
    this.doc.save().translate(x, y).path(svg);
    if (paint.fill !== undefined && paint.stroke !== undefined) {
      this.doc.lineWidth(0.8).fillAndStroke(paint.fill, paint.stroke);
    } else if (paint.fill !== undefined) this.doc.fill(paint.fill);
    else this.doc.lineWidth(0.8).stroke(paint.stroke);
    this.doc.restore();
  }

  private annotate({ element, target, boxes }: OpenLink): void {
    for (const box of boxes) addLink(this.doc, element, box, target);
    element.end();
  }

  private operators({ style, runs }: Piece, x: number, y: number): string {
    let out = `BT ${rgb(style.colour)} rg 1 0 0 -1 ${at(x)} ${at(y)} Tm`;
    let font: DocumentFont | undefined;
    let open: FontId | undefined;
    let text = '';
    for (const run of runs) {
      if (font === undefined || run.font !== open) {
        if (text !== '') out += `\n[${text}] TJ`;
        text = '';
        font = this.font(run.font);
        open = run.font;
        out += `\n/${font.use(this.doc)} ${String(style.size)} Tf`;
      }
      if (run.actual === undefined) text += font.encode(run.text);
      else {
        if (text !== '') out += `\n[${text}] TJ`;
        text = '';
        out += `\n${this.standIn(run)}`;
      }
    }
    if (text !== '') out += `\n[${text}] TJ`;
    return `${out}\nET\n`;
  }

  /** A copied or spoken text keeps the characters that no font could show. */
  private standIn({ font, text, actual = '' }: FontRun): string {
    const utf16 = Array.from({ length: actual.length }, (_, index) =>
      actual.charCodeAt(index).toString(16).padStart(4, '0'),
    ).join('');
    return `/Span <</ActualText <feff${utf16}>>> BDC [${this.font(font).encode(text)}] TJ EMC`;
  }

  private font(id: FontId): DocumentFont {
    const known = this.fonts.get(id);
    if (known !== undefined) return known;
    const shared = fontOf(id);
    const font = new DocumentFont(embeddedFont(this.doc, id, shared), shared);
    this.fonts.set(id, font);
    return font;
  }
}

interface OpenLink {
  readonly target: LinkTarget;
  readonly element: PdfElement;
  readonly boxes: Box[];
}

/** One font inside one document: each word is encoded once. */
class DocumentFont {
  private readonly words = new Map<string, string>();

  constructor(
    private readonly embedded: EmbeddedFont,
    private readonly shared: SharedFont,
  ) {}

  /** Puts the font among the page's resources and returns its name there. */
  use(doc: PdfDocument): string {
    doc.page.fonts[this.embedded.id] ??= this.embedded.ref();
    return this.embedded.id;
  }

  /** Elements of a TJ array: glyphs in hexadecimal with the kerning between them. */
  encode(word: string): string {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    let out = '<';
    for (const { id, codePoints, width, kerning } of this.shared.shape(word).glyphs) {
      const glyph = this.embedded.subset.includeGlyph(id);
      this.embedded.widths[glyph] ??= width;
      this.embedded.unicode[glyph] ??= codePoints;
      out += glyph.toString(16).padStart(4, '0');
      if (kerning !== 0) out += `>${String(kerning)}<`;
    }
    const encoded = `${out}>`;
    this.words.set(word, encoded);
    return encoded;
  }
}

interface PlacedPiece {
  readonly piece: Piece;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Pieces with the start of their baseline and the box that a link on them fills. */
function placedPieces(lines: readonly PlacedLine[]): readonly PlacedPiece[] {
  const placed: PlacedPiece[] = [];
  for (const { line, x: left, y: top } of lines) {
    for (const piece of line.pieces) {
      const x = left + piece.x;
      const y = top + line.leading / 2 + HALF_CAPITAL * piece.style.size;
      const box = { x, y: top, width: piece.width, height: line.leading };
      placed.push({ piece, x, y, box });
    }
  }
  return placed;
}

const channels = new Map<string, string>();

function rgb(colour: Colour): string {
  const known = channels.get(colour);
  if (known !== undefined) return known;
  const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const text = parts.map((part) => String(Math.round(part * 1000) / 1000)).join(' ');
  channels.set(colour, text);
  return text;
}

/** A coordinate with two decimals. */
function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}
