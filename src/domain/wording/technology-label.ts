import type { TechnologyId } from '../company/vocabulary.js';
import type { Methodology } from '../methodology/methodology.js';

/** The label that the method edition gives a technology. */
export function technologyLabel(id: TechnologyId, { technologies }: Methodology): string {
  return technologies.find((rule) => rule.id === id)?.label ?? id.replaceAll('_', ' ');
}
