import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** One filing of Form 13F of a manager that does not exist. */
export interface InventedFiling {
  readonly accession: string;
  /** Ten digits. */
  readonly cik: string;
  readonly manager: string;
  /** True for the few who go on filing thousands. */
  readonly inThousands: boolean;
  readonly rows: readonly InventedRow[];
}

/** A row of it, its value in the unit of the filing. */
export interface InventedRow {
  readonly name: string;
  readonly cusip: string;
  readonly value: number;
  readonly shares: number;
  readonly kind: 'SH' | 'PRN';
  readonly putCall: '' | 'Put' | 'Call';
  readonly otherManager: string;
}

/** How many filings and rows were written. */
export interface WrittenFilings {
  readonly filings: number;
  readonly rows: number;
}

const SECURITIES = 12_000;
const SEED = 13;
const FEWEST_ROWS = 20;
const GROWTH = 4.2;
const LARGE_EVERY = 500;
const LARGE_ROWS = 10_000;
/** As seen in a real quarter: rows that repeat a security, filings still in thousands. */
const REPEATED = 0.188;
const IN_THOUSANDS = 0.0342;
/** Every so many of the most-held securities is one of the issuers that are asked for. */
const ISSUER_EVERY = 4;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The same filings for the same number of rows, about 300 rows each, some very large. The issuers named are among
 * those that most managers hold.
 */
export function* inventFilings(
  rows: number,
  issuers: readonly string[] = [],
): Generator<InventedFiling, void> {
  const chance = chanceFrom(SEED);
  const securities = Array.from({ length: SECURITIES }, (_, at) => {
    const security = inventSecurity(at, chance);
    const issuer = at % ISSUER_EVERY === 0 ? issuers[at / ISSUER_EVERY] : undefined;
    return issuer === undefined ? security : { ...security, name: issuer };
  });
  let left = rows;
  for (let number = 1; left > 0; number += 1) {
    const count = Math.min(left, rowCount(number, chance));
    left -= count;
    const inThousands = chance() < IN_THOUSANDS;
    const cik = String(9_000_000 + number).padStart(10, '0');
    yield {
      accession: `${cik}-24-000001`,
      cik,
      manager: `INVENTED MANAGER ${number} LLC`,
      inThousands,
      rows: inventRows(count, securities, inThousands, chance),
    };
  }
}

/** Writes them as full submissions with XML, one file each. */
export async function writeSubmissions(folder: string, rows: number): Promise<WrittenFilings> {
  await mkdir(folder, { recursive: true });
  let filings = 0;
  for (const filing of inventFilings(rows)) {
    filings += 1;
    const path = join(folder, `${filing.accession}.txt`);
    await pipeline(Readable.from(submissionOf(filing)), createWriteStream(path));
  }
  return { filings, rows };
}

/** Writes them as the tables of a quarterly data set, without the ZIP around them. */
export async function writeDataSet(
  folder: string,
  rows: number,
  issuers: readonly string[] = [],
): Promise<WrittenFilings> {
  await mkdir(folder, { recursive: true });
  const filings = (): Generator<InventedFiling, void> => inventFilings(rows, issuers);
  const covers = [...coverTables(filings())];
  for (const [name, lines] of covers) {
    await pipeline(Readable.from(inChunks(lines)), createWriteStream(join(folder, name)));
  }
  const path = join(folder, 'INFOTABLE.tsv');
  await pipeline(Readable.from(inChunks(infoTableLines(filings()))), createWriteStream(path));
  return { filings: [...(covers[0]?.[1] ?? [])].length - 1, rows };
}

/** The lines of an INFOTABLE with its heading, without ends. */
export function* infoTableLines(filings: Iterable<InventedFiling>): Generator<string, void> {
  yield [
    ...['ACCESSION_NUMBER', 'INFOTABLE_SK', 'NAMEOFISSUER', 'TITLEOFCLASS', 'CUSIP', 'FIGI'],
    ...['VALUE', 'SSHPRNAMT', 'SSHPRNAMTTYPE', 'PUTCALL', 'INVESTMENTDISCRETION', 'OTHERMANAGER'],
    ...['VOTING_AUTH_SOLE', 'VOTING_AUTH_SHARED', 'VOTING_AUTH_NONE'],
  ].join('\t');
  let key = 0;
  for (const { accession, rows: held } of filings) {
    for (const { name, cusip, value, shares, kind, putCall, otherManager } of held) {
      key += 1;
      yield `${accession}\t${key}\t${name}\tCOM\t${cusip}\t\t${value}\t${shares}\t${kind}\t${putCall}\tSOLE\t${otherManager}\t${shares}\t0\t0`;
    }
  }
}

/** Lines gathered to pieces of some 64 KB, each line with its end. */
export function* inChunks(lines: Iterable<string>): Generator<string, void> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < 64 * 1024) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** A full submission: the header, the cover and the table. */
function* submissionOf(filing: InventedFiling): Generator<string, void> {
  const { accession, cik, manager, rows } = filing;
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  yield `<SEC-DOCUMENT>${accession}.txt : 20240214
<SEC-HEADER>${accession}.hdr.sgml : 20240214
ACCESSION NUMBER:\t\t${accession}
CONFORMED SUBMISSION TYPE:\t13F-HR
PUBLIC DOCUMENT COUNT:\t\t2
CONFORMED PERIOD OF REPORT:\t20231231
FILED AS OF DATE:\t\t20240214
FILER:
\t\tCOMPANY CONFORMED NAME:\t\t\t${manager}
\t\tCENTRAL INDEX KEY:\t\t\t${cik}
</SEC-HEADER>
<DOCUMENT>
<TYPE>13F-HR
<TEXT>
<XML>
<?xml version="1.0" encoding="UTF-8"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/thirteenffiler"><schemaVersion>X0202</schemaVersion><headerData><submissionType>13F-HR</submissionType><filerInfo><filer><credentials><cik>${cik}</cik></credentials></filer><periodOfReport>12-31-2023</periodOfReport></filerInfo></headerData><formData><coverPage><filingManager><name>${manager}</name></filingManager><reportType>13F HOLDINGS REPORT</reportType></coverPage><summaryPage><tableEntryTotal>${rows.length}</tableEntryTotal><tableValueTotal>${total}</tableValueTotal></summaryPage></formData></edgarSubmission>
</XML>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>INFORMATION TABLE
<TEXT>
<XML>
`;
  yield* inChunks(informationTable(rows));
  yield '</XML>\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n';
}

