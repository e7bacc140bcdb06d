import { SECTORS } from '../../../src/domain/company/vocabulary.js';
import { GRADES } from '../../../src/domain/methodology/methodology.js';
import type { RoleBar } from '../../../src/domain/scorecard/company-view.js';
import type { RankingRow, RankingView } from '../../../src/domain/scorecard/ranking-view.js';

interface Country {
  readonly code: string;
  readonly name: string;
}

/** Names that are long, in other scripts, or look like markup. */
const NAMES = [
  'Zhejiang Dahua Technology Company Limited and Subsidiaries, formerly Hangzhou Dahua',
  'НТех Лаб (НтехЛаб)',
  '北京旷视科技有限公司',
  'Société générale de vidéosurveillance à Paris',
  '삼성전자 주식회사',
  'Ben & Jerry <b>“Bold”</b> Ltd',
  'Rechtsschutzversicherungsgesellschaftenüberwachung GmbH',
];

const COUNTRIES: [Country, ...Country[]] = [
  { code: 'CN', name: 'China' },
  { code: 'RU', name: 'Russia' },
  { code: 'US', name: 'United States' },
  { code: 'DE', name: 'Germany' },
  { code: 'GB', name: 'United Kingdom' },
];

export function rankingRow(index: number, overrides: Partial<RankingRow> = {}): RankingRow {
  const share = index / 170;
  return {
    slug: `company-${String(index)}`,
    name: NAMES[index] ?? `Company ${String(index)}`,
    country: turn(COUNTRIES, index),
    sector: turn(SECTORS, index),
    rank: index % 9 === 0 ? `=${String(170 - index)}` : String(170 - index),
    grade: turn(GRADES, Math.max(1, 5 - Math.floor(share * 5))),
    score: (share * 80 + 0.1).toFixed(1),
    atMost: true,
    involvement: (99.4 - share * 90).toFixed(1),
    response: (share * 30).toFixed(1),
    roles: [bar('create', 88.2 - share * 80), bar('sell', index % 2 ? 0 : 71.25), bar('use', 0)],
    technologies: ['Live (real-time) remote face identification, 1:N', 'Gait'],
    subsidiaries: index % 20 === 0 ? ['Ring', 'Whole Foods Market'] : [],
    ...overrides,
  };
}

export function rankingView(overrides: Partial<RankingView> = {}): RankingView {
  return {
    asOf: { text: '22 November 2026', iso: '2026-11-22' },
    method: { id: 'bbs-score@1.0.0', sha256: 'a'.repeat(64) },
    rows: Array.from({ length: 170 }, (_, index) => rankingRow(index)),
    ranked: 170,
    unranked: [
      {
        id: 'lawsuit_only',
        title: 'Named in lawsuits, not assessed',
        explanation: 'Allegations in court, and nothing else that was graded.',
        companies: [{ slug: 'sued', name: 'Sued <Corp>', sector: 'Retail' }],
      },
    ],
    underReview: 3,
    subsidiaries: 12,
    notes: ['Only top parents and independents are ranked.'],
    grades: GRADES.map((grade, index) => ({ grade, count: index * 11 })),
    ...overrides,
  };
}

function bar(role: RoleBar['role'], value: number): RoleBar {
  const label = { create: 'Creation', sell: 'Sale', use: 'Use' }[role];
  return { role, label, value, text: value === 0 ? 'none counted' : value.toFixed(1) };
}

function turn<Item>(items: readonly [Item, ...Item[]], index: number): Item {
  return items[index % items.length] ?? items[0];
}
