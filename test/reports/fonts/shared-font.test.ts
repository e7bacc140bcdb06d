import { describe, expect, it } from '@jest/globals';
import { fontOf } from '../../../reports/fonts/font-book.js';

describe('SharedFont', () => {
  it.each(['AVATAR', 'Tełco,', '“We”', 'ВГУ', 'Ελλάς', '(1−0.55)', 'Škoda'])(
    'sets %s as wide as the font itself does',
    (word) => {
      const shared = fontOf('sans-regular');
      const features = { liga: false, clig: false, rlig: false, calt: false, kern: true };
      const whole = shared.font.layout(word, features).advanceWidth;
      const { width } = shared.shape(word);
      expect(Math.abs(width - (whole * 1000) / shared.font.unitsPerEm)).toBeLessThan(word.length);
      expect(shared.shape(word).glyphs).toHaveLength(word.length);
    },
  );

  it('moves letters of a pair together', () => {
    const { glyphs } = fontOf('sans-regular').shape('AV');
    expect(glyphs[0]?.kerning).toBeGreaterThan(0);
  });
});
