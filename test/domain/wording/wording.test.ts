import { describe, expect, it } from '@jest/globals';
import type { Source } from '../../../src/domain/company/company-record.js';
import { CUSTOMER_TYPES, SOURCE_KINDS } from '../../../src/domain/company/vocabulary.js';
import { GRADES } from '../../../src/domain/methodology/methodology.js';
import {
  type PartialDate,
  parsePartialDate,
} from '../../../src/domain/quantities/calendar-date.js';
import { activityTitle } from '../../../src/domain/wording/activity-title.js';
import { claimWord } from '../../../src/domain/wording/claim-word.js';
import { countryName } from '../../../src/domain/wording/country-name.js';
import { noEvidenceFound } from '../../../src/domain/wording/coverage-words.js';
import {
  decisionLeadIn,
  evidenceLeadIn,
  lawsuitLeadIn,
  ledIn,
  relatedLeadIn,
} from '../../../src/domain/wording/lead-in.js';
import { CUSTOMER_TYPE_LABELS } from '../../../src/domain/wording/customer-type-labels.js';
import { GRADE_MEANINGS, OPINION } from '../../../src/domain/wording/grade-words.js';
import { listInWords, shortListInWords } from '../../../src/domain/wording/list-in-words.js';
import { settingLabel } from '../../../src/domain/wording/setting-labels.js';
import { eventLabel, stateInWords } from '../../../src/domain/wording/status-words.js';
import { wordDate } from '../../../src/domain/wording/word-date.js';
import { day, METHOD } from '../scorecard/assessed-dataset.js';

const SOURCE: Source = {
  key: 's1',
  title: 'A title',
  publisher: 'The Verge',
  url: 'https://example.org',
  origin: 'o1',
  ownPage: false,
};

function partial(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
}

describe('words of a claim', () => {
  it.each([
    ['court', 'found'],
    ['regulator', 'found'],
    ['company', 'says itself'],
    ['contract', 'documented'],
    ['foi', 'documented'],
    ['news', 'reported'],
    ['test', 'reported'],
    ['research', 'reported'],
    ['trade', 'reported'],
    ['advocacy', 'alleged'],
    ['filing', 'alleged'],
    [undefined, 'reported'],
  ] as const)('a source of kind %s allows "%s"', (kind, word) => {
    expect(claimWord(kind)).toBe(word);
  });

  it('names the publisher of a source without a kind and keeps the claim word for word', () => {
    expect(ledIn(evidenceLeadIn(SOURCE, 'A1'), 'It did so.', SOURCE)).toBe(
      'Reported by The Verge: It did so.',
    );
  });

  it('calls found only what a court or authority found, not what it relates', () => {
    const court = { ...SOURCE, kind: 'court' as const };
    expect(evidenceLeadIn(court, 'A1')).toBe('Found by a court, published by The Verge');
    expect(evidenceLeadIn(court, 'A2')).toBe('Documented by a court, published by The Verge');
    expect(relatedLeadIn(court)).toBe('Documented by a court, published by The Verge');
    expect(decisionLeadIn({ ...SOURCE, kind: 'regulator' })).toBe(
      'Found by an authority, published by The Verge',
    );
  });

  it('calls a lawsuit alleged, whatever kind published it', () => {
    for (const kind of SOURCE_KINDS) {
      expect(lawsuitLeadIn({ ...SOURCE, kind })).toBe(
        'Its claims are alleged until decided; reported by The Verge',
      );
    }
  });

  it.each([
    ['news', 'The Verge reports that it did so.', true],
    ['news', 'The Verge, citing WIRED, said that it did so.', true],
    ['news', 'The Verge found that it did so.', false],
    ['news', 'The Verge reports that it did so. It went on.', false],
    ['news', 'The Vergers report that it did so.', false],
    ['advocacy', 'The Verge reports that it did so.', false],
    ['advocacy', 'The Verge alleges that it did so.', true],
    ['contract', 'The Verge describes it.', true],
    ['company', 'The Verge says that it did so.', true],
  ] as const)('behind a %s source, "%s" needs no lead-in: %s', (kind, claim, bare) => {
    const source = { ...SOURCE, kind };
    expect(ledIn(relatedLeadIn(source), claim, source) === claim).toBe(bare);
    const suit = ledIn(lawsuitLeadIn(source), claim, source);
    expect(suit).toBe(`Its claims are alleged until decided; reported by The Verge: ${claim}`);
  });

  it('never admits for a company what another publisher says', () => {
    const others = SOURCE_KINDS.filter((kind) => kind !== 'company');
    for (const kind of others) expect(relatedLeadIn({ ...SOURCE, kind })).not.toContain('itself');
    expect(relatedLeadIn({ ...SOURCE, kind: 'company', publisher: 'NEC' })).toBe('NEC says itself');
  });
});

