import type { Methodology } from '../methodology/methodology.js';
import type { Fraction } from '../quantities/fraction.js';
import type { ConfidenceParts } from './assessed-company.js';
import { exactProduct } from './exact-sum.js';
import { toNineDecimals } from './rounding.js';

/** No evidence is certain: keeps every value below 1, so that every improvement shows. METHOD 3.1. */
const CEILING = 0.98;

/** An item's Admiralty grade and the story, decision or document that it rests on. */
export interface GradedItem {
  readonly grade: string;
  readonly origin: string;
}

/** Reliability × credibility of an Admiralty grade such as `B2`. */
function evidenceWeight(grade: string, { evidence }: Methodology): Fraction {
  const reliability = evidence.reliability[grade.charAt(0)];
  const credibility = evidence.credibility[grade.charAt(1)];
  if (reliability === undefined || credibility === undefined) {
    throw new RangeError(`the method has no grade "${grade}"`);
  }
  return reliability * credibility;
}

/** An item below the minimum weight is a lead: it neither supports nor confirms. */
export function isCounted(item: Pick<GradedItem, 'grade'>, method: Methodology): boolean {
  return evidenceWeight(item.grade, method) >= method.evidence.minimum_counted_weight;
}

/** c = min(0.98, 1 − Π over origins (1 − best weight)) × (1 − dispute). Items of one origin count once. */
export function confidenceOf(
  items: readonly GradedItem[],
  dispute: Fraction,
  method: Methodology,
): ConfidenceParts {
  const origins = bestOfEachOrigin(
    items.filter((item) => isCounted(item, method)),
    method,
  );
  const doubt = exactProduct(origins.map(({ weight }) => 1 - weight));
  return { origins, dispute, value: Math.min(CEILING, 1 - doubt) * (1 - dispute) };
}

/** A claim is scored and named only with enough confidence and one item good enough by itself. METHOD 8. */
export function passesGate(
  { origins, value }: ConfidenceParts,
  { evidence }: Methodology,
): boolean {
  const best = Math.max(0, ...origins.map(({ weight }) => weight));
  return (
    toNineDecimals(value) >= evidence.gate.confidence_min &&
    toNineDecimals(best) >= evidence.gate.best_item_min
  );
}

function bestOfEachOrigin(
  items: readonly GradedItem[],
  method: Methodology,
): ConfidenceParts['origins'] {
  const best = new Map<string, { origin: string; grade: string; weight: Fraction }>();
  for (const { origin, grade } of items) {
    const weight = evidenceWeight(grade, method);
    const known = best.get(origin);
    if (known && !isBetter({ grade, weight }, known)) continue;
    best.set(origin, { origin, grade, weight });
  }
  return [...best.values()].toSorted((a, b) => (a.origin < b.origin ? -1 : 1));
}

function isBetter(
  item: { grade: string; weight: Fraction },
  known: { grade: string; weight: Fraction },
): boolean {
  return item.weight > known.weight || (item.weight === known.weight && item.grade < known.grade);
}
