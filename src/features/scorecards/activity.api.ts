import type { Methodology } from '../../domain/methodology/methodology.js';
import { activityDocument } from '../../domain/receipt/result-document.js';
import { eventsInOrder, lastConfirmedInWords } from '../../domain/scorecard/activity-history.js';
import type { ShownActivity } from '../../domain/scorecard/shown-activity.js';
import { SELF, type SourceRegister } from '../../domain/scorecard/source-register.js';
import { namedCustomer, namedProduct } from '../../domain/wording/activity-title.js';
import { evidenceLeadIn, relatedLeadIn } from '../../domain/wording/lead-in.js';
import { settingLabel } from '../../domain/wording/setting-labels.js';
import { technologyLabel } from '../../domain/wording/technology-label.js';
import { uncountedReason } from '../../domain/wording/uncounted-reason.js';
import type { ActivityDto, DisputeDto, EvidenceDto, StatusEventDto } from './activity.dto.js';
import type { CitedSources } from './cited-sources.js';

/** What the activities of one company are told with. */
export interface ActivityTelling {
  readonly companyName: string;
  readonly methodology: Methodology;
  readonly sources: CitedSources;
  /** For words about dates only. */
  readonly register: SourceRegister;
}

const COUNTED_ONCE = 'The same activity is counted once, through another company of the group';

/** One activity that may be named, as programs read it. */
export function activityAnswer(shown: ShownActivity, telling: ActivityTelling): ActivityDto {
  const { scored, recorded, number, title, subsidiary } = shown;
  const { gated, ...numbers } = activityDocument(scored);
  return {
    ...numbers,
    number,
    title,
    entity_name: subsidiary?.name ?? telling.companyName,
    technology_label: technologyLabel(scored.technology, telling.methodology),
    product: namedProduct(scored) ?? null,
    customer: namedCustomer(scored) ?? null,
    customer_types: distinct(recorded.map(({ customerType }) => customerType)),
    settings: distinct(recorded.flatMap(({ settings }) => settings)).map((id) => ({
      id,
      label: settingLabel(id),
    })),
    places: distinct(recorded.flatMap(({ places }) => places)),
    harm: distinct(recorded.flatMap(({ harm }) => harm ?? [])),
    uncounted_reason: reasonOf(shown, telling),
    status_events: eventsOf(shown, telling),
    evidence: evidenceOf(shown, telling),
    disputes: disputesOf(shown, telling),
  };
}

function reasonOf(shown: ShownActivity, { register }: ActivityTelling): string | null {
  if (shown.taken) return null;
  return uncountedReason(shown.scored, lastConfirmedInWords(shown, register)) ?? COUNTED_ONCE;
}

function eventsOf(
  shown: ShownActivity,
  { methodology, sources }: ActivityTelling,
): readonly StatusEventDto[] {
  return eventsInOrder(shown, methodology).map(({ status, date, until, evidence }) => ({
    status,
    date,
    until: until ?? null,
    sources: evidence.map((source) => sources.cite(entityOf(shown), source)),
  }));
}

function evidenceOf(shown: ShownActivity, { sources }: ActivityTelling): readonly EvidenceDto[] {
  const entity = entityOf(shown);
  return shown.recorded
    .flatMap(({ evidence }) => evidence)
    .map(({ source, grade, claim }) => ({
      lead_in: evidenceLeadIn(sources.source(entity, source), grade),
      claim,
      grade,
      source: sources.cite(entity, source),
    }));
}

function disputesOf(shown: ShownActivity, { sources }: ActivityTelling): readonly DisputeDto[] {
  const entity = entityOf(shown);
  return shown.recorded
    .flatMap(({ dispute }) => dispute ?? [])
    .map(({ kind, date, source, claim }) => ({
      kind,
      date: date ?? null,
      lead_in: relatedLeadIn(sources.source(entity, source)),
      claim,
      source: sources.cite(entity, source),
    }));
}

function entityOf({ subsidiary }: ShownActivity): string {
  return subsidiary?.slug ?? SELF;
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
