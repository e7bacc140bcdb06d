import { DomainError } from '../../domain/errors.js';
import type { PortfolioLine, RejectedLine } from '../../domain/portfolio/portfolio-line.js';
import { holdingLine } from './holding-line.js';
import type { RawHolding } from './raw-holding.js';

type Attributes = Readonly<Record<string, string>>;

/** Who reports, and for which day. Texts as they stand; `N/A` is left out. */
export interface NportCover {
  readonly submissionType?: string;
  readonly registrantName?: string;
  readonly registrantCik?: string;
  readonly registrantLei?: string;
  readonly registrantCountry?: string;
  readonly seriesName?: string;
  readonly seriesId?: string;
  readonly seriesLei?: string;
  /** The day of the holdings; `repPdEnd` is the end of the fiscal year. */
  readonly asOf?: string;
  readonly isFinal: boolean;
  /** US dollars as text. */
  readonly netAssets?: string;
}

/** Elements whose text, or attribute beside them, is a part of the cover. */
const COVER: Readonly<Record<string, string>> = {
  submissionType: 'submissionType',
  regName: 'registrantName',
  regCik: 'registrantCik',
  regLei: 'registrantLei',
  seriesName: 'seriesName',
  seriesId: 'seriesId',
  seriesLei: 'seriesLei',
  repPdDate: 'asOf',
  isFinalFiling: 'isFinal',
  netAssets: 'netAssets',
};

/** Elements that say with an attribute what their plain form says with a text. */
const CONDITIONAL: Readonly<Record<string, readonly [name: string, attribute: string]>> = {
  currencyConditional: ['curCd', 'curCd'],
  assetConditional: ['assetCat', 'assetCat'],
  issuerConditional: ['issuerCat', 'issuerCat'],
};

/** Elements inside a derivative that name what it refers to. */
const UNDERLYING_NAMES = ['issuerName', 'indexName', 'issueTitle'];

/** The longest text of one element that is kept; real ones have some hundred characters. */
const LONGEST_TEXT = 4000;
/** The largest bond funds hold some 20,000 securities. */
const MOST_HOLDINGS = 200_000;
/** Identifiers and underlyings of one holding. */
const MOST_PARTS = 1000;

function tooMany(): DomainError {
  const message = `The report has more than ${String(MOST_HOLDINGS)} holdings, the most that are read.`;
  return new DomainError('too-many-rows', message);
}

/** Takes the elements of a Form N-PORT report. */
export class NportReader {
  readonly lines: PortfolioLine[] = [];
  readonly rejected: RejectedLine[] = [];
  readonly #cover = new Map<string, string>();
  #country: string | undefined;
  readonly #path: string[] = [];
  #text = '';
  #holding: HoldingParts | undefined;
  #count = 0;
  #isReport = false;

  /** Whether the document has the root of an EDGAR form with holdings or a fund in it. */
  get isReport(): boolean {
    return this.#isReport;
  }

  get cover(): NportCover {
    const { isFinal, ...texts } = Object.fromEntries(this.#cover);
    const country = this.#country;
    return {
      ...texts,
      isFinal: isFinal === 'Y',
      ...(country === undefined ? {} : { registrantCountry: country }),
    };
  }

  open(name: string, attributes: Attributes): void {
    this.#path.push(name);
    this.#text = '';
    if (name === 'genInfo' && this.#path[0] === 'edgarSubmission') this.#isReport = true;
    if (name === 'regStateConditional') this.#country = attributes['regCountry'];
    if (name === 'invstOrSec') {
      this.#count += 1;
      if (this.#count > MOST_HOLDINGS) throw tooMany();
      this.#holding = new HoldingParts(this.#count, this.#path.length);
    } else this.#holding?.open(this.#path, attributes);
  }

  text(text: string): void {
    if (this.#text.length < LONGEST_TEXT) this.#text += text;
  }

  close(name: string): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    if (name === 'invstOrSec') this.#endHolding();
    else if (this.#holding !== undefined) this.#holding.close(this.#path, text);
    else this.#takeCover(name, text);
    this.#path.pop();
    this.#text = '';
  }

  /** A header repeats some of the form's elements; the form's own, which come later, win. */
  #takeCover(name: string, text: string): void {
    const field = COVER[name];
    if (field !== undefined && !/^(?:|N\/A)$/i.test(text)) this.#cover.set(field, text);
  }

  #endHolding(): void {
    const parts = this.#holding;
    this.#holding = undefined;
    if (parts === undefined) return;
    const read = holdingLine(parts.holding());
    if ('rule' in read) this.rejected.push(read);
    else this.lines.push(read);
  }
}

/** What has been read of one holding. */
class HoldingParts {
  readonly #texts = new Map<string, string>();
  readonly #identifiers: { kind: string; value: string; description: string }[] = [];
  readonly #underlyings: string[] = [];
  readonly #derivative = new Map<'category' | 'putOrCall' | 'writtenOrPur', string>();

  constructor(
    private readonly number: number,
    /** How many elements lie above the holding's own ones. */
    private readonly depth: number,
  ) {}

  open(path: readonly string[], attributes: Attributes): void {
    const name = path.at(-1) ?? '';
    const below = path.length - this.depth;
    const conditional = CONDITIONAL[name];
    if (below === 1 && conditional !== undefined) {
      this.#texts.set(conditional[0], attributes[conditional[1]] ?? '');
      this.#texts.set(`${conditional[0]}Desc`, attributes['desc'] ?? '');
    }
    if (below === 2 && path.at(-2) === 'identifiers') {
      const { value = '', otherDesc: description = '' } = attributes;
      const isKept = this.#identifiers.length < MOST_PARTS;
      if (isKept) this.#identifiers.push({ kind: name, value, description });
    }
    const category = attributes['derivCat'];
    if (category !== undefined && !this.#derivative.has('category')) {
      this.#derivative.set('category', category);
    }
  }

  close(path: readonly string[], text: string): void {
    const name = path.at(-1) ?? '';
    const below = path.length - this.depth;
    if (below === 1 && text !== '' && !CONDITIONAL[name]) this.#texts.set(name, text);
    if (below <= 1 || !path.includes('derivativeInfo')) return;
    if ((name === 'putOrCall' || name === 'writtenOrPur') && !this.#derivative.has(name)) {
      this.#derivative.set(name, text);
    }
    const names = UNDERLYING_NAMES.includes(name) && !/^(?:|N\/A)$/i.test(text);
    const isNew = names && !this.#underlyings.includes(text);
    if (isNew && this.#underlyings.length < MOST_PARTS) this.#underlyings.push(text);
  }

  holding(): RawHolding {
    const category = this.#derivative.get('category');
    const putOrCall = this.#derivative.get('putOrCall');
    const writtenOrBought = this.#derivative.get('writtenOrPur');
    return {
      number: this.number,
      texts: this.#texts,
      identifiers: this.#identifiers,
      underlyings: this.#underlyings,
      ...(category === undefined ? {} : { derivative: category }),
      ...(putOrCall === undefined ? {} : { putOrCall }),
      ...(writtenOrBought === undefined ? {} : { writtenOrBought }),
    };
  }
}
