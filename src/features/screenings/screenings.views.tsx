import type { JSX } from 'preact';

import type { ScreeningView } from '../../domain/screening/screening-view.js';
import { renderPage } from '../../platform/web/render-page.js';
import type { Site } from '../../platform/web/site.js';
import { KeptFields } from './kept-fields.views.js';
import type { ScreeningFormDto } from './screening-form.dto.js';
import { type KeptFiles, NothingStored } from './screening-form.views.js';
import {
  ApartOnInvolved,
  CompaniesBehind,
  Comparison,
  InvolvedCompanies,
  OpenLines,
  UnreadLines,
} from './screening-lists.views.js';
import { Parts } from './screening-parts.views.js';

/** A result with what is needed to ask for it in another form. */
export interface ScreeningPage {
  readonly view: ScreeningView;
  readonly options: ScreeningFormDto;
  /** Absent when the files are too long to be written into the page. */
  readonly kept?: KeptFiles;
}

/** The result of one screening; it has no address, as nothing of it is stored. */
export function renderScreeningPage(page: ScreeningPage, site: Site): string {
  const { view } = page;
  return renderPage(
    {
      title: `Portfolio check: ${view.title}`,
      description: view.summary.join(' '),
      path: '/screening',
      section: 'screening',
      below: true,
      edition: view,
      robots: 'noindex',
      body: <ScreeningBody page={page} />,
    },
    site,
  );
}

function ScreeningBody({ page }: { readonly page: ScreeningPage }): JSX.Element {
  const { view } = page;
  return (
    <>
      <p class="kicker">Portfolio check</p>
      <h1>{view.title}</h1>
      <div class="text">
        {view.summary.map((sentence, index) => (
          <p key={sentence} class={index === 0 ? 'lead' : ''}>
            {sentence}
          </p>
        ))}
      </div>
      <Downloads page={page} />
      <Parts parts={view.parts} />
      <Exposure view={view} />
      <InvolvedCompanies involved={view.involved} />
      <Comparison view={view} />
      <CompaniesBehind behind={view.behind} />
      <ApartOnInvolved lines={view.apartOnInvolved} />
      <OpenLines view={view} />
      <AboutFile view={view} />
      <UnreadLines rejected={view.rejected} />
    </>
  );
}

/** The same result in other forms: the files are sent again from this page. */
function Downloads({ page }: { readonly page: ScreeningPage }): JSX.Element {
  const { kept, options } = page;
  if (kept === undefined) {
    return (
      <p class="text">
        The file is too long to be sent again from this page. For PDF, CSV or JSON,{' '}
        <a href="/screening">choose it once more</a> and say so in the form.
      </p>
    );
  }
  return (
    <form class="again" method="post" action="/screening" encType="multipart/form-data">
      <KeptFields kept={kept} />
      <input type="hidden" name="rates" value={options.rates ?? ''} />
      <input type="hidden" name="format" value={options.format ?? ''} />
      {options.columns.map((columns) => (
        <input key={columns} type="hidden" name="columns" value={columns} />
      ))}
      {options.benchmark_columns.map((columns) => (
        <input key={columns} type="hidden" name="benchmark_columns" value={columns} />
      ))}
      <span>This result as</span>
      <button name="output" value="pdf">
        PDF
      </button>
      <button name="output" value="csv">
        CSV, every line
      </button>
      <button name="output" value="json">
        JSON
      </button>
      <a href="/screening">Check another portfolio</a>
    </form>
  );
}

function Exposure({ view }: { readonly view: ScreeningView }) {
  const { exposure, exposureMissing } = view;
  if (exposure === undefined && exposureMissing === undefined) return null;
  return (
    <section aria-labelledby="exposure">
      <h2 id="exposure">Exposure</h2>
      {exposureMissing !== undefined && <p>{exposureMissing}</p>}
      {exposure && (
        <>
          <dl class="figures">
            <div>
              <dt>E, part of the portfolio weighted with involvement</dt>
              <dd>{exposure.exposure}</dd>
            </div>
            <div>
              <dt>X, the same from 0 to 100; higher is worse</dt>
              <dd>{exposure.x}</dd>
            </div>
            <div>
              <dt>Coverage, the assessed part</dt>
              <dd>{exposure.coverage}</dd>
            </div>
          </dl>
          <p class="small">{exposure.explanation}</p>
        </>
      )}
    </section>
  );
}

function AboutFile({ view }: { readonly view: ScreeningView }): JSX.Element {
  return (
    <section aria-labelledby="file">
      <h2 id="file">The file</h2>
      <dl class="about-file">
        {view.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {view.notes.length > 0 && (
        <ul class="text">
          {view.notes.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ul>
      )}
      <NothingStored />
    </section>
  );
}
