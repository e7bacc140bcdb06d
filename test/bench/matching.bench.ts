import { NameIndex } from '../../src/domain/matching/name-index.js';
import { inventedFilings, inventedOrganisations } from './invented-names.js';
import type { Measurement } from './measurement.js';
import { cpuMs } from './stopwatch.js';

const NAMES = 10_000;
/** Names looked up before the measurement, as a server has them behind it. */
const WARM_UP = 1_000;

/** Names of filings looked up among invented companies, on one core. */
export function matching(): Promise<readonly Measurement[]> {
  return Promise.resolve([...measured(8_042, 1), ...measured(100_000, 1.5)]);
}

function measured(companies: number, limit: number): readonly Measurement[] {
  const organisations = inventedOrganisations(companies);
  const names = inventedFilings(organisations, NAMES + WARM_UP);
  let index = new NameIndex([]);
  const build = cpuMs(() => {
    index = new NameIndex(organisations);
  });
  let found = 0;
  for (const name of names.slice(0, WARM_UP)) index.match(name);
  const looking = cpuMs(() => {
    for (const name of names.slice(WARM_UP)) {
      if (index.match(name).decision !== 'none') found += 1;
    }
  });
  if (found < NAMES / 2)
    throw new Error(`only ${String(found)} of ${String(NAMES)} names were found`);
  return [
    { name: `index of the names of ${companies} invented companies`, value: build, unit: 'ms' },
    {
      name: `look up one name among ${companies} companies`,
      value: looking / NAMES,
      unit: 'ms',
      target: { of: 'value', bound: 'below', limit },
      note: `processor time of all threads; mean of ${NAMES} names as filers shorten them, ${found} of them found.`,
    },
  ];
}
