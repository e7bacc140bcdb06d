import type { JSX } from 'preact';
import type {
  FilingView,
  InvolvedHoldingView,
  PortfolioChangeView,
  PortfolioView,
} from '../../domain/investor/investor-view.js';
import { Bar } from '../../platform/web/bar.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { CompanyName } from './company-name.views.js';
import { Dash } from './investors.views.js';

/** The latest portfolio: what it is worth, what of it is involved, what could not be told. */
export function Portfolio({ portfolio }: { readonly portfolio: PortfolioView | undefined }) {
  return (
    <section aria-labelledby="portfolio">
      <h2 id="portfolio">Portfolio</h2>
      {portfolio === undefined ? (
        <p class="none">
          No portfolio is on file, so exposure and performance are not assessed, which is not zero.
        </p>
      ) : (
        <Described portfolio={portfolio} />
      )}
    </section>
  );
}

function Described({ portfolio }: { readonly portfolio: PortfolioView }): JSX.Element {
  const { period, source, total, totalNote, coverageNote, lines } = portfolio;
  return (
    <>
      <p>
        At <time dateTime={period.iso}>{period.text}</time>, from {source}
        {total !== undefined && (
          <>
            : <b>{total}</b>
          </>
        )}
        {lines !== undefined && ` in ${lines} securities`}. {totalNote}
      </p>
      {coverageNote !== undefined && <p>{coverageNote}</p>}
      <Involved holdings={portfolio.involved} />
      <ToReview portfolio={portfolio} />
      <Change change={portfolio.change} />
      <Filings filings={portfolio.filings} />
    </>
  );
}

function Involved({ holdings }: { readonly holdings: readonly InvolvedHoldingView[] }) {
  if (holdings.length === 0) {
    return <p class="none">No holding in a company with evidence of involvement is on file.</p>;
  }
  const staked = holdings.some(({ stake }) => stake !== undefined);
  return (
    <>
      <h3 id="involved">Holdings in companies with evidence of involvement</h3>
      <PlainTable
        caption="The largest contribution to exposure first. I: involvement, 100 is worst."
        columns={[
          { title: 'Company' },
          { title: 'I', numeric: true },
          { title: 'Value', numeric: true },
          { title: 'Of the portfolio', numeric: true },
          ...(staked ? [{ title: 'Stake', numeric: true }] : []),
          { title: 'Part of E', numeric: true },
          { title: 'Share of E' },
        ]}
        lines={holdings.map((holding) => ({
          key: holding.slug,
          cells: [
            <HoldingName key={holding.slug} holding={holding} />,
            holding.involvement,
            holding.value ?? <Dash words="no value stated" />,
            holding.share ?? <Dash words="not known" />,
            ...(staked ? [holding.stake ?? <Dash key="stake" words="not known" />] : []),
            holding.contribution ?? <Dash />,
            <Bar key="bar" value={holding.part} />,
          ],
        }))}
      />
    </>
  );
}

function HoldingName({ holding }: { readonly holding: InvolvedHoldingView }): JSX.Element {
  const details = [
    holding.roles,
    holding.shares === undefined ? undefined : `${holding.shares} shares`,
    holding.through.length === 0 ? undefined : `also through ${holding.through.join(', ')}`,
  ];
  return (
    <>
      <CompanyName company={holding} />
      <small class="under">{details.filter((part) => part !== undefined).join('; ')}</small>
    </>
  );
}

function ToReview({ portfolio }: { readonly portfolio: PortfolioView }) {
  const { toReview, apart } = portfolio;
  return (
    <>
      {toReview && (
        <p>
          To review: {toReview.count}
          {toReview.value !== undefined && ` worth ${toReview.value}`} may be about a company on
          file and count as nothing until a person has looked: {toReview.examples}. A person decides
          with the prospectus or a register at hand; the decision is kept with its reason, applies
          from then on and can be taken back. <a href="#correct">Tell us what you know</a>.
        </p>
      )}
      {apart.length > 0 && <p>Not counted: {apart.join('; ')}.</p>}
    </>
  );
}

function Change({ change }: { readonly change: PortfolioChangeView | undefined }) {
  if (change === undefined) return null;
  return (
    <>
      <h3 id="change">Since {change.since}</h3>
      {change.rows.length === 0 && (
        <p class="none">No number of shares in an involved company has changed.</p>
      )}
      {change.rows.length > 0 && (
        <PlainTable
          caption={`Shares held directly in involved companies, against ${change.since}`}
          columns={[
            { title: 'Company' },
            { title: 'Change' },
            { title: 'Before', numeric: true },
            { title: 'Now', numeric: true },
          ]}
          lines={change.rows.map((row) => ({
            key: row.slug,
            cells: [
              <a key={row.slug} href={`/companies/${row.slug}`}>
                {row.name}
              </a>,
              row.change,
              row.before ?? <Dash words="none" />,
              row.now ?? <Dash words="none" />,
            ],
          }))}
        />
      )}
    </>
  );
}

function Filings({ filings }: { readonly filings: readonly FilingView[] }) {
  if (filings.length === 0) return null;
  return (
    <>
      <h3 id="filings">Filings it is read from</h3>
      <ul class="entries">
        {filings.map((filing) => (
          <li key={filing.accession}>
            <p class="entry-head">
              <b>{filing.title}</b>
              {filing.number !== undefined && ` ${filing.number}`}
              {filing.filedOn !== undefined && `, filed ${filing.filedOn}`}
              {filing.amendment !== undefined && `, ${filing.amendment}`}
            </p>
            {filing.unit !== undefined && <p>{filing.unit}</p>}
            {filing.rejected !== undefined && <p>{filing.rejected}.</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
