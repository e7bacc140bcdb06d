import { editionName } from '../../domain/methodology/edition-name.js';
import type { JSX } from 'preact';
import type { Methodology } from '../../domain/methodology/methodology.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { Citation } from '../../platform/web/citation.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { renderPage } from '../../platform/web/render-page.js';
import type { Site } from '../../platform/web/site.js';
import type { EditionProps } from './activity-rules.views.js';
import { ActivityRules } from './activity-rules.views.js';
import { EvidenceRules } from './evidence-rules.views.js';
import { InvestorScoring } from './investor-rules.views.js';
import { OpenLetter } from './open-letter.views.js';
import { AggregationRules, GradeRules, ResponseRules } from './result-rules.views.js';
import { Article5Rules, StandingRules } from './standing-rules.views.js';
import { StatusRules } from './status-rules.views.js';
import { Formula, WorkedExample } from './worked-example.views.js';

/** One edition of the method, printed from its own file. */
export interface MethodologyPage extends EditionProps {
  /** Of the bytes that `filePath` serves. */
  readonly sha256: string;
  /** Where the file itself can be had. */
  readonly filePath: string;
  readonly asOf: { readonly text: string; readonly iso: CalendarDate };
}

/** The method: what is measured, every table and formula, and what always holds. */
export function renderMethodologyPage(page: MethodologyPage, site: Site): string {
  const { methodology, asOf } = page;
  const edition = { asOf, method: { id: editionName(methodology) } };
  return renderPage(
    {
      title: 'Methodology',
      description: 'How a score comes about, with every table, formula and threshold.',
      path: '/methodology',
      section: 'methodology',
      edition,
      body: (
        <>
          <MethodologyBody page={page} />
          <Citation title="Methodology" path="/methodology" edition={edition} site={site} />
        </>
      ),
    },
    site,
  );
}

function MethodologyBody({ page }: { readonly page: MethodologyPage }): JSX.Element {
  const { methodology, edition, asOf } = page;
  const props = { methodology, edition };
  return (
    <>
      <Introduction page={page} />
      <Outputs methodology={methodology} />
      <OpenLetter />
      <section aria-labelledby="activity">
        <h2 id="activity">One activity</h2>
        <Formula>x = severity × linkage × status × confidence</Formula>
        <ActivityRules {...props} />
        <StatusRules {...props} />
        <Article5Rules {...props} />
      </section>
      <EvidenceRules {...props} />
      <section aria-labelledby="aggregation">
        <h2 id="aggregation">Involvement I</h2>
        <AggregationRules {...props} />
        <WorkedExample methodology={methodology} asOf={asOf.iso} />
      </section>
      <ResponseRules {...props} />
      <GradeRules {...props} />
      <InvestorScoring {...props} />
      <StandingRules {...props} />
    </>
  );
}

function Introduction({ page }: { readonly page: MethodologyPage }): JSX.Element {
  const { methodology, sha256, filePath } = page;
  return (
    <div class="text">
      <h1>Methodology</h1>
      <p class="lead">
        Three numbers and a letter. Every number on this site can be recomputed from what is printed
        beside it. A grade is an opinion from disclosed facts and this formula.
      </p>
      <p>
        This page is printed from the file of edition {methodology.id} {methodology.version}, which
        never changes; another edition gets another number. <a href={filePath}>The file</a> has the
        SHA-256 <code>{sha256}</code>.
      </p>
    </div>
  );
}

function Outputs({ methodology }: { readonly methodology: Methodology }): JSX.Element {
  const printed = Object.entries(methodology.outputs).filter(
    ([, rule]) => rule.question !== undefined,
  );
  return (
    <section aria-labelledby="outputs">
      <h2 id="outputs">The numbers</h2>
      <PlainTable
        caption="Numbers, what they ask and which way is better"
        columns={[
          { title: 'Number' },
          { title: 'Question' },
          { title: 'Range' },
          { title: 'Direction' },
        ]}
        lines={printed.map(([id, { symbol, question, range, direction }]) => ({
          key: id,
          cells: [`${id} ${symbol ?? ''}`, question, range?.join(' to '), direction],
        }))}
      />
      <p class="text">
        The grade is a letter from A, the best, to F. It follows from the score and from{' '}
        <a href="#caps">caps</a> for what is still going on.
      </p>
    </section>
  );
}
