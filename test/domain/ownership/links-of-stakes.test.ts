import { expect, it } from '@jest/globals';
import { linksOfStakes, type StatedStake } from '../../../src/domain/ownership/links-of-stakes.js';

function stated(facts: Partial<StatedStake>): StatedStake {
  return {
    owner: 'p',
    company: 'a',
    kind: 'shareholding',
    exclusiveMinimum: false,
    explained: false,
    dataset: 'one',
    ...facts,
  };
}

const half = { minimum: 0.5, maximum: 0.5 };

const CASES: readonly (readonly [string, readonly StatedStake[], object | undefined])[] = [
  [
    'stakes of one source add up',
    [stated({ range: half }), stated({ range: { minimum: 0.1, maximum: 0.2 } })],
    { share: { minimum: 0.6, maximum: 0.7 } },
  ],
  [
    'of two sources the narrower range counts',
    [stated({ range: half }), stated({ dataset: 'two', range: { minimum: 0.25, maximum: 0.75 } })],
    { share: half },
  ],
  [
    'control without a share says nothing of the capital',
    [stated({ kind: 'control' })],
    { share: { minimum: 0, maximum: 1 }, controls: true },
  ],
  [
    'votes are not capital',
    [stated({ kind: 'voting-rights', range: half, exclusiveMinimum: true })],
    { share: { minimum: 0, maximum: 1 }, votes: half, aboveMinimum: true, controls: false },
  ],
  [
    'what others explain is not counted again',
    [stated({ range: half, explained: true }), stated({ range: { minimum: 0.1, maximum: 0.1 } })],
    { share: { minimum: 0.1, maximum: 0.1 } },
  ],
  [
    'a stake that others explain makes no link alone',
    [stated({ range: half, explained: true })],
    undefined,
  ],
  ['a nominee has nothing', [stated({ kind: 'other', range: half })], undefined],
];

it.each(CASES)('%s', (_, stakes, link) => {
  const links = linksOfStakes(stakes);

  if (link === undefined) expect(links).toEqual([]);
  else expect(links).toEqual([expect.objectContaining(link)]);
});
