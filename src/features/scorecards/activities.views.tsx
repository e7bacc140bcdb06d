import type { ComponentChildren, JSX } from 'preact';
import type { ActivityView } from '../../domain/scorecard/company-view.js';
import { SALE_INCLUDES_OFFER } from '../../domain/wording/role-words.js';
import { Sentence } from '../../platform/web/sentence.js';

/** What the company does: first what counts in the score, then what is on file and does not. */
export function Activities({ activities }: { readonly activities: readonly ActivityView[] }) {
  const counted = activities.filter(({ counts }) => counts);
  const others = activities.filter(({ counts }) => !counts);
  return (
    <section aria-labelledby="activities">
      <h2 id="activities">What it does or did</h2>
      {activities.length === 0 && <p class="none">No activity on file.</p>}
      {activities.some(({ role }) => role === 'sell') && <p class="small">{SALE_INCLUDES_OFFER}</p>}
      <ActivityGroup title="Counted in the score" activities={counted} />
      <ActivityGroup title="On file and not counted" activities={others} />
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly activities: readonly ActivityView[];
}

function ActivityGroup({ title, activities }: GroupProps) {
  if (activities.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {activities.map((activity) => (
        <Activity key={activity.anchor} activity={activity} />
      ))}
    </>
  );
}

function Activity({ activity }: { readonly activity: ActivityView }): JSX.Element {
  return (
    <article id={activity.anchor} class="activity" aria-labelledby={`${activity.anchor}-title`}>
      <h4 id={`${activity.anchor}-title`}>
        <span class="ordinal">{activity.number}</span>
        <span>
          {activity.roleLabel}: {activity.technology}
        </span>
      </h4>
      <Evidence activity={activity} />
      <Facts activity={activity} />
    </article>
  );
}

/** What the sources say of it, one sentence per item. */
function Evidence({ activity }: { readonly activity: ActivityView }): JSX.Element {
  return (
    <div class="evidence">
      <Parties activity={activity} />
      {activity.claims.map((claim) => (
        <p key={claim.text}>
          <Sentence sentence={claim} />
        </p>
      ))}
      {activity.harm !== undefined && (
        <p>
          <b>Harm.</b> {activity.harm}
        </p>
      )}
      {activity.dispute && (
        <p>
          <Sentence sentence={activity.dispute} />
        </p>
      )}
      {activity.article5Type && <Article5Note />}
    </div>
  );
}

function Parties({ activity }: { readonly activity: ActivityView }) {
  const { product, customer, entity } = activity;
  const parties = [product, customer].filter((part) => part !== undefined);
  if (parties.length === 0 && !entity) return null;
  return (
    <p class="parties">
      {parties.join(' – ')}
      {parties.length > 0 && entity && '. '}
      {entity && (
        <>
          Activity of its subsidiary <a href={`/companies/${entity.slug}`}>{entity.name}</a>
        </>
      )}
    </p>
  );
}

function Article5Note(): JSX.Element {
  return (
    <p class="small">
      <b>Article-5-type.</b> Of a kind that Article 5 of Regulation (EU) 2024/1689 names. A flag for
      readers, not a legal finding.
    </p>
  );
}

function Facts({ activity }: { readonly activity: ActivityView }): JSX.Element {
  return (
    <dl class="facts">
      <Fact term="Status">{activity.status}</Fact>
      <Fact term="Status reported">{activity.since}</Fact>
      <Fact term="Last confirmed">{activity.lastConfirmed.replace(/^last confirmed /i, '')}</Fact>
      <Fact term="Setting">{activity.settings}</Fact>
      <Fact term="Place">{activity.places}</Fact>
      <Fact term="Confidence">{activity.confidence.replace(/^confidence /i, '')}</Fact>
      <Fact term="Value, of 100">{activity.value}</Fact>
      <Fact term="Not counted because">{activity.uncountedReason}</Fact>
    </dl>
  );
}

interface FactProps {
  readonly term: string;
  readonly children: ComponentChildren;
}

function Fact({ term, children }: FactProps) {
  if (children === undefined || children === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
