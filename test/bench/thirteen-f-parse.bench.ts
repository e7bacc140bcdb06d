import { SaxesParser } from 'saxes';
import { parseInfoTable } from '../../src/loaders/sec-13f/parse-data-set.js';
import { parseForm13f } from '../../src/loaders/sec-13f/parse-form-13f.js';
import { inChunks, informationTable, infoTableLines, inventFilings } from './invented-filings.js';
import type { Measurement } from './measurement.js';
import { wallMsOf } from './stopwatch.js';

const ROWS = 300_000;

/** Reading Form 13F in memory, without storing: the XML next to the parser alone, the data set next to cutting lines. */
export async function thirteenFParse(): Promise<readonly Measurement[]> {
  const xml = [...inChunks(informationTable([...inventFilings(ROWS)].flatMap(({ rows }) => rows)))];
  const tsv = [...inChunks(infoTableLines(inventFilings(ROWS)))];
  const megabytes = xml.reduce((sum, piece) => sum + piece.length, 0) / 1e6;
  const saxesMs = await wallMsOf(() => Promise.resolve(saxesAlone(xml)));
  const xmlMs = await wallMsOf(() => expectRows(rowsOfXml(xml)));
  const splitMs = await wallMsOf(() => Promise.resolve(cut(tsv)));
  const tsvMs = await wallMsOf(() => expectRows(rowsOfTsv(tsv)));
  return [
    {
      name: 'read 300,000 rows of Form 13F from XML',
      value: perSecond(xmlMs),
      unit: 'rows/s',
      baseline: perSecond(saxesMs),
      note: `one thread, ${megabytes.toFixed(0)} MB in pieces of 64 KB; baseline: saxes alone with a handler that counts`,
    },
    {
      name: 'read 300,000 rows of Form 13F from TSV',
      value: perSecond(tsvMs),
      unit: 'rows/s',
      baseline: perSecond(splitMs),
      note: 'one thread; baseline: cutting the same text into lines and cells, reading nothing of them',
    },
  ];
}

function saxesAlone(pieces: readonly string[]): number {
  const parser = new SaxesParser({ xmlns: false });
  let rows = 0;
  parser.on('opentag', ({ name }) => {
    if (name === 'infoTable') rows += 1;
  });
  parser.on('text', () => undefined);
  for (const piece of pieces) parser.write(piece);
  parser.close();
  return rows;
}

async function rowsOfXml(pieces: readonly string[]): Promise<number> {
  let rows = 0;
  for await (const part of parseForm13f(streamed(pieces), 'invented.xml')) {
    if (part.kind === 'rows') rows += part.rows.length;
  }
  return rows;
}

async function rowsOfTsv(pieces: readonly string[]): Promise<number> {
  let rows = 0;
  for await (const part of parseInfoTable(streamed(pieces), 'INFOTABLE.tsv')) {
    if (part.kind === 'rows') rows += part.rows.length;
  }
  return rows;
}

function cut(pieces: readonly string[]): number {
  let cells = 0;
  for (const piece of pieces) {
    for (const line of piece.split('\n')) cells += line.split('\t').length;
  }
  return cells;
}

async function expectRows(reading: Promise<number>): Promise<void> {
  const rows = await reading;
  if (rows !== ROWS) throw new Error(`${rows} rows were read instead of ${ROWS}`);
}

async function* streamed(pieces: readonly string[]): AsyncIterable<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

function perSecond(ms: number): number {
  return ROWS / (ms / 1000);
}
