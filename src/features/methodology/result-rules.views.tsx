import type { JSX } from 'preact';
import type { IndicatorRule, Methodology } from '../../domain/methodology/methodology.js';
import { CAP_REASONS } from '../../domain/wording/cap-words.js';
import { GRADE_MEANINGS } from '../../domain/wording/grade-words.js';
import { printFraction, printPercent } from '../../domain/wording/print-number.js';
import { GradeMark } from '../../platform/web/grade-mark.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import type { EditionProps } from './activity-rules.views.js';
import { textAt } from './edition-text.js';
import { RuleList } from './status-rules.views.js';
import { Formula } from './worked-example.views.js';

/** From many activities to one number for involvement. */
export function AggregationRules({ methodology, edition }: EditionProps): JSX.Element {
  const { within_role: within, across_roles: across } = methodology.aggregation;
  return (
    <>
      <Formula>
        {textAt(edition, 'aggregation', 'F') ?? 'F(x) = M + (1 − M)·b·(1 − e^(−(Σx − M)/k))'}
      </Formula>
      <Formula>
        {textAt(edition, 'aggregation', 'involvement') ?? 'I = 100·F(create, sell, use)'}
      </Formula>
      <p class="text">
        The worst activity leads and the rest close at most the share b of what is left to 100.
        Within a role b is {printFraction(within.b)} and k {printFraction(within.k)}, across roles b
        is {printFraction(across.b)} and k {printFraction(across.k)}. Nothing is offset, more never
        looks better, and a company that is merely well documented does not run into 100.
      </p>
      <RuleList
        rules={[
          ['Merging', textAt(edition, 'record', 'merge')],
          ['Value', textAt(edition, 'record', 'value')],
          ['Counting', textAt(edition, 'record', 'counts')],
        ]}
      />
    </>
  );
}

/** The indicators of response, their elements and weights. */
export function ResponseRules({ methodology, edition }: EditionProps): JSX.Element {
  return (
    <section aria-labelledby="response">
      <h2 id="response">Response R</h2>
      <Formula>
        {textAt(edition, 'response', 'score') ?? 'R = Σ weight · mean of the answers'}
      </Formula>
      <p class="text">
        Answers count{' '}
        {Object.entries(methodology.response.answers)
          .map(([answer, value]) => `${answer.replaceAll('_', ' ')} ${printFraction(value)}`)
          .join(', ')}
        . Indicators marked with * make sense only with involvement and count in full while no
        activity counts.
      </p>
      <PlainTable
        caption="Indicators and their elements"
        columns={[
          { title: 'Indicator' },
          { title: 'Elements' },
          { title: 'Weight', numeric: true },
        ]}
        lines={methodology.response.indicators.map((indicator) => ({
          key: indicator.id,
          cells: [
            `${indicator.id} ${indicator.title}${indicator.na_when === null ? '' : ' *'}`,
            <Elements indicator={indicator} />,
            indicator.weight,
          ],
        }))}
      />
    </section>
  );
}

function Elements({ indicator }: { readonly indicator: IndicatorRule }): JSX.Element {
  return (
    <ul class="plain">
      {indicator.elements.map((element, index) => (
        <li key={element}>
          <span class="code">{`${indicator.id}.${String(index + 1)}`}</span> {element}
        </li>
      ))}
    </ul>
  );
}

/** Score, cut points and caps. */
export function GradeRules({ methodology, edition }: EditionProps): JSX.Element {
  const { combination, grades } = methodology;
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">Score S and grade</h2>
      <Formula>
        {textAt(edition, 'combination', 'formula') ?? 'S = (100 − I)·(1 − λ + λ·R/100)'}
      </Formula>
      <p class="text">
        Lambda is {printFraction(combination.lambda)}. {textAt(edition, 'combination', 'why')}
      </p>
      <PlainTable
        caption="Grades and the least score for each"
        columns={[{ title: 'Grade' }, { title: 'Says' }, { title: 'From', numeric: true }]}
        lines={grades.cut_points.map(([grade, cut]) => ({
          key: grade,
          cells: [<GradeMark grade={grade} />, GRADE_MEANINGS[grade], printPercent(cut)],
        }))}
      />
      <Caps methodology={methodology} />
      <RuleList
        rules={[
          ['Rule', textAt(edition, 'grades', 'rule')],
          ['Comparison', textAt(edition, 'grades', 'comparison')],
        ]}
      />
    </section>
  );
}

function Caps({ methodology }: { readonly methodology: Methodology }): JSX.Element {
  return (
    <>
      <h3 id="caps">Caps</h3>
      <p class="text">A cap holds the letter and never the score, so that progress always shows.</p>
      <PlainTable
        caption="Caps on the grade"
        columns={[{ title: 'Held by' }, { title: 'When' }, { title: 'Best grade' }]}
        lines={methodology.grades.caps.map(({ id, when, best_grade: best }) => ({
          key: id,
          cells: [CAP_REASONS[id], when, best],
        }))}
      />
    </>
  );
}
