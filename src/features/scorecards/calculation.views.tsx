import type { JSX } from 'preact';
import type { ActivityCalculation, CalculationView } from '../../domain/scorecard/company-view.js';
import { ScrollRegion } from '../../platform/web/scroll-region.js';

/** The path from evidence to grade, down to each factor, so that a reader can recompute it. */
export function Calculation({ calculation }: { readonly calculation: CalculationView }) {
  return (
    <section aria-labelledby="calculation">
      <h2 id="calculation">How this number came about</h2>
      <p class="text">
        Each activity has a value of severity × linkage × status × confidence; the values of a role
        are combined, then the roles, then the response is added.{' '}
        <a href="/methodology#activity">The formulas</a>.
      </p>
      <FormulaTable caption="From roles to involvement" lines={calculation.roles} />
      <FormulaTable caption="From involvement to grade" lines={calculation.summary} />
      {calculation.steps.map((step) => (
        <Steps key={step.activityNumber} step={step} />
      ))}
    </section>
  );
}

interface FormulaTableProps {
  readonly caption: string;
  readonly lines: CalculationView['summary'];
}

function FormulaTable({ caption, lines }: FormulaTableProps) {
  if (lines.length === 0) return null;
  return (
    <ScrollRegion label={caption}>
      <table class="formulas">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Formula</th>
            <th scope="col" class="number">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, formula, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="formula">{formula}</td>
              <td class="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Steps({ step }: { readonly step: ActivityCalculation }): JSX.Element {
  return (
    <details>
      <summary>
        Activity {step.activityNumber}: {step.title} –{' '}
        {step.counts ? `value ${step.value}` : 'not counted'}
      </summary>
      <ScrollRegion label={`Factors of activity ${String(step.activityNumber)}`}>
        <table class="formulas">
          <caption>Factors of activity {step.activityNumber}</caption>
          <thead>
            <tr>
              <th scope="col">Factor</th>
              <th scope="col" class="number">
                Value
              </th>
              <th scope="col">Basis</th>
            </tr>
          </thead>
          <tbody>
            {step.factors.map(({ label, value, note }, index) => (
              <tr key={index}>
                <th scope="row">{label}</th>
                <td class="number">{value}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
