import type {
  ActivityView,
  CalculationView,
  CompanyView,
  IndicatorView,
  SourceView,
} from '../../src/domain/scorecard/company-view.js';

const CLAIMS = [
  'Documented by a 2023 federal court order: Rekognition is an Amazon product that lets customers add facial recognition analysis to their own applications.',
  'Reported by The Verge in May 2021: the service was sold to police until a moratorium in June 2020, which was extended until further notice in May 2021.',
  'Alleged by the ACLU in May 2018: Amazon gave Orlando, Florida free consulting to set up a pilot of real-time recognition; the police said that it was not in use in investigations or public spaces at that time.',
  'Documented under freedom of information law: Network Rail trials from 2022 at eight UK stations sent passenger images to Rekognition to estimate age, gender and possible emotion; Network Rail denied recording emotions and a contractor said that the function was ended.',
];
const PRODUCTS = ['Amazon Rekognition', 'Ring Familiar Faces', 'Amazon One', 'Driveri cameras'];
const CUSTOMERS = [
  'US police departments',
  'Orlando Police Department',
  "Washington County Sheriff's Office (Oregon)",
  'Network Rail',
];
const ROLES = [
  ['create', 'Creation'],
  ['sell', 'Sale'],
  ['use', 'Use'],
] as const;

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function activity(index: number): ActivityView {
  const number = index + 1;
  const [role, roleLabel] = pick(ROLES, index);
  return {
    anchor: `activity-${String(number)}`,
    number,
    role,
    roleLabel,
    technology: 'Remote face identification, retrospective',
    product: pick(PRODUCTS, index),
    customer: pick(CUSTOMERS, index),
    settings: index % 2 === 0 ? 'Policing' : 'Transport hub, workplace',
    places: index % 2 === 0 ? 'United States' : 'United Kingdom, United States',
    status: index % 3 === 0 ? 'Active' : 'Paused',
    since: '10 June 2020',
    lastConfirmed: 'January 2024',
    confidence: 'Confidence 0.85',
    value: index === 7 ? 'not counted' : (61.2 - index * 4.1).toFixed(1),
    counts: index !== 7,
    ...(index === 7 ? { uncountedReason: 'Lapsed: last confirmed in 2012' } : {}),
    claims: [0, 1].map((offset) => ({
      text: pick(CLAIMS, index + offset),
      sources: [1 + ((index + offset) % 24), 1 + ((index + offset + 9) % 24)],
    })),
    ...(index === 1 ? { harm: 'Documented concerns about racial bias.' } : {}),
    ...(index === 3
      ? {
          dispute: {
            text: 'Network Rail, the customer, denied having recorded emotions.',
            sources: [5],
          },
        }
      : {}),
    article5Type: index === 2,
  };
}

function source(index: number): SourceView {
  const number = index + 1;
  return {
    number,
    title: pick(
      [
        'Order (Dkt. 89), No. 2:22-cv-00269, suit against Amazon Web Services',
        'Amazon extends ban on police use of its facial recognition software',
        'Flex drivers bring class action, say Amazon illegally requiring them to scan their faces before making deliveries',
      ],
      index,
    ),
    publisher: pick(['Justia', 'The Verge', 'Cook County Record'], index),
    url: pick(
      [
        'https://law.justia.com/cases/federal/district-courts/washington/wawdce/2:2022cv00269/307923/89/',
        'https://www.theverge.com/2021/5/18/22442580/amazon-law-enforcement-police-facial-recognition-software-ban',
        'https://example.org/Überwachung/人脸识别?q=naïve search&page=2',
      ],
      index,
    ),
    date: pick(['2023', '18 May 2021', 'date not known'], index),
    kind: pick(['Court', 'News', 'Advocacy'], index),
    grades: [pick(['A2', 'B2', 'C3'], index)],
    supports: `activity ${String(1 + (index % 9))}; statement of June 2020`,
  };
}

function indicator(index: number): IndicatorView {
  const id = `R${String(index + 1)}`;
  return {
    id,
    title: pick(
      [
        'Public commitment to cease creating, selling and using',
        'Stop and withdraw',
        'Delete data and models',
      ],
      index,
    ),
    weight: pick([25, 15, 10], index),
    points: pick(['0.0', '7.5', '3.3'], index),
    fullCredit: false,
    elements: [1, 2, 3].map((element) => ({
      id: `${id}.${String(element)}`,
      text: pick(
        [
          'public and adopted at group level',
          'covers create, sell and use',
          'dated wind-down plan',
        ],
        element,
      ),
      answer: pick(['yes', 'partial', 'no', 'not_disclosed'] as const, index + element),
      answerLabel: pick(['Yes', 'Partly', 'No', 'Not disclosed'], index + element),
      ...(element === 2
        ? {
            note: 'A moratorium on police use of one product, without an end date',
            date: 'May 2021',
          }
        : {}),
      sources: element === 2 ? [7, 8] : [],
    })),
  };
}

