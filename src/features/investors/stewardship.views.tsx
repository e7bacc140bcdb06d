import type { JSX } from 'preact';
import type {
  FiledResolutionView,
  PublicMoneyView,
  SignedStatementView,
  StewardshipView,
  VotesView,
} from '../../domain/investor/investor-view.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { ScrollRegion } from '../../platform/web/scroll-region.js';
import { Sentence } from '../../platform/web/sentence.js';
import { CompanyName } from './company-name.views.js';
import { Dash } from './investors.views.js';

type Indicator = StewardshipView['indicators'][number];

interface StewardshipProps {
  readonly stewardship: StewardshipView;
  readonly commitment: PublicMoneyView['commitment'];
}

/** T1–T5, element by element, and beside them the commitment on public money. */
export function Stewardship({ stewardship, commitment }: StewardshipProps): JSX.Element {
  return (
    <section aria-labelledby="stewardship">
      <h2 id="stewardship">Stewardship</h2>
      <p class="text">
        T is worked out only when every element of T1, T2, T4 and T5 has an answer with a source. An
        element without an answer is open, which is not a no.
        {!stewardship.answered && ' None has an answer on file yet.'}
      </p>
      {stewardship.answered ? (
        <Answers indicators={stewardship.indicators} />
      ) : (
        <Asked indicators={stewardship.indicators} />
      )}
      <p class="text">
        <b>Commitment to stop public investment in these uses (G1):</b>{' '}
        {commitment.label.toLowerCase()}. It stands beside T and is not scored.{' '}
        {commitment.claim && <Sentence sentence={commitment.claim} />}
      </p>
    </section>
  );
}

interface IndicatorsProps {
  readonly indicators: readonly Indicator[];
}

function Answers({ indicators }: IndicatorsProps): JSX.Element {
  return (
    <ScrollRegion label="Stewardship indicators and their answers">
      <table class="indicators">
        <caption>Stewardship indicators, their elements and the answers on file</caption>
        <thead>
          <tr>
            <th scope="col">Element</th>
            <th scope="col">Answer</th>
            <th scope="col">Rests on</th>
          </tr>
        </thead>
        {indicators.map((indicator) => (
          <IndicatorRows key={indicator.id} indicator={indicator} />
        ))}
      </table>
    </ScrollRegion>
  );
}

/** Where nothing is answered, the questions in short: a row for each open element would say nothing more. */
function Asked({ indicators }: IndicatorsProps): JSX.Element {
  return (
    <PlainTable
      caption="What the indicators ask, all open"
      columns={[
        { title: 'Indicator' },
        { title: 'Weight', numeric: true },
        { title: 'Elements without an answer' },
      ]}
      lines={indicators.map(({ id, title, weight, note, elements }) => ({
        key: id,
        cells: [
          `${id} ${title}`,
          weight,
          note ?? elements.map((element) => `${element.id} ${element.text}`).join('; '),
        ],
      }))}
    />
  );
}

function IndicatorRows({ indicator }: { readonly indicator: Indicator }): JSX.Element {
  const { id, title, weight, points, note, elements } = indicator;
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup">
          {id} {title}
        </th>
        <td class="answer">
          {points === undefined ? `weight ${String(weight)}` : `${points} of ${String(weight)}`}
        </td>
        <td>{note !== undefined && <small>{note}</small>}</td>
      </tr>
      {elements.map((element) => (
        <tr key={element.id}>
          <th scope="row">
            <span class="code">{element.id}</span> {element.text}
          </th>
          <td class={`answer answer-${element.answer ?? 'not_disclosed'}`}>
            {element.answerLabel}
          </td>
          <td>{element.claim && <Sentence sentence={element.claim} />}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Resolutions that it filed, alone or with others. */
export function Resolutions({
  resolutions,
}: {
  readonly resolutions: readonly FiledResolutionView[];
}) {
  if (resolutions.length === 0) return null;
  return (
    <section aria-labelledby="resolutions">
      <h2 id="resolutions">Resolutions filed</h2>
      <PlainTable
        caption="Shareholder resolutions it filed or co-filed, newest first"
        columns={[
          { title: 'Resolution' },
          { title: 'Company' },
          { title: 'Year' },
          { title: 'Part' },
          { title: 'Votes for', numeric: true },
        ]}
        lines={resolutions.map(({ slug, title, company, year, part, support }) => ({
          key: slug,
          cells: [
            <a key={slug} href={`/resolutions/${slug}`}>
              {title}
            </a>,
            <CompanyName key="company" company={company} />,
            year,
            part,
            support ?? <Dash words="not known" />,
          ],
        }))}
      />
    </section>
  );
}

/** Statements that it signed. */
export function Statements({
  statements,
}: {
  readonly statements: readonly SignedStatementView[];
}) {
  if (statements.length === 0) return null;
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">Statements signed</h2>
      <ul class="entries">
        {statements.map(({ slug, title, date, organiser }) => (
          <li key={slug}>
            <a href={`/statements/${slug}`}>{title}</a> – {organiser}, {date}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Votes that its filings report. */
export function Votes({ votes }: { readonly votes: VotesView }): JSX.Element {
  const { relevant, others } = votes;
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">Votes</h2>
      {relevant.length === 0 && (
        <p class="none">No vote on a resolution about biometric surveillance is on file.</p>
      )}
      {relevant.length > 0 && <RelevantVotes votes={relevant} />}
      {others > 0 && (
        <p class="small">
          Its filings report {others} further {others === 1 ? 'vote' : 'votes'} on other matters.
          Managers report votes on pay only; votes on resolutions are reported by funds.
        </p>
      )}
    </section>
  );
}

function RelevantVotes({ votes }: { readonly votes: VotesView['relevant'] }): JSX.Element {
  return (
    <PlainTable
      caption="Votes on resolutions on file, newest first"
      columns={[
        { title: 'Resolution' },
        { title: 'Company' },
        { title: 'Meeting' },
        { title: 'Vote' },
        { title: 'Filing' },
      ]}
      lines={votes.map(({ resolution, title, company, date, cast, filing }, index) => ({
        key: String(index),
        cells: [
          <a key={resolution} href={`/resolutions/${resolution}`}>
            {title}
          </a>,
          <CompanyName key="company" company={company} />,
          date,
          cast,
          filing,
        ],
      }))}
    />
  );
}
