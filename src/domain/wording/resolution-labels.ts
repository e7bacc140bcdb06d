import type { FilerRole, ResolutionStatus } from '../resolution/resolution-record.js';

/** What became of a resolution, as shown. */
export const RESOLUTION_STATUS_LABELS: Readonly<Record<ResolutionStatus, string>> = {
  voted: 'Voted on',
  not_voted: 'Not voted on',
  withdrawn: 'Withdrawn',
  omitted: 'Left off the ballot',
  unknown: 'Result not known',
};

/** The part of a filer, as shown. */
export const FILER_ROLE_LABELS: Readonly<Record<FilerRole, string>> = {
  lead: 'Lead filer',
  co: 'Co-filer',
};
