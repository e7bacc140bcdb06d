import type { JSX } from 'preact';
import type { Methodology } from '../../domain/methodology/methodology.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { CompanyScore, ScoredActivity } from '../../domain/scoring/assessed-company.js';
import { printFactor, printPercent } from '../../domain/wording/print-number.js';
import { technologyLabel } from '../../domain/wording/technology-label.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { workedExample } from './worked-example.js';

interface Props {
  readonly methodology: Methodology;
  readonly asOf: CalendarDate;
}

/** One invented company, step by step with the numbers of this edition. */
export function WorkedExample({ methodology, asOf }: Props) {
  const score = workedExample(methodology, asOf);
  const sale = score.activities.find(({ role }) => role === 'sell');
  if (!sale) return null;
  return (
    <section aria-labelledby="example">
      <h3 id="example">A worked example</h3>
      <p class="text">
        An invented company makes one product and sells it to a police force. Technology:{' '}
        {technologyLabel(sale.technology, methodology)}. It is active and was confirmed today by a
        contract graded A2, a newspaper graded B2 and the trade press graded C3. The search is not
        complete.
      </p>
      <PlainTable
        caption="From one sale to the grade of the company"
        columns={[{ title: 'Number' }, { title: 'How' }, { title: 'Value', numeric: true }]}
        lines={[...activityLines(sale), ...companyLines(score, methodology)].map(
          ([label, formula, value]) => ({ key: label, cells: [label, formula, value] }),
        )}
      />
    </section>
  );
}

type Step = readonly [label: string, formula: string, value: string];

function activityLines({ severity, linkage, status, confidence, value }: ScoredActivity): Step[] {
  const { gravity, settingFactor, scope, irremediability, harm } = severity;
  const doubts = confidence.origins.map(({ weight }) => `(1 − ${printFactor(weight)})`).join(' · ');
  const parts = [severity.value, linkage.factor, status.multiplier, confidence.value];
  return [
    [
      'Gravity × setting, a',
      `${printFactor(gravity)} × ${printFactor(settingFactor)}`,
      printFactor(gravity * settingFactor),
    ],
    [
      'Harm, h',
      `0.5·max(${printFactor(scope)}, ${printFactor(irremediability)}) + 0.25·(${printFactor(scope)} + ${printFactor(irremediability)})`,
      printFactor(harm),
    ],
    ['Severity, s', `a · (0.5 + 0.5 · ${printFactor(harm)})`, printFactor(severity.value)],
    ['Confidence, c', `1 − ${doubts}`, printFactor(confidence.value)],
    [
      'Value of the sale, x',
      `${parts.map(printFactor).join(' × ')} (severity × linkage × status × confidence)`,
      printFactor(value),
    ],
  ];
}

function companyLines(score: CompanyScore, { combination }: Methodology): Step[] {
  const { create, sell, use } = score.roles;
  const kept = `(1 − ${printFactor(combination.lambda)} + ${printFactor(combination.lambda)} · ${printPercent(score.response)}/100)`;
  return [
    [
      'Roles',
      'create, sell, use: F of the values within each role',
      [create, sell, use].map(printPercent).join(' / '),
    ],
    ['Involvement, I', '100 · F of the three roles', printPercent(score.involvement)],
    ['Response, R', 'weights of the indicators × their answers', printPercent(score.response)],
    ['Score, S', `(100 − ${printPercent(score.involvement)}) · ${kept}`, printPercent(score.score)],
    [
      'Grade',
      `by its score alone ${score.uncappedGrade}; caps met: ${capList(score)}`,
      score.grade,
    ],
  ];
}

function capList({ caps }: CompanyScore): string {
  return caps
    .map(({ id, bestGrade }) => `${id.replaceAll('_', ' ')} (best ${bestGrade})`)
    .join(', ');
}

export function Formula({ children }: { readonly children: string }): JSX.Element {
  return (
    <p class="formula">
      <code>{children}</code>
    </p>
  );
}
