import type { ActivityView, CompanyView } from '../../../src/domain/scorecard/company-view.js';

/** An invented company with something in every part of its page. */
export function companyView(overrides: Partial<CompanyView> = {}): CompanyView {
  return {
    slug: 'borealis-cloud',
    name: 'Borealis <Cloud>',
    legalName: 'ООО «Бореалис» & Co.',
    aliases: ['北极云', 'Borealis'],
    identifiers: [
      { label: 'ISIN', value: 'US0231351067' },
      { label: 'Ticker', value: 'XNAS: BORE' },
    ],
    country: { code: 'US', name: 'United States' },
    sector: 'Cloud and software',
    asOf: { text: '22 November 2026', iso: '2026-11-22' },
    method: { id: 'bbs-score@1.0.0', sha256: 'a'.repeat(64) },
    verdict: {
      state: 'involved',
      stateLabel: 'Evidence of involvement',
      sentences: [{ text: 'Borealis sells a face search to police forces.', sources: [1, 2] }],
      grade: 'E',
      caps: [{ text: 'Held to E: active, high-severity sale (activity 1).', binding: true }],
      score: '20.5',
      atMost: true,
      involvement: '74.8',
      response: '26.2',
      rank: { label: '=160', of: 170 },
      roles: [
        { role: 'create', label: 'Creation', value: 68.8, text: '68.8' },
        { role: 'sell', label: 'Sale', value: 48.9, text: '48.9' },
        { role: 'use', label: 'Use', value: 0, text: 'none counted' },
      ],
    },
    group: {
      parent: { name: 'Polar Holding', slug: 'polar', link: 'controlled', sources: [3] },
      subsidiaries: [
        {
          name: 'Doorbell Inc.',
          slug: 'doorbell',
          link: '33% held',
          grade: 'D',
          score: '41.0',
          sources: [2],
        },
        { name: 'Fileless Ltd', link: 'controlled', sources: [] },
      ],
    },
    activities: [
      activity(1),
      activity(2, { counts: false, uncountedReason: 'Lapsed: last confirmed 2012' }),
    ],
    timeline: [
      event('2019-06-10', 'June 2019', 1, 'Active'),
      event('2020-06-10', '10 June 2020', 1, 'Paused'),
      event('2012-07-01', '2012', 2, 'Pilot'),
    ],
    response: {
      reply: 'Not yet asked',
      indicators: [
        {
          id: 'R1',
          title: 'Public commitment',
          weight: 25,
          points: '2.5',
          fullCredit: false,
          elements: [
            {
              id: 'R1.1',
              text: 'public and adopted',
              answer: 'partial',
              answerLabel: 'Partly',
              note: 'Police only.',
              date: '2020',
              sources: [2],
            },
            {
              id: 'R1.2',
              text: 'covers all roles',
              answer: 'not_disclosed',
              answerLabel: 'Not disclosed',
              sources: [],
            },
          ],
        },
      ],
    },
    actions: [
      {
        kind: 'Fine',
        authority: 'US Federal Trade Commission',
        date: '2023',
        amount: 'USD 5,800,000',
        claim: { text: 'The FTC found broad access to videos.', sources: [3] },
      },
    ],
    statements: [
      {
        kind: 'Moratorium',
        speaker: 'the company',
        date: '10 June 2020',
        claim: { text: 'It says itself that it paused police sales.', sources: [2] },
      },
    ],
    investors: [
      {
        name: 'A state fund',
        country: 'Norway',
        relation: 'Shareholder',
        date: '2025',
        share: '0.32%',
        value: 'NOK 1,241,000,000',
        claim: { text: 'The fund reported a stake.', sources: [4] },
      },
    ],
    asks: [
      { rung: 3, title: 'Stop new sales', text: 'Stop new sales and renewals.', basis: 'R2.1' },
    ],
    sources: [source(1), source(2), source(3), { ...source(4), url: 'javascript:alert(1)' }],
    calculation: {
      steps: [
        {
          activityNumber: 1,
          title: 'Sale of face search',
          factors: [
            {
              label: 'Technology gravity',
              value: '0.90',
              note: 'Retrospective face identification',
            },
          ],
          value: '0.4890',
          counts: true,
        },
      ],
      roles: [{ label: 'Sell', formula: 'F(0.489)', value: '48.9' }],
      summary: [
        { label: 'Score', formula: '(100 − 74.8) · (0.75 + 0.25 · 26.2/100)', value: '20.5' },
      ],
    },
    ...overrides,
  };
}

export function activity(number: number, overrides: Partial<ActivityView> = {}): ActivityView {
  return {
    anchor: `activity-${String(number)}`,
    number,
    role: 'sell',
    roleLabel: 'Sale',
    technology: 'Retrospective remote face identification, 1:N',
    product: 'Borealis Search',
    customer: 'Police of a large city',
    settings: 'Policing',
    places: 'United States',
    status: 'Active',
    since: 'June 2019',
    lastConfirmed: '2020',
    confidence: 'Confidence 0.85',
    value: '48.9',
    counts: true,
    entity: { name: 'Doorbell Inc.', slug: 'doorbell' },
    claims: [
      { text: 'Reported by The Paper: police used “Search” & paid for it.', sources: [1, 3] },
    ],
    harm: 'A man was arrested in error.',
    dispute: { text: 'The company denies it.', sources: [2] },
    article5Type: true,
    ...overrides,
  };
}

function event(iso: string, date: string, activityNumber: number, status: string) {
  const title = `Sale of Borealis Search to police (activity ${String(activityNumber)})`;
  return { iso, date, activityNumber, activity: title, status, sources: [1] };
}

function source(number: number) {
  return {
    number,
    title: `Source title ${String(number)} <i>`,
    publisher: 'The Paper',
    url: `https://example.org/${String(number)}?a=1&b=2`,
    date: '2020',
    kind: 'News',
    grades: ['B2'],
    supports: 'activity 1',
  };
}
