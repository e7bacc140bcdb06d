import type { JSX } from 'preact';
import type { RoleBar } from '../../domain/scorecard/company-view.js';
import type { RankingRow, RankingView } from '../../domain/scorecard/ranking-view.js';
import { Bar } from '../../platform/web/bar.js';
import { GradeMark } from '../../platform/web/grade-mark.js';

interface Props {
  readonly view: RankingView;
  /** What the table is a list of: `Ranked companies in Germany`. */
  readonly caption: string;
}

/** One line per company, the worst first. On a small screen each line becomes a block. */
export function RankingTable({ view, caption }: Props): JSX.Element {
  if (view.rows.length === 0) return <p class="none">No ranked company fits.</p>;
  return (
    <table class="ranking">
      <caption>
        {caption}. Bars and numbers run from 0 to 100; in creation, sale, use and I more is worse,
        in R and S more is better. A dash: nothing counted.
        {view.rows.some(({ atMost }) => atMost) && ' ≤: at most, as the search is not complete.'}
      </caption>
      <ColumnHeads />
      <tbody>
        {view.rows.map((row) => (
          <CompanyLine key={row.slug} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ColumnHeads(): JSX.Element {
  return (
    <thead>
      <tr>
        <th scope="col">Rank</th>
        <th scope="col">Grade</th>
        <th scope="col">Company</th>
        <th scope="col">Creation</th>
        <th scope="col">Sale</th>
        <th scope="col">Use</th>
        <th scope="col" class="number">
          <abbr title="Involvement: higher is worse">I</abbr>
        </th>
        <th scope="col" class="number">
          <abbr title="Response: higher is better">R</abbr>
        </th>
        <th scope="col" class="number">
          <abbr title="Score: higher is better">S</abbr>
        </th>
      </tr>
    </thead>
  );
}

function CompanyLine({ row }: { readonly row: RankingRow }): JSX.Element {
  return (
    <tr>
      <td class="rank">{row.rank}</td>
      <td class="letter">
        <GradeMark grade={row.grade} />
      </td>
      <th scope="row">
        <a href={`/companies/${row.slug}`}>{row.name}</a>
        <small>{aboutRow(row)}</small>
      </th>
      {row.roles.map((bar) => (
        <RoleCell key={bar.role} bar={bar} />
      ))}
      <td class="number i">{row.involvement}</td>
      <td class="number r">{row.response}</td>
      <td class="number s">
        {row.atMost && <AtMost />}
        <b>{row.score}</b>
      </td>
    </tr>
  );
}

/** One sign for the eye; read aloud it is two words. */
function AtMost(): JSX.Element {
  return (
    <>
      <span aria-hidden="true">≤ </span>
      <span class="sr">at most </span>
    </>
  );
}

function RoleCell({ bar }: { readonly bar: RoleBar }): JSX.Element {
  if (bar.value === 0) {
    return (
      <td class={bar.role}>
        <span class="dash" aria-label={bar.text} role="img">
          –
        </span>
      </td>
    );
  }
  return (
    <td class={bar.role}>
      {bar.text}
      <Bar value={bar.value} />
    </td>
  );
}

function aboutRow({ country, sector, subsidiaries, technologies }: RankingRow): string {
  const place = [country?.name, sector].filter((part) => part !== undefined).join(', ');
  const main = technologies[0];
  const others = technologies.length - 1;
  return [
    place,
    main === undefined ? '' : `. ${main}`,
    others > 0 ? ` and ${String(others)} more` : '',
    subsidiaries.length > 0 ? `. With ${subsidiaries.join(', ')}` : '',
  ].join('');
}
