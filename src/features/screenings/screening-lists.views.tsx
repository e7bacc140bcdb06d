import type { JSX } from 'preact';

import type {
  BehindView,
  InvolvedView,
  LineView,
  ScreeningView,
  Shown,
} from '../../domain/screening/screening-view.js';
import { BEHIND_MEANING } from '../../domain/screening/word-behind.js';
import { GradeMark } from '../../platform/web/grade-mark.js';
import { PlainTable } from '../../platform/web/plain-table.js';

/** Said under a list that is cut. */
function OnlySome({ items, of }: Shown<unknown>) {
  if (items.length === of) return null;
  return (
    <p class="small">
      The first {items.length} of {of}; the CSV and the JSON have all.
    </p>
  );
}

/** Involved companies, the worst first, each with its lines and why they were taken for it. */
export function InvolvedCompanies({ involved }: Pick<ScreeningView, 'involved'>): JSX.Element {
  return (
    <section aria-labelledby="involved">
      <h2 id="involved">Involved companies, the worst first</h2>
      {involved.of === 0 && <p class="none">None.</p>}
      {involved.of > 0 && (
        <p class="text">
          In the order of value times involvement. Involvement I and its roles run from 0 to 100,
          higher is worse.
        </p>
      )}
      <ol class="involved">
        {involved.items.map((company) => (
          <Involved key={company.slug} company={company} />
        ))}
      </ol>
      <OnlySome {...involved} />
    </section>
  );
}

