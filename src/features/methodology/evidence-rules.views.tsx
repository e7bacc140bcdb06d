import type { JSX } from 'preact';
import type { Methodology } from '../../domain/methodology/methodology.js';
import { printFraction } from '../../domain/wording/print-number.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import type { EditionProps } from './activity-rules.views.js';
import { textAt, textsAt } from './edition-text.js';
import { RuleList } from './status-rules.views.js';

/** How evidence is graded, what confidence is, and what may be named at all. */
export function EvidenceRules({ methodology, edition }: EditionProps): JSX.Element {
  const { reliability, credibility, gate, minimum_counted_weight: minimum } = methodology.evidence;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      <p class="text">
        Each item has a grade of the Admiralty system: a letter for the reliability of its source, a
        figure for the credibility of what it says. Its weight is the product of both. Items below{' '}
        {printFraction(minimum)} are leads and add nothing.
      </p>
      <WeightTable caption="Reliability of a source" weights={reliability} />
      <WeightTable caption="Credibility of an item" weights={credibility} />
      <PlainTable
        caption="Examples of grades"
        columns={[{ title: 'Kind of evidence' }, { title: 'Grade' }]}
        lines={Object.entries(methodology.evidence.class_examples).map(([kind, grade]) => ({
          key: kind,
          cells: [kind, grade],
        }))}
      />
      <h3 id="gate">The gate</h3>
      <p class="text">
        A claim is scored and named only at a confidence of {printFraction(gate.confidence_min)} or
        more with one item of {printFraction(gate.best_item_min)} or more. Below that it stays
        internal.
      </p>
      <h3 id="confidence">Confidence, origins and disputes</h3>
      <Confidence methodology={methodology} edition={edition} />
      <h3 id="dates">Dates</h3>
      <RuleList rules={textsAt(edition, 'evidence', 'dates')} />
    </section>
  );
}

function Confidence({ methodology, edition }: EditionProps): JSX.Element {
  const { bare_denial, documented_rebuttal } = methodology.evidence.dispute;
  return (
    <RuleList
      rules={[
        ['Confidence', textAt(edition, 'evidence', 'confidence')],
        ['Origins', textAt(edition, 'evidence', 'origin_groups')],
        ['Bare denial', `cuts confidence by ${printFraction(bare_denial)} of itself`],
        [
          'Documented rebuttal',
          `cuts confidence by ${printFraction(documented_rebuttal)} of itself`,
        ],
        ['Disproof', textAt(edition, 'evidence', 'dispute', 'independent_disproof')],
      ]}
    />
  );
}

interface WeightTableProps {
  readonly caption: string;
  readonly weights: Methodology['evidence']['reliability'];
}

function WeightTable({ caption, weights }: WeightTableProps): JSX.Element {
  return (
    <PlainTable
      caption={caption}
      columns={[{ title: 'Grade' }, { title: 'Weight', numeric: true }]}
      lines={Object.entries(weights).map(([grade, weight]) => ({
        key: grade,
        cells: [grade, printFraction(weight)],
      }))}
    />
  );
}
