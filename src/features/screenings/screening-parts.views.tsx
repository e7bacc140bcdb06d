import type { JSX } from 'preact';

import type { CountedRow, PartView } from '../../domain/screening/screening-view.js';
import { Bar } from '../../platform/web/bar.js';
import { GradeMark } from '../../platform/web/grade-mark.js';
import { PlainTable } from '../../platform/web/plain-table.js';

/** The five classes by value, what stands apart, and the involved value by role and grade; per currency. */
export function Parts({ parts }: { readonly parts: readonly PartView[] }): JSX.Element {
  return (
    <section aria-labelledby="classes">
      <h2 id="classes">What the portfolio is in</h2>
      {parts.length === 0 && <p class="none">No line has a value.</p>}
      {parts.map((part) => (
        <Part key={part.unit} part={part} titled={parts.length > 1} />
      ))}
    </section>
  );
}

function Part({ part, titled }: { readonly part: PartView; readonly titled: boolean }) {
  return (
    <>
      {titled && <h3>In {part.unit}</h3>}
      <ClassTable part={part} />
      <ApartTable part={part} />
      {part.grades.some(({ positions }) => positions !== '0') && <RolesAndGrades part={part} />}
    </>
  );
}

function RolesAndGrades({ part }: { readonly part: PartView }): JSX.Element {
  return (
    <>
      <div class="pair">
        <div>
          <h3>Involved value by role</h3>
          <Counted
            rows={part.roles}
            caption="A company has one, two or three roles, so these overlap."
            head="Role"
          />
        </div>
        <div>
          <h3>Involved value by grade</h3>
          <Counted
            rows={part.grades.filter(({ positions }) => positions !== '0')}
            caption="A is the best grade, F the worst."
            head="Grade"
          />
        </div>
      </div>
    </>
  );
}

function ClassTable({ part }: { readonly part: PartView }): JSX.Element {
  return (
    <table class="classes">
      <caption>{part.whole}</caption>
      <thead>
        <tr>
          <th scope="col">Class</th>
          <th scope="col">Part of the portfolio</th>
          <th scope="col" class="number">
            Value
          </th>
          <th scope="col" class="number">
            Positions
          </th>
        </tr>
      </thead>
      <tbody>
        {part.classes.map((row) => (
          <tr key={row.id} class={`class-${row.id}`}>
            <th scope="row">
              {row.label}
              <small>{row.meaning}</small>
            </th>
            <td>
              <span>{row.share === '' ? '–' : row.share}</span>
              <Bar value={row.percent} />
            </td>
            <td class="number">{row.amount}</td>
            <td class="number">{row.positions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ApartTable({ part }: { readonly part: PartView }) {
  if (part.apart.length === 0) return null;
  return (
    <>
      <h3>Stated apart</h3>
      <PlainTable
        caption="In none of the classes above"
        columns={[
          { title: 'What, and why it is apart' },
          { title: 'Value', numeric: true },
          { title: 'Positions', numeric: true },
        ]}
        lines={part.apart.map(({ id, label, meaning, amount, positions }) => ({
          key: id,
          cells: [<Explained key="label" label={label} meaning={meaning} />, amount, positions],
        }))}
      />
    </>
  );
}

function Explained({ label, meaning }: { readonly label: string; readonly meaning: string }) {
  return (
    <>
      {label}
      <small>{meaning}</small>
    </>
  );
}

interface CountedProps {
  readonly rows: readonly (CountedRow & { readonly grade?: PartView['grades'][number]['grade'] })[];
  readonly caption: string;
  readonly head: string;
}

function Counted({ rows, caption, head }: CountedProps): JSX.Element {
  return (
    <PlainTable
      caption={caption}
      columns={[
        { title: head },
        { title: 'Value', numeric: true },
        { title: 'Part', numeric: true },
        { title: 'Positions', numeric: true },
      ]}
      lines={rows.map(({ label, grade, amount, share, positions }) => ({
        key: label,
        cells: [
          grade === undefined ? label : <GradeMark key="grade" grade={grade} />,
          amount,
          share,
          positions,
        ],
      }))}
    />
  );
}
