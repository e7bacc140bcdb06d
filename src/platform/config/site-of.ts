import type { Site } from '../web/site.js';
import type { Settings } from './settings.js';

/** What the pages say about their publisher, from the settings; what is not set is left out. */
export function siteOf({
  contactEmail,
  publicUrl,
}: Pick<Settings, 'contactEmail' | 'publicUrl'>): Site {
  return {
    ...(contactEmail === undefined ? {} : { contactEmail }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
  };
}
