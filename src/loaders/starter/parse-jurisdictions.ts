import { readDocument } from '../../domain/document/read-document.js';
import type { Problem } from '../../domain/errors.js';
import type { Jurisdiction } from '../../domain/jurisdictions/jurisdiction.js';
import {
  jurisdictionsFormat,
  type JurisdictionsFile,
} from '../../domain/jurisdictions/jurisdiction-format.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { parseYaml } from './parse-yaml.js';

/** The rules of `jurisdictions.json`, or everything that is wrong with the file. */
export function parseJurisdictions(
  file: string,
  text: string,
  latest: CalendarDate,
): readonly Jurisdiction[] | { readonly problems: readonly Problem[] } {
  const located = parseYaml(text);
  if (!('kind' in located)) return { problems: located.map((problem) => ({ file, ...problem })) };
  const read = readDocument(located, jurisdictionsFormat(), latest);
  if (read.problems.length > 0) {
    return { problems: read.problems.map((problem) => ({ file, ...problem })) };
  }
  // Nothing broke the shape, so nothing was left out of it.
  const entries = read.loose as JurisdictionsFile;
  const repeated = repeatedPlaces(entries).map(({ index, name }) => {
    const path = `[${String(index)}]`;
    const message = `"${name}" already has an entry for this place`;
    return { file, line: read.lineOf(path) ?? 1, path, rule: 'duplicate-jurisdiction', message };
  });
  return repeated.length > 0 ? { problems: repeated } : entries.map(jurisdictionOf);
}

function repeatedPlaces(
  entries: JurisdictionsFile,
): readonly { readonly index: number; readonly name: string }[] {
  const seen = new Set<string>();
  return entries.flatMap(({ iso, name }, index) => {
    const key = JSON.stringify([iso, name]);
    if (seen.has(key)) return [{ index, name }];
    seen.add(key);
    return [];
  });
}

function jurisdictionOf(entry: JurisdictionsFile[number]): Jurisdiction {
  const { name, iso, level, date, scope, claim, source } = entry;
  const { title, publisher, url } = source;
  return {
    name,
    iso,
    level,
    date,
    scope,
    publicSector: entry.public_sector,
    privateSector: entry.private_sector,
    claim,
    source: { title, publisher, url, ...(source.date === null ? {} : { date: source.date }) },
  };
}
