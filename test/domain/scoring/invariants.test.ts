import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { AnswerValue } from '../../../src/domain/company/vocabulary.js';
import { GRADES } from '../../../src/domain/methodology/methodology.js';
import { monthsBefore } from '../../../src/domain/quantities/calendar-date.js';
import { assessCompany } from '../../../src/domain/scoring/assess-company.js';
import type { CompanyScore } from '../../../src/domain/scoring/assessed-company.js';
import type { ActivityCase, CompanyCase } from '../../../src/domain/scoring/case-file.js';
import { isCounted } from '../../../src/domain/scoring/confidence.js';
import { scoreCompany } from '../../../src/domain/scoring/score-company.js';
import {
  activity,
  asOf,
  company,
  companyOfDistinctActivities,
  evidenceItem,
  method,
} from './arbitrary-case.js';

const RUNS = { numRuns: 400 };

const score = (subject: CompanyCase) => scoreCompany(subject, asOf, method);

describe('invariants of the method', () => {
  it('P1: involvement and response lie in 0..100, the score above 0 and at most 100', () => {
    check(company, (subject) => {
      const { involvement, response, score: points } = score(subject);
      for (const value of [involvement, response]) expect(isPercent(value)).toBe(true);
      expect(points > 0 && points <= 100).toBe(true);
    });
  });

  it('P2: any order of activities, evidence, events and settings gives the identical result', () => {
    const shuffled = company.chain((subject) =>
      fc.tuple(fc.constant(subject), shuffledActivities(subject)),
    );
    check(shuffled, ([subject, activities]) => {
      expect(score({ ...subject, activities })).toEqual(score(subject));
    });
  });

  it('P3: a new activity never improves score or grade', () => {
    check(fc.tuple(company, activity), ([subject, added]) => {
      const fresh = { ...added, product: 'not yet known' };
      expectNotBetter(withActivities(subject, [...subject.activities, fresh]), subject);
    });
  });

  it('P3: a record of a known activity never improves the score by anything but its events', () => {
    check(fc.tuple(companyOfDistinctActivities, activity), ([subject, added]) => {
      const [known, ...rest] = subject.activities;
      if (known === undefined || !isDated(known)) return;
      const copy = { ...known, scope: added.scope, evidence: added.evidence, status: [] };
      expectNotBetter(withActivities(subject, [known, copy, ...rest]), subject);
    });
  });

  it('P4: more evidence never improves score or grade of a record that has a date', () => {
    check(fc.tuple(companyOfDistinctActivities, evidenceItem), ([subject, item]) => {
      const [first, ...rest] = subject.activities;
      if (first === undefined || !isDated(first)) return;
      const more = { ...first, evidence: [...first.evidence, item] };
      expectNotBetter(withActivities(subject, [more, ...rest]), subject);
    });
  });

  it('P5: copies of activities, evidence and events change nothing', () => {
    check(company, (subject) => {
      const doubled = subject.activities.map((one) => ({
        ...one,
        evidence: [...one.evidence, ...one.evidence],
        status: [...one.status, ...one.status],
      }));
      const copied = withActivities(subject, [...doubled, ...subject.activities]);
      expect(score(copied)).toEqual(score(subject));
    });
  });

  it('P6: higher severity never improves the score', () => {
    const setting = fc.constantFrom(...method.settings.map(({ id }) => id));
    check(fc.tuple(companyOfDistinctActivities, setting), ([subject, extra]) => {
      const [first, ...rest] = subject.activities;
      if (first === undefined) return;
      const graver = {
        ...first,
        scope: 1,
        irremediability: 1,
        settings: [...first.settings, extra],
      };
      const changed = score(withActivities(subject, [graver, ...rest]));
      expect(changed.score).toBeLessThanOrEqual(score(subject).score);
    });
  });

  it('P7: a verified ending as the latest event never worsens, and improves where the activity counted', () => {
    check(companyOfDistinctActivities, (subject) => {
      const [first, ...rest] = subject.activities;
      if (first === undefined || first.status.some(({ date }) => date >= asOf)) return;
      const ending = { status: 'ceased_verified', date: asOf };
      const ended = { ...first, status: [...first.status, ending] };
      const before = score(subject);
      const after = score(withActivities(subject, [ended, ...rest]));
      expectNotBetterScores(before, after);
      const scored = before.activities.find(({ product }) => product === first.product);
      if (!scored?.counts || scored.status.multiplier <= 0.15) return;
      expect(after.score).toBeGreaterThan(before.score);
    });
  });

  it('P8: an accepted dispute never lowers the score', () => {
    check(companyOfDistinctActivities, (subject) => {
      const disputed = subject.activities.map((one) => ({ ...one, dispute: 0.4 }));
      const after = score(withActivities(subject, disputed));
      expect(after.score).toBeGreaterThanOrEqual(score(subject).score);
    });
  });

  it('P9: taking back a commitment never improves score or grade', () => {
    check(company, (subject) => {
      const committed = answering(subject, ['yes', 'yes', 'yes', 'yes', 'yes']);
      const withdrawn = answering(subject, ['partial', 'yes', 'no', 'yes']);
      expectNotBetter(withdrawn, committed);
    });
  });

  it('P10: response adds at most a quarter of what involvement has left', () => {
    check(company, (subject) => {
      const { involvement, score: points } = score(subject);
      const { lambda } = method.combination;
      const silent = (100 - involvement) * (1 - lambda);
      expect(points - silent).toBeLessThanOrEqual(lambda * (100 - involvement) + 1e-12);
    });
  });

  it("P11: a parent's involvement is at least that of each controlled subsidiary", () => {
    check(fc.tuple(company, companyOfDistinctActivities), ([parent, subsidiary]) => {
      const own = subsidiary.activities.map((one) => ({ ...one, entity: 'self', attribution: 1 }));
      const carried = own.map((one) => ({ ...one, entity: 'subsidiary' }));
      const group = score(withActivities(parent, [...parent.activities, ...carried]));
      const alone = score(withActivities(subsidiary, own));
      expect(group.involvement).toBeGreaterThanOrEqual(alone.involvement);
    });
  });

  it('P12: older evidence never raises involvement', () => {
    check(fc.tuple(company, fc.integer({ min: 1, max: 120 })), ([subject, months]) => {
      const aged = subject.activities.map((one) => ({
        ...one,
        evidence: one.evidence.map((item) =>
          item.date === undefined ? item : { ...item, date: monthsBefore(item.date, months) },
        ),
      }));
      const after = score(withActivities(subject, aged));
      expect(after.involvement).toBeLessThanOrEqual(score(subject).involvement);
    });
  });

  it('P13: a state without a number carries none', () => {
    check(fc.tuple(company, fc.boolean()), ([subject, complete]) => {
      const { state, score: numbers } = assessCompany(
        subject,
        { lastSearched: asOf, complete },
        asOf,
        method,
      );
      const has = state === 'involved' || state === 'no_evidence_found';
      expect(numbers !== undefined).toBe(has);
    });
  });
});

