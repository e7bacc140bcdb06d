import type {
  Instrument,
  PortfolioLine,
  RejectedLine,
  ReportedIdentifier,
} from '../../domain/portfolio/portfolio-line.js';
import { reportedIdentifier } from '../../domain/portfolio/reported-identifier.js';
import type { RawHolding } from './raw-holding.js';

/** Underlyings that are named; a basket may have hundreds. */
const NAMED_UNDERLYINGS = 3;

/** Form N-PORT, item C.4.a. */
const INSTRUMENTS: Readonly<Record<string, Instrument>> = {
  EC: 'share',
  EP: 'share',
  DBT: 'debt',
  SN: 'debt',
  LON: 'debt',
  'ABS-MBS': 'debt',
  'ABS-APCP': 'debt',
  'ABS-CBDO': 'debt',
  'ABS-O': 'debt',
  RA: 'cash',
  DCO: 'derivative',
  DCR: 'derivative',
  DE: 'derivative',
  DFE: 'derivative',
  DIR: 'derivative',
  DO: 'derivative',
};

const DERIVATIVES: Readonly<Record<string, string>> = {
  OPT: 'Option',
  SWP: 'Swap',
  FUT: 'Future',
  FWD: 'Forward',
  WAR: 'Warrant',
  SWO: 'Swaption',
  OTH: 'Derivative',
};

/** Issuers that are funds themselves: registered and private ones. */
const FUNDS = ['RF', 'PF'];

/** One holding as a line of a portfolio, or why it is none. Its weight is a part of net assets, as stated. */
export function holdingLine(holding: RawHolding): PortfolioLine | RejectedLine {
  const identifiers = identifiersOf(holding);
  const name = statedText(holding, 'name') ?? statedText(holding, 'title') ?? identifiers[0]?.value;
  if (name === undefined) return rejected(holding, 'no-name', 'it names no issuer and has no code');
  const numbers = numbersOf(holding);
  if (typeof numbers === 'string') return rejected(holding, 'unreadable-number', numbers);
  const instrument = instrumentOf(holding);
  const title = titleOf(holding, name);
  const country = statedText(holding, 'invCountry');
  return {
    line: holding.number,
    name,
    ...(title === undefined ? {} : { title }),
    identifiers,
    instrument,
    ...signed(numbers, isShort(holding, instrument)),
    ...(country !== undefined && /^[A-Z]{2}$/.test(country) ? { country } : {}),
  };
}

interface Numbers {
  readonly quantity?: number;
  readonly value?: number;
  readonly percent?: number;
}

function numbersOf({ texts }: RawHolding): Numbers | string {
  const numbers: { -readonly [Key in keyof Numbers]: number } = {};
  const fields = [
    ['quantity', 'balance'],
    ['value', 'valUSD'],
    ['percent', 'pctVal'],
  ] as const;
  for (const [field, element] of fields) {
    const text = texts.get(element);
    if (text === undefined || /^N\/A$/i.test(text)) continue;
    const number = Number(text);
    if (!Number.isFinite(number)) return `${element} "${text.slice(0, 60)}" is not a number`;
    numbers[field] = number;
  }
  const hundredths = Math.round((numbers.value ?? 0) * 100);
  return Number.isSafeInteger(hundredths) ? numbers : 'valUSD is larger than any portfolio';
}

/** Short positions are negative, whether the filer writes the sign or leaves it to the payoff profile. */
function signed(
  { quantity, value, percent }: Numbers,
  short: boolean,
): Pick<PortfolioLine, 'quantity' | 'value' | 'weight'> {
  const side = (number: number): number => (short && number > 0 ? -number : number);
  const usd = (amount: number): number => Math.round(side(amount) * 100) + 0;
  return {
    ...(quantity === undefined ? {} : { quantity: side(quantity) }),
    ...(value === undefined ? {} : { value: { hundredths: usd(value), currency: 'USD' } }),
    ...(percent === undefined ? {} : { weight: Number((side(percent) / 100).toPrecision(14)) }),
  };
}

