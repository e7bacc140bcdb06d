import type { RankingRow, RankingView } from '../../src/domain/scorecard/ranking-view.js';

const NAMES = [
  'Aurora Vision',
  'НТехЛаб',
  'Hikvision (海康威视)',
  'Granite Arenas',
  'Société Générale des Eaux et Forêts',
];

function row(index: number): RankingRow {
  const name = `${NAMES[index % NAMES.length] ?? ''} ${String(index + 1)}`;
  const score = (3 + index * 0.5).toFixed(1);
  return {
    slug: `company-${String(index + 1)}`,
    name,
    ...(index % 4 === 0 ? {} : { country: { code: 'FR', name: 'France' } }),
    sector: 'Surveillance technology',
    rank: index % 3 === 0 ? `=${String(166 - index)}` : String(166 - index),
    grade: index < 60 ? 'F' : 'E',
    score,
    atMost: true,
    involvement: (99 - index * 0.4).toFixed(1),
    response: (index * 0.2).toFixed(1),
    roles: [
      { role: 'create', label: 'Creation', value: 80, text: '80.0' },
      { role: 'sell', label: 'Sale', value: 100, text: '100.0' },
      { role: 'use', label: 'Use', value: 0, text: 'none counted' },
    ],
    technologies: ['Remote face identification, live', 'Emotion or intention recognition'],
    subsidiaries: index % 9 === 0 ? ['Gridline Sensors', 'Old Gate Security'] : [],
  };
}

/** A ranking of the size of the first dataset. */
export function wholeRanking(): RankingView {
  return {
    asOf: { text: '22 November 2026', iso: '2026-11-22' },
    method: { id: 'bbs-score@1.0.0', sha256: 'b0'.repeat(32) },
    rows: Array.from({ length: 166 }, (_, index) => row(index)),
    ranked: 166,
    unranked: [
      {
        id: 'promised_only',
        title: 'Promised only',
        explanation:
          'These companies made a promise; no evidence of involvement was found. It does not say that there is none.',
        companies: Array.from({ length: 40 }, (_, index) => ({
          slug: `promise-${String(index)}`,
          name: `Promise Company ${String(index + 1)}`,
          country: { code: 'JP', name: 'Japan' },
          sector: 'Retail',
        })),
      },
      { id: 'stale', title: 'Stale', explanation: 'Not looked at for long.', companies: [] },
    ],
    underReview: 12,
    subsidiaries: 21,
    notes: ['The ranking covers companies for which evidence was found; it is not a census.'],
    grades: [
      { grade: 'A', count: 0 },
      { grade: 'B', count: 3 },
      { grade: 'C', count: 10 },
      { grade: 'D', count: 33 },
      { grade: 'E', count: 60 },
      { grade: 'F', count: 60 },
    ],
  };
}
