import type { ComponentChildren, JSX } from 'preact';
import type { InvestorRow } from '../../domain/investor/investor-row.js';
import type { FigureView, InvestorView } from '../../domain/investor/investor-view.js';
import { Citation } from '../../platform/web/citation.js';
import type { Edition } from '../../platform/web/page.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { renderPage } from '../../platform/web/render-page.js';
import type { Site } from '../../platform/web/site.js';
import { Dash } from './investors.views.js';

/** More columns than this cannot be read side by side. */
const MOST = 5;

/** Investors side by side, and all others to choose from. */
export interface ComparisonPage {
  readonly views: readonly InvestorView[];
  readonly rows: readonly InvestorRow[];
  readonly edition: Edition;
}

/** The slugs of an address, each once, at most five. */
export function comparedSlugs(wanted: string | undefined): readonly string[] {
  const slugs = (wanted ?? '').split(',').map((slug) => slug.trim());
  return [...new Set(slugs.filter((slug) => slug !== ''))].slice(0, MOST);
}

/** Investors compared; without any in the address, how to name them. */
export function renderComparisonPage(page: ComparisonPage, site: Site): string {
  const names = page.views.map(({ name }) => name).join(', ');
  const title = names === '' ? 'Compare investors' : `Compared: ${names}`;
  const slugs = page.views.map(({ slug }) => slug).join(',');
  const path = slugs === '' ? '/investors/compare' : `/investors/compare?with=${slugs}`;
  return renderPage(
    {
      title,
      description: 'Investors side by side: exposure, stewardship, influence, public money.',
      path,
      section: 'investors',
      below: true,
      edition: page.edition,
      body: (
        <>
          <div class="text">
            <p class="kicker">
              <a href="/investors">Investors</a>
            </p>
            <h1>Compare investors</h1>
          </div>
          {page.views.length > 0 && <SideBySide views={page.views} />}
          <Choose page={page} />
          <Citation title={title} path={path} edition={page.edition} site={site} />
        </>
      ),
    },
    site,
  );
}

function SideBySide({ views }: { readonly views: readonly InvestorView[] }): JSX.Element {
  const [first] = views;
  const lines = [
    lineOf('Type', views, ({ kind }) => kind),
    lineOf('Country', views, ({ country }) => country?.name),
    lineOf('Public money', views, ({ publicMoney }) => publicMoney.label),
    lineOf('Portfolio', views, ({ portfolio }) => portfolio?.total),
    lineOf('Day of the portfolio', views, ({ portfolio }) => portfolio?.period.text),
    ...(first?.figures ?? []).map(({ id, term, symbol }) =>
      lineOf(`${term} ${symbol}`, views, (view) => figureText(view.figures, id)),
    ),
    lineOf('Assessed part of the portfolio', views, ({ portfolio }) => portfolio?.coverage),
    lineOf('Involved companies held', views, countInvolved),
    lineOf('Links by sources', views, countLinks),
    lineOf('Resolutions filed', views, ({ resolutions }) => String(resolutions.length)),
    lineOf('Relevant votes on file', views, ({ votes }) => String(votes.relevant.length)),
  ];
  return (
    <PlainTable
      caption="A dash: not assessed or not on file, which is not zero"
      columns={[{ title: 'What' }, ...views.map(({ name }) => ({ title: name }))]}
      lines={[
        {
          key: 'page',
          cells: [
            'Page',
            ...views.map(({ slug }) => (
              <a key={slug} href={`/investors/${slug}`}>
                Open
              </a>
            )),
          ],
        },
        ...lines,
      ]}
    />
  );
}

function lineOf(
  title: string,
  views: readonly InvestorView[],
  textOf: (view: InvestorView) => string | undefined,
): { readonly key: string; readonly cells: readonly ComponentChildren[] } {
  return {
    key: title,
    cells: [
      title,
      ...views.map((view) => textOf(view) ?? <Dash words="not assessed or not on file" />),
    ],
  };
}

function figureText(figures: readonly FigureView[], id: FigureView['id']): string | undefined {
  const figure = figures.find((candidate) => candidate.id === id);
  if (figure?.value === undefined) return undefined;
  if (figure.atLeast) return `at least ${figure.value}`;
  return figure.id === 'p' ? `at most ${figure.value}` : figure.value;
}

function countInvolved({ portfolio }: InvestorView): string | undefined {
  return portfolio === undefined ? undefined : String(portfolio.involved.length);
}

function countLinks({ links }: InvestorView): string {
  return String(links.reduce((sum, group) => sum + group.links.length, 0));
}

function Choose({ page }: { readonly page: ComparisonPage }): JSX.Element {
  const slugs = page.views.map(({ slug }) => slug);
  const others = page.rows.filter(({ slug }) => !slugs.includes(slug));
  const shown = others.filter(({ links, values }) => links > 0 || values.x !== undefined);
  const link = (slug: string) => `/investors/compare?with=${[...slugs, slug].join(',')}`;
  return (
    <section aria-labelledby="add">
      <h2 id="add">{slugs.length === 0 ? 'Choose the first' : 'Add another'}</h2>
      {slugs.length >= MOST && <p>Five are as many as can be read side by side.</p>}
      {slugs.length < MOST && (
        <ul class="names">
          {shown.slice(0, 300).map(({ slug, name }) => (
            <li key={slug}>
              <a href={link(slug)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {slugs.length > 0 && (
        <p>
          <a href="/investors/compare">Begin again</a>
        </p>
      )}
    </section>
  );
}
