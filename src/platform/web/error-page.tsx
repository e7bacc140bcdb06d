import { renderPage } from './render-page.js';
import type { Site } from './site.js';

/** What went wrong, for a reader: never a stack, a query or a setting. */
export interface ErrorNotice {
  readonly status: number;
  /** One sentence that a reader can act on. */
  readonly detail?: string;
  /** One per wrong parameter. */
  readonly problems?: readonly string[];
  readonly requestId?: string;
}

interface Wording {
  readonly title: string;
  readonly detail: string;
}

const NOT_FOUND: Wording = {
  title: 'There is no such page',
  detail: 'The address may be mistyped, or the company may have no file here.',
};
const BAD_REQUEST: Wording = {
  title: 'This address cannot be answered',
  detail: 'One of the filters or parameters in the address is not valid.',
};
const FAILED: Wording = {
  title: 'The page could not be made',
  detail: 'Something failed on our side. Try again in a minute.',
};
const UNAVAILABLE: Wording = {
  title: 'The site is not ready',
  detail: 'It is starting or has lost its database. Try again in a minute.',
};

/** The HTML answer to a request that failed. */
export function renderErrorPage(notice: ErrorNotice, site: Site): string {
  const wording = wordingOf(notice.status);
  const body = (
    <article class="text">
      <p class="kicker">Error {notice.status}</p>
      <h1>{wording.title}</h1>
      <p class="lead">{notice.detail ?? wording.detail}</p>
      <ProblemList problems={notice.problems ?? []} />
      <p>
        Go to the <a href="/">ranking</a>, the <a href="/countries">countries</a> or the{' '}
        <a href="/sectors">sectors</a>.
      </p>
      {notice.requestId !== undefined && (
        <p class="small">
          When you report this, name the request: <code>{notice.requestId}</code>
        </p>
      )}
    </article>
  );
  return renderPage(
    { title: wording.title, description: wording.detail, path: '/', robots: 'noindex', body },
    site,
  );
}

function ProblemList({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}

function wordingOf(status: number): Wording {
  if (status === 404 || status === 410) return NOT_FOUND;
  if (status === 503) return UNAVAILABLE;
  return status < 500 ? BAD_REQUEST : FAILED;
}
