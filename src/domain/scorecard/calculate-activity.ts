import type { LevelRule } from '../methodology/methodology.js';
import type { ScoredActivity } from '../scoring/assessed-company.js';
import { linkageLabel } from '../wording/linkage-labels.js';
import { printFactor, printFraction, printPercent } from '../wording/print-number.js';
import { settingLabel } from '../wording/setting-labels.js';
import { statusLabel } from '../wording/status-words.js';
import { technologyLabel } from '../wording/technology-label.js';
import { wordDate } from '../wording/word-date.js';
import type { CompanyFacts } from './company-facts.js';
import type { ActivityCalculation } from './company-view.js';
import type { ShownActivity } from './shown-activity.js';
import { SELF } from './source-register.js';

type Factor = ActivityCalculation['factors'][number];

/** Every factor of one activity's value, from the tables and grades to x, so that a reader can recompute it. METHOD 3.1. */
export function calculateActivity(shown: ShownActivity, facts: CompanyFacts): ActivityCalculation {
  const { scored, number, subsidiary, title, taken } = shown;
  const owner = subsidiary === undefined ? '' : `${subsidiary.name}: `;
  return {
    activityNumber: number,
    title: `${owner}${title}`,
    factors: [
      ...severityFactors(shown, facts),
      factor('Linkage', scored.linkage.factor, linkageLabel(scored.linkage.id)),
      ...statusFactors(scored, facts),
      ...confidenceFactors(shown, facts),
      factor('Attribution', scored.attribution, attributionNote(scored)),
      productFactor(scored),
    ],
    value: taken ? printPercent(100 * scored.value) : 'not counted',
    counts: taken,
  };
}

function factor(label: string, value: number, note: string): Factor {
  return { label, value: printFactor(value), note };
}

function severityFactors(shown: ShownActivity, { methodology }: CompanyFacts): readonly Factor[] {
  const { severity, technology } = shown.scored;
  const [q, r] = [printFactor(severity.scope), printFactor(severity.irremediability)];
  const { scope_q, irremediability_r } = methodology.severity;
  const given = {
    scope: shown.recorded.some(({ scope }) => scope !== undefined),
    irremediability: shown.recorded.some(({ irremediability }) => irremediability !== undefined),
  };
  const a = `${printFactor(severity.gravity)} × ${printFactor(severity.settingFactor)}`;
  return [
    factor('Technology gravity', severity.gravity, technologyLabel(technology, methodology)),
    factor('Setting factor', severity.settingFactor, settingNote(shown)),
    factor('Scope q', severity.scope, levelNote(scope_q, severity.scope, given.scope)),
    factor(
      'Irremediability r',
      severity.irremediability,
      levelNote(irremediability_r, severity.irremediability, given.irremediability),
    ),
    factor('Harm h', severity.harm, `0.5 × max(${q}, ${r}) + 0.25 × (${q} + ${r})`),
    factor('Severity s', severity.value, `${a} × (0.5 + 0.5 × ${printFactor(severity.harm)})`),
  ];
}

function settingNote({ scored, recorded }: ShownActivity): string {
  const label = settingLabel(scored.severity.setting);
  const settings = new Set(recorded.flatMap(({ settings: all }) => all));
  return settings.size > 1 ? `${label}, the largest of ${String(settings.size)}` : label;
}

function levelNote(levels: readonly LevelRule[], level: number, given: boolean): string {
  if (!given) return "not known: the method's default";
  return levels.find((rule) => rule.level === level)?.rule ?? '';
}

function statusFactors({ status, role }: ScoredActivity, facts: CompanyFacts): readonly Factor[] {
  const { multipliers, live, endings } = facts.methodology.status;
  const rule = multipliers[status.state];
  const since = status.since === undefined ? 'no event' : wordDate(status.since);
  const capped = endings.includes(status.state) && status.base !== rule?.m0;
  const note = capped
    ? `${statusLabel(status.state)}, ${since}; starts at the value just before it`
    : `${statusLabel(status.state)}, ${since}`;
  const base = factor('Status value', status.base, note);
  const lapsed = 'lapsed: 0';
  const formula = live.includes(status.state) ? fading(status, role, facts) : decay(status, facts);
  const multiplier = factor(
    'Status multiplier m',
    status.multiplier,
    status.lapsed ? lapsed : formula,
  );
  return [base, multiplier];
}

