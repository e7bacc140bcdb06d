/** What every page says about its publisher. Both come from the settings; neither is invented when unset. */
export interface Site {
  readonly contactEmail?: string;
  /** `https://example.org`, without a trailing slash. */
  readonly publicUrl?: string;
}

export const SITE_NAME = 'Countergaze';

/** The address a reader can quote: absolute when the site knows its own, else the path alone. */
export function addressOf(site: Site, path: string): string {
  return `${site.publicUrl?.replace(/\/+$/, '') ?? ''}${path}`;
}
