import type { Font } from 'fontkit';

/** A glyph of a word, measured in thousandths of the font size. */
interface ShapedGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly width: number;
  /** How far the next glyph moves back towards this one, in whole thousandths. */
  readonly kerning: number;
}

/** A word as glyphs: what is measured and what is drawn. */
export interface ShapedWord {
  readonly glyphs: readonly ShapedGlyph[];
  /** In thousandths of the font size. */
  readonly width: number;
}

/** Words kept per font; beyond it the memory starts anew. */
const REMEMBERED_WORDS = 20_000;
/** Ligatures would make a glyph stand for several characters and gain little at 8 points. */
const FEATURES = { liga: false, clig: false, rlig: false, calt: false, kern: true };
const QUESTION_MARK = 0x3f;
/** Letters that stand beside each other without changing their shape: only pairs of them move. */
const LETTER_BY_LETTER =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}\p{Zs}]+$/u;

/** One parsed font file, shared by all documents of the process. */
export class SharedFont {
  private readonly words = new Map<string, ShapedWord>();
  private readonly known = new Map<number, boolean>();
  private readonly letters = new Map<string, ShapedGlyph>();
  private readonly pairs = new Map<string, number>();

  constructor(readonly font: Font) {}

  has(codePoint: number): boolean {
    const known = this.known.get(codePoint);
    if (known !== undefined) return known;
    const has = this.font.hasGlyphForCodePoint(codePoint);
    this.known.set(codePoint, has);
    return has;
  }

  shape(word: string): ShapedWord {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    if (this.words.size >= REMEMBERED_WORDS) this.words.clear();
    const shaped = LETTER_BY_LETTER.test(word) ? this.setInPairs(word) : this.shapeAnew(word);
    this.words.set(word, shaped);
    return shaped;
  }

  /** The same as `shapeAnew` for these scripts, at a tenth of its cost: a text has few different pairs. */
  private setInPairs(word: string): ShapedWord {
    const characters = Array.from(word);
    let total = 0;
    const glyphs = characters.map((character, index) => {
      const next = characters[index + 1];
      const letter = this.letter(character);
      const kerning = next === undefined ? 0 : this.kerningOf(character + next);
      total += letter.width - kerning;
      return kerning === 0 ? letter : { ...letter, kerning };
    });
    return { glyphs, width: total };
  }

  private letter(character: string): ShapedGlyph {
    const known = this.letters.get(character);
    if (known !== undefined) return known;
    const [glyph] = this.shapeAnew(character).glyphs;
    if (glyph === undefined) throw new Error(`the font sets nothing for ${character}`);
    this.letters.set(character, glyph);
    return glyph;
  }

  private kerningOf(pair: string): number {
    const known = this.pairs.get(pair);
    if (known !== undefined) return known;
    const kerning = this.shapeAnew(pair).glyphs[0]?.kerning ?? 0;
    this.pairs.set(pair, kerning);
    return kerning;
  }

  private shapeAnew(word: string): ShapedWord {
    const run = this.font.layout(word, FEATURES);
    const scale = 1000 / this.font.unitsPerEm;
    const codePoints = codePointsOf(word);
    const oneToOne = run.glyphs.length === codePoints.length;
    let total = 0;
    const glyphs = run.glyphs.map(({ id, advanceWidth }, index) => {
      const advance = run.positions[index]?.xAdvance ?? advanceWidth;
      const kerning = Math.round((advanceWidth - advance) * scale);
      const width = advanceWidth * scale;
      total += width - kerning;
      return {
        id,
        codePoints: oneToOne ? codePoints.slice(index, index + 1) : this.nominal(id),
        width,
        kerning,
      };
    });
    return { glyphs, width: total };
  }

  /** fontkit remembers the first characters a glyph ever stood for; asking the font keeps documents alike. */
  private nominal(glyphId: number): readonly number[] {
    const first = this.font.stringsForGlyph(glyphId)[0];
    return first === undefined ? [QUESTION_MARK] : codePointsOf(first);
  }
}

function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? QUESTION_MARK);
}
