import { describe, expect, it } from '@jest/globals';
import { fontRuns } from '../../../reports/fonts/font-runs.js';
import { printable } from '../../../reports/fonts/printable.js';

describe('fontRuns', () => {
  it('changes the font where the script does', () => {
    expect(fontRuns('sans', 'Škoda НТехЛаб 海康 삼성 →')).toEqual([
      { font: 'sans-regular', text: 'Škoda НТехЛаб ' },
      { font: 'chinese-regular', text: '海康' },
      { font: 'sans-regular', text: ' ' },
      { font: 'korean-regular', text: '삼성' },
      { font: 'sans-regular', text: ' ' },
      { font: 'math', text: '→' },
    ]);
  });

  it('puts a stand-in for what no font can set, and keeps the text behind it', () => {
    expect(fontRuns('strong', 'a مر b')).toEqual([
      { font: 'sans-semibold', text: 'a ' },
      { font: 'sans-semibold', text: '??', actual: 'مر' },
      { font: 'sans-semibold', text: ' b' },
    ]);
  });
});

describe('printable', () => {
  it.each([
    ['e\u0301', 'é'],
    ['a\u00adb\u200bc\ufeff', 'abc'],
    ['a\tb\r\nc', 'a b c'],
    ['\ud800x\ue000', '?x?'],
    ['☎\ufe0f', '☎'],
    ['plain', 'plain'],
  ])('makes %j into %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});
