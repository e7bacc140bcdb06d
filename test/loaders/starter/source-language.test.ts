import { expect, it } from '@jest/globals';
import {
  companyFileRules,
  parseCompanyFile,
} from '../../../src/loaders/starter/parse-company-file.js';
import { broken, method, TODAY } from './company-text.js';

const rules = companyFileRules(method(), TODAY);

function read(language: string) {
  const text = broken('origin: story-a, kind: news', `origin: story-a, kind: news, ${language}`);
  return parseCompanyFile('examplar.yaml', text, rules);
}

it('keeps the language of a source, and none where the file gives none', () => {
  const { record, problems } = read('language: es');
  expect(problems).toEqual([]);
  expect(record?.sources.map(({ language }) => language)).toEqual(['es', undefined, undefined]);
});

it.each(['language: english', 'language: EN', 'language: xx', 'language: null'])(
  'refuses "%s", naming the line',
  (language) => {
    const { record, problems } = read(language);
    expect(record).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'examplar.yaml', line: 10 }]);
  },
);