function Involved({ company }: { readonly company: InvolvedView }): JSX.Element {
  const { name, slug, grade, involvement, roles, amount, share, group, lines } = company;
  return (
    <li>
      <div class="involved-head">
        <GradeMark grade={grade} named />
        <div>
          <p class="entry-head">
            <a href={`/companies/${slug}`}>{name}</a>
          </p>
          <p class="small">
            I {involvement}: {roles}. {group}
          </p>
        </div>
        <p class="number">
          {share !== '' && <b>{share}</b>}
          <small>{amount === '' ? 'no value' : amount}</small>
        </p>
      </div>
      <details>
        <summary>{linesInWords(lines.length)} and why</summary>
        <ul class="plain">
          {lines.map((line, index) => (
            <li key={index}>
              <LineWithReasons line={line} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function linesInWords(count: number): string {
  return count === 1 ? '1 position' : `${String(count)} positions`;
}

function LineWithReasons({ line }: { readonly line: LineView }): JSX.Element {
  const { identifiers, via, amount, stated, instrument } = line;
  const facts = [instrument, ...identifiers, via, amount, stated].filter((fact) => fact !== '');
  return (
    <>
      <p>
        <b>
          Line {line.line}: {nameOf(line)}
        </b>{' '}
        ({facts.join(', ')})
      </p>
      <Reasons line={line} />
    </>
  );
}

function nameOf({ name, title }: LineView): string {
  return title === '' ? name : `${name}, ${title}`;
}

function Reasons({ line }: { readonly line: LineView }): JSX.Element {
  return (
    <p class="small">
      {line.reasons.join(' ')}
      {line.findings.length > 0 && <b> {line.findings.join(' ')}</b>}
    </p>
  );
}

/** Options and short positions on involved companies: shown, and never added. */
export function ApartOnInvolved({ lines }: { readonly lines: Shown<LineView> }) {
  if (lines.of === 0) return null;
  return (
    <section aria-labelledby="apart">
      <h2 id="apart">Options and short positions on involved companies</h2>
      <p>Nobody owns a company through these, so they are in no class and not in E.</p>
      <LineTable caption="Options and short positions on involved companies" lines={lines} />
    </section>
  );
}

/** Involved companies behind organisations that are not assessed: shown, and never added. */
export function CompaniesBehind({ behind }: Pick<ScreeningView, 'behind'>) {
  if (behind.of === 0) return null;
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">Look-through: companies behind organisations</h2>
      <p class="text">{BEHIND_MEANING}</p>
      <PlainTable
        caption="Involved companies behind organisations in the portfolio"
        columns={[
          { title: 'Involved company' },
          { title: 'Held through' },
          { title: 'Share of it', numeric: true },
          { title: 'Value times share', numeric: true },
        ]}
        lines={behind.items.map((held, index) => ({
          key: String(index),
          cells: [
            <BehindName key="name" held={held} />,
            <Through key="through" held={held} />,
            held.share,
            held.amount === '' ? 'no value' : held.amount,
          ],
        }))}
      />
      <OnlySome {...behind} />
    </section>
  );
}

function BehindName({ held }: { readonly held: BehindView }): JSX.Element {
  return (
    <>
      <a href={`/companies/${held.slug}`}>{held.name}</a>
      <small>
        Grade {held.grade}, I {held.involvement}
      </small>
    </>
  );
}

function Through({ held }: { readonly held: BehindView }): JSX.Element {
  return (
    <>
      {held.through}
      <small>{held.way}</small>
    </>
  );
}

/** What could not be checked, and what a person should look at. */
export function OpenLines({ view }: { readonly view: ScreeningView }): JSX.Element {
  const { toReview, notAssessed, notInData } = view;
  return (
    <section aria-labelledby="open">
      <h2 id="open">What could not be checked</h2>
      <p>None of these lists is an all-clear. The largest come first.</p>
      <h3 id="to-review">To review ({toReview.of})</h3>
      {toReview.of > 0 && <ReviewTable lines={toReview} />}
      <h3 id="not-assessed">Known, not assessed ({notAssessed.of})</h3>
      {notAssessed.of > 0 && <LineTable caption="Known, not assessed" lines={notAssessed} />}
      <h3 id="not-in-data">Not in our data ({notInData.of})</h3>
      {notInData.of > 0 && (
        <details>
          <summary>The largest positions of which nothing is known here</summary>
          <UnknownTable lines={notInData} />
        </details>
      )}
    </section>
  );
}

function ReviewTable({ lines }: { readonly lines: Shown<LineView> }): JSX.Element {
  return (
    <>
      <PlainTable
        caption="Lines that may be about another organisation than it seems"
        columns={[
          { title: 'Line of the file' },
          { title: 'May be' },
          { title: 'Why it is open' },
          { title: 'Value', numeric: true },
        ]}
        lines={lines.items.map((line, index) => ({
          key: String(index),
          cells: [
            <Named key="name" line={line} />,
            line.candidates.join('; '),
            [...line.reasons, ...line.findings].join(' '),
            line.amount,
          ],
        }))}
      />
      <OnlySome {...lines} />
    </>
  );
}

function LineTable({
  caption,
  lines,
}: {
  readonly caption: string;
  readonly lines: Shown<LineView>;
}): JSX.Element {
  return (
    <>
      <PlainTable
        caption={caption}
        columns={[
          { title: 'Line of the file' },
          { title: 'Taken for' },
          { title: 'Value', numeric: true },
          { title: 'Part', numeric: true },
        ]}
        lines={lines.items.map((line, index) => ({
          key: String(index),
          cells: [
            <Named key="name" line={line} />,
            <TakenFor key="company" line={line} />,
            line.amount,
            line.share,
          ],
        }))}
      />
      <OnlySome {...lines} />
    </>
  );
}

/** Where nothing is known there is nothing to say why. */
function UnknownTable({ lines }: { readonly lines: Shown<LineView> }): JSX.Element {
  return (
    <>
      <PlainTable
        caption="Not in our data"
        columns={[
          { title: 'Line of the file' },
          { title: 'Value', numeric: true },
          { title: 'Part', numeric: true },
        ]}
        lines={lines.items.map((line, index) => ({
          key: String(index),
          cells: [<Named key="name" line={line} />, line.amount, line.share],
        }))}
      />
      <OnlySome {...lines} />
    </>
  );
}

function Named({ line }: { readonly line: LineView }): JSX.Element {
  const facts = [line.instrument, ...line.identifiers, line.via].filter((fact) => fact !== '');
  return (
    <>
      {nameOf(line)}
      <small>
        Line {line.line}, {facts.join(', ')}
      </small>
    </>
  );
}

function TakenFor({ line }: { readonly line: LineView }) {
  const { company, reasons } = line;
  if (company === undefined) return <small>{reasons.join(' ')}</small>;
  return (
    <>
      {company.slug === undefined ? (
        company.name
      ) : (
        <a href={`/companies/${company.slug}`}>{company.name}</a>
      )}
      <small>{[...reasons, company.group ?? ''].join(' ')}</small>
    </>
  );
}

/** The portfolio beside its benchmark. */
export function Comparison({ view }: { readonly view: ScreeningView }) {
  const { comparison, comparisonMissing } = view;
  if (comparison === undefined && comparisonMissing === undefined) return null;
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">Beside the benchmark</h2>
      {comparisonMissing !== undefined && <p>{comparisonMissing}</p>}
      {comparison && (
        <>
          {comparison.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <PlainTable
            caption={`Involved companies beside ${comparison.title}, overweights first`}
            columns={[
              { title: 'Company' },
              { title: 'Portfolio', numeric: true },
              { title: 'Benchmark', numeric: true },
              { title: 'Difference, points', numeric: true },
            ]}
            lines={comparison.rows.items.map(({ slug, name, here, there, difference }) => ({
              key: slug,
              cells: [
                <a key="name" href={`/companies/${slug}`}>
                  {name}
                </a>,
                here,
                there,
                difference,
              ],
            }))}
          />
          <OnlySome {...comparison.rows} />
        </>
      )}
    </section>
  );
}

/** Lines that could not be read. */
export function UnreadLines({ rejected }: Pick<ScreeningView, 'rejected'>) {
  if (rejected.of === 0) return null;
  return (
    <section aria-labelledby="unread">
      <h2 id="unread">Lines that could not be read ({rejected.of})</h2>
      <ul class="text">
        {rejected.items.map(({ line, message }, index) => (
          <li key={index}>
            Line {line}: {message}
          </li>
        ))}
      </ul>
      <OnlySome {...rejected} />
    </section>
  );
}
