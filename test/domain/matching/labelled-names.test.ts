import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { NameIndex } from '../../../src/domain/matching/name-index.js';
import type { NameMatch } from '../../../src/domain/matching/name-match.js';

/** Names of real filings with the companies that they were found to be; kept beside the project, not part of it. */
const FOLDER = new URL('../../../../shared/samples/', import.meta.url);
const NAMES = new URL('names-dev.tsv', FOLDER);
const UNIVERSE = new URL('names-universe.tsv', FOLDER);
const describeSamples = existsSync(NAMES) && existsSync(UNIVERSE) ? describe : describe.skip;

type Cells = Readonly<Record<string, string>>;

interface Labelled {
  readonly stratum: string;
  /** Undefined when the issuer is none of the universe. */
  readonly truth: string | undefined;
  readonly found: NameMatch;
}

function table(file: URL): readonly Cells[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** Harmonic mean of how many matches are right and how many companies are matched. */
function f1(rows: readonly Labelled[]): number {
  const matched = rows.filter(({ found }) => found.decision === 'match');
  const right = matched.filter(({ truth, found }) => found.best?.organisation === truth);
  const known = rows.filter(({ truth }) => truth !== undefined);
  return (2 * right.length) / (matched.length + known.length);
}

function shareOfRightCandidates(rows: readonly Labelled[]): number {
  const right = rows.filter(
    ({ truth, found }) => found.decision !== 'none' && found.best?.organisation === truth,
  );
  return right.length / rows.length;
}

describeSamples('names of real filings (skipped without the samples beside the project)', () => {
  let rows: readonly Labelled[] = [];

  beforeAll(() => {
    const index = new NameIndex(
      table(UNIVERSE).map(({ cik = '', title = '', former_names = '' }) => ({
        id: cik,
        names: [title],
        formerNames: former_names.split('|').filter((name) => name.trim() !== ''),
      })),
    );
    rows = table(NAMES).map(({ raw_name = '', title_of_class = '', gold_cik, stratum = '' }) => ({
      stratum,
      truth: gold_cik === 'NIL' ? undefined : gold_cik,
      found: index.match(raw_name, title_of_class),
    }));
  });

  const scored = (): readonly Labelled[] => rows.filter(({ stratum }) => stratum !== 'other');

  it('are matched with an F1 of at least 0.93, in either half of them', () => {
    expect(rows.length).toBeGreaterThan(500);
    expect(f1(scored())).toBeGreaterThanOrEqual(0.93);
    for (const half of [0, 1]) {
      expect(f1(scored().filter((_, at) => at % 2 === half))).toBeGreaterThanOrEqual(0.93);
    }
  });

  it.each([
    ['natural', 0.97],
    ['hard', 0.92],
    ['rename', 0.95],
  ])('have the right best candidate where they are %s: at least %d', (stratum, least) => {
    const chosen = rows.filter((row) => row.stratum === stratum);
    expect(chosen.length).toBeGreaterThan(20);
    expect(shareOfRightCandidates(chosen)).toBeGreaterThanOrEqual(least);
  });
});
