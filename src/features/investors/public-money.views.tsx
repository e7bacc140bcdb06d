import type { JSX } from 'preact';
import {
  COMMITMENT_OPEN,
  type PublicHolderView,
  type PublicMoneyPage,
} from '../../domain/investor/public-money-view.js';
import { Citation } from '../../platform/web/citation.js';
import type { Edition } from '../../platform/web/page.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { renderPage } from '../../platform/web/render-page.js';
import { Sentence } from '../../platform/web/sentence.js';
import { SourceList } from '../../platform/web/source-list.js';
import type { Site } from '../../platform/web/site.js';
import { CompanyName } from './company-name.views.js';
import { Dash } from './investors.views.js';

const LEAD =
  'Public pension funds, sovereign funds, development banks and other public holders: in which companies, how much, since when.';

/** Public money in companies on file. */
export function renderPublicMoneyPage(page: PublicMoneyPage, edition: Edition, site: Site): string {
  return renderPage(
    {
      title: 'Public money',
      description: LEAD,
      path: '/public-money',
      section: 'investors',
      below: true,
      edition,
      body: (
        <>
          <Introduction page={page} />
          {page.holders.length > 0 && <Overview holders={page.holders} />}
          {page.holders.map((holder) => (
            <Holder key={holder.slug} holder={holder} />
          ))}
          <SourceList sources={page.sources} />
          <Citation title="Public money" path="/public-money" edition={edition} site={site} />
        </>
      ),
    },
    site,
  );
}

function Introduction({ page }: { readonly page: PublicMoneyPage }): JSX.Element {
  return (
    <div class="text">
      <p class="kicker">
        <a href="/investors">Investors</a>
      </p>
      <h1>Public money</h1>
      <p class="lead">{LEAD}</p>
      <p>
        A flag changes no score. Amounts of different currencies are never added; what a source
        states and what a filing shows stand apart, because the days differ.
      </p>
      {page.totals.length > 0 && (
        <p>
          Filings of these holders show {page.totals.join(' and ')} in companies with evidence of
          involvement.
        </p>
      )}
      {page.holders.length > 0 && page.holders.every(isOpen) && (
        <p>
          Whether any of them has committed to stop public investment in these uses (G1), no source
          on file answers.
        </p>
      )}
      {page.holders.length === 0 && <p class="none">No public holder is on file.</p>}
    </div>
  );
}

function isOpen({ commitment }: PublicHolderView): boolean {
  return commitment === COMMITMENT_OPEN;
}

function Overview({ holders }: { readonly holders: readonly PublicHolderView[] }): JSX.Element {
  const filed = holders.some((holder) => holder.filed !== undefined);
  const members = holders.some((holder) => holder.filed?.perMember !== undefined);
  const committed = !holders.every(isOpen);
  return (
    <>
      <h2 id="overview">Who</h2>
      <PlainTable
        caption="Public holders by name; amounts as the sources state them, with their day"
        columns={[
          { title: 'Holder' },
          { title: 'Why public' },
          { title: 'By sources' },
          ...(filed ? [{ title: 'By filings' }] : []),
          ...(members ? [{ title: 'Per member or resident' }] : []),
          ...(committed ? [{ title: 'Committed to stop (G1)' }] : []),
        ]}
        lines={holders.map((holder) => ({
          key: holder.slug,
          cells: [
            <HolderName key={holder.slug} holder={holder} />,
            holder.flags.length === 0 ? <Dash words="not stated" /> : holder.flags.join(', '),
            <StatedInShort key="stated" stated={holder.stated} />,
            ...(filed ? [<Filed key="filed" holder={holder} />] : []),
            ...(members
              ? [holder.filed?.perMember ?? <Dash key="member" words="not known" />]
              : []),
            ...(committed ? [holder.commitment] : []),
          ],
        }))}
      />
    </>
  );
}

function Filed({ holder: { filed } }: { readonly holder: PublicHolderView }): JSX.Element {
  if (filed === undefined) return <Dash words="no portfolio on file" />;
  return (
    <>
      {filed.amount}
      <small class="under">{filed.period}</small>
    </>
  );
}

function StatedInShort({ stated }: Pick<PublicHolderView, 'stated'>): JSX.Element {
  if (stated.length === 0) return <Dash words="none" />;
  return (
    <ul class="plain">
      {stated.map(({ company, relation, date, value, stake }, index) => (
        <li key={index}>
          {company.name}{' '}
          <small>
            {[relation.toLowerCase(), stake, value, date]
              .filter((part) => part !== undefined && part !== '')
              .join(', ')}
          </small>
        </li>
      ))}
    </ul>
  );
}

function HolderName({ holder }: { readonly holder: PublicHolderView }): JSX.Element {
  return (
    <>
      <a href={`#${holder.slug}`}>{holder.name}</a>
      <small class="under">
        {[holder.kind, holder.country].filter((part) => part !== undefined).join(', ')}
      </small>
    </>
  );
}

function Holder({ holder }: { readonly holder: PublicHolderView }): JSX.Element {
  const { slug, name, filed, stated, members } = holder;
  return (
    <section aria-labelledby={slug}>
      <h2 id={slug}>
        <a href={`/investors/${slug}`}>{name}</a>
      </h2>
      {members && (
        <p>
          <Sentence sentence={members} />
        </p>
      )}
      {filed && (
        <p>
          {`By its filings for ${filed.period}: ${filed.amount}.`}{' '}
          {filed.perMember !== undefined && `${filed.perMember}. `}
          {filed.companies.map((company, index) => (
            <span key={company.slug}>
              {index > 0 && '; '}
              <a href={`/companies/${company.slug}`}>{company.name}</a>
              {company.value !== undefined && ` ${company.value}`}
            </span>
          ))}
          .
        </p>
      )}
      <Stated stated={stated} />
    </section>
  );
}

function Stated({ stated }: { readonly stated: PublicHolderView['stated'] }): JSX.Element {
  if (stated.length === 0)
    return <p class="none">No source links it to a company that is named.</p>;
  return (
    <ul class="entries">
      {stated.map(({ company, relation, date, value, stake, claim }, index) => (
        <li key={index}>
          <p class="entry-head">
            <b>
              <CompanyName company={company} />
            </b>
            {' – '}
            {[relation, stake, value, date]
              .filter((part) => part !== undefined && part !== '')
              .join(', ')}
          </p>
          <p>
            <Sentence sentence={claim} />
          </p>
        </li>
      ))}
    </ul>
  );
}
