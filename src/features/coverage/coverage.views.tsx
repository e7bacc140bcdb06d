import type { JSX } from 'preact';
import { Bar } from '../../platform/web/bar.js';
import { Citation } from '../../platform/web/citation.js';
import { Contact } from '../../platform/web/contact.js';
import type { Edition } from '../../platform/web/page.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { renderPage } from '../../platform/web/render-page.js';
import type { Site } from '../../platform/web/site.js';

/** How much is on file, and of what: a reader judges from it what the ranking can and cannot say. */
export interface CoverageView extends Edition {
  readonly companies: number;
  readonly ranked: number;
  readonly activities: number;
  /** Distinct addresses. */
  readonly sources: number;
  /** Day on which the search behind the files ended, `22 November 2026`. */
  readonly searchedUntil: string;
  readonly byState: readonly CoverageCount[];
  readonly byCountry: readonly CoverageCount[];
  readonly bySector: readonly CoverageCount[];
  readonly byTechnology: readonly CoverageCount[];
  readonly bySourceKind: readonly CoverageCount[];
  /** Of sources; empty while languages are not recorded. */
  readonly byLanguage: readonly CoverageCount[];
  /** Companies whose file names no country. */
  readonly withoutCountry: number;
}

/** One line of a count, in the order it is printed. */
export interface CoverageCount {
  readonly label: string;
  readonly count: number;
  readonly href?: string;
}

export function renderCoveragePage(view: CoverageView, site: Site): string {
  return renderPage(
    {
      title: 'About the data',
      description: `${String(view.companies)} companies and ${String(view.sources)} sources on file: coverage, limits, licence and corrections.`,
      path: '/about',
      section: 'about',
      edition: view,
      body: <CoverageBody view={view} site={site} />,
    },
    site,
  );
}

function CoverageBody({ view, site }: { readonly view: CoverageView; readonly site: Site }) {
  return (
    <>
      <Introduction view={view} />
      <Limits view={view} />
      <Counts view={view} />
      <Corrections site={site} />
      <Licence />
      <Citation title="Dataset" path="/about" edition={view} site={site} />
    </>
  );
}

function Counts({ view }: { readonly view: CoverageView }): JSX.Element {
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">What is on file</h2>
      <div class="counts">
        <CountTable
          caption="Companies by country of head office"
          of="Country"
          counts={view.byCountry}
        />
        <div>
          <CountTable caption="Companies by state of assessment" of="State" counts={view.byState} />
          <CountTable caption="Companies by sector" of="Sector" counts={view.bySector} />
        </div>
        <CountTable caption="Activities by technology" of="Technology" counts={view.byTechnology} />
        <div>
          <CountTable caption="Sources by kind" of="Kind" counts={view.bySourceKind} />
          <CountTable caption="Sources by language" of="Language" counts={view.byLanguage} />
        </div>
      </div>
      {view.withoutCountry > 0 && (
        <p class="small">Files that name no country: {view.withoutCountry}.</p>
      )}
      {view.byLanguage.length === 0 && (
        <p class="small">The language of the sources is not recorded; most are in English.</p>
      )}
    </section>
  );
}

function Introduction({ view }: { readonly view: CoverageView }): JSX.Element {
  return (
    <div class="text">
      <h1>About the data</h1>
      <p class="lead">
        {view.companies} companies with {view.activities} activities from {view.sources} sources.{' '}
        {view.ranked} of the companies are ranked. The search ended on {view.searchedUntil}.
      </p>
      <p>
        Every claim names its source, is written in our own words and says no more than its source.
        A claim below the <a href="/methodology#gate">gate</a> is not published. No company has been
        asked for a reply yet; its page says so.
      </p>
    </div>
  );
}

function Limits({ view }: { readonly view: CoverageView }): JSX.Element {
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">Limits</h2>
      <ul class="text">
        <li>
          A company that is not here has not been cleared. It has not been looked at, or nothing
          that passes the gate was found as of {view.asOf.text}.
        </li>
        <li>
          Where the search for a company is not complete its score is an upper bound, printed “at
          most” or “≤”, and its grade is no better than B.
        </li>
        <li>
          The sources of the starter dataset were read in excerpt, about the first 2,000 characters
          of a page. What stands further down was not used.
        </li>
        <li>
          The sources are what newspapers, courts, regulators, researchers and companies published.
          Countries with a free press and public procurement are seen better than others.
        </li>
        <li>
          A status is what a source reported for a day. Where nothing newer confirms it, the page
          says when it was last confirmed, and its weight fades.
        </li>
        <li>
          Ownership is recorded where a source gives it. A subsidiary that is missing here does not
          count for its parent.
        </li>
      </ul>
    </section>
  );
}

interface CountTableProps {
  readonly caption: string;
  /** What a line is: `Country`. */
  readonly of: string;
  readonly counts: readonly CoverageCount[];
}

function CountTable({ caption, of, counts }: CountTableProps) {
  if (counts.length === 0) return null;
  const most = Math.max(...counts.map(({ count }) => count));
  return (
    <PlainTable
      caption={caption}
      columns={[{ title: of }, { title: 'Number', numeric: true }, { title: 'Beside the largest' }]}
      lines={counts.map(({ label, count, href }) => ({
        key: label,
        cells: [
          href === undefined ? label : <a href={href}>{label}</a>,
          count,
          <Bar value={count} of={most} />,
        ],
      }))}
    />
  );
}

function Corrections({ site }: { readonly site: Site }): JSX.Element {
  return (
    <section aria-labelledby="correct">
      <h2 id="correct">How to correct</h2>
      <div class="text">
        <p>
          <Contact site={site} /> and name the company, the number of the activity or source, what
          is wrong, and a source for what is right. Companies can reply in the same way.
        </p>
        <p>
          Each company is one file of the starter dataset, readable and correctable by hand: change
          the file in a pull request, with the source, and the checks tell whether it is complete.
        </p>
        <p>
          A denial cuts the confidence in a claim, a documented rebuttal cuts it further, and a
          disproof retracts it. <a href="/methodology#confidence">How much</a>.
        </p>
      </div>
    </section>
  );
}

function Licence(): JSX.Element {
  return (
    <section aria-labelledby="licence">
      <h2 id="licence">Licence and downloads</h2>
      <p>
        The dataset may be used under{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/">Creative Commons BY 4.0</a>. Each
        fact belongs to its source: cite the source too.
      </p>
      <ul class="downloads" aria-label="Downloads">
        <li>
          <a href="/companies.csv">Companies as CSV</a>
        </li>
        <li>
          <a href="/ranking.csv">Ranking as CSV</a>
        </li>
        <li>
          <a href="/ranking.pdf">Ranking as PDF</a>
        </li>
        <li>
          <a href="/api/docs">API</a>
        </li>
      </ul>
    </section>
  );
}
