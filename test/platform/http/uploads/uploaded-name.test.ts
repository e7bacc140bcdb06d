import { expect, it } from '@jest/globals';
import { uploadedName } from '../../../../src/platform/http/uploads/uploaded-name.js';

it.each([
  ['holdings.csv', 'holdings.csv'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\ours.xlsx', 'ours.xlsx'],
  ['a\r\nb\u0000.csv', 'ab.csv'],
  ['GrÃ¶ÃŸe.csv'.replace('Ÿ', '\u009f'), 'Größe.csv'],
  ['Gr\u00f6\u00dfe.csv', 'Größe.csv'],
  ['..', 'file'],
  ['folder/', 'file'],
  ['', 'file'],
])('makes of the name %j a plain one', (received, name) => {
  expect(uploadedName(received)).toBe(name);
});

it('shortens a long name', () => {
  expect(uploadedName('x'.repeat(5_000))).toHaveLength(200);
});
