import type { JSX } from 'preact';
import type { IndicatorView, ResponseView } from '../../domain/scorecard/company-view.js';
import { SourceLinks } from '../../platform/web/sentence.js';

/** What the company has done of what the open letter asks, element by element, and its reply. */
export function Response({ response }: { readonly response: ResponseView }): JSX.Element {
  return (
    <section aria-labelledby="response">
      <h2 id="response">What it has done about it</h2>
      <p class="text">
        Eight indicators with whole weights that add up to 100. “Not disclosed” means that no public
        source on file answers. <b>The company’s reply:</b> {response.reply}.
      </p>
      {response.indicators.length > 0 && <IndicatorTable indicators={response.indicators} />}
    </section>
  );
}

interface TableProps {
  readonly indicators: readonly IndicatorView[];
}

function IndicatorTable({ indicators }: TableProps): JSX.Element {
  return (
    <table class="indicators">
      <caption>Response indicators R1 to R8, their elements and the answers on file</caption>
      <thead>
        <tr>
          <th scope="col">Element</th>
          <th scope="col">Answer</th>
          <th scope="col">Basis</th>
        </tr>
      </thead>
      {indicators.map((indicator) => (
        <Indicator key={indicator.id} indicator={indicator} />
      ))}
    </table>
  );
}

function Indicator({ indicator }: { readonly indicator: IndicatorView }): JSX.Element {
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={2}>
          {indicator.id} {indicator.title}
        </th>
        <td>
          <Points indicator={indicator} />
        </td>
      </tr>
      {linesOf(indicator.elements).map((line) => (
        <Line key={line.elements[0]?.id} line={line} />
      ))}
    </tbody>
  );
}

type Element = IndicatorView['elements'][number];

/** Neighbours that have the same answer with nothing to say about it share a line. */
interface AnswerLine extends Omit<Element, 'id' | 'text'> {
  readonly elements: readonly Pick<Element, 'id' | 'text'>[];
}

function linesOf(elements: readonly Element[]): readonly AnswerLine[] {
  const lines: AnswerLine[] = [];
  for (const { id, text, ...answer } of elements) {
    const before = lines.at(-1);
    if (before !== undefined && isSameAnswer(before, answer)) {
      lines[lines.length - 1] = { ...before, elements: [...before.elements, { id, text }] };
    } else {
      lines.push({ ...answer, elements: [{ id, text }] });
    }
  }
  return lines;
}

function isSameAnswer(a: Answer, b: Answer): boolean {
  return isBare(a) && isBare(b) && a.answer === b.answer && a.answerLabel === b.answerLabel;
}

type Answer = Omit<Element, 'id' | 'text'>;

function isBare({ note, date, sources }: Answer): boolean {
  return note === undefined && date === undefined && sources.length === 0;
}

function Line({ line }: { readonly line: AnswerLine }): JSX.Element {
  const { elements, answer, answerLabel, note, date, sources } = line;
  return (
    <tr>
      <th scope="row">
        {elements.map(({ id, text }) => (
          <span key={id} class="element">
            <span class="code">{id}</span> {text}
          </span>
        ))}
      </th>
      <td class={`answer answer-${answer}`}>{answerLabel}</td>
      <td>
        {[note, date].filter((part) => part !== undefined).join(' ')}
        <SourceLinks numbers={sources} />
      </td>
    </tr>
  );
}

/** A company without a number has none here either: only the weight is printed. */
function Points({ indicator }: { readonly indicator: IndicatorView }): JSX.Element {
  const { points, weight, fullCredit } = indicator;
  if (!/^\d/.test(points)) {
    return (
      <>
        {points}, weight {weight}
      </>
    );
  }
  return (
    <>
      <b>{points}</b> of {weight} points
      {fullCredit && '; full credit while no activity counts'}
    </>
  );
}
