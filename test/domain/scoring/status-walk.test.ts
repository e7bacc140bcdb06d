import { describe, expect, it } from '@jest/globals';

import type { Role } from '../../../src/domain/company/vocabulary.js';
import { statusOf } from '../../../src/domain/scoring/status-walk.js';
import { asOf, day, method } from './arbitrary-case.js';

interface Row {
  readonly name: string;
  readonly role?: Role;
  readonly events: readonly (readonly [status: string, date: string, until?: string])[];
  readonly evidence?: string;
  readonly state: string;
  readonly m: number;
  readonly current?: boolean;
}

const ROWS: readonly Row[] = [
  {
    name: 'nothing known: unknown, 36 months old',
    events: [],
    state: 'unknown',
    m: 0.4 + 0.4 * 2 ** (-12 / 36),
  },
  {
    name: 'evidence alone: unknown as of that day',
    events: [],
    evidence: '2026-01-01',
    state: 'unknown',
    m: 0.8,
  },
  {
    name: 'active within the grace period',
    events: [['active', '2025-01-01']],
    state: 'active',
    m: 1,
    current: true,
  },
  {
    name: 'active and 36 months past it',
    events: [['active', '2021-11-22']],
    state: 'active',
    m: 0.75,
  },
  {
    name: 'newer evidence confirms a live state',
    events: [['active', '2015-01-01']],
    evidence: '2026-01-01',
    state: 'active',
    m: 1,
    current: true,
  },
  {
    name: 'confirmed 36 months ago is current',
    events: [['pilot', '2023-11-22']],
    state: 'pilot',
    m: 0.3 + 0.5 * 2 ** (-12 / 36),
    current: true,
  },
  {
    name: 'a day more than that month is not',
    events: [['pilot', '2023-10-22']],
    state: 'pilot',
    m: 0.3 + 0.5 * 2 ** (-13 / 36),
  },
  {
    name: 'use fades sooner',
    role: 'use',
    events: [['active', '2023-05-22']],
    state: 'active',
    m: 0.75,
  },
  {
    name: 'a sale of 144 months ago is not yet lapsed',
    events: [['announced', '2014-11-22']],
    state: 'announced',
    m: 0.2 + 0.4 * 2 ** (-120 / 36),
  },
  { name: 'a month later it is', events: [['announced', '2014-10-22']], state: 'announced', m: 0 },
  { name: 'a pause keeps its value', events: [['paused', '2016-11-22']], state: 'paused', m: 0.6 },
  {
    name: 'and lapses in months since its own event',
    events: [['paused', '2014-10-22']],
    evidence: '2026-01-01',
    state: 'paused',
    m: 0,
  },
  {
    name: 'a pause that ran out is active on that day',
    events: [['paused', '2020-06-10', '2026-06-10']],
    state: 'active',
    m: 1,
    current: true,
  },
  {
    name: 'unless something else happened meanwhile',
    events: [
      ['paused', '2020-06-10', '2026-06-10'],
      ['exit_announced', '2026-06-10'],
    ],
    state: 'exit_announced',
    m: 0.5,
  },
  {
    name: 'a pause that still runs',
    events: [['paused', '2020-06-10', '2026-11-23']],
    state: 'paused',
    m: 0.6,
  },
  {
    name: 'on one day the larger multiplier decides',
    events: [
      ['active', '2026-01-01'],
      ['ceased_verified', '2026-01-01'],
    ],
    state: 'active',
    m: 1,
    current: true,
  },
  {
    name: 'then the larger rank',
    events: [
      ['announced', '2026-01-01'],
      ['paused', '2026-01-01'],
    ],
    state: 'announced',
    m: 0.6,
  },
  {
    name: 'own word of an ending',
    events: [
      ['active', '2025-01-01'],
      ['ceased_unverified', '2026-01-01'],
    ],
    state: 'ceased_unverified',
    m: 0.4,
  },
  {
    name: 'a verified ending halves in 24 months',
    events: [
      ['active', '2023-01-01'],
      ['ceased_verified', '2024-11-22'],
    ],
    state: 'ceased_verified',
    m: 0.075,
  },
  {
    name: 'and is nothing after 84',
    events: [['ceased_verified', '2019-10-22']],
    state: 'ceased_verified',
    m: 0,
  },
  {
    name: 'sold as a going concern halves in 36',
    events: [['divested', '2023-11-22']],
    state: 'divested',
    m: 0.175,
  },
  {
    name: 'an ending never raises the value',
    events: [
      ['announced', '2015-01-22'],
      ['ceased_unverified', '2026-11-22'],
    ],
    state: 'ceased_unverified',
    m: 0.2 + 0.4 * 2 ** (-118 / 36),
  },
  {
    name: 'a later ending starts where the first had come',
    events: [
      ['cancelled', '2024-11-22'],
      ['ceased_verified', '2026-11-22'],
    ],
    state: 'ceased_verified',
    m: 0.025,
  },
  {
    name: 'a verified ending of a lapsed record is nothing',
    events: [
      ['active', '2012-01-22'],
      ['ceased_verified', '2026-01-22'],
    ],
    state: 'ceased_verified',
    m: 0,
  },
  {
    name: 'also after a pause that lapsed',
    events: [
      ['paused', '2012-01-22'],
      ['ceased_verified', '2026-01-22'],
    ],
    state: 'ceased_verified',
    m: 0,
  },
  {
    name: 'also when evidence alone had lapsed',
    events: [['ceased_verified', '2026-11-22']],
    evidence: '2014-10-22',
    state: 'ceased_verified',
    m: 0,
  },
  {
    name: 'remediated is nothing',
    events: [['remediated', '2026-01-01']],
    state: 'remediated',
    m: 0,
  },
];

describe('statusOf', () => {
  it.each(ROWS)('$name', ({ role = 'sell', events, evidence, state, m, current = false }) => {
    const status = statusOf(
      {
        role,
        events: events.map(([name, date, until]) => ({
          status: name,
          date: day(date),
          ...(until === undefined ? {} : { until: day(until) }),
        })),
        ...(evidence === undefined ? {} : { newestEvidence: day(evidence) }),
        asOf,
      },
      method,
    );
    expect({ state: status.state, current: status.current }).toEqual({ state, current });
    expect(status.multiplier).toBeCloseTo(m, 12);
  });
});