function fading(
  status: ScoredActivity['status'],
  role: ScoredActivity['role'],
  { methodology }: CompanyFacts,
): string {
  const { multipliers, currency } = methodology.status;
  const { grace_months, half_life_months } = currency[role];
  const [base, floor] = [
    printFactor(status.base),
    printFactor(multipliers[status.state]?.floor ?? 0),
  ];
  const age = `${String(status.ageMonths)} − ${String(grace_months)}`;
  const formula = `${floor} + (${base} − ${floor}) × 2^(−max(0, ${age})/${String(half_life_months)})`;
  return `${formula}; ${months(status.ageMonths)} since last confirmed, ${wordDate(status.lastConfirmed)}`;
}

function decay(status: ScoredActivity['status'], { methodology }: CompanyFacts): string {
  const rule = methodology.status.multipliers[status.state];
  const since = `${months(status.ageMonths)} since then`;
  if (rule?.half_life_months === undefined) return `does not change; ${since}`;
  const end = rule.zero_after_months;
  if (end !== undefined && status.ageMonths > end) return `0 after ${months(end)}; ${since}`;
  const [base, age, half] = [status.base, status.ageMonths, rule.half_life_months];
  return `${printFactor(base)} × 2^(−${String(age)}/${String(half)}); ${since}`;
}

function months(count: number): string {
  return `${String(count)} ${count === 1 ? 'month' : 'months'}`;
}

function confidenceFactors(shown: ShownActivity, facts: CompanyFacts): readonly Factor[] {
  const { origins, dispute, value } = shown.scored.confidence;
  const rows = origins.map(({ origin, grade, weight }) =>
    factor(`Origin ${origin}`, weight, originNote(shown, { origin, grade }, facts)),
  );
  const doubts = origins.map(({ weight }) => `(1 − ${printFactor(weight)})`).join(' × ');
  const note = `min(0.98, 1 − ${doubts === '' ? '1' : doubts}) × (1 − ${printFraction(dispute)})`;
  const disputed = dispute === 0 ? 'none accepted' : 'accepted dispute';
  return [...rows, factor('Dispute', dispute, disputed), factor('Confidence c', value, note)];
}

function originNote(
  { recorded, subsidiary }: ShownActivity,
  { origin, grade }: { readonly origin: string; readonly grade: string },
  { sources, methodology }: CompanyFacts,
): string {
  const entity = subsidiary?.slug ?? SELF;
  const { reliability, credibility } = methodology.evidence;
  const items = recorded
    .flatMap(({ evidence }) => evidence)
    .filter(({ source }) => sources.sourceOf(entity, source).origin === origin);
  const numbers = new Set(
    items.map(({ source }) => sources.numberOf({ entity, key: source })).toSorted((a, b) => a - b),
  );
  const [letter, digit] = [grade.charAt(0), grade.charAt(1)];
  const weights = `${printFraction(reliability[letter] ?? 0)} × ${printFraction(credibility[digit] ?? 0)}`;
  const plural = numbers.size === 1 ? 'source' : 'sources';
  return `best grade ${grade}: ${weights}; ${plural} ${[...numbers].join(', ')}`;
}

function attributionNote({ entity, attribution }: ScoredActivity): string {
  if (entity === SELF) return 'its own activity';
  return attribution === 1 ? 'controlled: in full' : 'partly held: in part';
}

function productFactor(scored: ScoredActivity): Factor {
  const { severity, linkage, status, confidence, attribution } = scored;
  const factors = [
    severity.value,
    linkage.factor,
    status.multiplier,
    confidence.value,
    attribution,
  ];
  const product = factors.map(printFactor).join(' × ');
  if (!scored.counts) return factor('Value x', 0, 'does not count');
  const taken = scored.takenElsewhere ? '; taken once, through another company of the group' : '';
  return factor('Value x', scored.value, `s × linkage × m × c × attribution = ${product}${taken}`);
}
