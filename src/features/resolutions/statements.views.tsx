import type { JSX } from 'preact';
import type { StatementView } from '../../domain/resolution/resolution-view.js';
import { printCount } from '../../domain/wording/print-money.js';
import { Citation } from '../../platform/web/citation.js';
import { ExternalLink } from '../../platform/web/external-link.js';
import type { Edition } from '../../platform/web/page.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { renderPage } from '../../platform/web/render-page.js';
import { SourceLinks } from '../../platform/web/sentence.js';
import type { Site } from '../../platform/web/site.js';
import { SourceList } from '../../platform/web/source-list.js';
import { PageLink } from './page-link.views.js';

/** The list of statements. */
export interface StatementsPage {
  readonly lines: readonly StatementView[];
  readonly edition: Edition;
}

/** One statement. */
export interface StatementPage {
  readonly statement: StatementView;
  readonly edition: Edition;
}

export function renderStatementsPage({ lines, edition }: StatementsPage, site: Site): string {
  return renderPage(
    {
      title: 'Statements and letters',
      description: 'Statements and letters about biometric surveillance, with their signatories.',
      path: '/statements',
      section: 'resolutions',
      below: true,
      edition,
      body: (
        <>
          <div class="text">
            <h1>Statements and letters</h1>
            <p class="lead">
              What investors and others asked for together in public. The list is not complete.
            </p>
            <ul class="downloads" aria-label="Related pages">
              <li>
                <a href="/resolutions">Shareholder resolutions</a>
              </li>
              <li>
                <a href="/api/v1/statements">This list as JSON</a>
              </li>
            </ul>
          </div>
          <StatementTable lines={lines} />
          <Citation
            title="Statements and letters"
            path="/statements"
            edition={edition}
            site={site}
          />
        </>
      ),
    },
    site,
  );
}

function StatementTable({ lines }: Pick<StatementsPage, 'lines'>): JSX.Element {
  if (lines.length === 0) return <p class="none">No statement on file.</p>;
  return (
    <PlainTable
      caption="Statements and letters on file, newest first"
      columns={[
        { title: 'Statement' },
        { title: 'Date' },
        { title: 'Signatories', numeric: true },
        { title: 'Source' },
      ]}
      lines={lines.map((line) => ({
        key: line.slug,
        cells: [
          <>
            <a href={`/statements/${line.slug}`}>{line.title}</a>
            <small class="under">{line.organiser}</small>
          </>,
          line.date,
          line.signatoryCount === undefined ? (
            <abbr title="The source gives no number">–</abbr>
          ) : (
            printCount(line.signatoryCount)
          ),
          <FirstSource key="source" line={line} />,
        ],
      }))}
    />
  );
}

function FirstSource({ line }: { readonly line: StatementView }): JSX.Element | null {
  const [source] = line.sources;
  if (source === undefined) return null;
  return <ExternalLink href={source.url}>{source.publisher}</ExternalLink>;
}

export function renderStatementPage({ statement, edition }: StatementPage, site: Site): string {
  const { slug, title, date, organiser, asks, leadIn, cited } = statement;
  const path = `/statements/${slug}`;
  return renderPage(
    {
      title,
      description: `${organiser}. ${asks.join('. ')}`.slice(0, 200),
      path,
      section: 'resolutions',
      below: true,
      edition,
      body: (
        <>
          <div class="text">
            <h1>{title}</h1>
            <p class="lead">
              {organiser}, {date}.<SourceLinks numbers={cited} />
            </p>
          </div>
          <section class="text" aria-labelledby="asks">
            <h2 id="asks">What it asks for</h2>
            <p>{leadIn}:</p>
            <ul>
              {asks.map((ask) => (
                <li key={ask}>
                  {ask}
                  <SourceLinks numbers={cited} />
                </li>
              ))}
            </ul>
          </section>
          <Signatories statement={statement} />
          <SourceList sources={statement.sources} />
          <Citation title={title} path={path} edition={edition} site={site} />
        </>
      ),
    },
    site,
  );
}

function Signatories({ statement }: Pick<StatementPage, 'statement'>): JSX.Element {
  const { signatories, signatoriesComplete } = statement;
  return (
    <section aria-labelledby="signatories">
      <h2 id="signatories">Signatories</h2>
      <p class="text">
        {countText(statement)}
        <SourceLinks numbers={statement.cited} />{' '}
        {signatories.length > 0 && completeness(signatoriesComplete)}
      </p>
      {signatories.length === 0 && (
        <p class="none">None is listed here yet, which does not mean that there is none.</p>
      )}
      <ul class="entries">
        {signatories.map(({ investor, sources }) => (
          <li key={investor.slug ?? investor.name}>
            <PageLink name={investor} under="/investors" />
            <SourceLinks numbers={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function completeness(complete: boolean): string {
  return complete
    ? 'The list is complete.'
    : 'The list is not complete: only those that a source on file names stand here.';
}

function countText({ signatoryCount, assets }: StatementView): string {
  const count =
    signatoryCount === undefined
      ? 'The source does not count the signatories.'
      : `The source counts ${printCount(signatoryCount)}.`;
  return assets === undefined ? count : `${count} Their assets together: ${assets}.`;
}
