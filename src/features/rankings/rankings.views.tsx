import type { JSX } from 'preact';
import type { RankingView, UnrankedGroup } from '../../domain/scorecard/ranking-view.js';
import { Bar } from '../../platform/web/bar.js';
import { Citation } from '../../platform/web/citation.js';
import { GradeMark } from '../../platform/web/grade-mark.js';
import { renderPage } from '../../platform/web/render-page.js';
import type { Site } from '../../platform/web/site.js';
import type { FilterChoices, RankingFilters } from './ranking-filters.views.js';
import { FilterForm, FilterSummary, filterQuery } from './ranking-filters.views.js';
import { RankingTable } from './ranking-table.views.js';

/** The ranking as the reader asked for it: `rows` and `unranked` are already filtered. */
export interface RankingPage {
  readonly view: RankingView;
  readonly filters: RankingFilters;
  readonly choices: FilterChoices;
}

/** The first page: filters, the ranking, and beside it what is not ranked and why. */
export function renderRankingPage(page: RankingPage, site: Site): string {
  const { view } = page;
  return renderPage(
    {
      title: 'Ranking of companies by biometric surveillance',
      description: `${String(view.ranked)} companies ranked on whether they create, sell or use biometric surveillance, with every source.`,
      path: '/',
      section: 'ranking',
      edition: view,
      body: <RankingBody page={page} site={site} />,
    },
    site,
  );
}

function RankingBody({ page, site }: { readonly page: RankingPage; readonly site: Site }) {
  const { view, filters, choices } = page;
  return (
    <>
      <div class="text">
        <h1>Companies and biometric surveillance: creation, sale, use</h1>
        <HowToRead view={view} />
        <ul class="downloads" aria-label="For investors">
          <li>
            <a href="/screening">Check a portfolio</a>
          </li>
          <li>
            <a href="/investors">Who invests in them</a>
          </li>
        </ul>
      </div>
      <h2 class="sr">Filters</h2>
      <FilterForm filters={filters} choices={choices} />
      <h2 id="ranking">Ranking</h2>
      <FilterSummary
        filters={filters}
        choices={choices}
        shown={view.rows.length}
        ranked={view.ranked}
      />
      <Downloads filters={filters} />
      <RankingTable view={view} caption="Ranked companies, the worst first" />
      <GradeDistribution view={view} />
      <Unranked view={view} />
      <Uncounted view={view} />
      <Notes notes={view.notes} />
      <Citation title="Ranking of companies" path="/" edition={view} site={site} />
    </>
  );
}

/** What the numbers mean and who is in the list; also stands on the pages of a country and a sector. */
export function HowToRead({ view }: { readonly view: RankingView }): JSX.Element {
  return (
    <>
      <p class="lead">
        As of <time dateTime={view.asOf.iso}>{view.asOf.text}</time>. Rank 1 is the best score; the
        worst is listed first. Only companies with evidence of involvement are ranked: not being
        listed says nothing about a company.
      </p>
      <p>
        The score S runs from 0 to 100, and 100 is best. It starts from involvement I, how much the
        company creates, sells or uses biometric surveillance; what is paused, ended or long
        unconfirmed weighs less. Response R, what it has done about it, adds back a quarter at most.
        Where the search is not complete the score is an upper bound, printed “≤”, at most. The{' '}
        <a href="/methodology">methodology</a> tells every step.
      </p>
    </>
  );
}

/** The same list in other forms, with the same filters. */
export function Downloads({ filters }: { readonly filters: RankingFilters }): JSX.Element {
  const query = filterQuery(filters);
  return (
    <ul class="downloads" aria-label="Downloads">
      <li>
        <a href={`/ranking.csv${query}`}>This list as CSV</a>
      </li>
      <li>
        <a href={`/api/v1/ranking${query}`}>This list as JSON</a>
      </li>
      <li>
        <a href="/ranking.pdf">Whole ranking as PDF</a>
      </li>
      <li>
        <a href="/companies.csv">All companies as CSV</a>
      </li>
    </ul>
  );
}

function GradeDistribution({ view }: { readonly view: RankingView }): JSX.Element {
  const most = Math.max(0, ...view.grades.map(({ count }) => count));
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">Grades</h2>
      <table class="distribution">
        <caption>Ranked companies by grade. A is best.</caption>
        <thead>
          <tr>
            <th scope="col">Grade</th>
            <th scope="col">Companies</th>
          </tr>
        </thead>
        <tbody>
          {view.grades.map(({ grade, count }) => (
            <tr key={grade}>
              <th scope="row">
                <GradeMark grade={grade} />
              </th>
              <td>
                <div class="measure">
                  <span>{count}</span>
                  <Bar value={count} of={most} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the list leaves out: companies under review are a number and nothing else. */
function Uncounted({ view }: { readonly view: RankingView }): JSX.Element {
  return (
    <p class="text">
      Under review and therefore not named: <b>{view.underReview}</b>. Subsidiaries, which count
      towards their parent and have pages of their own: <b>{view.subsidiaries}</b>.
    </p>
  );
}

/** Companies without a rank, in their groups, each with what belonging to it says. */
export function Unranked({ view }: { readonly view: RankingView }): JSX.Element {
  const groups = view.unranked.filter(({ companies }) => companies.length > 0);
  return (
    <section aria-labelledby="unranked">
      <h2 id="unranked">On file and not ranked</h2>
      {groups.map((group) => (
        <GroupList key={group.id} group={group} />
      ))}
      {groups.length === 0 && <p class="none">None.</p>}
    </section>
  );
}

function GroupList({ group }: { readonly group: UnrankedGroup }): JSX.Element {
  return (
    <section aria-labelledby={`group-${group.id}`}>
      <h3 id={`group-${group.id}`}>
        {group.title} ({group.companies.length})
      </h3>
      <p class="text">{group.explanation}</p>
      <ul class="names">
        {group.companies.map(({ slug, name, country }) => (
          <li key={slug}>
            <a href={`/companies/${slug}`}>{name}</a>
            {country && <small> {country.name}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      <ul class="text">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
