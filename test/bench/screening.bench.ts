import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ScreeningsService } from '../../src/features/screenings/screenings.service.js';
import { bumpDataVersion, DataVersion } from '../../src/platform/database/data-version.js';
import { fileInMemory } from '../../src/platform/files/portfolio-files.js';
import { inventedFilings, inventedOrganisations } from './invented-names.js';
import type { Measurement } from './measurement.js';
import { withApplication } from './own-database.js';
import { wallMsOf } from './stopwatch.js';

const ORGANISATIONS = 100_000;
const LINES = 10_000;
/** Of the lines of the first file. */
const WITH_IDENTIFIER = 0.95;

/** Portfolios of 10,000 lines held against 100,000 organisations, from the bytes of a file to the finished view. */
export async function screening(): Promise<readonly Measurement[]> {
  return withApplication(async (app) => {
    await keepOrganisations(app);
    const screenings = app.get(ScreeningsService);
    const found: number[] = [];
    const screen = async (name: string, share: number): Promise<number> =>
      wallMsOf(async () => {
        const file = fileInMemory(name, Buffer.from(holdingsOf(share)));
        const { screening: result } = await screenings.screen({ file });
        found.push(result.counts['not-assessed']);
      });
    const first = await screen('first.csv', WITH_IDENTIFIER);
    const before = process.cpuUsage();
    const identified = await screen('identified.csv', WITH_IDENTIFIER);
    const { user, system } = process.cpuUsage(before);
    const processor = ((user + system) / 1_000_000).toFixed(1);
    const named = await screen('named.csv', 0);
    if (found.some((count) => count < LINES / 2)) {
      throw new Error(`of ${String(LINES)} lines only ${found.join(', ')} were found`);
    }
    const lines = `${LINES.toLocaleString('en-GB')} lines against ${ORGANISATIONS.toLocaleString('en-GB')} organisations`;
    const target = (limit: number) => ({ of: 'value', bound: 'below', limit }) as const;
    return [
      {
        ...{ name: `screen ${lines}, 95% with ISIN`, value: identified / 1000, unit: 's' },
        target: target(2),
        note: `wall time from the CSV in memory to the view with every reason; ${String(found[1])} lines found, ${processor} s of processor time. The first one after a change of the data takes ${(first / 1000).toFixed(1)} s, as it makes the index of names.`,
      },
      {
        ...{ name: `screen ${lines}, names only`, value: named / 1000, unit: 's' },
        target: target(15),
        note: `names as filers shorten them, ${String(found[2])} of them found.`,
      },
    ];
  });
}

async function keepOrganisations(app: INestApplicationContext): Promise<void> {
  const organisations = inventedOrganisations(ORGANISATIONS);
  const rows = organisations.map(({ names }, index) => ({
    slug: `invented-${String(index)}`,
    name: names[0],
    isin: isinOf(index),
  }));
  await app.get(DataSource).transaction(async (manager) => {
    await manager.query(`INSERT INTO dataset VALUES ('bench', '2026-11-22')`);
    await manager.query(INSERT, [JSON.stringify(rows)]);
    await bumpDataVersion(manager);
  });
  await app.get(DataVersion).refresh();
}

const INSERT = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS item (slug text, name text, isin text)
  ), added AS (
    INSERT INTO organisation (slug, dataset) SELECT slug, 'bench' FROM given RETURNING id, slug
  ), named AS (
    INSERT INTO organisation_name SELECT added.id, 'name', given.name FROM added JOIN given USING (slug)
  )
  INSERT INTO organisation_identifier
  SELECT added.id, 'isin', given.isin, '', 'bench' FROM added JOIN given USING (slug)`;

/** A table of holdings; a share of its lines has the ISIN beside a name as filers shorten it. */
function holdingsOf(share: number): string {
  const organisations = inventedOrganisations(ORGANISATIONS);
  const lines = inventedFilings(organisations, LINES).map((name, number) => {
    const isin = number % 100 < share * 100 ? isinOf((number * 7_919) % ORGANISATIONS) : '';
    return `"${name}",${isin},${String(1_000 + number)},USD`;
  });
  return ['Name,ISIN,Market Value,Currency', ...lines, ''].join('\n');
}

/** An ISIN of an invented security, with its check digit. */
function isinOf(number: number): string {
  const body = `GB00${String(number).padStart(7, '0')}`;
  const digits = [...body].map((sign) => String(Number.parseInt(sign, 36))).join('');
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${String((10 - (sum % 10)) % 10)}`;
}
