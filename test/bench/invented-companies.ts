import { ANSWERS, type AnswerValue, ROLES } from '../../src/domain/company/vocabulary.js';
import type { Methodology } from '../../src/domain/methodology/methodology.js';
import { type CalendarDate, monthsBefore } from '../../src/domain/quantities/calendar-date.js';
import type {
  ActivityCase,
  CompanyCase,
  EvidenceCase,
  StatusCase,
} from '../../src/domain/scoring/case-file.js';

/** A number from 0 up to, not including, 1. */
type Chance = () => number;

const MOST_ACTIVITIES = 11;
const LEVELS = [0.2, 0.4, 0.6, 0.8, 1];
const DISPUTES = [0, 0, 0, 0.1, 0.4];
const ENTITIES = ['self', 'self', 'self', 'north', 'south'];
const ORIGINS = ['agency', 'court', 'paper', 'register', 'study', 'union'];
const GRADES = ['A1', 'A2', 'B2', 'B3', 'C2', 'C3', 'D3', 'F6'];
/** The months before the as-of date in which things happened, and as many after it as is ignored. */
const PAST_MONTHS = 190;
const FUTURE_MONTHS = 6;

/**
 * Companies that exist nowhere, the same ones for the same seed: six activities each on the mean, some of them
 * recorded twice, some of subsidiaries, with endings, pauses, undated items and things that lie in the future.
 */
export function inventCompanies(
  count: number,
  seed: number,
  asOf: CalendarDate,
  method: Methodology,
): readonly CompanyCase[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: `company-${index}`,
    name: `Company ${index}`,
    coverageComplete: chance() < 0.3,
    activities: Array.from({ length: activitiesOf(index) }, () =>
      inventActivity(chance, asOf, method),
    ),
    answers: inventAnswers(chance, method),
  }));
}

/** 1 to 11, and 12 for each two neighbours together. */
function activitiesOf(index: number): number {
  const few = 1 + (Math.floor(index / 2) % MOST_ACTIVITIES);
  return index % 2 === 0 ? few : MOST_ACTIVITIES + 1 - few;
}

function inventActivity(chance: Chance, asOf: CalendarDate, method: Methodology): ActivityCase {
  const entity = oneOf(ENTITIES, chance);
  return {
    entity,
    attribution: entity === 'south' ? 0.5 : 1,
    role: oneOf(ROLES, chance),
    technology: oneOf(method.technologies, chance).id,
    product: oneOf(['camera', 'platform'], chance),
    customer: oneOf(['airport', 'city', 'police', 'stores'], chance),
    settings: several(1, 3, chance, () => oneOf(method.settings, chance).id),
    scope: oneOf(LEVELS, chance),
    irremediability: oneOf(LEVELS, chance),
    linkage: oneOf(method.linkage, chance).id,
    ...(chance() < 0.3 ? { operator: 'law_enforcement' } : {}),
    dispute: oneOf(DISPUTES, chance),
    status: several(0, 4, chance, () => inventEvent(chance, asOf, method)),
    evidence: several(1, 6, chance, () => inventItem(chance, asOf)),
  };
}

function inventEvent(chance: Chance, asOf: CalendarDate, { status }: Methodology): StatusCase {
  const state = oneOf(Object.keys(status.multipliers), chance);
  const date = inventDay(chance, asOf);
  const ends = state === 'paused' && chance() < 0.5;
  const until = monthsBefore(date, -1 - Math.floor(chance() * 36));
  return { status: state, date, ...(ends ? { until } : {}) };
}

function inventItem(chance: Chance, asOf: CalendarDate): EvidenceCase {
  const item = { grade: oneOf(GRADES, chance), origin: oneOf(ORIGINS, chance) };
  return chance() < 0.1 ? item : { ...item, date: inventDay(chance, asOf) };
}

function inventAnswers(
  chance: Chance,
  { response }: Methodology,
): Readonly<Record<string, readonly AnswerValue[]>> {
  const answered = response.indicators.filter(() => chance() < 0.7);
  return Object.fromEntries(
    answered.map(({ id, elements }) => [
      id,
      several(0, elements.length, chance, () => oneOf(ANSWERS, chance)),
    ]),
  );
}

function inventDay(chance: Chance, asOf: CalendarDate): CalendarDate {
  const month = Math.floor(chance() * (PAST_MONTHS + FUTURE_MONTHS)) - FUTURE_MONTHS;
  const days = String(1 + Math.floor(chance() * 28)).padStart(2, '0');
  // Every month has a 28th.
  return `${monthsBefore(asOf, month).slice(0, 8)}${days}` as CalendarDate;
}

function several<Item>(least: number, most: number, chance: Chance, invent: () => Item): Item[] {
  const length = least + Math.floor(chance() * (most - least + 1));
  return Array.from({ length }, invent);
}

function oneOf<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}

/** A linear congruential generator with the constants of Numerical Recipes. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
