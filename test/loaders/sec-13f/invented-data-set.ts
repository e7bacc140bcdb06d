import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sound CUSIPs of invented securities. */
export const CUSIPS = ['01A7Z3107', '08842K100', '037833100', '023135106'] as const;

/** One row: accession, place of the CUSIP, value, shares, and the option, if it is one. */
export type InventedRow = readonly [string, number, number, number, ('Put' | 'Call')?];

/** A folder with the tables of a data set: every accession that rows name is a filing of a manager of its own. */
export async function writeDataSet(
  folder: string,
  rows: readonly InventedRow[],
  more = '',
): Promise<void> {
  const accessions = [...new Set(rows.map(([accession]) => accession))];
  const table = async (name: string, lines: readonly string[]): Promise<void> => {
    await writeFile(join(folder, `${name}.tsv`), `${lines.join('\n')}\n`);
  };
  await table('SUBMISSION', [
    'ACCESSION_NUMBER\tFILING_DATE\tSUBMISSIONTYPE\tCIK\tPERIODOFREPORT',
    ...accessions.map((one) => `${one}\t14-NOV-2024\t13F-HR\t${cikOf(one)}\t30-SEP-2024`),
  ]);
  await table('COVERPAGE', [
    'ACCESSION_NUMBER\tISAMENDMENT\tAMENDMENTNO\tAMENDMENTTYPE\tFILINGMANAGER_NAME\tREPORTTYPE',
    ...accessions.map((one) => `${one}\tN\t\t\tManager ${one}\t13F HOLDINGS REPORT`),
  ]);
  await table('INFOTABLE', [
    'ACCESSION_NUMBER\tINFOTABLE_SK\tNAMEOFISSUER\tTITLEOFCLASS\tCUSIP\tFIGI\tVALUE\tSSHPRNAMT\t' +
      'SSHPRNAMTTYPE\tPUTCALL\tINVESTMENTDISCRETION\tOTHERMANAGER\tVOTING_AUTH_SOLE\t' +
      'VOTING_AUTH_SHARED\tVOTING_AUTH_NONE',
    ...rows.map(([accession, place, value, shares, option = ''], index) =>
      [
        ...[accession, index + 1, `ISSUER ${place} INC`, 'COM', CUSIPS[place] ?? '', '', value],
        ...[shares, 'SH', option, 'SOLE', '', shares, 0, 0],
      ].join('\t'),
    ),
    ...(more === '' ? [] : [more]),
  ]);
}

/** `A-1` files under 1000001. */
function cikOf(accession: string): string {
  return String(1_000_000 + Number(accession.replace(/\D/g, '')));
}
