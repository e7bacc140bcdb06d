import { deflateSync } from 'node:zlib';
import PDFKitDocument from 'pdfkit';
import type { FontId } from '../fonts/faces.js';
import type { SharedFont } from '../fonts/shared-font.js';
import type { Sheet } from '../theme/paper.js';
import type { Box } from './geometry.js';
import type { LinkTarget } from './rich-text.js';

/** A node of the structure tree. `data` is its PDF dictionary. */
export interface PdfElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: unknown): PdfElement;
  end(): void;
}

/** What the documents use of PDFKit 0.20; its published types describe an older release. */
export interface PdfDocument {
  readonly page: { readonly fonts: Record<string, unknown>; readonly content: PdfStream };
  readonly outline: { addItem(title: string, options: object): PdfOutlineItem };
  /** PDFKit writes a wrong CIDSet when this is the number 1. */
  subset: unknown;
  /** Bytes written so far; the cross-reference table is made from it. */
  _offset: number;
  _write: (data: Uint8Array | string) => void;
  read(): Uint8Array;
  addPage(options: object): PdfDocument;
  addContent: (operators: string) => PdfDocument;
  addNamedDestination(name: string, fit: 'XYZ', left: number, top: number, zoom: null): void;
  struct(type: string, options?: object): PdfElement;
  addStructure(element: PdfElement): PdfDocument;
  markStructureContent(tag: string): unknown;
  markContent(tag: string, options: object): PdfDocument;
  endMarkedContent(): PdfDocument;
  annotate(x: number, y: number, width: number, height: number, options: object): PdfDocument;
  registerFont(name: string, source: unknown): PdfDocument;
  font(name: string): PdfDocument;
  save(): PdfDocument;
  restore(): PdfDocument;
  translate(x: number, y: number): PdfDocument;
  path(svg: string): PdfDocument;
  lineWidth(points: number): PdfDocument;
  fill(colour: string): PdfDocument;
  stroke(colour?: string): PdfDocument;
  fillAndStroke(fill: string, stroke: string): PdfDocument;
  end(): void;
}

/** `compress`: PDFKit will. `data` is its dictionary. */
interface PdfStream {
  compress: boolean;
  readonly data: Record<string, unknown>;
  write(bytes: Uint8Array): void;
}

export interface PdfOutlineItem {
  addItem(title: string, options: object): PdfOutlineItem;
}

/** A font inside one document. Glyphs are numbered anew in the order of their first use. */
export interface EmbeddedFont {
  /** Its name among the resources of a page. */
  readonly id: string;
  /** The glyphs to embed. */
  readonly subset: { includeGlyph(glyph: number): number };
  /** By new glyph number: width in thousandths of the size, and the characters it stands for. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): unknown;
}

export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  /** `YYYY-MM-DD`: the only date in the file, so that the same facts give the same bytes. */
  readonly date: string;
}

/** A PDF/UA-1 document without pages, and what collects its bytes. */
export function openDocument({ title, subject, date }: DocumentFacts): OpenDocument {
  const created = new Date(`${date}T00:00:00Z`);
  const doc = new PDFKitDocument({
    pdfVersion: '1.7',
    autoFirstPage: false,
    tagged: true,
    displayTitle: true,
    lang: 'en',
    // No default font: a document holds only those that it uses.
    font: '',
    info: {
      Title: metadataText(title),
      Subject: metadataText(subject),
      Author: 'Countergaze',
      Creator: 'Countergaze',
      Producer: 'Countergaze',
      CreationDate: created,
      ModDate: created,
    },
    // The published types lack the one subset that is needed.
    ...({ subset: 'PDF/UA' } as object),
  }) as unknown as PdfDocument;
  doc.subset = '1';
  return new OpenDocument(doc);
}

/** Of zlib, for pages. Its usual 6 takes three times as long to save a tenth of the whole file. */
const COMPRESSION = 1;

/**
 * PDFKit writes a document as thousands of small byte arrays into a stream.
 * Here its text is gathered as text and turned into bytes once: a third of the time of a whole document.
 */
export class OpenDocument {
  private readonly bytes: Uint8Array[];
  private text = '';
  private operators = '';

  constructor(readonly doc: PdfDocument) {
    this.bytes = [doc.read()];
    doc._write = (data) => {
      this.write(data);
    };
    doc.addContent = (operators) => {
      this.operators += `${operators}\n`;
      return doc;
    };
  }

  startPage({ width, height }: Sheet): void {
    this.endPage();
    this.doc.addPage({ size: [width, height], margin: 0 });
  }

  /** The whole file. Nothing can be drawn afterwards. */
  finish(): Buffer {
    this.endPage();
    this.doc.end();
    this.flush();
    return Buffer.concat(this.bytes);
  }

  private endPage(): void {
    if (this.operators === '') return;
    const { content } = this.doc.page;
    content.compress = false;
    content.data['Filter'] = 'FlateDecode';
    content.write(deflateSync(Buffer.from(this.operators, 'latin1'), { level: COMPRESSION }));
    this.operators = '';
  }

  private write(data: Uint8Array | string): void {
    if (typeof data === 'string') {
      this.text += `${data}\n`;
      this.doc._offset += data.length + 1;
      return;
    }
    this.flush();
    this.bytes.push(data);
    this.doc._offset += data.length;
  }

  private flush(): void {
    if (this.text !== '') this.bytes.push(Buffer.from(this.text, 'latin1'));
    this.text = '';
  }
}

/** Registers the font with the document; PDFKit takes a parsed font, which its types do not say. */
export function embeddedFont(doc: PdfDocument, id: FontId, shared: SharedFont): EmbeddedFont {
  doc.registerFont(id, shared.font);
  doc.font(id);
  return (doc as unknown as { readonly _font: EmbeddedFont })._font;
}

/** `text(…, { link })` leaves a link without a description, so the annotation is made here. */
export function addLink(doc: PdfDocument, parent: PdfElement, box: Box, target: LinkTarget): void {
  const { x, y, width, height } = box;
  const action =
    'url' in target
      ? { S: 'URI', URI: pdfString(target.url) }
      : { S: 'GoTo', D: pdfString(target.destination) };
  const options = {
    Subtype: 'Link',
    A: action,
    structParent: parent,
    Contents: pdfString(target.contents),
  };
  doc.annotate(x, y, width, height, options);
}

/** PDFKit writes a primitive string as a name and a String object as a text. */
function pdfString(text: string): object {
  return Object(text) as object;
}

/** Text that PDFKit writes twice: as it is into the information dictionary, and into XML, which it does not escape. */
function metadataText(text: string): string {
  return new MetadataText(text) as unknown as string;
}

class MetadataText extends String {
  override toString(): string {
    return this.valueOf().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
}
