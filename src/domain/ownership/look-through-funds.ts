import type { Instrument } from '../portfolio/portfolio-line.js';
import type { Money } from '../quantities/money.js';

/** One position, of a portfolio or of a fund in it. */
export interface HeldPosition {
  /** Slug of the organisation that it was taken for; absent when it could not be matched. */
  readonly organisation?: string;
  readonly instrument: Instrument;
  /** Negative for short positions and liabilities; absent when the file gives none. */
  readonly value?: Money;
  /** Part of the net assets as the file states it; may be negative or above 1. */
  readonly weight?: number;
}

/** What is known of a fund's portfolio. */
export interface FundPortfolio<Position extends HeldPosition = HeldPosition> {
  readonly name: string;
  /** What the values are parts of. Without it only lines that state a weight can be looked through to. */
  readonly netAssets?: Money;
  readonly lines: readonly Position[];
}

/** A fund on the way from a portfolio to a company. */
export interface FundStep {
  readonly organisation: string;
  readonly name: string;
}

/** A position at the end of the way, with the part of the portfolio's value that is in it. */
export interface LookedThrough<Top, Position> {
  /** Place of the line in the portfolio looked at, from 0. */
  readonly index: number;
  /** The funds between, the outermost first; empty for a line that is no fund with a known portfolio. */
  readonly path: readonly FundStep[];
  readonly position: Top | Position;
  /** In the currency of the portfolio's line; absent when that line has no value. */
  readonly value?: Money;
}

/** Why a part of a fund's value could not be followed to what the fund holds. */
export type RestReason =
  /** The fund's file does not account for it, or accounts for more than the fund is worth. */
  | 'not-in-the-file'
  /** The file gives neither weights nor net assets in the currency of its values. */
  | 'no-net-assets'
  /** The fund holds, through others, units of itself. */
  | 'circular'
  /** More funds stand one in the other than are followed. */
  | 'too-deep';

/** Value of a fund that stays "not looked through". Negative where the file accounts for more than the fund is worth. */
export interface NotLookedThrough {
  readonly index: number;
  /** The last fund is the one whose value stays. */
  readonly path: readonly FundStep[];
  readonly reason: RestReason;
  readonly value?: Money;
}

/** Invariant: per line with a value, the values of its positions and rests add up to it to the hundredth. */
export interface LookThrough<Top, Position> {
  readonly positions: readonly LookedThrough<Top, Position>[];
  readonly rests: readonly NotLookedThrough[];
}

/** Funds in funds in funds: real ones stand three or four deep. */
const DEEPEST = 8;
/** Every way through is a row; a portfolio of funds of funds must not grow without end. */
const MOST_POSITIONS = 1_000_000;

/** Only who holds units or shares of a fund has a part of what it holds. */
const EXPANDED: ReadonlySet<Instrument> = new Set(['share', 'fund', 'other']);

interface Way {
  readonly index: number;
  readonly path: readonly FundStep[];
  readonly value: Money | undefined;
}

/**
 * Follows lines that are funds with a known portfolio to what these hold, again and again. A position counts with
 * its part of the fund's net assets, never of the sum of the rows, which may be more or less than the fund.
 */
export function lookThroughFunds<Top extends HeldPosition, Position extends HeldPosition>(
  lines: readonly Top[],
  portfolioOf: (organisation: string) => FundPortfolio<Position> | undefined,
): LookThrough<Top, Position> {
  const walk = new Walk<Top, Position>(portfolioOf);
  lines.forEach((line, index) => {
    walk.follow({ index, path: [], value: line.value }, line);
  });
  return { positions: walk.positions, rests: walk.rests };
}

class Walk<Top extends HeldPosition, Position extends HeldPosition> {
  readonly positions: LookedThrough<Top, Position>[] = [];
  readonly rests: NotLookedThrough[] = [];

  constructor(
    private readonly portfolioOf: (organisation: string) => FundPortfolio<Position> | undefined,
  ) {}

  follow(way: Way, position: Top | Position): void {
    const { organisation, instrument } = position;
    const fund =
      organisation !== undefined && EXPANDED.has(instrument)
        ? this.portfolioOf(organisation)
        : undefined;
    if (organisation === undefined || fund === undefined) {
      const { index, path, value } = way;
      this.positions.push({ index, path, position, ...(value === undefined ? {} : { value }) });
      return;
    }
    const step = { organisation, name: fund.name };
    this.expand({ ...way, path: [...way.path, step] }, fund, obstacleOf(way, step));
  }

  private expand(way: Way, fund: FundPortfolio<Position>, obstacle: RestReason | undefined): void {
    const reason = obstacle ?? (this.positions.length > MOST_POSITIONS ? 'too-deep' : undefined);
    const parts = fund.lines.map((line) => partOf(line, fund));
    const known = parts.some((part) => part !== undefined);
    if (reason !== undefined || (!known && parts.length > 0)) {
      this.leave(way, reason ?? 'no-net-assets');
      return;
    }
    let rest = way.value?.hundredths ?? 0;
    fund.lines.forEach((line, place) => {
      const part = parts[place];
      const value = part === undefined ? undefined : portionOf(way.value, part);
      rest -= value?.hundredths ?? 0;
      this.follow({ ...way, value }, line);
    });
    if (rest !== 0)
      this.leave({ ...way, value: withHundredths(way.value, rest) }, 'not-in-the-file');
  }

  private leave({ index, path, value }: Way, reason: RestReason): void {
    this.rests.push({ index, path, reason, ...(value === undefined ? {} : { value }) });
  }
}

function obstacleOf({ path }: Way, { organisation }: FundStep): RestReason | undefined {
  if (path.some((step) => step.organisation === organisation)) return 'circular';
  return path.length >= DEEPEST ? 'too-deep' : undefined;
}

/** Part of the fund's net assets; undefined when the file does not let it be known. */
function partOf({ value, weight }: HeldPosition, fund: FundPortfolio): number | undefined {
  const { netAssets } = fund;
  const comparable =
    value !== undefined && netAssets?.currency === value.currency && netAssets.hundredths > 0;
  if (comparable) return value.hundredths / netAssets.hundredths;
  return weight;
}

function portionOf(whole: Money | undefined, part: number): Money | undefined {
  return withHundredths(whole, Math.round((whole?.hundredths ?? 0) * part));
}

function withHundredths(money: Money | undefined, hundredths: number): Money | undefined {
  return money && { hundredths: hundredths + 0, currency: money.currency };
}
