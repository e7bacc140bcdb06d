import type { Status } from '../company/vocabulary.js';

const LABELS: Readonly<Record<string, string>> = {
  active: 'Active',
  pilot: 'Pilot',
  unknown: 'Seen active, not confirmed since',
  announced: 'Announced',
  paused: 'Paused',
  exit_announced: 'Exit announced',
  ceased_unverified: 'Said to have ceased, not independently confirmed',
  ceased_verified: 'Ceased, independently confirmed',
  divested: 'Divested',
  cancelled: 'Cancelled before use',
  remediated: 'Ended and remediated',
};

/** What a status of the method means at the as-of date. */
export function statusLabel(status: Status): string {
  return LABELS[status] ?? status.replaceAll('_', ' ');
}

/** What an event of the timeline says; whether anything confirmed it later is not its matter. */
export function eventLabel(status: Status): string {
  return status === 'unknown' ? 'Seen active' : statusLabel(status);
}

/** A state at the as-of date: `Active`, or `Active when last confirmed 2018` once its currency has run out. */
export function stateInWords(state: Status, current: boolean, lastConfirmed: string): string {
  const label = statusLabel(state);
  const fades = state === 'active' || state === 'pilot';
  const year = /\d{4}$/.exec(lastConfirmed)?.[0] ?? lastConfirmed;
  return fades && !current ? `${label} when last confirmed ${year}` : label;
}
