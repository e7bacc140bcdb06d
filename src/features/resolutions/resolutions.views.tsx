import type { JSX } from 'preact';
import type { ResolutionView } from '../../domain/resolution/resolution-view.js';
import { Bar } from '../../platform/web/bar.js';
import { Citation } from '../../platform/web/citation.js';
import { ExternalLink } from '../../platform/web/external-link.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { queryString } from '../../platform/web/query-string.js';
import { renderPage } from '../../platform/web/render-page.js';
import type { Site } from '../../platform/web/site.js';
import { PageLink } from './page-link.views.js';
import type { ResolutionListPage, ResolutionOrder } from './resolution-list.js';
import { SupportColumns } from './support-columns.views.js';

interface Props {
  readonly page: ResolutionListPage;
}

const ORDER_LABELS: Readonly<Record<ResolutionOrder, string>> = {
  newest: 'Newest meeting first',
  oldest: 'Oldest meeting first',
  support: 'Most support first',
  company: 'Company',
};
const ORDERS: readonly ResolutionOrder[] = ['newest', 'oldest', 'support', 'company'];

export function renderResolutionsPage(page: ResolutionListPage, site: Site): string {
  return renderPage(
    {
      title: 'Shareholder resolutions',
      description:
        'Shareholder resolutions about biometric surveillance: who asked, for what, and with what support.',
      path: '/resolutions',
      section: 'resolutions',
      edition: page.edition,
      body: (
        <>
          <Introduction page={page} />
          <Filters page={page} />
          <Count page={page} />
          <SupportColumns lines={page.lines} />
          {page.lines.length === 0 ? (
            <p class="none">No resolution on file fits.</p>
          ) : (
            <ResolutionTable lines={page.lines} />
          )}
          <Citation
            title="Shareholder resolutions"
            path="/resolutions"
            edition={page.edition}
            site={site}
          />
        </>
      ),
    },
    site,
  );
}

function Introduction({ page }: Props): JSX.Element {
  return (
    <div class="text">
      <h1>Shareholder resolutions</h1>
      <p class="lead">
        What shareholders put to the vote about biometric surveillance, who put it forward, and how
        much support it had.
      </p>
      <p>
        Support is the part of the votes for it as the source counts them. A dash: no source on file
        gives it, which is not zero. The list is not complete.
      </p>
      <ul class="downloads" aria-label="Related pages">
        <li>
          <a href="/statements">Statements and letters</a>
        </li>
        <li>
          <a href="/investors">Investors</a>
        </li>
        <li>
          <a href={`/api/v1/resolutions${queryOf(page)}`}>This list as JSON</a>
        </li>
      </ul>
    </div>
  );
}

function queryOf({ filter: { company, year, sort } }: ResolutionListPage): string {
  return queryString({ company, year: year === undefined ? undefined : String(year), sort });
}

function Filters({ page }: Props): JSX.Element {
  const { filter, companies, years } = page;
  return (
    <form class="filters" method="get" action="/resolutions" aria-label="Filter and order">
      <Choice
        name="company"
        label="Company"
        chosen={filter.company}
        options={[ALL, ...companies.map(({ slug, name }) => ({ value: slug, label: name }))]}
      />
      <Choice
        name="year"
        label="Year of the meeting"
        chosen={filter.year === undefined ? undefined : String(filter.year)}
        options={[ALL, ...years.map(String).map((year) => ({ value: year, label: year }))]}
      />
      <Choice
        name="sort"
        label="Order"
        chosen={filter.sort}
        options={ORDERS.map((order) => ({ value: order, label: ORDER_LABELS[order] }))}
      />
      <div class="field">
        <button type="submit">Show</button>
      </div>
    </form>
  );
}

const ALL = { value: '', label: 'All' };

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  /** The first one stands when nothing is chosen. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ name, label, chosen, options }: ChoiceProps): JSX.Element {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Count({ page }: Props): JSX.Element {
  const { filter, lines, total, unnamed } = page;
  const isFiltered = filter.company !== undefined || filter.year !== undefined;
  return (
    <p class="count" role="status">
      <b>{lines.length}</b>
      {isFiltered && ` of ${String(total)}`} {total === 1 ? 'resolution' : 'resolutions'}.{' '}
      {isFiltered && <a href="/resolutions">Show all</a>}
      {unnamed > 0 && ` ${String(unnamed)} further at companies under review, which are not named.`}
    </p>
  );
}

function ResolutionTable({ lines }: { readonly lines: readonly ResolutionView[] }): JSX.Element {
  return (
    <PlainTable
      caption="Shareholder resolutions on file"
      columns={[
        { title: 'Resolution' },
        { title: 'Company and meeting' },
        { title: 'Put forward by' },
        { title: 'Support', numeric: true },
        { title: 'Outcome' },
        { title: 'Source' },
      ]}
      lines={lines.map((line) => ({
        key: line.slug,
        cells: [
          <Title key="title" line={line} />,
          <Meeting key="meeting" line={line} />,
          <Filers key="filers" line={line} />,
          <Support key="support" line={line} />,
          line.status,
          <Sources key="sources" line={line} />,
        ],
      }))}
    />
  );
}

interface LineProps {
  readonly line: ResolutionView;
}

function Title({ line }: LineProps): JSX.Element {
  return (
    <>
      <a href={`/resolutions/${line.slug}`}>{line.title}</a>
      <small class="under">{line.request}</small>
    </>
  );
}

function Meeting({ line }: LineProps): JSX.Element {
  return (
    <>
      <PageLink name={line.company} under="/companies" />
      <small class="under">{line.meeting}</small>
    </>
  );
}

function Filers({ line }: LineProps): JSX.Element {
  const [first, ...others] = line.filers;
  if (first === undefined) return <>not known</>;
  return (
    <>
      <PageLink name={first.filer} under="/investors" />
      {others.length > 0 && (
        <small class="under">
          and {others.length} {others.length === 1 ? 'other' : 'others'}
        </small>
      )}
    </>
  );
}

function Support({ line: { support } }: LineProps): JSX.Element {
  if (support === undefined) return <abbr title="No source on file gives it">–</abbr>;
  return (
    <>
      {support.text}
      <Bar value={support.percent} />
    </>
  );
}

function Sources({ line }: LineProps): JSX.Element {
  return (
    <>
      {line.sources.map(({ number, url, publisher, date }) => (
        <span key={number}>
          <ExternalLink href={url}>{publisher}</ExternalLink>
          <small class="under">{date}</small>
        </span>
      ))}
    </>
  );
}