function calculationOf(activities: readonly ActivityView[]): CalculationView {
  const factors = [
    ['Technology gravity', '0.90', 'Remote face identification, retrospective'],
    ['Setting factor', '1.00', 'Policing, the highest of the settings'],
    ['Scope q', '0.80', 'Many sites or a whole city'],
    ['Irremediability r', '0.80', 'Loss of liberty is possible'],
    ['Harm h', '0.80', '0.5 × max(q, r) + 0.25 × (q + r)'],
    ['Severity s', '0.810', 'gravity × setting × (0.5 + 0.5 × h)'],
    ['Linkage', '1.00', 'cause'],
    [
      'Status m',
      '0.600',
      'Paused since 10 June 2020, confirmed January 2024, no fading within 24 months',
    ],
    [
      'Confidence c',
      '0.850',
      '1 − (1 − 0.7225) × (1 − 0.4600): origins amazon-moratorium-2021 (B2), aclu-rekognition-records-2018 (C2)',
    ],
  ] as const;
  return {
    steps: activities.map(({ number, roleLabel, product, value, counts }) => ({
      activityNumber: number,
      title: `${roleLabel} ${product ?? ''}`,
      factors: factors.map(([label, text, note]) => ({ label, value: text, note })),
      value,
      counts,
    })),
    roles: ['Create', 'Sell', 'Use'].map((label) => ({
      label,
      formula: '0.612 + 0.388 × 0.5 × (1 − e^(−0.413 ÷ 1.5))',
      value: '68.8',
    })),
    summary: [
      {
        label: 'Involvement I',
        formula: '100 × (0.688 + 0.312 × 0.5 × (1 − e^(−0.882)))',
        value: '74.8',
      },
      { label: 'Response R', formula: '0.0 + 7.5 + 3.3 + 0.0 + 7.5 + 3.3', value: '26.2' },
      { label: 'Score S', formula: '(100 − 74.8) × (0.75 + 0.25 × 0.262)', value: '20.5' },
      { label: 'Grade', formula: '20.5 lies between 20 and 40: E; no cap is lower', value: 'E' },
    ],
  };
}

/** A large company: nine activities, 24 sources, long texts, everything that a view can hold. */
export function bigCompany(): CompanyView {
  const activities = Array.from({ length: 9 }, (_, index) => activity(index));
  return {
    slug: 'amazon',
    name: 'Amazon',
    legalName: 'Amazon.com, Inc.',
    aliases: ['Amazon Web Services', 'AWS', 'Amazon Rekognition', 'Ring', 'Amazon Flex'],
    identifiers: [
      { label: 'ISIN', value: 'US0231351067' },
      { label: 'LEI', value: 'ZXTILKJKG63JELOEG630' },
      { label: 'NASDAQ', value: 'AMZN' },
    ],
    country: { code: 'US', name: 'United States' },
    sector: 'Cloud and software',
    asOf: { text: '22 November 2026', iso: '2026-11-22' },
    method: { id: 'bbs-score@1.0.0', sha256: 'b0'.repeat(32) },
    verdict: {
      state: 'involved',
      stateLabel: 'Evidence of involvement',
      sentences: [
        { text: 'Amazon creates, sells and uses remote face identification.', sources: [1, 8, 9] },
        {
          text: 'It sold Rekognition to police until a pause in June 2020, which it extended without an end date.',
          sources: [7, 8],
        },
        { text: 'It has made no public commitment to cease.', sources: [] },
      ],
      grade: 'E',
      caps: [{ text: 'Held to E: active, high-severity sale (activity 1).', binding: true }],
      score: '20.5',
      atMost: true,
      involvement: '74.8',
      response: '26.2',
      rank: { label: '=104', of: 166 },
      roles: [
        { role: 'create', label: 'Creation', value: 68.8, text: '68.8' },
        { role: 'sell', label: 'Sale', value: 48.9, text: '48.9' },
        { role: 'use', label: 'Use', value: 0, text: 'none counted' },
      ],
    },
    activities,
    timeline: activities.flatMap(({ number, roleLabel, product }) => [
      {
        iso: '2018-05-22',
        date: '22 May 2018',
        activityNumber: number,
        activity: `${roleLabel} ${product ?? ''}`,
        status: 'Active',
        sources: [2],
      },
      {
        iso: '2020-06-10',
        date: '10 June 2020',
        activityNumber: number,
        activity: `${roleLabel} ${product ?? ''}`,
        status: 'Paused',
        sources: [7],
      },
      {
        iso: '2024-01',
        date: 'January 2024',
        activityNumber: number,
        activity: `${roleLabel} ${product ?? ''}`,
        status: 'Paused',
        sources: [9],
      },
    ]),
    response: {
      indicators: Array.from({ length: 8 }, (_, index) => indicator(index)),
      reply: 'Not yet asked',
    },
    actions: [
      {
        kind: 'Lawsuit',
        authority: 'U.S. District Court, Western District of Washington',
        date: '2023',
        claim: {
          text: 'Alleged in a class action: collection of biometric identifiers without consent; undecided.',
          sources: [1, 13],
        },
      },
      {
        kind: 'Settlement',
        authority: 'Federal Trade Commission',
        date: '31 May 2023',
        amount: 'USD 5,800,000',
        claim: {
          text: 'Found by the regulator: employees of Ring had access to customers’ videos.',
          sources: [19],
        },
      },
    ],
    statements: [
      {
        kind: 'Moratorium',
        speaker: 'The company',
        date: '10 June 2020',
        claim: {
          text: 'The company says itself that it pauses police use of Rekognition for one year.',
          sources: [7, 17],
        },
      },
    ],
    investors: [
      {
        name: 'Government Pension Fund Global',
        country: 'Norway',
        relation: 'Shareholder',
        date: '31 December 2025',
        share: '1.32%',
        value: 'NOK 312,410,000,000',
        claim: { text: 'Documented in the list of holdings of the fund.', sources: [21] },
      },
      {
        name: 'Teachers’ Retirement System',
        relation: 'Shareholder',
        date: '2025',
        claim: { text: 'Reported as a holder in the annual report.', sources: [22] },
      },
    ],
    asks: Array.from({ length: 7 }, (_, index) => ({
      rung: index + 1,
      title: pick(
        [
          'Disclose contracts and due diligence',
          'Independent report',
          'Stop new sales and renewals',
        ],
        index,
      ),
      text: 'Publish every contract with public bodies for biometric identification, including suspended, current and planned ones, and the due diligence that was done on each.',
      basis: 'R4.1, R4.2, R4.3',
    })),
    sources: Array.from({ length: 24 }, (_, index) => source(index)),
    calculation: calculationOf(activities),
  };
}

