import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { FONT_CHAINS, FONT_FILES, type Face, type FontId } from './faces.js';
import { SharedFont } from './shared-font.js';

const opened = new Map<FontId, SharedFont>();
const chosen: Readonly<Record<Face, Map<number, FontId | undefined>>> = {
  sans: new Map(),
  strong: new Map(),
  serif: new Map(),
};
/** Letters of scripts that run from right to left are in the mathematical font, but not as a text. */
const SIGNS_ONLY: readonly FontId[] = ['math', 'symbols'];
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** The font file, read and parsed at its first use. */
export function fontOf(id: FontId): SharedFont {
  const known = opened.get(id);
  if (known !== undefined) return known;
  const path = fileURLToPath(import.meta.resolve(FONT_FILES[id]));
  const font = create(readFileSync(path));
  if (!('layout' in font)) throw new Error(`${FONT_FILES[id]} is a collection, not one font`);
  const shared = new SharedFont(font);
  opened.set(id, shared);
  return shared;
}

/** The first font of the face that has the character; undefined when none has it. */
export function fontForCharacter(face: Face, codePoint: number): FontId | undefined {
  const remembered = chosen[face];
  const known = remembered.get(codePoint);
  if (known !== undefined || remembered.has(codePoint)) return known;
  const font = chainFor(face, codePoint).find((id) => fontOf(id).has(codePoint));
  remembered.set(codePoint, font);
  return font;
}

/** Korean has its own file; without this every Hangul letter would first open the Chinese one. */
function chainFor(face: Face, codePoint: number): readonly FontId[] {
  const character = String.fromCodePoint(codePoint);
  const chain = LETTER_OR_MARK.test(character)
    ? FONT_CHAINS[face].filter((id) => !SIGNS_ONLY.includes(id))
    : FONT_CHAINS[face];
  if (!HANGUL.test(character)) return chain;
  return chain.toSorted((a, b) => rankForHangul(a) - rankForHangul(b));
}

function rankForHangul(id: FontId): number {
  return id.startsWith('korean') ? 0 : 1;
}
