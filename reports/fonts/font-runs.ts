import type { Face, FontId } from './faces.js';
import { FONT_CHAINS } from './faces.js';
import { fontForCharacter } from './font-book.js';
import { STAND_IN } from './printable.js';

/** A stretch of text in one font. `actual` is the text that stand-ins replace. */
export interface FontRun {
  readonly font: FontId;
  readonly text: string;
  readonly actual?: string;
}

const PLAIN = /^[\x20-\x7e]*$/;
const MARK = /^\p{M}$/u;

/** Cuts printable text where the font has to change; a combining mark stays with its letter where it can. */
export function fontRuns(face: Face, text: string): readonly FontRun[] {
  const first = FONT_CHAINS[face][0];
  if (first === undefined) throw new Error(`the face ${face} has no font`);
  if (PLAIN.test(text)) return text === '' ? [] : [{ font: first, text }];
  const runs: { font: FontId; text: string; missing: boolean; actual: string }[] = [];
  for (const character of text) {
    const found = fontForCharacter(face, character.codePointAt(0) ?? 0);
    const missing = found === undefined;
    const last = runs.at(-1);
    const font = found ?? first;
    if (last?.missing === missing && last.font === font) {
      last.text += missing ? STAND_IN : character;
      last.actual += character;
    } else if (!(missing && MARK.test(character))) {
      runs.push({ font, text: missing ? STAND_IN : character, missing, actual: character });
    }
  }
  return runs.map(({ missing, actual, ...run }) => (missing ? { ...run, actual } : run));
}
