import type { JSX } from 'preact';
import type { Edition } from './page.js';
import type { Site } from './site.js';
import { SITE_NAME, addressOf } from './site.js';

interface Props {
  /** `Amazon: grade E`. */
  readonly title: string;
  readonly path: string;
  readonly edition: Edition;
  readonly site: Site;
}

/** How to cite a page: what, which method, which day, where. */
export function Citation({ title, path, edition, site }: Props): JSX.Element {
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">How to cite</h2>
      <p class="citation" data-copy="citation">
        {SITE_NAME}, “{title}”, as of {edition.asOf.text}, method {edition.method.id},{' '}
        <span data-path={path}>{addressOf(site, path)}</span>.
      </p>
      <p class="small">
        Name the day and the method: the same page may have other numbers on another day.
      </p>
    </section>
  );
}
