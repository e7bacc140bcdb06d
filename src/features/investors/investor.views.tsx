import type { JSX } from 'preact';
import type { FigureView, InvestorView } from '../../domain/investor/investor-view.js';
import { Citation } from '../../platform/web/citation.js';
import { Contact } from '../../platform/web/contact.js';
import { renderPage } from '../../platform/web/render-page.js';
import { Sentence } from '../../platform/web/sentence.js';
import { SourceList } from '../../platform/web/source-list.js';
import type { Site } from '../../platform/web/site.js';
import { Links, Conduct } from './links.views.js';
import { Portfolio } from './portfolio.views.js';
import { Resolutions, Statements, Stewardship, Votes } from './stewardship.views.js';

/** The page of one investor: what it holds, how it uses it, and every source. */
export function renderInvestorPage(view: InvestorView, site: Site): string {
  const path = `/investors/${view.slug}`;
  return renderPage(
    {
      title: view.name,
      description: view.sentences.join(' '),
      path,
      section: 'investors',
      below: true,
      edition: view,
      body: (
        <>
          <Front view={view} />
          <Contents view={view} />
          <Portfolio portfolio={view.portfolio} />
          <Links groups={view.links} unnamed={view.unnamedLinks} />
          <Stewardship stewardship={view.stewardship} commitment={view.publicMoney.commitment} />
          <Conduct conduct={view.conduct} />
          <Resolutions resolutions={view.resolutions} />
          <Statements statements={view.statements} />
          <Votes votes={view.votes} />
          <SourceList sources={view.sources} />
          <Citation title={view.name} path={path} edition={view} site={site} />
          <section aria-labelledby="correct">
            <h2 id="correct">How to correct</h2>
            <p class="text">
              A fact is wrong, outdated or missing? <Contact site={site} /> and name the source by
              its number. <a href="/about#correct">What happens then</a>.
            </p>
          </section>
        </>
      ),
    },
    site,
  );
}

function Front({ view }: { readonly view: InvestorView }): JSX.Element {
  return (
    <>
      <header class="text">
        <p class="kicker">
          <a href="/investors">Investors</a>
        </p>
        <h1>{view.name}</h1>
        <Identity view={view} />
      </header>
      <div class="front">
        <section class="verdict" aria-labelledby="verdict">
          <h2 id="verdict">In short</h2>
          {view.sentences.map((sentence) => (
            <p key={sentence} class="lead">
              {sentence}
            </p>
          ))}
          <PublicMoney view={view} />
        </section>
        <Figures figures={view.figures} />
      </div>
      <ul class="downloads" aria-label="Downloads">
        <li>
          <a href={`/investors/${view.slug}/scorecard.pdf`}>Scorecard as PDF</a>
        </li>
        <li>
          <a href={`/api/v1/investors/${view.slug}`}>This page as JSON</a>
        </li>
        <li>
          <a href={`/investors/compare?with=${view.slug}`}>Compare with another investor</a>
        </li>
      </ul>
    </>
  );
}

function Identity({ view }: { readonly view: InvestorView }): JSX.Element {
  return (
    <>
      <ul class="identity" aria-label="Identity">
        <li>{view.kind}</li>
        {view.country && <li>{view.country.name}</li>}
        {view.identifiers.map(({ label, value }) => (
          <li key={`${label} ${value}`}>
            {label} {value}
          </li>
        ))}
      </ul>
      {view.aliases.length > 0 && <p class="aliases">Also named: {view.aliases.join('; ')}</p>}
    </>
  );
}

function PublicMoney({ view }: { readonly view: InvestorView }): JSX.Element {
  const { label, flags, members } = view.publicMoney;
  return (
    <p>
      <b>Public money:</b> {label.toLowerCase()}
      {flags.length > 0 && ` (${flags.join(', ').toLowerCase()})`}.
      {members && (
        <>
          {' '}
          <Sentence sentence={members} />.
        </>
      )}{' '}
      <a href="/public-money">All public money</a>
    </p>
  );
}

function Figures({ figures }: { readonly figures: readonly FigureView[] }): JSX.Element {
  return (
    <section class="numbers" aria-labelledby="numbers">
      <h2 id="numbers">In numbers</h2>
      <dl>
        {figures.map(({ id, symbol, term, hint, value, atLeast, note }) => (
          <div key={id} class="figure-line">
            <dt>
              {term} {symbol} <small>{hint}</small>
            </dt>
            <dd>
              {value === undefined ? (
                <span class="none">not assessed</span>
              ) : (
                <>
                  {atLeast && 'at least '}
                  <b>{value}</b>
                </>
              )}
            </dd>
            {note !== undefined && <dd class="figure-note">{note}</dd>}
          </div>
        ))}
      </dl>
      <p class="small">
        <a href="/methodology#investors">How the numbers come about</a>
      </p>
    </section>
  );
}

function Contents({ view }: { readonly view: InvestorView }): JSX.Element {
  const entries = [
    ['portfolio', 'Portfolio', true],
    ['links', 'Links to companies', true],
    ['stewardship', 'Stewardship', true],
    ['conduct', 'As an owner', view.conduct.length > 0],
    ['resolutions', 'Resolutions', view.resolutions.length > 0],
    ['statements', 'Statements', view.statements.length > 0],
    ['votes', 'Votes', true],
    ['sources', 'Sources', true],
  ] as const;
  return (
    <nav class="contents" aria-label="On this page">
      <ul>
        {entries
          .filter(([, , present]) => present)
          .map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
