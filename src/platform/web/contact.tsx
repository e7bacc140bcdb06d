import type { JSX } from 'preact';
import type { Site } from './site.js';

/** Whom to write to, as the start of a sentence. */
export function Contact({ site }: { readonly site: Site }): JSX.Element {
  if (site.contactEmail === undefined) return <>Contact the publisher of this site</>;
  return (
    <>
      Write to <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>
    </>
  );
}
