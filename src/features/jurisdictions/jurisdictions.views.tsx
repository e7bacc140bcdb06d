import type { JSX } from 'preact';
import { ExternalLink } from '../../platform/web/external-link.js';
import { renderPage } from '../../platform/web/render-page.js';
import { ScrollRegion } from '../../platform/web/scroll-region.js';
import type { Site } from '../../platform/web/site.js';

/** One law, ban or moratorium, ready to print. */
export interface JurisdictionLine {
  readonly name: string;
  readonly country: { readonly code: string; readonly name: string };
  /** `City`, `State`, `Country`, `Supranational`. */
  readonly level: string;
  /** As the source gives it: `14 May 2019`; empty when not known. */
  readonly date: string;
  readonly scope: string;
  readonly publicSector: boolean;
  readonly privateSector: boolean;
  readonly claim: string;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    readonly url: string;
    readonly date?: string;
  };
}

/** The lines that the reader asked for, in the order they are printed. */
export interface JurisdictionsPage {
  readonly lines: readonly JurisdictionLine[];
  /** On file before the filter. */
  readonly total: number;
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly country?: string;
  readonly countries: readonly { readonly value: string; readonly label: string }[];
}

export function renderJurisdictionsPage(page: JurisdictionsPage, site: Site): string {
  return renderPage(
    {
      title: 'Jurisdictions',
      description: 'Laws, bans and moratoria on biometric surveillance, with their sources.',
      path: '/jurisdictions',
      section: 'jurisdictions',
      body: <JurisdictionsBody page={page} />,
    },
    site,
  );
}

function JurisdictionsBody({ page }: { readonly page: JurisdictionsPage }): JSX.Element {
  return (
    <>
      <div class="text">
        <h1>Jurisdictions</h1>
        <p class="lead">
          Where law bans or has limited biometric surveillance, by whom and since when. Some rules
          had an end date, and none was checked again since its source. The list is not complete, a
          place that is missing may have a law all the same, and nothing here is legal advice.
        </p>
      </div>
      <CountryForm page={page} />
      <p class="count" role="status">
        <b>{page.lines.length}</b> of {page.total} entries.{' '}
        {page.country !== undefined && <a href="/jurisdictions">Show all</a>}
      </p>
      {page.lines.length === 0 ? <p class="none">No entry on file.</p> : <Entries page={page} />}
    </>
  );
}

function CountryForm({ page }: { readonly page: JurisdictionsPage }): JSX.Element {
  return (
    <form class="filters" method="get" action="/jurisdictions" aria-label="Filter by country">
      <div class="field">
        <label for="filter-country">Country</label>
        <select id="filter-country" name="country">
          <option value="">All</option>
          {page.countries.map(({ value, label }) => (
            <option key={value} value={value} selected={value === page.country}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <button type="submit">Filter</button>
      </div>
    </form>
  );
}

function Entries({ page }: { readonly page: JurisdictionsPage }): JSX.Element {
  return (
    <ScrollRegion label="Table of laws, bans and limits">
      <table class="jurisdictions">
        <caption>Laws, bans and limits on biometric surveillance on file</caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Date</th>
            <th scope="col">Binds</th>
            <th scope="col">Scope</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {page.lines.map((line, index) => (
            <Entry key={index} line={line} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Entry({ line }: { readonly line: JurisdictionLine }): JSX.Element {
  const { source } = line;
  const origin = [source.publisher, source.date].filter((part) => part !== undefined).join(', ');
  return (
    <tr>
      <th scope="row">
        {line.name}
        <small>{placeOf(line)}</small>
      </th>
      <td class="date">{line.date === '' ? 'not known' : line.date}</td>
      <td>{bindsOf(line)}</td>
      <td class="wide">
        {line.scope}
        <small>{line.claim}</small>
      </td>
      <td>
        <ExternalLink href={source.url}>{source.title}</ExternalLink>
        <small>{origin}</small>
      </td>
    </tr>
  );
}

function placeOf({ level, country, name }: JurisdictionLine): string {
  return country.name === name ? level : `${level}, ${country.name}`;
}

function bindsOf({ publicSector, privateSector }: JurisdictionLine): string {
  if (publicSector && privateSector) return 'Public and private bodies';
  if (publicSector) return 'Public bodies';
  return privateSector ? 'Private bodies' : 'Not recorded';
}
