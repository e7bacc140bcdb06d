import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { renderCompanyScorecard } from '../../../reports/company-scorecard/render-company-scorecard.js';
import { renderRankingReport } from '../../../reports/ranking-report/render-ranking-report.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { AssessmentsService } from '../../../src/features/assessments/assessments.service.js';
import { RankingsService } from '../../../src/features/rankings/rankings.service.js';
import { ReceiptsService } from '../../../src/features/receipts/receipts.service.js';
import { ScorecardsService } from '../../../src/features/scorecards/scorecards.service.js';
import { Clock } from '../../../src/platform/clock/clock.js';
import { PdfFile } from '../../reports/pdf-file.js';
import { contentWithoutBlanks } from '../../reports/printed-text.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { loadFiles, userOfCameras } from '../web/small-dataset.js';

const TODAY = '2026-11-22' as CalendarDate;
/** A tip is all there is of what a court finds in 2023. */
const BEFORE_RULING = '2020-12-31' as CalendarDate;

/** Stands in every text that belongs to what is below the gate, and nowhere else. */
const SECRET = 'Zzq';

const TIP = `
  s2: { title: "${SECRET} tip", publisher: "${SECRET} Weekly", url: "https://zzq.example.org/tip", date: "2020-05-06", origin: zzq-tip }
  s3: { title: "${SECRET} ruling", publisher: "A court", url: "https://zzq.example.org/ruling", date: "2023-02-03", origin: zzq-ruling, kind: court }`;

const BELOW_GATE = `  - id: zzq-drones
    role: sell
    technology: emotion_intent
    product: "${SECRET} Drone"
    customer: "${SECRET} Police"
    customer_type: law_enforcement
    settings: [protest_assembly]
    places: [GB]
    scope: 1
    irremediability: 1
    linkage: cause
    harm: "${SECRET} harm."
    status: [{ status: active, date: "2020-05-06", evidence: [s2] }]
    evidence:
      - { source: s2, grade: C3, claim: "${SECRET} tip says so." }
      - { source: s3, grade: A1, claim: "${SECRET} found." }
`;

function withSecret(text: string): string {
  const sourced = text.replace(/(\nsources:.*\n[^\n]*)\n/, `$1${TIP}\n`);
  return `${sourced}${BELOW_GATE}`;
}

function onlySecret(slug: string): string {
  const text = withSecret(userOfCameras(slug, { name: `${SECRET} Hidden` }));
  return text.replace(/ {2}s1: .*\n/, '').replace(/ {2}- id: cameras-of[^]*?(?= {2}- id: zzq)/, '');
}

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp({ today: TODAY });
  await loadFiles(site, {
    open: withSecret(userOfCameras('open')),
    hidden: onlySecret('hidden'),
    other: userOfCameras('other'),
  });
}, 60_000);

afterAll(() => site.stop());

const ADDRESSES = [
  ...['/', '/?q=zzq', '/?role=sell', '/ranking.csv', '/companies.csv', '/ranking.pdf', '/about'],
  ...['/countries', '/countries/GB', '/sectors', '/sectors/retail', '/companies/open'],
  ...['/companies/hidden', '/companies/hidden/receipt.json', '/companies/hidden/scorecard.pdf'],
  ...['/companies/open/receipt.json', '/companies/open/scorecard.pdf'],
  ...['/api/v1/companies', '/api/v1/companies?q=zzq', '/api/v1/companies/open'],
  ...['/api/v1/companies/hidden', '/api/v1/ranking', '/api/v1/companies/open/receipt'],
];

function pdfText(bytes: Buffer): string {
  return contentWithoutBlanks(new PdfFile(bytes));
}

async function textAt(path: string): Promise<string> {
  const answer = await site.get(path);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isPdf = answer.headers.get('content-type') === 'application/pdf';
  return isPdf ? pdfText(bytes) : bytes.toString('utf8');
}

/** A search repeats what was asked for. */
function withoutEcho(text: string): string {
  return text.replaceAll('q=zzq', '').replaceAll('“zzq”', '').replaceAll('value="zzq"', '');
}

describe('a claim below the gate (P18)', () => {
  it('is shown once the gate is passed, so that this test would see it', async () => {
    for (const path of ['/companies/open', '/companies/hidden', '/companies/open/receipt.json']) {
      expect([path, await textAt(path)]).toEqual([path, expect.stringContaining(SECRET)]);
    }
    expect(await textAt('/companies/open/scorecard.pdf')).toContain(SECRET);
    expect(await textAt('/companies.csv')).toContain(`${SECRET} Hidden`);
  });

  it('leaves a company that has nothing else under review', async () => {
    const { companies } = await site.app.get(AssessmentsService).snapshot(BEFORE_RULING);
    const states = companies.map(({ input, assessment }) => [input.record.slug, assessment.state]);
    expect(Object.fromEntries(states)).toEqual({
      hidden: 'under_review',
      open: 'involved',
      other: 'involved',
    });
  });

  it('is in nothing that is drawn as of an earlier day', async () => {
    const views = await site.app.get(ScorecardsService).views(BEFORE_RULING);
    const ranking = await site.app.get(RankingsService).view({}, BEFORE_RULING);
    const entries = await site.app.get(RankingsService).entries(BEFORE_RULING);
    const receipts = site.app.get(ReceiptsService);
    const paper = { paper: 'A4' } as const;
    const drawn = [
      ...[views, ranking, entries].map((document) => JSON.stringify(document)),
      ...views.map((view) => pdfText(renderCompanyScorecard(view, paper))),
      pdfText(renderRankingReport(ranking, paper)),
      JSON.stringify([await receipts.receipt('open', BEFORE_RULING)]),
      JSON.stringify([await receipts.receipt('hidden', BEFORE_RULING)]),
    ];
    expect(views.map(({ slug }) => slug)).toEqual(['open', 'other']);
    expect(ranking.underReview).toBe(1);
    for (const text of drawn) expect(text).not.toMatch(/zzq/i);
  });

  describe('on the day itself', () => {
    let today: () => CalendarDate;
    beforeAll(() => {
      const clock = site.app.get(Clock);
      today = clock.today.bind(clock);
      Object.assign(clock, { today: () => BEFORE_RULING });
    });
    afterAll(() => {
      Object.assign(site.app.get(Clock), { today });
    });

    it.each(ADDRESSES)('is not at %s', async (path) => {
      expect(withoutEcho(await textAt(path))).not.toMatch(/zzq/i);
    });

    it.each(['/companies/hidden', '/api/v1/companies/hidden', '/companies/hidden/receipt.json'])(
      '%s is answered like a company that is not on file',
      async (path) => {
        const hidden = await site.get(path);
        const nobody = await site.get(path.replace('hidden', 'nobody'));
        expect([hidden.status, nobody.status]).toEqual([404, 404]);
        const [a, b] = [await hidden.text(), await nobody.text()];
        const bare = (text: string) =>
          text.replace(/[0-9a-f-]{36}/g, '').replaceAll('nobody', 'hidden');
        expect(bare(a)).toBe(bare(b));
      },
    );
  });
});
