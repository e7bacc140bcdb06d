import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Methodology } from '../../../src/domain/methodology/methodology.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { renderMethodologyPage } from '../../../src/features/methodology/methodology.views.js';
import { workedExample } from '../../../src/features/methodology/worked-example.js';
import { faultsOf } from '../web/page-checks.js';

const FILE = new URL(
  '../../../src/features/methodology/editions/bbs-score-1.0.0.json',
  import.meta.url,
);
const methodology = JSON.parse(readFileSync(FILE, 'utf8')) as Methodology;
const today = '2026-11-22' as CalendarDate;

function render(edition: Methodology = methodology): string {
  return renderMethodologyPage(
    {
      methodology: edition,
      edition,
      sha256: 'f'.repeat(64),
      filePath: '/methodology/bbs-score-1.0.0.json',
      asOf: { text: '22 November 2026', iso: today },
    },
    {},
  );
}

describe('the methodology page', () => {
  it('has headings in order, working anchors, named tables and nothing inline', () => {
    expect(faultsOf(render())).toEqual([]);
  });

  it('prints every row of every table of the edition', () => {
    const html = render();
    const codes = [
      ...methodology.technologies.map(({ id }) => id),
      ...methodology.settings.map(({ id }) => id),
      ...Object.keys(methodology.status.multipliers),
    ];
    expect(codes.filter((code) => !html.includes(`<code>${code}</code>`))).toEqual([]);
    const elements = methodology.response.indicators.flatMap(({ elements: texts }) => texts);
    expect(elements.filter((text) => !html.includes(text))).toEqual([]);
    const caps = methodology.grades.caps.map(({ when }) => when.replaceAll('&', '&amp;'));
    expect(caps.filter((when) => !html.includes(when.replaceAll('<', '&lt;')))).toEqual([]);
    expect(
      methodology.invariants.filter((text) => !html.includes(text.replaceAll('<', '&lt;'))),
    ).toEqual([]);
  });

  it('prints numbers of the edition and not of the page', () => {
    const technologies = methodology.technologies.map((rule) => ({ ...rule, gravity: 0.37 }));
    const changed = { ...methodology, technologies };
    expect(render(changed)).toContain('0.37');
  });

  it('names the edition, its hash and its file', () => {
    const html = render();
    expect(html).toContain('bbs-score 1.0.0');
    expect(html).toContain('f'.repeat(64));
    expect(html).toContain('href="/methodology/bbs-score-1.0.0.json"');
  });

  it('works its example with the domain that scores companies', () => {
    const score = workedExample(methodology, today);
    expect(score.roles.sell).toBeCloseTo(87.7148, 4);
    expect(render()).toContain(score.score.toFixed(1));
  });

  it('leaves out rules in words that an edition does not have', () => {
    const { rollup, coverage, record, ...lean } = methodology as unknown as Record<string, unknown>;
    expect([rollup, coverage, record].every((part) => part !== undefined)).toBe(true);
    expect(faultsOf(render(lean as unknown as Methodology))).toEqual([]);
  });
});
