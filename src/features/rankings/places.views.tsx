import type { JSX } from 'preact';
import type { Grade } from '../../domain/methodology/methodology.js';
import { GRADES } from '../../domain/methodology/methodology.js';
import type { RankingView } from '../../domain/scorecard/ranking-view.js';
import { Citation } from '../../platform/web/citation.js';
import { GradeMark } from '../../platform/web/grade-mark.js';
import type { Edition } from '../../platform/web/page.js';
import { renderPage } from '../../platform/web/render-page.js';
import { ScrollRegion } from '../../platform/web/scroll-region.js';
import type { Site } from '../../platform/web/site.js';
import type { RankingFilters } from './ranking-filters.views.js';
import { filterQuery } from './ranking-filters.views.js';
import { RankingTable } from './ranking-table.views.js';
import { Downloads, HowToRead, Unranked } from './rankings.views.js';

/** How many companies of one country or sector are on file, and their grades. */
export interface PlaceSummary {
  /** `DE` or `cloud-and-software`: the last part of the page's address. */
  readonly key: string;
  readonly name: string;
  readonly ranked: number;
  readonly unranked: number;
  readonly grades: readonly { readonly grade: Grade; readonly count: number }[];
}

/** All countries or all sectors, in the order they are printed. */
export interface PlaceIndex extends Edition {
  readonly places: readonly PlaceSummary[];
  /** Companies whose file names no country; always 0 for sectors. */
  readonly withoutPlace: number;
}

/** One country or sector: `view.rows` and `view.unranked` hold its companies only, with their ranks among all. */
export interface PlacePage {
  readonly key: string;
  readonly name: string;
  readonly view: RankingView;
}

interface Kind {
  readonly section: 'countries' | 'sectors';
  readonly title: string;
  readonly column: string;
  readonly lead: string;
}

const COUNTRIES: Kind = {
  section: 'countries',
  title: 'Countries',
  column: 'Country',
  lead: 'Companies by the country of their head office. Where they sell or use a technology stands on their own pages.',
};
const SECTORS: Kind = {
  section: 'sectors',
  title: 'Sectors',
  column: 'Sector',
  lead: 'Companies by their main business.',
};

export function renderCountriesPage(index: PlaceIndex, site: Site): string {
  return renderIndex(COUNTRIES, index, site);
}

export function renderSectorsPage(index: PlaceIndex, site: Site): string {
  return renderIndex(SECTORS, index, site);
}

export function renderCountryPage(page: PlacePage, site: Site): string {
  return renderPlace(COUNTRIES, page, { country: page.key }, site);
}

export function renderSectorPage(page: PlacePage, site: Site): string {
  return renderPlace(SECTORS, page, { sector: page.key }, site);
}

function renderIndex(kind: Kind, index: PlaceIndex, site: Site): string {
  return renderPage(
    {
      title: kind.title,
      description: kind.lead,
      path: `/${kind.section}`,
      section: kind.section,
      edition: index,
      body: <IndexBody kind={kind} index={index} />,
    },
    site,
  );
}

function IndexBody({ kind, index }: { readonly kind: Kind; readonly index: PlaceIndex }) {
  return (
    <>
      <div class="text">
        <h1>{kind.title}</h1>
        <p class="lead">{kind.lead}</p>
        {index.withoutPlace > 0 && (
          <p>
            {index.withoutPlace} {index.withoutPlace === 1 ? 'file names' : 'files name'} no{' '}
            {kind.column.toLowerCase()}.
          </p>
        )}
      </div>
      <ScrollRegion label={`${kind.title} and their companies`}>
        <table class="places">
          <caption>
            Companies on file by {kind.column.toLowerCase()}, as of {index.asOf.text}
          </caption>
          <IndexHeads column={kind.column} />
          <tbody>
            {index.places.map((place) => (
              <PlaceLine key={place.key} place={place} section={kind.section} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function IndexHeads({ column }: { readonly column: string }): JSX.Element {
  return (
    <thead>
      <tr>
        <th scope="col">{column}</th>
        <th scope="col" class="number">
          Ranked
        </th>
        <th scope="col" class="number">
          Not ranked
        </th>
        {GRADES.map((grade) => (
          <th key={grade} scope="col" class="number">
            <GradeMark grade={grade} named />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function countOf(grade: Grade, { grades }: PlaceSummary): number | JSX.Element {
  const entry = grades.find((candidate) => candidate.grade === grade);
  return entry === undefined || entry.count === 0 ? <span class="none">0</span> : entry.count;
}

interface PlaceLineProps {
  readonly place: PlaceSummary;
  readonly section: Kind['section'];
}

function PlaceLine({ place, section }: PlaceLineProps): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <a href={`/${section}/${place.key}`}>{place.name}</a>
      </th>
      <td class="number">{place.ranked}</td>
      <td class="number">{place.unranked}</td>
      {GRADES.map((grade) => (
        <td key={grade} class="number">
          {countOf(grade, place)}
        </td>
      ))}
    </tr>
  );
}

function renderPlace(kind: Kind, page: PlacePage, filters: RankingFilters, site: Site): string {
  const path = `/${kind.section}/${page.key}`;
  return renderPage(
    {
      title: page.name,
      description: `${String(page.view.rows.length)} ranked companies: ${page.name}.`,
      path,
      section: kind.section,
      below: true,
      edition: page.view,
      body: (
        <>
          <PlaceBody kind={kind} page={page} filters={filters} />
          <Citation title={page.name} path={path} edition={page.view} site={site} />
        </>
      ),
    },
    site,
  );
}

interface PlaceBodyProps {
  readonly kind: Kind;
  readonly page: PlacePage;
  readonly filters: RankingFilters;
}

function PlaceBody({ kind, page, filters }: PlaceBodyProps): JSX.Element {
  const { view, name } = page;
  return (
    <>
      <div class="text">
        <p class="kicker">
          <a href={`/${kind.section}`}>{kind.title}</a>
        </p>
        <h1>{name}</h1>
        <HowToRead view={view} />
      </div>
      <h2 id="ranking">Ranked companies</h2>
      <p class="count">
        <b>{view.rows.length}</b> of {view.ranked} ranked companies; the rank is the one among all.{' '}
        <a href={`/${filterQuery(filters)}`}>Filter further</a>
      </p>
      <Downloads filters={filters} />
      <RankingTable view={view} caption={`Ranked companies: ${name}`} />
      <Unranked view={view} />
      {filters.country !== undefined && (
        <p>
          <a href="/jurisdictions">Bans and limits on biometric surveillance, by place</a>
        </p>
      )}
    </>
  );
}
