import type { Article5Rule, Methodology } from '../methodology/methodology.js';
import type { ActivityCase } from './case-file.js';

/** Of a type that Article 5 of Regulation (EU) 2024/1689 names: a flag, never a legal finding. METHOD 2. */
export function isArticle5Type(activity: ActivityCase, { article5_type }: Methodology): boolean {
  return article5_type.some((rule) => fits(activity, rule));
}

function fits(activity: ActivityCase, { technology, settings, operator }: Article5Rule): boolean {
  if (activity.technology !== technology) return false;
  if (operator !== undefined && activity.operator !== operator) return false;
  return settings === '*' || activity.settings.some((setting) => settings.includes(setting));
}
