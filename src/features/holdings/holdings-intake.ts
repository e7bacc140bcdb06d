import { DomainError } from '../../domain/errors.js';
import type { RejectedLine } from '../../domain/portfolio/portfolio-line.js';
import type { Money } from '../../domain/quantities/money.js';
import { AddedPositions } from './added-positions.js';
import type {
  ArrivedFiling,
  DecidedUnit,
  ReadFiling,
  RejectedLines,
  StagedPosition,
} from '../../domain/portfolio/arrived-filing.js';
import { BinaryRows } from './binary-rows.js';
import { type Label, LabelRegister } from './label-register.js';
import type { NamedSecurity } from './security-key.js';
import type { RowTarget, StagingRepository } from './staging.repository.js';

/** Rejected lines that are kept of one filing. */
const KEPT_REJECTED = 1000;
/** Chunks of labels that may wait: sending them interrupts the rows. */
const WAITING_LABELS = 64;

/** A filing of the load whose rows have all come. */
export interface TakenFiling {
  readonly number: number;
  readonly arrived: ArrivedFiling;
  readonly read: ReadFiling;
  readonly rejected: RejectedLines;
  readonly positions: number;
  /** Of all positions but options and other derivatives, by currency. */
  readonly totals: readonly Money[];
}

interface OpenFiling {
  readonly arrived: ArrivedFiling;
  readonly rejected: RejectedLine[];
  /** In the unit of the values. */
  readonly totals: Map<string, number>;
  count: number;
  positions: number;
  read?: ReadFiling;
}

/**
 * Takes in the filings of one load, row by row: they wait in tables of the transaction until the load is finished.
 * Only numbers, the words by which securities are called and what is being sent stay in memory.
 */
export class HoldingsIntake {
  readonly #labels = new LabelRegister();
  readonly #rows = new BinaryRows();
  readonly #added = new AddedPositions(this.#rows);
  readonly #filings: OpenFiling[] = [];
  readonly #byAccession = new Map<string, OpenFiling>();

  constructor(private readonly staging: StagingRepository) {}

  /** Undefined when the same filing from the same file is stored already: its rows are not needed. */
  async begin(arrived: ArrivedFiling): Promise<number | undefined> {
    const [number] = await this.beginAll([arrived]);
    return number;
  }

  /** Throws a DomainError `repeated-filing` when another content of one of them is part of this load already. */
  async beginAll(arrived: readonly ArrivedFiling[]): Promise<readonly (number | undefined)[]> {
    const stored = await this.staging.storedFrom(arrived);
    return arrived.map((one, index) => {
      if (stored[index] === true || this.#has(one)) return undefined;
      const open = { arrived: one, rejected: [], totals: new Map(), count: 0, positions: 0 };
      this.#byAccession.set(`${one.filing.source} ${one.filing.accession}`, open);
      return this.#filings.push(open);
    });
  }

  /** What a security is called; `words` stand for all that is said of it. */
  label(words: string, security: () => NamedSecurity): Label {
    return this.#labels.use(words, security);
  }

  add(filing: number, label: Label, position: StagedPosition): void {
    const open = this.#filing(filing);
    if (this.#added.add(filing, label, position)) open.positions += 1;
    const { instrument, value, currency } = position;
    if (value === undefined || instrument === 'call' || instrument === 'put') return;
    if (instrument === 'derivative') return;
    const sum = open.totals.get(currency);
    open.totals.set(currency, sum === undefined ? value : sum + value);
  }

  reject(filing: number, lines: readonly RejectedLine[]): void {
    const open = this.#filing(filing);
    open.count += lines.length;
    const room = KEPT_REJECTED - open.rejected.length;
    if (room > 0) open.rejected.push(...lines.slice(0, room));
  }

  /** Sends what has gathered; call it after every batch of rows. */
  async send(): Promise<void> {
    await this.#send('staged_position', this.#rows, false);
    if (this.#labels.labelRows.full < WAITING_LABELS) return;
    await this.#send('staged_security', this.#labels.securityRows, true);
    await this.#send('staged_label', this.#labels.labelRows, true);
  }

  /** A filing that never ends, because its file turned out broken, is not stored. */
  end(filing: number, read: ReadFiling): void {
    this.#filing(filing).read = read;
  }

  /** For a filing whose unit is known only when others have been read too. */
  decideUnit(filing: number, unit: DecidedUnit): void {
    const open = this.#filing(filing);
    if (open.read === undefined) throw new Error('the filing has not ended');
    open.read = { ...open.read, unit };
  }

  /** Whether the database has to bring rows of one position together. */
  get scattered(): boolean {
    return this.#added.scattered || this.#labels.forgetful;
  }

  /** Sends all that is left and answers the filings that were read to their end; rows of others are left behind. */
  async finish(): Promise<readonly TakenFiling[]> {
    this.#added.close();
    this.#labels.close();
    await this.#send('staged_position', this.#rows, true);
    await this.#send('staged_security', this.#labels.securityRows, true);
    await this.#send('staged_label', this.#labels.labelRows, true);
    await this.staging.endCopy();
    return this.#filings.flatMap((open, index) => takenFiling(index + 1, open) ?? []);
  }

  #has({ filing, file }: ArrivedFiling): boolean {
    const same = this.#byAccession.get(`${filing.source} ${filing.accession}`);
    if (same?.read === undefined) return false;
    if (same.arrived.file.sha256 === file.sha256) return true;
    const message = `${file.name} holds filing ${filing.accession}, and so does ${same.arrived.file.name} with another content.`;
    throw new DomainError('repeated-filing', message);
  }

  async #send(target: RowTarget, rows: BinaryRows, all: boolean): Promise<void> {
    const chunks = rows.take(all);
    if (chunks.length > 0) await this.staging.copy(target, chunks);
  }

  #filing(number: number): OpenFiling {
    const filing = this.#filings[number - 1];
    if (filing === undefined) throw new Error(`no filing has the number ${String(number)}`);
    return filing;
  }
}

function takenFiling(number: number, open: OpenFiling): TakenFiling | undefined {
  const { arrived, read, rejected, count, positions, totals } = open;
  if (read === undefined) return undefined;
  const scale = scaleOf(read);
  return {
    ...{ number, arrived, read, positions },
    rejected: { count: read.rejected ?? count, first: rejected },
    totals: [...totals]
      .map(([currency, value]) => ({ currency, hundredths: value * scale }))
      .toSorted((a, b) => (a.currency < b.currency ? -1 : 1)),
  };
}

/** Hundredths in one unit of a filing's values. */
export function scaleOf({ unit }: ReadFiling): number {
  return unit === undefined ? 1 : unit.factor * 100;
}
