import type { Face } from '../fonts/faces.js';
import { fontOf } from '../fonts/font-book.js';
import { fontRuns, type FontRun } from '../fonts/font-runs.js';
import { printable } from '../fonts/printable.js';
import type { TextStyle } from '../theme/type-scale.js';
import type { LinkTarget, RichText, Span } from './rich-text.js';

/** Text of one style and link on one line; `x` from the start of the line, in points. */
export interface Piece {
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly link?: LinkTarget;
  readonly runs: readonly FontRun[];
}

/** A line that fits its measure. Invariant: no two pieces overlap and none passes `width`. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly leading: number;
}

/** What cannot be broken. `space` is the width of the blank before it, `glued` forbids a break there. */
interface Atom {
  readonly span: Span;
  readonly runs: readonly FontRun[];
  readonly width: number;
  readonly space: number;
  readonly glued: boolean;
}

const EAST_ASIAN = String.raw`[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3ffff}]`;
const NO_LINE_START = String.raw`[、。，．：；！？）」』】》〉”’%ー々]`;
const NO_LINE_END = String.raw`[（「『【《〈“‘]`;
const BETWEEN_EAST_ASIAN = `(?<=${EAST_ASIAN})(?!${NO_LINE_START})(?<!${NO_LINE_END})|(?=${EAST_ASIAN})(?!${NO_LINE_START})(?<!${NO_LINE_END})`;
const BREAKS_IN_WORD = new RegExp(String.raw`(?<=\p{L}[-–—/])(?=\p{L})|${BETWEEN_EAST_ASIAN}`, 'u');
const BREAKS_IN_ADDRESS = /(?<=[/?&=_.#-])(?=[\p{L}\p{N}%~])/u;
const ADDRESS = /^https?:/u;
const ONLY_PLAIN_LETTERS = /^[\w.,;:()[\]'"]*$/;

/** Sets rich text into lines of at most `width` points. Greedy; a word wider than the line is cut. */
export function breakLines(text: RichText, width: number): readonly Line[] {
  const [span, ...more] = text;
  if (span === undefined || more.length > 0 || span.link !== undefined)
    return breakAnew(text, width);
  // Headings, labels and questions are the same in every document.
  const key = `${String(width)} ${span.text}`;
  const known = fixedTexts.get(span.style)?.get(key);
  if (known !== undefined) return known;
  const lines = breakAnew(text, width);
  const texts = fixedTexts.get(span.style) ?? new Map<string, readonly Line[]>();
  if (texts.size >= REMEMBERED_TEXTS) texts.clear();
  fixedTexts.set(span.style, texts.set(key, lines));
  return lines;
}

/** Texts kept per style; beyond it the memory starts anew. */
const REMEMBERED_TEXTS = 2_000;
const fixedTexts = new WeakMap<TextStyle, Map<string, readonly Line[]>>();

function breakAnew(text: RichText, width: number): readonly Line[] {
  const lines: Line[] = [];
  const leading = Math.max(...text.map(({ style }) => style.leading));
  let current: Atom[] = [];
  let used = 0;
  for (const chunk of chunksOf(text.flatMap(atomsOf), width)) {
    const chunkWidth = widthOf(chunk);
    const space = chunk[0]?.space ?? 0;
    if (current.length > 0 && used + space + chunkWidth > width + 0.01) {
      lines.push(lineOf(current, leading, space > 0));
      current = [];
      used = 0;
    }
    used += (current.length > 0 ? space : 0) + chunkWidth;
    current.push(...chunk);
  }
  if (current.length > 0) lines.push(lineOf(current, leading, false));
  return lines;
}

/** Width of a text set on one line, in points. */
export function widthOfText(text: RichText): number {
  return breakLines(text, Number.POSITIVE_INFINITY)[0]?.width ?? 0;
}

function atomsOf(span: Span, index: number, spans: RichText): readonly Atom[] {
  const text = printable(span.text);
  const atoms: Atom[] = [];
  let space = 0;
  let glued = index > 0 && spans[index - 1]?.text.endsWith(' ') !== true && !text.startsWith(' ');
  if (index > 0 && !glued) space = spaceWidth(span.style);
  for (const word of text.split(' ')) {
    if (word !== '') {
      for (const part of partsOf(word)) {
        atoms.push(atomOf(span, part, { space, glued }));
        space = 0;
        glued = false;
      }
    }
    space = spaceWidth(span.style);
    glued = false;
  }
  return atoms;
}

function partsOf(word: string): readonly string[] {
  if (ONLY_PLAIN_LETTERS.test(word)) return [word];
  return word.split(ADDRESS.test(word) ? BREAKS_IN_ADDRESS : BREAKS_IN_WORD);
}

function atomOf(span: Span, part: string, join: Pick<Atom, 'space' | 'glued'>): Atom {
  return { span, ...measured(span.style, part), ...join };
}

interface Measured {
  readonly runs: readonly FontRun[];
  readonly width: number;
}

/** Words kept per face and size; beyond it the memory starts anew. */
const REMEMBERED_WORDS = 20_000;
const remembered = new Map<Face, Map<number, Map<string, Measured>>>();

function measured(style: TextStyle, part: string): Measured {
  const words = wordsIn(style);
  const known = words.get(part);
  if (known !== undefined) return known;
  if (words.size >= REMEMBERED_WORDS) words.clear();
  const runs = fontRuns(style.face, part.replace(/[\u00a0\u202f\u2007]/g, ' '));
  const result = { runs, width: runsWidth(runs, style.size) };
  words.set(part, result);
  return result;
}

function wordsIn({ face, size }: TextStyle): Map<string, Measured> {
  const bySize = remembered.get(face) ?? new Map<number, Map<string, Measured>>();
  const words = bySize.get(size) ?? new Map<string, Measured>();
  remembered.set(face, bySize.set(size, words));
  return words;
}

/** Atoms that stay together; one that no line could hold falls apart into letters. */
function chunksOf(atoms: readonly Atom[], width: number): readonly (readonly Atom[])[] {
  const chunks: Atom[][] = [];
  for (const atom of atoms.flatMap((each) =>
    each.width > width ? lettersOf(each, width) : [each],
  )) {
    const last = chunks.at(-1);
    const joins = last !== undefined && atom.glued && widthOf(last) + atom.width <= width;
    if (joins) last.push(atom);
    else chunks.push([atom]);
  }
  return chunks;
}

function lettersOf(atom: Atom, width: number): readonly Atom[] {
  const parts: Atom[] = [];
  const letters = atom.runs.flatMap((run) =>
    run.actual === undefined
      ? Array.from(run.text, (text): FontRun => ({ font: run.font, text }))
      : [run],
  );
  let taken: FontRun[] = [];
  const flush = (): void => {
    const runs = joined(taken);
    const first = parts.length === 0;
    parts.push({
      span: atom.span,
      runs,
      width: runsWidth(runs, atom.span.style.size),
      space: first ? atom.space : 0,
      glued: first && atom.glued,
    });
    taken = [];
  };
  for (const letter of letters) {
    if (taken.length > 0 && runsWidth([...taken, letter], atom.span.style.size) > width) flush();
    taken.push(letter);
  }
  if (taken.length > 0) flush();
  return parts;
}

/** `spaced`: a blank ends the line, unseen, so that copied and spoken text keeps its words apart. */
function lineOf(atoms: readonly Atom[], leading: number, spaced: boolean): Line {
  const pieces: { x: number; width: number; span: Span; runs: FontRun[] }[] = [];
  let x = 0;
  for (const [index, atom] of atoms.entries()) {
    const space = index === 0 ? 0 : atom.space;
    const last = pieces.at(-1);
    if (last?.span === atom.span) {
      if (space > 0) last.runs.push(blankOf(atom.span));
      last.runs.push(...atom.runs);
      last.width += space + atom.width;
    } else {
      if (last !== undefined && space > 0) last.runs.push(blankOf(last.span));
      pieces.push({ x: x + space, width: atom.width, span: atom.span, runs: [...atom.runs] });
    }
    x += space + atom.width;
  }
  const end = pieces.at(-1);
  if (spaced && end !== undefined) end.runs.push(blankOf(end.span));
  return { pieces: pieces.map(pieceOf), width: x, leading };
}

function pieceOf({
  x,
  width,
  span,
  runs,
}: {
  x: number;
  width: number;
  span: Span;
  runs: FontRun[];
}): Piece {
  const { style, link } = span;
  return { x, width, style, runs, ...(link === undefined ? {} : { link }) };
}

function joined(runs: readonly FontRun[]): readonly FontRun[] {
  const result: FontRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const same = last?.font === run.font && last.actual === undefined && run.actual === undefined;
    if (same) result.splice(-1, 1, { font: last.font, text: last.text + run.text });
    else result.push(run);
  }
  return result;
}

function blankOf({ style }: Span): FontRun {
  return measured(style, ' ').runs[0] ?? { font: 'sans-regular', text: ' ' };
}

function spaceWidth(style: TextStyle): number {
  return measured(style, ' ').width;
}

function runsWidth(runs: readonly FontRun[], size: number): number {
  let width = 0;
  for (const { font, text } of runs) width += fontOf(font).shape(text).width;
  return (width * size) / 1000;
}

function widthOf(chunk: readonly Atom[]): number {
  return chunk.reduce((sum, { width, space }, index) => sum + width + (index === 0 ? 0 : space), 0);
}
