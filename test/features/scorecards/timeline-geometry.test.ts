import { describe, expect, it } from '@jest/globals';
import type { TimelineEvent } from '../../../src/domain/scorecard/company-view.js';
import { timelineGeometry } from '../../../src/features/scorecards/timeline-geometry.js';

function event(iso: string, activityNumber = 1): TimelineEvent {
  return { iso, date: iso, activityNumber, activity: 'Sale', status: 'Active', sources: [1] };
}

describe('the geometry of a timeline', () => {
  it('is absent without events', () => {
    expect(timelineGeometry([], '2026-11-22')).toBeUndefined();
  });

  it('places time in proportion, from the first year to the end of the last', () => {
    const geometry = timelineGeometry([event('2025-01-01'), event('2026-01-01')], '2026-11-22');
    expect(geometry?.rows[0]?.marks.map(({ x }) => x)).toEqual([44, 460]);
    expect(geometry?.ticks).toEqual([
      { x: 44, label: '2025' },
      { x: 460, label: '2026' },
      { x: 876, label: '2027' },
    ]);
  });

  it('gives each activity one row, by number', () => {
    const events = [event('2020-01-01', 7), event('2021-01-01', 2), event('2022-01-01', 7)];
    const rows = timelineGeometry(events, '2026-11-22')?.rows ?? [];
    expect(rows.map(({ activityNumber, marks }) => [activityNumber, marks.length])).toEqual([
      [2, 1],
      [7, 2],
    ]);
  });

  it('never draws more than eleven years by name', () => {
    expect(timelineGeometry([event('1970-07-01')], '2026-11-22')?.ticks.length).toBeLessThan(12);
  });
});
