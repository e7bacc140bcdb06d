import type { JSX } from 'preact';
import {
  wordControl,
  wordException,
  wordFinding,
  wordRelation,
  wordShare,
  wordStatedShare,
} from '../../domain/ownership/word-ownership.js';
import { countryName } from '../../domain/wording/country-name.js';
import { printShare } from '../../domain/wording/print-number.js';
import { PlainTable } from '../../platform/web/plain-table.js';
import { renderPage } from '../../platform/web/render-page.js';
import type { Site } from '../../platform/web/site.js';
import type { OrganisationSummary, Ownership, ShownPath, ShownStake } from './ownership.js';

export function renderOwnershipPage(ownership: Ownership, site: Site): string {
  const { organisation } = ownership;
  return renderPage(
    {
      title: `Ownership of ${organisation.name}`,
      description: `Who holds ${organisation.name} and what it holds, directly and through others.`,
      path: `/organisations/${organisation.slug}/ownership`,
      body: <OwnershipBody ownership={ownership} />,
    },
    site,
  );
}

interface Part {
  readonly ownership: Ownership;
}

function OwnershipBody({ ownership }: Part): JSX.Element {
  const { organisation } = ownership;
  return (
    <>
      <div class="text">
        <h1>{organisation.name}: owners and holdings</h1>
        <p class="lead">
          Shares count directly and through others, as far as the sources on file tell. Where they
          give ranges or nothing, both ends of what is possible are shown. A stake says nothing of
          what a company does.
        </p>
        <p>
          {organisation.country !== null && `${countryName(organisation.country)}. `}
          {organisation.onFile && (
            <a href={`/companies/${organisation.slug}`}>What is on file about it</a>
          )}
        </p>
        {ownership.findings.map((finding, index) => (
          <p key={index}>{wordFinding(finding)}</p>
        ))}
      </div>
      <Owners ownership={ownership} />
      <Holdings ownership={ownership} />
      <Statements ownership={ownership} />
    </>
  );
}

function Owners({ ownership }: Part): JSX.Element {
  const { owners, rings, notOnFile, exceptions } = ownership;
  return (
    <section aria-labelledby="owners">
      <h2 id="owners">Who stands at the end of the ways up</h2>
      {owners.length === 0 && rings.length === 0 && <p class="none">No owner on file.</p>}
      {owners.length > 0 && (
        <StakeTable caption="Owners of whom no owner is on file" stakes={owners} head="Owner" />
      )}
      {rings.map(({ members, share }, index) => (
        <p key={index}>
          {printShare(share)} ends in a closed ring without an ultimate owner:{' '}
          {members.map(({ name }) => name).join(', ')} hold one another wholly.
        </p>
      ))}
      {owners.length > 0 && notOnFile > 0 && (
        <p>Owners of up to {printShare(notOnFile)} are not on file.</p>
      )}
      {exceptions.map(({ parent, reason }) => (
        <p key={`${parent} ${reason}`}>{wordException(parent, reason)}</p>
      ))}
    </section>
  );
}

function Holdings({ ownership: { holdings, furtherHoldings } }: Part): JSX.Element {
  return (
    <section aria-labelledby="holdings">
      <h2 id="holdings">What it holds</h2>
      {holdings.length === 0 ? (
        <p class="none">No holding on file.</p>
      ) : (
        <StakeTable
          caption="Holdings, directly and through others"
          stakes={holdings}
          head="Company"
        />
      )}
      {furtherHoldings > 0 && <p>{furtherHoldings} smaller holdings are not shown.</p>}
    </section>
  );
}

interface StakeTableProps {
  readonly caption: string;
  readonly head: string;
  readonly stakes: readonly ShownStake[];
}

function StakeTable({ caption, head, stakes }: StakeTableProps): JSX.Element {
  return (
    <PlainTable
      caption={caption}
      columns={[
        { title: head },
        { title: 'Share', numeric: true },
        { title: 'Directly', numeric: true },
        { title: 'Control' },
        { title: 'Largest ways' },
      ]}
      lines={stakes.map((stake) => ({
        key: stake.organisation.slug,
        cells: [
          <OrganisationLink organisation={stake.organisation} />,
          wordShare(stake),
          stake.direct === undefined ? '–' : wordShare(stake.direct),
          wordControl(stake.control, stake.by),
          <Paths paths={stake.paths} />,
        ],
      }))}
    />
  );
}

function Paths({ paths }: { readonly paths: readonly ShownPath[] }): JSX.Element {
  return (
    <>
      {paths.map((path, index) => (
        <small key={index}>
          {path.nodes.map(({ name }) => name).join(' → ')} ({wordShare(path)})
        </small>
      ))}
    </>
  );
}

function OrganisationLink({
  organisation: { slug, name },
}: {
  readonly organisation: OrganisationSummary;
}): JSX.Element {
  return <a href={`/organisations/${slug}/ownership`}>{name}</a>;
}

function Statements({ ownership: { statements } }: Part): JSX.Element {
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">What the sources state</h2>
      {statements.length === 0 ? (
        <p class="none">No statement on file.</p>
      ) : (
        <PlainTable
          caption="Statements on stakes, those that have ended too"
          columns={[
            { title: 'Owner' },
            { title: 'Of' },
            { title: 'What' },
            { title: 'Share', numeric: true },
            { title: 'From' },
            { title: 'To' },
            { title: 'Source' },
          ]}
          lines={statements.map((stated, index) => ({
            key: String(index),
            cells: [
              stated.ownerName,
              stated.companyName,
              relationOf(stated),
              statedShare(stated),
              stated.starts ?? 'not stated',
              stated.ends ?? '–',
              stated.dataset,
            ],
          }))}
        />
      )}
    </section>
  );
}

type Stated = Ownership['statements'][number];

function relationOf({ relation, indirect, explained }: Stated): string {
  const marks = [...(indirect ? ['indirect'] : []), ...(explained ? ['not counted again'] : [])];
  const what = wordRelation(relation);
  return marks.length === 0 ? what : `${what} (${marks.join(', ')})`;
}

function statedShare({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Stated): string {
  const range = minimum === null || maximum === null ? undefined : { minimum, maximum };
  return wordStatedShare(range, { minimum: exclusiveMinimum, maximum: exclusiveMaximum });
}
