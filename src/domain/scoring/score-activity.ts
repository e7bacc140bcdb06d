import type { Methodology } from '../methodology/methodology.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { ScoredActivity } from './assessed-company.js';
import { isArticle5Type } from './article5.js';
import type { ActivityCase, EvidenceCase } from './case-file.js';
import { confidenceOf, isCounted, passesGate } from './confidence.js';
import { entityActivityKey } from './merge-activities.js';
import { ruleOf } from './rule-of.js';
import { severityOf } from './severity.js';
import { statusOf, type StatusHistory } from './status-walk.js';

/** One merged activity, scored: x = s · linkage · m · c · attribution, 0 unless it counts. METHOD 3.1. */
export function scoreActivity(
  activity: ActivityCase,
  asOf: CalendarDate,
  method: Methodology,
): ScoredActivity {
  const evidence = activity.evidence.filter(({ date }) => date === undefined || date <= asOf);
  const severity = severityOf(activity, method);
  const { id, factor } = ruleOf(method.linkage, activity.linkage);
  const status = statusOf(historyOf(activity, evidence, { asOf, method }), method);
  const confidence = confidenceOf(evidence, activity.dispute, method);
  const gated = passesGate(confidence, method);
  const inScope = severity.gravity > 0 && severity.settingFactor > 0;
  const counts = gated && inScope && status.multiplier > 0;
  const value = severity.value * factor * status.multiplier * confidence.value;
  const { entity, role, technology, product, customer } = activity;
  return {
    key: entityActivityKey(activity),
    entity,
    role,
    technology,
    product,
    customer,
    severity,
    linkage: { id, factor },
    status,
    confidence,
    attribution: activity.attribution,
    article5Type: isArticle5Type(activity, method),
    gated,
    inScope,
    counts,
    value: counts ? value * activity.attribution : 0,
    takenElsewhere: false,
  };
}

function historyOf(
  { role, status }: ActivityCase,
  evidence: readonly EvidenceCase[],
  { asOf, method }: { asOf: CalendarDate; method: Methodology },
): StatusHistory {
  const events = status.filter(({ date }) => date <= asOf);
  return { role, events, ...newestCounted(evidence, method), asOf };
}

function newestCounted(
  evidence: readonly EvidenceCase[],
  method: Methodology,
): { newestEvidence?: CalendarDate } {
  let newest: CalendarDate | undefined;
  for (const item of evidence) {
    if (item.date === undefined || !isCounted(item, method)) continue;
    if (newest === undefined || item.date > newest) newest = item.date;
  }
  return newest === undefined ? {} : { newestEvidence: newest };
}