function check<Value>(arbitrary: fc.Arbitrary<Value>, holds: (value: Value) => void): void {
  fc.assert(fc.property(arbitrary, holds), RUNS);
}

function withActivities(subject: CompanyCase, activities: readonly ActivityCase[]): CompanyCase {
  return { ...subject, activities };
}

function answering(subject: CompanyCase, R1: readonly AnswerValue[]): CompanyCase {
  return { ...subject, answers: { ...subject.answers, R1 } };
}

function expectNotBetter(changed: CompanyCase, original: CompanyCase): void {
  expectNotBetterScores(score(changed), score(original));
}

function expectNotBetterScores(lower: CompanyScore, upper: CompanyScore): void {
  expect(lower.score).toBeLessThanOrEqual(upper.score);
  expect(GRADES.indexOf(lower.grade)).toBeGreaterThanOrEqual(GRADES.indexOf(upper.grade));
}

function isPercent(value: number): boolean {
  return value >= 0 && value <= 100;
}

/**
 * Something besides an ending dates the record. One without is taken as 36 months old, so that a
 * first item that is older makes it older.
 */
function isDated({ status, evidence }: ActivityCase): boolean {
  const isEnding = (event: string) => method.status.endings.includes(event);
  return (
    status.some((event) => !isEnding(event.status)) ||
    evidence.some((item) => item.date !== undefined && isCounted(item, method))
  );
}

function shuffledActivities({ activities }: CompanyCase): fc.Arbitrary<readonly ActivityCase[]> {
  return fc
    .shuffledSubarray([...activities], { minLength: activities.length })
    .chain((ordered) => fc.tuple(...ordered.map(shuffledActivity)));
}

function shuffledActivity(one: ActivityCase): fc.Arbitrary<ActivityCase> {
  const shuffle = <Item>(items: readonly Item[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length });
  return fc
    .tuple(shuffle(one.evidence), shuffle(one.status), shuffle(one.settings))
    .map(([evidence, status, settings]) => ({ ...one, evidence, status, settings }));
}