it.each([
  ['2023', '2023'],
  ['2020-06', 'June 2020'],
  ['2018-05-22', '22 May 2018'],
  ['2026-02-03', '3 February 2026'],
])('prints the date %s as %s and no more exactly', (date, text) => {
  expect(wordDate(partial(date))).toBe(text);
});

it('words zero as what was found, never as what is', () => {
  expect(noEvidenceFound(day('2026-11-22'))).toBe('No evidence found as of 22 November 2026.');
});

describe('activity titles', () => {
  const sale = {
    role: 'sell',
    technology: 'face_rbi_live',
    product: 'Rekognition',
    customer: 'US police departments',
  } as const;

  it.each([
    [sale, 'Sale of Rekognition to US police departments'],
    [{ ...sale, customer: 'Police in Beijing' }, 'Sale of Rekognition to police in Beijing'],
    [{ ...sale, customer: 'Police Scotland' }, 'Sale of Rekognition to Police Scotland'],
    [{ ...sale, customer: 'Three UK' }, 'Sale of Rekognition to Three UK'],
    [{ ...sale, customer: 'Uniview; Hikvision' }, 'Sale of Rekognition to Uniview, Hikvision'],
    [{ ...sale, customer: 'Not named' }, 'Sale of Rekognition to a customer that is not named'],
    [{ ...sale, product: 'Cameras' }, 'Sale of cameras to US police departments'],
    [{ ...sale, product: 'Face Pay' }, 'Sale of Face Pay to US police departments'],
    [{ ...sale, customer: '-', role: 'create' }, 'Creation of Rekognition'],
    [
      { ...sale, product: '-', role: 'use', customer: '35 of 200 shops' },
      'Use of live (real-time) remote face identification, 1:N at 35 of 200 shops',
    ],
    [
      { ...sale, role: 'use', customer: 'Eight Spanish airports' },
      'Use of Rekognition at eight Spanish airports',
    ],
    [
      { ...sale, role: 'use', customer: 'People enrolled at its sites' },
      'Use of Rekognition – People enrolled at its sites',
    ],
  ] as const)('titles %j', (activity, title) => {
    expect(activityTitle(activity, METHOD)).toBe(title);
  });
});

it('shows an active record whose currency ran out with the year it was last confirmed', () => {
  expect(stateInWords('active', true, 'June 2026')).toBe('Active');
  expect(stateInWords('active', false, 'June 2018')).toBe('Active when last confirmed 2018');
  expect(stateInWords('pilot', false, '2018')).toBe('Pilot when last confirmed 2018');
  expect(stateInWords('paused', false, '2018')).toBe('Paused');
});

it('has its own words for every status, setting and country of the method and the data', () => {
  for (const status of Object.keys(METHOD.status.multipliers)) {
    expect(eventLabel(status)).not.toContain('_');
    expect(eventLabel(status)).toMatch(/^[A-Z]/);
  }
  for (const { id } of METHOD.settings) expect(settingLabel(id)).toMatch(/^[A-Z][^_]+$/);
  expect(['GB', 'HK', 'PS', 'TR', 'XX'].map(countryName)).toEqual([
    'United Kingdom',
    'Hong Kong',
    'Palestine',
    'Türkiye',
    'XX',
  ]);
});

it('joins lists with commas and an "and"', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listInWords)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(shortListInWords(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});

it('explains every grade in one line and calls it an opinion', () => {
  for (const grade of GRADES) expect(GRADE_MEANINGS[grade]).toMatch(/^[A-Z][^.]+\.$/);
  expect(OPINION).toContain('an opinion from disclosed facts and a published formula');
});

it('has a label for every kind of customer', () => {
  expect(CUSTOMER_TYPES.filter((type) => CUSTOMER_TYPE_LABELS[type] === '')).toEqual([]);
});
