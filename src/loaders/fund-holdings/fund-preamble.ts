import { CURRENCY_CODES } from '../../domain/company/currency-codes.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { foldHeading } from './column-names.js';
import { dateIn } from './table-date.js';
import { parseTableNumber } from './table-number.js';
import { isBlank, type TableRow, textOf } from './table-row.js';

/** What fund houses write above their tables. */
export interface FundPreamble {
  /** Whether the rows speak of a fund or its holdings. */
  readonly isFund: boolean;
  readonly fundName?: string;
  readonly ticker?: string;
  readonly isin?: string;
  readonly asOf?: CalendarDate;
  readonly currency?: string;
  readonly netAssets?: number;
}

const LABELS = {
  fundName:
    /^(?:fund|fund name|portfolio name|fondsname|name des fonds|fonds|nom du fonds|nombre del fondo|nome del fondo|fondsnaam)$/,
  ticker: /^(?:ticker|ticker symbol|fund ticker)$/,
  isin: /^(?:isin|fund isin|isin code)$/,
  currency:
    /^(?:currency|base currency|fund currency|fund base currency|fondswahrung|basiswahrung|devise|moneda|valuta)$/,
  netAssets:
    /^(?:net assets|total net assets|fund net assets|net assets of fund|fund assets|aum|nettovermogen|fondsvermogen|nettofondsvermogen|net asset value|actif net)/,
} as const;

const FUND_WORDS =
  /\b(?:funds?|fonds\p{L}*|etfs?|holdings|trust|ucits|sicav|fondo|fundo|portfolio holdings|posiciones|positions au|posizioni)\b/u;

/** A fund house's words of its day, also where it gives none. */
const DAY_WORDS = /\b(?:fund holdings as of|fondsposition per)\b/;

/** When the fund began is no day of its holdings. */
const OTHER_DAYS =
  /inception|launch|auflage|grundung|creation|lancement|lanzamiento|lancio|oprichting|download|printed/;

/** Reads the rows above the headings. `monthFirst` is said of numbers like 03/04/2024. */
export function readPreamble(rows: readonly TableRow[], monthFirst: boolean): FundPreamble {
  const labelled = (label: RegExp): string | undefined =>
    rows
      .map(({ cells }) => ({ label: foldHeading(textOf(cells[0])), value: valueBeside(cells) }))
      .find((row) => label.test(row.label) && row.value !== '')?.value;
  const asOf = stateOf(rows, monthFirst);
  const fundName = labelled(LABELS.fundName) ?? titleOf(rows, monthFirst);
  const [ticker, isin] = [labelled(LABELS.ticker), labelled(LABELS.isin)];
  const currency = labelled(LABELS.currency);
  const netAssets = amountOf(labelled(LABELS.netAssets));
  const words = foldHeading(rows.flatMap(({ cells }) => cells.map(textOf)).join(' '));
  return {
    isFund: (asOf !== undefined && FUND_WORDS.test(words)) || DAY_WORDS.test(words),
    ...(asOf === undefined ? {} : { asOf }),
    ...(fundName === undefined ? {} : { fundName }),
    ...(ticker === undefined ? {} : { ticker }),
    ...(isin === undefined ? {} : { isin }),
    ...(currency !== undefined && CURRENCY_CODES.includes(currency) ? { currency } : {}),
    ...(netAssets === undefined ? {} : { netAssets }),
  };
}

function valueBeside(cells: TableRow['cells']): string {
  return (
    cells
      .slice(1)
      .map(textOf)
      .find((text) => text !== '') ?? ''
  );
}

/** The first day that is not another one's: `Fund Holdings as of`, `Holdings: As of`, `Fondsposition per`. */
function stateOf(rows: readonly TableRow[], monthFirst: boolean): CalendarDate | undefined {
  for (const { cells } of rows) {
    const text = cells.map((cell) => textOf(cell)).join(' ');
    if (OTHER_DAYS.test(foldHeading(text))) continue;
    const date = dateIn(text, monthFirst);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** A name alone in the first row, as iShares writes it. */
function titleOf(rows: readonly TableRow[], monthFirst: boolean): string | undefined {
  const first = rows.find((row) => !isBlank(row));
  const texts = (first?.cells ?? []).map((cell) => textOf(cell)).filter((text) => text !== '');
  const [title] = texts;
  if (title === undefined || texts.length > 1 || title.length > 200) return undefined;
  return dateIn(title, monthFirst) === undefined ? title : undefined;
}

function amountOf(text: string | undefined): number | undefined {
  const amount = parseTableNumber(text, '.');
  return amount !== undefined && amount > 0 ? amount : undefined;
}