/** The lines of an information table as XML. */
export function* informationTable(rows: Iterable<InventedRow>): Generator<string, void> {
  yield '<informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable">';
  for (const row of rows) yield informationRow(row);
  yield '</informationTable>';
}

function informationRow(row: InventedRow): string {
  const { name, cusip, value, shares, kind, putCall, otherManager } = row;
  const option = putCall === '' ? '' : `\n    <putCall>${putCall}</putCall>`;
  const other = otherManager === '' ? '' : `\n    <otherManager>${otherManager}</otherManager>`;
  return `  <infoTable>
    <nameOfIssuer>${name}</nameOfIssuer>
    <titleOfClass>COM</titleOfClass>
    <cusip>${cusip}</cusip>
    <value>${value}</value>
    <shrsOrPrnAmt>
      <sshPrnamt>${shares}</sshPrnamt>
      <sshPrnamtType>${kind}</sshPrnamtType>
    </shrsOrPrnAmt>${option}
    <investmentDiscretion>SOLE</investmentDiscretion>${other}
    <votingAuthority>
      <Sole>${shares}</Sole>
      <Shared>0</Shared>
      <None>0</None>
    </votingAuthority>
  </infoTable>`;
}

function* coverTables(
  filings: Iterable<InventedFiling>,
): Generator<readonly [string, readonly string[]], void> {
  const submission = ['ACCESSION_NUMBER\tFILING_DATE\tSUBMISSIONTYPE\tCIK\tPERIODOFREPORT'];
  const cover = [
    'ACCESSION_NUMBER\tREPORTCALENDARORQUARTER\tISAMENDMENT\tAMENDMENTNO\tAMENDMENTTYPE\tFILINGMANAGER_NAME\tREPORTTYPE',
  ];
  const summary = ['ACCESSION_NUMBER\tTABLEENTRYTOTAL\tTABLEVALUETOTAL\tISCONFIDENTIALOMITTED'];
  for (const { accession, cik, manager, rows: held } of filings) {
    const total = held.reduce((sum, { value }) => sum + value, 0);
    submission.push(`${accession}\t14-FEB-2024\t13F-HR\t${cik}\t31-DEC-2023`);
    cover.push(`${accession}\t31-DEC-2023\tN\t\t\t${manager}\t13F HOLDINGS REPORT`);
    summary.push(`${accession}\t${held.length}\t${total}\tN`);
  }
  yield ['SUBMISSION.tsv', submission];
  yield ['COVERPAGE.tsv', cover];
  yield ['SUMMARYPAGE.tsv', summary];
}

interface Security {
  readonly name: string;
  readonly cusip: string;
  readonly price: number;
}

function inventSecurity(at: number, chance: () => number): Security {
  const eight = `9${at.toString(36).toUpperCase().padStart(5, '0')}10`;
  return {
    name: `INVENTED ISSUER ${at} INC`,
    cusip: `${eight}${checkDigit(eight)}`,
    price: Math.round(500 * Math.exp(chance() * 5)) / 100,
  };
}

function inventRows(
  count: number,
  securities: readonly Security[],
  inThousands: boolean,
  chance: () => number,
): readonly InventedRow[] {
  const rows: InventedRow[] = [];
  let at = 0;
  for (let number = 0; number < count; number += 1) {
    // the larger, the more often held
    if (number === 0 || chance() >= REPEATED) at = Math.floor(chance() ** 2 * securities.length);
    const security = securities[at];
    if (security === undefined) throw new RangeError(`no security ${at}`);
    const shares = 100 + Math.floor(chance() ** 4 * 1_000_000);
    const value = Math.round((shares * security.price) / (inThousands ? 1000 : 1));
    const turn = number % 100;
    rows.push({
      name: security.name,
      cusip: security.cusip,
      value,
      shares,
      kind: turn === 3 ? 'PRN' : 'SH',
      putCall: turn === 5 ? 'Put' : turn === 6 ? 'Call' : '',
      otherManager: turn % 10 === 0 ? '1,2' : '',
    });
  }
  return rows;
}

function rowCount(number: number, chance: () => number): number {
  if (number % LARGE_EVERY === 0) return LARGE_ROWS;
  return Math.floor(FEWEST_ROWS * Math.exp(chance() * GROWTH));
}

function checkDigit(eight: string): string {
  const sum = Array.from(eight, (letter, place) => {
    const value = ALPHABET.indexOf(letter) * (place % 2 === 0 ? 1 : 2);
    return Math.floor(value / 10) + (value % 10);
  }).reduce((total, part) => total + part, 0);
  return String((10 - (sum % 10)) % 10);
}

/** A generator of 32 bits, the same numbers for the same seed. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
