import type { JSX } from 'preact';
import type { ConductView, LinkGroupView } from '../../domain/investor/investor-view.js';
import { Sentence } from '../../platform/web/sentence.js';
import { CompanyName } from './company-name.views.js';

interface LinksProps {
  readonly groups: readonly LinkGroupView[];
  readonly unnamed: number;
}

/** What sources say it holds, backed, left or excluded. */
export function Links({ groups, unnamed }: LinksProps): JSX.Element {
  return (
    <section aria-labelledby="links">
      <h2 id="links">Links to companies</h2>
      {groups.length === 0 && <p class="none">No source on file links it to a company.</p>}
      {groups.map(({ title, links }) => (
        <section key={title}>
          <h3>
            {title} ({links.length})
          </h3>
          <ul class="entries">
            {links.map((link, index) => (
              <Link key={index} link={link} />
            ))}
          </ul>
        </section>
      ))}
      {unnamed > 0 && (
        <p class="small">
          {unnamed} further {unnamed === 1 ? 'link is' : 'links are'} to companies under review,
          which are not named.
        </p>
      )}
    </section>
  );
}

function Link({ link }: { readonly link: LinkGroupView['links'][number] }): JSX.Element {
  const { company, date, stake, value, claim, from } = link;
  const details = [stake, value, date].filter((part) => part !== undefined && part !== '');
  return (
    <li>
      <p class="entry-head">
        <b>
          <CompanyName company={company} />
        </b>
        {details.length > 0 && ` – ${details.join(', ')}`}
      </p>
      <p>
        <Sentence sentence={claim} />
        {from !== undefined && <small> From the file of {from}.</small>}
      </p>
    </li>
  );
}

/** What it did as an owner; none of it is scored but votes. */
export function Conduct({ conduct }: { readonly conduct: readonly ConductView[] }) {
  if (conduct.length === 0) return null;
  return (
    <section aria-labelledby="conduct">
      <h2 id="conduct">As an owner</h2>
      <p class="text">
        What sources tell beside the five indicators. It is shown and not scored; a vote counts in
        T3.
      </p>
      <ul class="entries">
        {conduct.map((entry, index) => (
          <li key={index}>
            <p class="entry-head">
              <b>{entry.kind}</b>
              {entry.company && (
                <>
                  {': '}
                  <CompanyName company={entry.company} />
                </>
              )}
              {` – ${entry.date}`}
            </p>
            <p>
              <Sentence sentence={entry.claim} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
