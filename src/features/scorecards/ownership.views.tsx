import type { JSX } from 'preact';
import type {
  CompanyResolutionView,
  CompanyVoteView,
  HolderRow,
  HoldersView,
  OwnershipView,
} from '../../domain/scorecard/company-view.js';
import { Bar } from '../../platform/web/bar.js';
import { PlainTable } from '../../platform/web/plain-table.js';

/** Who holds the company by filings, what holders put forward, and how they voted. */
export function Ownership({ ownership }: { readonly ownership: OwnershipView }): JSX.Element {
  const { holders, parent, stakesOf, resolutions, votes } = ownership;
  return (
    <>
      <section aria-labelledby="holders">
        <h2 id="holders">Holders by filings</h2>
        {holders === undefined ? (
          <p class="none">
            No filing on file shows a holder, which does not mean that there is none.
          </p>
        ) : (
          <Holders holders={holders} />
        )}
        {stakesOf !== undefined && (
          <p>
            Registers name owners or holdings of it:{' '}
            <a href={`/organisations/${stakesOf}/ownership`}>owners and holdings</a>.
          </p>
        )}
        {parent && (
          <p>
            Holders of <a href={`/companies/${parent.slug}#holders`}>{parent.name}</a>, to whose
            group it belongs, stand on its page.
          </p>
        )}
      </section>
      <section aria-labelledby="resolutions">
        <h2 id="resolutions">Resolutions of shareholders</h2>
        {resolutions.length === 0 && <p class="none">No resolution on file.</p>}
        {resolutions.length > 0 && <Resolutions resolutions={resolutions} />}
      </section>
      <section aria-labelledby="votes">
        <h2 id="votes">Votes on them</h2>
        {votes.length === 0 && <p class="none">No vote on a resolution is on file.</p>}
        {votes.length > 0 && <Votes votes={votes} />}
      </section>
    </>
  );
}

function Holders({ holders }: { readonly holders: HoldersView }): JSX.Element {
  const { quarter, before, rule, leftOut, changes, rows, sold } = holders;
  return (
    <>
      <p>
        At {quarter}, as filings on file state it. Listed are holders of {rule}. {leftOut} Who has
        no filing on file is not here.
      </p>
      {before !== undefined && (
        <p>
          Since {before}: {changes}.
        </p>
      )}
      {rows.length > 0 && (
        <HolderTable caption={`Holders at ${quarter}, most shares first`} rows={rows} />
      )}
      {sold.length > 0 && (
        <HolderTable caption={`Sold since ${before ?? ''}: what they held before`} rows={sold} />
      )}
    </>
  );
}

interface HolderTableProps {
  readonly caption: string;
  readonly rows: readonly HolderRow[];
}

function HolderTable({ caption, rows }: HolderTableProps): JSX.Element {
  return (
    <PlainTable
      caption={caption}
      columns={[
        { title: 'Holder' },
        { title: 'Shares', numeric: true },
        { title: 'Value', numeric: true },
        { title: 'Stake', numeric: true },
        { title: 'First seen' },
        { title: 'Change' },
        { title: 'Filing' },
      ]}
      lines={rows.map((row) => ({
        key: `${row.slug} ${row.security ?? ''}`,
        cells: [
          <HolderName key={row.slug} row={row} />,
          row.shares ?? '–',
          row.value ?? '–',
          row.stake ?? '–',
          row.since,
          row.change ?? '–',
          <small key="filing">{row.filing}</small>,
        ],
      }))}
    />
  );
}

function HolderName({ row }: { readonly row: HolderRow }): JSX.Element {
  return (
    <>
      <a href={`/investors/${row.slug}`}>{row.name}</a>
      {row.publicMoney && <small class="under">Public money</small>}
      {row.security !== undefined && <small class="under">{row.security}</small>}
    </>
  );
}

function Resolutions({
  resolutions,
}: {
  readonly resolutions: readonly CompanyResolutionView[];
}): JSX.Element {
  return (
    <PlainTable
      caption="Shareholder resolutions about biometric surveillance, newest first"
      columns={[
        { title: 'Resolution' },
        { title: 'Year' },
        { title: 'Filed by' },
        { title: 'Votes for', numeric: true },
        { title: 'Of 100%' },
      ]}
      lines={resolutions.map(({ slug, title, year, filers, support, supportPercent }) => ({
        key: slug,
        cells: [
          <a key={slug} href={`/resolutions/${slug}`}>
            {title}
          </a>,
          year,
          filers === '' ? '–' : filers,
          support ?? '–',
          supportPercent === undefined ? '' : <Bar key="bar" value={supportPercent} />,
        ],
      }))}
    />
  );
}

function Votes({ votes }: { readonly votes: readonly CompanyVoteView[] }): JSX.Element {
  return (
    <PlainTable
      caption="Votes that filings report, newest meeting first"
      columns={[
        { title: 'Holder' },
        { title: 'Resolution' },
        { title: 'Meeting' },
        { title: 'Vote' },
        { title: 'Filing' },
      ]}
      lines={votes.map(({ holder, resolution, date, cast, filing }, index) => ({
        key: String(index),
        cells: [
          <a key={holder.slug} href={`/investors/${holder.slug}`}>
            {holder.name}
          </a>,
          <a key={resolution.slug} href={`/resolutions/${resolution.slug}`}>
            {resolution.title}
          </a>,
          date,
          cast,
          <small key="filing">{filing}</small>,
        ],
      }))}
    />
  );
}
