import type { JSX } from 'preact';
import { ROLES } from '../../domain/company/vocabulary.js';
import type { Methodology, StatusRule } from '../../domain/methodology/methodology.js';
import { printFraction } from '../../domain/wording/print-number.js';
import { statusLabel } from '../../domain/wording/status-words.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { Coded } from './coded.views.js';
import type { EditionProps } from './activity-rules.views.js';
import { textAt } from './edition-text.js';

/** What a status counts for, and how it fades while nothing new confirms it. */
export function StatusRules({ methodology, edition }: EditionProps): JSX.Element {
  return (
    <>
      <h3 id="status">Status</h3>
      <StatusTable methodology={methodology} />
      <RuleList
        rules={[
          ['Events', textAt(edition, 'status', 'event_rule')],
          ['Endings', textAt(edition, 'status', 'end_rule')],
          ['Pauses', textAt(edition, 'status', 'pause_rule')],
        ]}
      />
      <h3 id="currency">Currency</h3>
      <CurrencyTable methodology={methodology} />
      <RuleList
        rules={[
          ['Fading', textAt(edition, 'status', 'currency', 'rule')],
          ['Why', textAt(edition, 'status', 'currency', 'why')],
          ['Lapsing', textAt(edition, 'status', 'lapsing_rule')],
          ['For the caps', textAt(edition, 'status', 'currency', 'current_rule')],
        ]}
      />
    </>
  );
}

function StatusTable({ methodology }: { readonly methodology: Methodology }): JSX.Element {
  return (
    <PlainTable
      caption="Statuses and their multiplier"
      columns={[{ title: 'Status' }, { title: 'Then' }, { title: 'Multiplier', numeric: true }]}
      lines={Object.entries(methodology.status.multipliers).map(([id, rule]) => ({
        key: id,
        cells: [
          <Coded label={statusLabel(id)} code={id} />,
          courseOf(rule),
          printFraction(rule.m0),
        ],
      }))}
    />
  );
}

function courseOf({ floor, half_life_months, zero_after_months, note }: StatusRule): string {
  const parts = [
    floor === undefined ? undefined : `fades to ${printFraction(floor)}`,
    half_life_months === undefined ? undefined : `halves every ${String(half_life_months)} months`,
    zero_after_months === undefined ? undefined : `nothing after ${String(zero_after_months)}`,
    note,
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}

function CurrencyTable({ methodology }: { readonly methodology: Methodology }): JSX.Element {
  const { currency } = methodology.status;
  return (
    <PlainTable
      caption="Months for which a live status stays full, halves towards its floor, and lapses"
      columns={[
        { title: 'Role' },
        { title: 'Grace', numeric: true },
        { title: 'Half-life', numeric: true },
        { title: 'Lapses after', numeric: true },
      ]}
      lines={ROLES.map((role) => {
        const { grace_months, half_life_months, lapse_months } = currency[role];
        return { key: role, cells: [role, grace_months, half_life_months, lapse_months] };
      })}
    />
  );
}

interface RuleListProps {
  readonly rules: readonly (readonly [string, string | undefined])[];
}

/** Rules in words as the edition file states them; those it does not have are left out. */
export function RuleList({ rules }: RuleListProps): JSX.Element {
  return (
    <dl class="rules">
      {rules.map(([term, text]) =>
        text === undefined ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