/** A written option or a pay-fixed swap may have either sign: only what is held itself can be short. */
function isShort(holding: RawHolding, instrument: Instrument): boolean {
  const isDerivative = ['call', 'put', 'derivative'].includes(instrument);
  return !isDerivative && statedText(holding, 'payoffProfile')?.toLowerCase() === 'short';
}

function identifiersOf({ texts, identifiers }: RawHolding): readonly ReportedIdentifier[] {
  const coded = identifiers.map(({ kind, value, description }) => {
    if (kind === 'isin' || kind === 'ticker') return reportedIdentifier(kind, value);
    const scheme = /\bfigi\b|bbgid|bloomberg global/i.test(description)
      ? 'figi'
      : /\bsedol\b/i.test(description)
        ? 'sedol'
        : undefined;
    return scheme === undefined ? undefined : reportedIdentifier(scheme, value);
  });
  // Ten digits in place of a LEI are an RSSD id, which has not a LEI's shape.
  const all = [
    reportedIdentifier('lei', texts.get('lei') ?? ''),
    reportedIdentifier('cusip', texts.get('cusip') ?? ''),
    ...coded,
  ].filter((identifier) => identifier !== undefined);
  return all.filter(
    ({ scheme }, index) => all.findIndex((other) => other.scheme === scheme) === index,
  );
}

function instrumentOf(holding: RawHolding): Instrument {
  const category = statedText(holding, 'assetCat')?.toUpperCase() ?? '';
  const issuer = statedText(holding, 'issuerCat')?.toUpperCase() ?? '';
  const isFund =
    FUNDS.includes(issuer) || /\b(?:etf|fund)\b/i.test(holding.texts.get('issuerCatDesc') ?? '');
  if (category === 'STIV') return shortTermVehicle(holding, isFund);
  const instrument = INSTRUMENTS[category];
  if (instrument === 'share' && isFund) return 'fund';
  if (instrument !== undefined && instrument !== 'derivative') return instrument;
  if (holding.derivative === undefined) return instrument ?? (isFund ? 'fund' : 'other');
  if (holding.derivative === 'OPT') return optionSide(holding);
  return 'derivative';
}

/** Money market funds are funds; bills and commercial paper of an issuer are debt; what is left is cash. */
function shortTermVehicle(holding: RawHolding, isFund: boolean): Instrument {
  if (isFund) return 'fund';
  return statedText(holding, 'units') === 'PA' ? 'debt' : 'cash';
}

function optionSide({ putOrCall }: RawHolding): Instrument {
  if (putOrCall?.toLowerCase() === 'call') return 'call';
  return putOrCall?.toLowerCase() === 'put' ? 'put' : 'derivative';
}

/** The title as stated, and for a derivative its kind and what it refers to: "Call option on EXAMPLE INC, written". */
function titleOf(holding: RawHolding, name: string): string | undefined {
  const stated = statedText(holding, 'title');
  const title = stated === name ? undefined : stated;
  if (holding.derivative === undefined) return title;
  const side = /^(?:call|put)$/i.test(holding.putOrCall ?? '') ? `${holding.putOrCall ?? ''} ` : '';
  const kind = DERIVATIVES[holding.derivative] ?? 'Derivative';
  const words = side === '' ? kind : `${side}${kind.toLowerCase()}`;
  const named = holding.underlyings.slice(0, NAMED_UNDERLYINGS).join(', ');
  const more = holding.underlyings.length - NAMED_UNDERLYINGS;
  const on = named === '' ? '' : ` on ${named}${more > 0 ? ` and ${more} more` : ''}`;
  const written = holding.writtenOrBought?.toLowerCase() === 'written' ? ', written' : '';
  return [title, `${words}${on}${written}`].filter((part) => part !== undefined).join(': ');
}

function statedText({ texts }: RawHolding, name: string): string | undefined {
  const text = texts.get(name);
  return text === undefined || /^(?:|N\/A)$/i.test(text) ? undefined : text;
}

function rejected(holding: RawHolding, rule: string, message: string): RejectedLine {
  const text = [...holding.texts].map(([name, value]) => `${name}: ${value}`).join(' | ');
  return { line: holding.number, text: text.slice(0, 500), rule, message };
}
