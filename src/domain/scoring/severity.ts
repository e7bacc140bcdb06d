import type { Methodology } from '../methodology/methodology.js';
import type { Fraction } from '../quantities/fraction.js';
import type { ActivityCase } from './case-file.js';
import type { SeverityParts } from './assessed-company.js';
import { ruleOf } from './rule-of.js';

/** s = a·(0.5 + 0.5·h), a = technology gravity × the largest setting factor. METHOD 3.1. */
export function severityOf(activity: ActivityCase, method: Methodology): SeverityParts {
  const { gravity } = ruleOf(method.technologies, activity.technology);
  const setting = gravestSetting(activity.settings, method);
  const harm = harmOf(activity.scope, activity.irremediability);
  return {
    gravity,
    setting: setting.id,
    settingFactor: setting.factor,
    scope: activity.scope,
    irremediability: activity.irremediability,
    harm,
    value: gravity * setting.factor * (0.5 + 0.5 * harm),
  };
}

/** h = 0.5·max(q, r) + 0.25·(q + r): one high step moves it most of the way. */
function harmOf(scope: Fraction, irremediability: Fraction): Fraction {
  return 0.5 * Math.max(scope, irremediability) + 0.5 * ((scope + irremediability) / 2);
}

function gravestSetting(
  ids: readonly string[],
  method: Methodology,
): { id: string; factor: number } {
  const [first, ...rest] = ids.map((id) => ruleOf(method.settings, id));
  if (first === undefined) throw new RangeError('an activity has at least one setting');
  return rest.reduce((worst, next) => (isGraver(next, worst) ? next : worst), first);
}

function isGraver(
  next: { readonly id: string; readonly factor: number },
  worst: { readonly id: string; readonly factor: number },
): boolean {
  return next.factor > worst.factor || (next.factor === worst.factor && next.id < worst.id);
}
