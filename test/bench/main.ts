import { cpus, totalmem } from 'node:os';
import { wholeDataset } from './dataset.bench.js';
import { holdings } from './holdings.bench.js';
import { inventedCompanies } from './invented.bench.js';
import { investorPages } from './investor-pages.bench.js';
import { matching } from './matching.bench.js';
import { measurementTable } from './measurement-table.js';
import type { Bench } from './measurement.js';
import { ownership } from './ownership.bench.js';
import { pages } from './pages.bench.js';
import { scorecards } from './scorecards.bench.js';
import { screening } from './screening.bench.js';
import { thirteenFParse } from './thirteen-f-parse.bench.js';

/** Every bench by the name that `npm run bench -- NAME…` chooses it with. */
const BENCHES: Readonly<Record<string, Bench>> = {
  dataset: wholeDataset,
  holdings,
  invented: inventedCompanies,
  'investor-pages': investorPages,
  matching,
  ownership,
  pages,
  scorecards,
  screening,
  'thirteen-f-parse': thirteenFParse,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `No bench named ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}\n`,
  );
  process.exit(2);
}

process.stdout.write(`${machine()}\n`);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  process.stdout.write(`\n== ${name}\n${measurementTable(await bench())}\n`);
}

function machine(): string {
  const [first] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const processor = first?.model ?? 'unknown processor';
  return `Node ${process.version}, ${cpus().length} × ${processor}, ${gibibytes} GiB`;
}