/** A parent with companies of its group, some without a file. */
export function groupCompany(): CompanyView {
  return {
    ...bigCompany(),
    slug: 'at-and-t',
    name: 'AT&T <Holdings>',
    aliases: [],
    activities: [
      activity(0),
      { ...activity(1), entity: { name: 'Gridline Sensors', slug: 'gridline' } },
    ],
    calculation: calculationOf([activity(0), activity(1)]),
    timeline: [],
    group: {
      parent: { name: 'Holding One', link: 'controlled', sources: [3] },
      subsidiaries: [
        {
          name: 'Gridline Sensors',
          slug: 'gridline',
          link: 'controlled',
          grade: 'F',
          score: '4.1',
          sources: [1],
        },
        { name: 'Old Gate Security', link: '33% held', sources: [2] },
      ],
    },
  };
}

/** Names in many scripts, with characters that no font has and one word wider than any column. */
export function manyScripts(): CompanyView {
  const view = bigCompany();
  return {
    ...view,
    slug: 'ntechlab',
    name: 'НТехЛаб 海康威视 삼성전자 Škoda Ελλάς',
    legalName: 'ООО «Н-Тех.Лаб» · 杭州海康威视数字技术股份有限公司 · 삼성전자 주식회사',
    aliases: [
      'Ünlü Güvenlik A.Ş.',
      'مراقبة',
      '日立製作所',
      'Łódź Đại Việt',
      '→ ≥ ✓ ● 🙂',
      'e\u0301te\u0301',
    ],
    activities: [
      {
        ...activity(0),
        technology: 'Распознавание лиц — live',
        product: '人脸识别平台，城市级视频监控与公共安全人脸识别系统第二代产品',
        customer: '서울특별시 경찰청 및 인천국제공항공사 통합관제센터',
        claims: [{ text: `${'Сообщается в печати: '.repeat(12)}${'x'.repeat(260)}`, sources: [1] }],
      },
    ],
    timeline: [],
    calculation: calculationOf([activity(0)]),
    actions: [],
    statements: [],
    investors: [],
  };
}

/** No number: the state stands where the grade would. */
export function notAssessed(): CompanyView {
  const { calculation: _calculation, group: _group, ...view } = bigCompany();
  return {
    ...view,
    slug: 'quiet-company',
    name: 'Quiet Company',
    aliases: [],
    identifiers: [],
    verdict: {
      state: 'not_assessed',
      stateLabel: 'Not assessed',
      sentences: [
        { text: 'Named in lawsuits; the claims are alleged until decided.', sources: [1] },
      ],
      caps: [],
      atMost: false,
      unrankedReason: 'Not ranked: no activity has been assessed.',
      roles: [],
    },
    activities: [],
    timeline: [],
    response: { indicators: [], reply: 'Not yet asked' },
    actions: view.actions.slice(0, 1).map((action) => ({
      ...action,
      claim: { ...action.claim, sources: [1] },
    })),
    statements: [],
    investors: [],
    asks: [],
    sources: [0].map(source),
  };
}

/** A promise and nothing else. */
function promisedOnly(): CompanyView {
  const view = notAssessed();
  return {
    ...view,
    slug: 'promise-company',
    name: 'Promise Company',
    verdict: {
      ...view.verdict,
      state: 'partially_assessed',
      stateLabel: 'Promised only',
      sentences: [{ text: 'No evidence found as of 22 November 2026.', sources: [] }],
    },
    response: {
      indicators: Array.from({ length: 2 }, (_, index) => indicator(index)),
      reply: 'Not yet asked',
    },
    actions: [],
    statements: bigCompany().statements,
    sources: bigCompany().sources,
  };
}

export const FIXTURES = {
  bigCompany,
  groupCompany,
  manyScripts,
  notAssessed,
  promisedOnly,
} as const;
