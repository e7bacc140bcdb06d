import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../../src/domain/errors.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { verifyReceipt } from '../../../src/domain/receipt/verify-receipt.js';
import { AssessmentsService } from '../../../src/features/assessments/assessments.service.js';
import { MethodologyService } from '../../../src/features/methodology/methodology.service.js';
import { sha256Of } from '../../../src/platform/sha256.js';
import { StarterLoader } from '../../../src/loaders/starter/starter-loader.service.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let site: TestApp;
/** The receipts of all companies as they are downloaded, by slug. */
const receipts = new Map<string, string>();

beforeAll(async () => {
  site = await startTestApp({ today: '2026-11-22' as CalendarDate });
  await site.app.get(StarterLoader).load();
  const { companies } = await site.app.get(AssessmentsService).snapshot();
  for (const { input, assessment } of companies) {
    if (assessment.state === 'under_review') continue;
    const answer = await site.get(`/companies/${input.record.slug}/receipt.json`);
    expect(answer.status).toBe(200);
    receipts.set(input.record.slug, await answer.text());
  }
}, 60_000);

afterAll(() => site.stop());

function verify(text: string) {
  const { methodology, sha256 } = site.app.get(MethodologyService).current();
  return verifyReceipt(JSON.parse(text), { method: methodology, sha256 }, sha256Of);
}

/** Where a text is refused or differs; empty when all is equal. */
function faultsOf(text: string): readonly string[] {
  try {
    const { difference, broken } = verify(text);
    return [...(difference === undefined ? [] : [difference.path]), ...broken];
  } catch (error) {
    if (error instanceof SyntaxError) return [error.message];
    if (error instanceof DomainError) return error.problems.map(({ path }) => path ?? '');
    throw error;
  }
}

describe('a receipt', () => {
  it('of every company verifies', () => {
    expect(receipts.size).toBeGreaterThan(250);
    const failed = [...receipts].filter(([, text]) => faultsOf(text).length > 0);
    expect(failed.map(([slug]) => slug)).toEqual([]);
  });

  it('with one digit changed, wherever it stands, does not verify and says where', () => {
    const all = [...receipts.values()];
    const change = fc.record({
      receipt: fc.nat(all.length - 1),
      place: fc.nat(),
      by: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(change, ({ receipt, place, by }) => {
        const text = all[receipt] ?? '';
        const places = [...text.matchAll(/\d/g)].map((match) => match.index);
        const at = places[place % places.length] ?? 0;
        const digit = String((Number(text[at]) + by) % 10);
        const faults = faultsOf(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`);
        expect([text.slice(Math.max(0, at - 60), at + 20), faults]).not.toEqual([
          expect.anything(),
          [],
        ]);
      }),
      { numRuns: 600 },
    );
  });

  it('with any digit changed does not verify (every digit of one receipt)', () => {
    const [shortest = ''] = [...receipts.values()].toSorted((a, b) => a.length - b.length);
    const unnoticed = [...shortest.matchAll(/\d/g)].filter(({ 0: digit, index }) => {
      const other = String((Number(digit) + 1) % 10);
      return (
        faultsOf(`${shortest.slice(0, index)}${other}${shortest.slice(index + 1)}`).length === 0
      );
    });
    expect(unnoticed).toEqual([]);
  });

  it.each([
    ['as_of', '"as_of": "2026-11-22"', '"as_of": "2026-11-21"'],
    ['coverage', '"last_searched": "2026-11-22"', '"last_searched": "2025-11-22"'],
    ['method', 'bbs-score@1.0.0', 'bbs-score@1.0.1'],
    ['method_sha256', /"method_sha256": "./, '"method_sha256": "_'],
    ['sources[0]', /"url": "https:/, '"url": "http:'],
    ['result.numbers.score', /"score": \d/, '"score": 9'],
  ])('names %s when that is changed', (path, piece, replacement) => {
    const text = receipts.get('amazon') ?? '';
    const changed = text.replace(piece, replacement);
    expect(changed).not.toBe(text);
    expect(faultsOf(changed).some((fault) => fault.startsWith(path))).toBe(true);
  });

  it.each([
    ['an activity left out', (receipt: Parts) => receipt.companies[0]?.activities.pop()],
    ['a source left out', (receipt: Parts) => receipt.sources.pop()],
    ['a basis left out', (receipt: Parts) => receipt.basis.pop()],
    ['a seal left out', (receipt: Parts) => receipt.seals.pop()],
    ['a second company', (receipt: Parts) => receipt.companies.push(...receipt.companies)],
    ['a field of its own', (receipt: Parts) => Object.assign(receipt, { remark: 'true' })],
  ])('with %s does not verify', (_what, change) => {
    const receipt = JSON.parse(receipts.get('amazon') ?? '') as Parts;
    change(receipt);
    expect(faultsOf(JSON.stringify(receipt))).not.toEqual([]);
  });

  it('is the same whatever the white space and the order of its keys', () => {
    const receipt = JSON.parse(receipts.get('amazon') ?? '') as object;
    const turned = Object.fromEntries(Object.entries(receipt).toReversed());
    expect(faultsOf(JSON.stringify(turned, null, 7))).toEqual([]);
  });

  it('stands at the address of the API too', async () => {
    const answer = await site.get('/api/v1/companies/amazon/receipt');
    expect(await answer.text()).toBe(receipts.get('amazon'));
  });
});

interface Parts {
  readonly companies: { readonly activities: unknown[] }[];
  readonly sources: unknown[];
  readonly basis: unknown[];
  readonly seals: unknown[];
}
