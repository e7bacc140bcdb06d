import type { ComponentChildren, JSX } from 'preact';
import { sectorSlug } from '../../domain/company/sector-slug.js';
import type { Grade } from '../../domain/methodology/methodology.js';
import type { CapView, CompanyView, Verdict } from '../../domain/scorecard/company-view.js';
import { OPINION } from '../../domain/wording/grade-words.js';
import { Bar } from '../../platform/web/bar.js';
import { GradeMark } from '../../platform/web/grade-mark.js';
import { Sentence } from '../../platform/web/sentence.js';

/** The head of a company's page: who it is, its grade with the reasons, and its numbers. */
export function Front({ view }: { readonly view: CompanyView }): JSX.Element {
  return (
    <>
      <header class="text">
        <p class="kicker">
          <a href="/" data-back="ranking">
            Ranking
          </a>
        </p>
        <h1>{view.name}</h1>
        <Identity view={view} />
      </header>
      <div class="front">
        <Verdicts verdict={view.verdict} />
        <Numbers view={view} />
      </div>
      <Downloads slug={view.slug} />
    </>
  );
}

function Identity({ view }: { readonly view: CompanyView }): JSX.Element {
  const { legalName, country, sector, identifiers, aliases, name } = view;
  return (
    <>
      <ul class="identity" aria-label="Identity">
        {legalName !== undefined && legalName !== name && <li>{legalName}</li>}
        {country && (
          <li>
            <a href={`/countries/${country.code}`}>{country.name}</a>
          </li>
        )}
        <li>
          <a href={`/sectors/${sectorSlug(sector)}`}>{sector}</a>
        </li>
        {identifiers.map(({ label, value }) => (
          <li key={`${label} ${value}`}>
            {label} {value}
          </li>
        ))}
      </ul>
      {aliases.length > 0 && <p class="aliases">Also named: {aliases.join('; ')}</p>}
    </>
  );
}

function Verdicts({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  return (
    <section class="verdict" aria-labelledby="verdict">
      <h2 id="verdict">{verdict.stateLabel}</h2>
      {verdict.grade !== undefined && <GradeLine grade={verdict.grade} />}
      {verdict.sentences.map((sentence) => (
        <p key={sentence.text} class="lead">
          <Sentence sentence={sentence} />
        </p>
      ))}
      {verdict.unrankedReason !== undefined && <p>{verdict.unrankedReason}</p>}
      <Caps caps={verdict.caps} />
    </section>
  );
}

function GradeLine({ grade }: { readonly grade: Grade }): JSX.Element {
  return (
    <div class="grade-line">
      <GradeMark grade={grade} large named />
      <div>
        <p>Grade {grade}, on a scale from A, the best, to F.</p>
        <p class="small">
          {OPINION} <a href="/methodology#grades">How grades come about</a>.
        </p>
      </div>
    </div>
  );
}

function Caps({ caps }: { readonly caps: readonly CapView[] }) {
  if (caps.length === 0) return null;
  return (
    <>
      <h3>Caps on the grade</h3>
      <ul class="caps">
        {caps.map(({ text, binding }) => (
          <li key={text} class={binding ? undefined : 'small'}>
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

function Numbers({ view }: { readonly view: CompanyView }) {
  const { verdict } = view;
  if (verdict.score === undefined) return null;
  return (
    <section class="numbers" aria-labelledby="numbers">
      <h2 id="numbers">In numbers</h2>
      <dl>
        <Figure term="Score S" hint="100 is best">
          {verdict.atMost && 'at most '}
          <b>{verdict.score}</b>
        </Figure>
        <Figure term="Involvement I" hint="100 is worst">
          <b>{verdict.involvement}</b>
        </Figure>
        <Figure term="Response R" hint="100 is best">
          <b>{verdict.response}</b>
        </Figure>
        {verdict.rank && (
          <Figure term="Rank" hint="1 is best">
            <b>{rankLabel(verdict.rank)}</b>
          </Figure>
        )}
      </dl>
      <Roles verdict={verdict} />
      <p class="small">
        As of <time dateTime={view.asOf.iso}>{view.asOf.text}</time>, method {view.method.id}
      </p>
    </section>
  );
}

/** The label may already name how many are ranked. */
function rankLabel({ label, of }: { readonly label: string; readonly of: number }): string {
  return label.includes(' of ') ? label : `${label} of ${String(of)}`;
}

interface FigureProps {
  readonly term: string;
  readonly hint: string;
  readonly children: ComponentChildren;
}

function Figure({ term, hint, children }: FigureProps): JSX.Element {
  return (
    <div>
      <dt>
        {term} <small>{hint}</small>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Roles({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.roles.length === 0) return null;
  return (
    <table class="roles">
      <caption>Involvement by role, 0 to 100, higher is worse</caption>
      <thead class="sr">
        <tr>
          <th scope="col">Role</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {verdict.roles.map((bar) => (
          <tr key={bar.role}>
            <th scope="row">{bar.label}</th>
            <td>
              <div class="measure">
                <span>{bar.text}</span>
                <Bar value={bar.value} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Downloads({ slug }: { readonly slug: string }): JSX.Element {
  return (
    <ul class="downloads" aria-label="Downloads">
      <li>
        <a href={`/companies/${slug}/scorecard.pdf`}>Scorecard as PDF</a>
      </li>
      <li>
        <a href={`/companies/${slug}/receipt.json`}>Receipt, to recompute every number</a>
      </li>
      <li>
        <a href={`/api/v1/companies/${slug}`}>This page as JSON</a>
      </li>
    </ul>
  );
}
