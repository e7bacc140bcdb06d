import { TYPE } from '../theme/type-scale.js';
import type { Paper } from '../theme/paper.js';
import { plain, type RichText } from './rich-text.js';
import { webLink } from './web-link.js';

/** Where a document comes from, for its reader. */
export interface Publication {
  /** Address of the site that publishes it, without a path. */
  readonly siteUrl?: string;
  /** E-mail address for corrections. */
  readonly contact?: string;
}

export interface PrintOptions extends Publication {
  readonly paper: Paper;
}

export function methodText(
  { id, sha256 }: { readonly id: string; readonly sha256: string },
  asOf: string,
): string {
  return `Method ${id}, SHA-256 of its file ${sha256}. Evidence as of ${asOf}; nothing later is considered.`;
}

/** How to have an error put right; the page of the site when the site is known. */
export function correctionText({ siteUrl, contact }: Publication, path: string): RichText {
  const to = contact === undefined ? 'contact the publisher of this site' : `write to ${contact}`;
  const text = `To correct an error, ${to} and name the source that shows it.`;
  if (siteUrl === undefined) return plain(text, TYPE.body);
  const page = URL.canParse(path, siteUrl) ? new URL(path, siteUrl).href : siteUrl;
  return [
    { text: `${text} The current state of this page: `, style: TYPE.body },
    ...webLink(page, 'The page of this document on the web', TYPE.body),
  ];
}
