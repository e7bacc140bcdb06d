import type { JSX } from 'preact';
import type { ResolutionView, SupportView } from '../../domain/resolution/resolution-view.js';
import { Bar } from '../../platform/web/bar.js';
import { Citation } from '../../platform/web/citation.js';
import type { Edition } from '../../platform/web/page.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { renderPage } from '../../platform/web/render-page.js';
import { Sentence, SourceLinks } from '../../platform/web/sentence.js';
import type { Site } from '../../platform/web/site.js';
import { SourceList } from '../../platform/web/source-list.js';
import { PageLink } from './page-link.views.js';
import type { VoteLine } from './vote-lines.js';

/** One resolution with everything on file about it. */
export interface ResolutionPage {
  readonly resolution: ResolutionView;
  readonly votes: readonly VoteLine[];
  readonly edition: Edition;
}

export function renderResolutionPage(page: ResolutionPage, site: Site): string {
  const { resolution, votes, edition } = page;
  const { slug, title, company, year } = resolution;
  const path = `/resolutions/${slug}`;
  const full = `${company.name} ${String(year)}: ${title}`;
  return renderPage(
    {
      title: full,
      description: `${resolution.status}. ${resolution.request}`.slice(0, 200),
      path,
      section: 'resolutions',
      below: true,
      edition,
      body: (
        <>
          <div class="text">
            <h1>{title}</h1>
            <p class="lead">
              Resolution at <PageLink name={company} under="/companies" />, meeting of{' '}
              {resolution.meeting}
              {resolution.item !== undefined && `, item ${resolution.item}`}.
            </p>
          </div>
          <Request resolution={resolution} />
          <Result resolution={resolution} />
          <Votes votes={votes} />
          <SourceList sources={resolution.sources} />
          <Citation title={full} path={path} edition={edition} site={site} />
        </>
      ),
    },
    site,
  );
}

interface Props {
  readonly resolution: ResolutionView;
}

function Request({ resolution: { ask, filers } }: Props): JSX.Element {
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">What it asked for</h2>
      <p class="text">
        <Sentence sentence={ask} />
      </p>
      <h3>Who put it forward</h3>
      {filers.length === 0 && <p class="none">No source on file names the filers.</p>}
      <ul class="entries">
        {filers.map(({ filer, part }) => (
          <li key={filer.name}>
            <PageLink name={filer} under="/investors" /> – {part}
            <SourceLinks numbers={ask.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({ resolution }: Props): JSX.Element {
  const { status, outcome, support, independent } = resolution;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">What became of it</h2>
      <p class="text">
        <b>{status}.</b> <Sentence sentence={outcome} />
      </p>
      {support === undefined ? (
        <p class="none">No source on file gives its support, which is not zero.</p>
      ) : (
        <PlainTable
          caption="Support"
          columns={[{ title: 'Votes counted' }, { title: 'For', numeric: true }, { title: '' }]}
          lines={[
            supportLine('All votes, as the source counts them', support, outcome.sources),
            ...(independent === undefined
              ? []
              : [supportLine('Without the votes of insiders', independent, outcome.sources)]),
          ]}
        />
      )}
    </section>
  );
}

function supportLine(label: string, support: SupportView, sources: readonly number[]) {
  return {
    key: label,
    cells: [
      label,
      <>
        {support.text}
        <SourceLinks numbers={sources} />
      </>,
      <Bar key="bar" value={support.percent} />,
    ],
  };
}

function Votes({ votes }: { readonly votes: readonly VoteLine[] }): JSX.Element {
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">How investors voted</h2>
      <p class="text">
        From filings of SEC Form N-PX that are loaded here and whose wording clearly is this
        resolution. Managers report votes on pay only, funds report all; an investor that is missing
        may have voted.
      </p>
      {votes.length === 0 ? (
        <p class="none">No loaded filing reports a vote on it.</p>
      ) : (
        <PlainTable
          caption="Votes on this resolution"
          columns={[{ title: 'Investor' }, { title: 'Vote and shares' }, { title: 'Filing' }]}
          lines={votes.map(({ key, holder, series, votes: parts, filing }) => ({
            key,
            cells: [
              <>
                <a href={`/investors/${holder.slug}`}>{holder.name}</a>
                {series !== undefined && <small class="under">{series}</small>}
              </>,
              parts.join('; '),
              filing,
            ],
          }))}
        />
      )}
    </section>
  );
}
