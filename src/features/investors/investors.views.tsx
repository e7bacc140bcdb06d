import type { ComponentChildren, JSX } from 'preact';
import type { InvestorOrder, InvestorRow } from '../../domain/investor/investor-row.js';
import {
  PUBLIC_MONEY_ANSWERS,
  type PublicMoneyAnswer,
} from '../../domain/investor/record/investor-vocabulary.js';
import { INVESTOR_KIND_LABELS, PUBLIC_MONEY_LABELS } from '../../domain/wording/investor-words.js';
import { printCount } from '../../domain/wording/print-money.js';
import { Citation } from '../../platform/web/citation.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { queryString } from '../../platform/web/query-string.js';
import { renderPage } from '../../platform/web/render-page.js';
import type { Site } from '../../platform/web/site.js';
import type { InvestorListPage } from './investor-list.js';

const LEAD =
  'Who holds, backs, has left or excludes companies that create, sell or use biometric surveillance.';

const ORDER_LABELS: Readonly<Record<InvestorOrder, string>> = {
  name: 'Name',
  links: 'Links, most first',
  exposure: 'Exposure, largest first',
  omega: 'Influence, largest first',
  performance: 'Performance, worst first',
};

/** The list of investors, filtered and ordered by its address. */
export function renderInvestorsPage(page: InvestorListPage, site: Site): string {
  return renderPage(
    {
      title: 'Investors',
      description: LEAD,
      path: '/investors',
      section: 'investors',
      edition: page,
      body: <ListBody page={page} site={site} />,
    },
    site,
  );
}

function ListBody({ page, site }: { readonly page: InvestorListPage; readonly site: Site }) {
  return (
    <>
      <Introduction page={page} />
      <h2 class="sr">Filters</h2>
      <FilterForm page={page} />
      <h2 id="list">List</h2>
      <p class="count" role="status">
        <b>{printCount(page.found)}</b>
        {page.found === page.all ? '' : ` of ${printCount(page.all)}`}{' '}
        {page.all === 1 ? 'investor' : 'investors'}
        {page.found !== page.all && (
          <>
            . <a href="/investors">Show all</a>
          </>
        )}
      </p>
      {page.rows.length > 0 && <InvestorTable rows={page.rows} />}
      {page.rows.length === 0 && <p class="none">No investor on file fits.</p>}
      <Pages page={page} />
      <Citation title="Investors" path="/investors" edition={page} site={site} />
    </>
  );
}

function Introduction({ page }: { readonly page: InvestorListPage }): JSX.Element {
  return (
    <div class="text">
      <h1>Investors</h1>
      <p class="lead">{LEAD}</p>
      <p>
        Exposure E is the part of a portfolio that is involvement, and X puts it on a scale to 100,
        the worst. Influence Ω adds up stakes in involved companies. Performance P joins exposure
        and stewardship T; 100 is best. What a filing or an answer is missing for is not assessed,
        which is not zero. <a href="/methodology#investors">How they come about</a>.
      </p>
      <ul class="downloads" aria-label="Related pages">
        <li>
          <a href="/public-money">Public money</a>
        </li>
        <li>
          <a href="/investors/compare">Compare investors</a>
        </li>
        <li>
          <a href="/statements">Investor statements</a>
        </li>
        <li>
          <a href={`/api/v1/investors${queryOf(page, {})}`}>This list as JSON</a>
        </li>
      </ul>
    </div>
  );
}

function InvestorTable({ rows }: { readonly rows: readonly InvestorRow[] }): JSX.Element {
  return (
    <PlainTable
      caption="E and X are at least, P is at most what is printed. A dash: not assessed, which is not zero."
      columns={[
        { title: 'Investor' },
        { title: 'Public money' },
        { title: 'Links', numeric: true },
        { title: 'E', numeric: true },
        { title: 'X', numeric: true },
        { title: 'T', numeric: true },
        { title: 'P', numeric: true },
        { title: 'Ω', numeric: true },
      ]}
      lines={rows.map((row) => ({
        key: row.slug,
        cells: [
          <InvestorName key={row.slug} row={row} />,
          row.publicMoney === 'not_known' ? <Dash words="not known" /> : row.publicMoneyLabel,
          row.links === 0 ? <Dash /> : row.links,
          ...[row.exposure, row.x, row.t, row.p, row.omega].map((text) => text ?? <Dash />),
        ],
      }))}
    />
  );
}

function InvestorName({ row }: { readonly row: InvestorRow }): JSX.Element {
  const { slug, name, kindLabel, country, period } = row;
  const details = [kindLabel, country?.name, period && `portfolio of ${period}`];
  return (
    <>
      <a href={`/investors/${slug}`}>{name}</a>
      <small class="under">{details.filter((part) => part !== undefined).join(', ')}</small>
    </>
  );
}

/** Nothing to print: a dash for the eye, words for a screen reader. */
export function Dash({ words = 'not assessed' }: { readonly words?: string }): JSX.Element {
  return (
    <span class="dash">
      <span aria-hidden="true">–</span>
      <span class="sr">{words}</span>
    </span>
  );
}

function FilterForm({ page }: { readonly page: InvestorListPage }): JSX.Element {
  const { filter, kinds, countries, order } = page;
  return (
    <form class="filters" method="get" action="/investors" role="search" aria-label="Filter">
      <div class="field field-wide">
        <label for="filter-name">Name</label>
        <input id="filter-name" name="q" type="search" value={filter.q ?? ''} maxLength={100} />
      </div>
      <Select name="type" label="Type" chosen={filter.type}>
        {kinds.map((kind) => ({ value: kind, label: INVESTOR_KIND_LABELS[kind] }))}
      </Select>
      <Select name="country" label="Country" chosen={filter.country}>
        {countries.map(({ code, name }) => ({ value: code, label: name }))}
      </Select>
      <Select name="public_money" label="Public money" chosen={filter.publicMoney}>
        {PUBLIC_MONEY_ANSWERS.map((value: PublicMoneyAnswer) => ({
          value,
          label: PUBLIC_MONEY_LABELS[value],
        }))}
      </Select>
      <Select name="order" label="Order" chosen={order} all={false}>
        {Object.entries(ORDER_LABELS).map(([value, label]) => ({ value, label }))}
      </Select>
      <div class="field">
        <button type="submit">Show</button>
      </div>
    </form>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  /** Whether an entry for no choice comes first. */
  readonly all?: boolean;
  readonly children: readonly { readonly value: string; readonly label: string }[];
}

function Select({ name, label, chosen, all = true, children }: SelectProps): JSX.Element {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        {all && <option value="">All</option>}
        {children.map(({ value, label: text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The filters as part of an address, in one fixed order. */
function queryOf(
  { filter, order }: InvestorListPage,
  more: Readonly<Record<string, string>>,
): string {
  const { q, type, country, publicMoney: public_money } = filter;
  const ordered = order === 'name' ? undefined : order;
  return queryString({ q, type, country, public_money, order: ordered, ...more });
}

function Pages({ page }: { readonly page: InvestorListPage }) {
  if (page.pages < 2) return null;
  const link = (number: number, text: ComponentChildren) => (
    <li>
      <a href={`/investors${queryOf(page, { page: String(number) })}`}>{text}</a>
    </li>
  );
  return (
    <nav class="pages" aria-label="Pages">
      <ul>
        {page.page > 1 && link(page.page - 1, 'Page before')}
        <li>
          Page {page.page} of {page.pages}
        </li>
        {page.page < page.pages && link(page.page + 1, 'Next page')}
      </ul>
    </nav>
  );
}
