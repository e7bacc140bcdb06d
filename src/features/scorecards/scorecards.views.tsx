import type { JSX } from 'preact';
import type {
  CompanyView,
  GroupView,
  RelatedCompany,
} from '../../domain/scorecard/company-view.js';
import { Citation } from '../../platform/web/citation.js';
import { Contact } from '../../platform/web/contact.js';
import { GradeMark } from '../../platform/web/grade-mark.js';
import { renderPage } from '../../platform/web/render-page.js';
import { SourceLinks } from '../../platform/web/sentence.js';
import { SourceList } from '../../platform/web/source-list.js';
import type { Site } from '../../platform/web/site.js';
import { Activities } from './activities.views.js';
import { Calculation } from './calculation.views.js';
import { Front } from './front.views.js';
import { Actions, Statements } from './public-record.views.js';
import { Ownership } from './ownership.views.js';
import { Response } from './response.views.js';
import { Asks, Investors } from './shareholders.views.js';

import { Timeline } from './timeline.views.js';

/** The page of one company: its grade, what it does, what it has done about it, and every source. */
export function renderCompanyPage(view: CompanyView, site: Site): string {
  return renderPage(
    {
      title: titleOf(view),
      description: view.verdict.sentences.map(({ text }) => text).join(' '),
      path: `/companies/${view.slug}`,
      section: 'ranking',
      below: true,
      edition: view,
      body: <CompanyBody view={view} site={site} />,
    },
    site,
  );
}

function CompanyBody({ view, site }: { readonly view: CompanyView; readonly site: Site }) {
  return (
    <>
      <Front view={view} />
      <Contents view={view} />
      <Activities activities={view.activities} />
      <Timeline events={view.timeline} asOf={view.asOf.iso} />
      <Response response={view.response} />
      <Actions actions={view.actions} />
      <Statements statements={view.statements} />
      {view.group && <Group group={view.group} />}
      <Investors investors={view.investors} />
      {view.ownership && <Ownership ownership={view.ownership} />}
      <Asks asks={view.asks} />
      {view.calculation && <Calculation calculation={view.calculation} />}
      <SourceList sources={view.sources} />
      <Citation title={titleOf(view)} path={`/companies/${view.slug}`} edition={view} site={site} />
      <Corrections site={site} />
    </>
  );
}

function titleOf({ name, verdict }: CompanyView): string {
  return verdict.grade === undefined
    ? `${name}: ${verdict.stateLabel.toLowerCase()}`
    : `${name}: grade ${verdict.grade}`;
}

function Contents({ view }: { readonly view: CompanyView }): JSX.Element {
  const entries = [
    ['activities', 'What it does or did', true],
    ['timeline', 'Timeline', view.timeline.length > 0],
    ['response', 'What it has done about it', true],
    ['actions', 'Regulators and courts', true],
    ['statements', 'What it and others said', true],
    ['group', 'Group', view.group !== undefined],
    ['investors', 'Who invests', true],
    ['holders', 'Holders', view.ownership !== undefined],
    ['resolutions', 'Resolutions', view.ownership !== undefined],
    ['votes', 'Votes', view.ownership !== undefined],
    ['asks', 'For shareholders', true],
    ['calculation', 'How this number came about', view.calculation !== undefined],
    ['sources', 'Sources', true],
    ['cite', 'How to cite', true],
    ['correct', 'How to correct', true],
  ] as const;
  return (
    <nav class="contents" aria-label="On this page">
      <ul>
        {entries
          .filter(([, , present]) => present)
          .map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Group({ group }: { readonly group: GroupView }): JSX.Element {
  return (
    <section aria-labelledby="group">
      <h2 id="group">Group</h2>
      {group.parent && (
        <p class="relatives">
          Parent: <Relative company={group.parent} />
        </p>
      )}
      {group.subsidiaries.length > 0 && (
        <>
          <p class="text">
            Controlled subsidiaries count in full, holdings of 20 to 50% at half. Each has a page
            with its own numbers.
          </p>
          <ul class="relatives">
            {group.subsidiaries.map((company) => (
              <li key={company.slug ?? company.name}>
                <Relative company={company} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Relative({ company }: { readonly company: RelatedCompany }): JSX.Element {
  const { name, slug, link, grade, score, atMost, sources } = company;
  return (
    <>
      {slug === undefined ? name : <a href={`/companies/${slug}`}>{name}</a>}, {link}
      <SourceLinks numbers={sources} />
      {grade !== undefined && (
        <>
          {' '}
          <GradeMark grade={grade} named />
        </>
      )}
      {score !== undefined && ` score ${atMost === true ? 'at most ' : ''}${score}`}
    </>
  );
}

function Corrections({ site }: { readonly site: Site }): JSX.Element {
  return (
    <section aria-labelledby="correct">
      <h2 id="correct">How to correct</h2>
      <p class="text">
        A fact is wrong, outdated or missing? <Contact site={site} /> and name the activity or the
        source by its number. The company itself can reply in the same way; its reply is printed.{' '}
        <a href="/about#correct">What happens then</a>.
      </p>
    </section>
  );
}
