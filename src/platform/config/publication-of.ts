import type { Settings } from './settings.js';

/** What a printed document says about its publisher, from the settings; what is not set is left out. */
export function publicationOf({
  contactEmail,
  publicUrl,
}: Pick<Settings, 'contactEmail' | 'publicUrl'>): { siteUrl?: string; contact?: string } {
  return {
    ...(publicUrl === undefined ? {} : { siteUrl: publicUrl }),
    ...(contactEmail === undefined ? {} : { contact: contactEmail }),
  };
}
