import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import {
  type Form13fEnd,
  type Form13fHeader,
  type Form13fRow,
  NO_COVER,
} from '../../../src/domain/filing/form-13f.js';
import type { RejectedLine } from '../../../src/domain/portfolio/portfolio-line.js';
import { parseForm13f } from '../../../src/loaders/sec-13f/parse-form-13f.js';

export const FIXTURES = join(import.meta.dirname, '../../fixtures/13f');

/** Everything that one filing gives. */
export interface WholeFiling {
  readonly header: Form13fHeader;
  readonly rows: readonly Form13fRow[];
  readonly rejected: readonly RejectedLine[];
  readonly end: Form13fEnd;
}

/** A text in pieces of a given length, as a stream gives it. */
export async function* inPieces(text: string, length = 64 * 1024): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += length) {
    yield await Promise.resolve(text.slice(at, at + length));
  }
}

export async function readText(text: string, name: string, piece?: number): Promise<WholeFiling> {
  const rows: Form13fRow[] = [];
  const rejected: RejectedLine[] = [];
  let header = NO_COVER;
  let end: Form13fEnd | undefined;
  for await (const part of parseForm13f(inPieces(text, piece), name)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'rows') rows.push(...part.rows);
    if (part.kind === 'rejected') rejected.push(...part.rejected);
    if (part.kind === 'end') end = part.end;
  }
  if (end === undefined) throw new Error('the filing has no end');
  return { header, rows, rejected, end };
}

export function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

export function readFixture(name: string, piece?: number): Promise<WholeFiling> {
  return readText(fixture(name), basename(name), piece);
}
