import { DomainError } from '../../domain/errors.js';
import type { IncludedManager } from '../../domain/filing/form-13f.js';
import { parseCik } from '../../domain/identifiers/cik.js';
import { BoundedXml, type XmlElements } from './bounded-xml.js';
import type { CoverFacts } from './cover-facts.js';
import type { FilingDraft } from './filing-draft.js';
import {
  filedName,
  oneLine,
  parseAmount,
  parseFiledCusip,
  parseFiledFigi,
  parseManagers,
  parsePutCall,
  parseQuantityKind,
} from './row-values.js';

/** The texts of one `infoTable` by local name. */
interface RowTexts {
  nameOfIssuer: string;
  titleOfClass: string;
  cusip: string;
  figi: string;
  value: string;
  sshPrnamt: string;
  sshPrnamtType: string;
  putCall: string;
  investmentDiscretion: string;
  otherManager: string;
  Sole: string;
  Shared: string;
  None: string;
}

/** The form allows 999 other managers. */
const MOST_MANAGERS = 999;

const ROOTS = new Set(['informationTable', 'edgarSubmission']);

/** Facts of the cover by the name of the element, where one name stands for one thing. */
const COVER_ELEMENTS: Readonly<Record<string, keyof CoverFacts>> = {
  schemaVersion: 'schemaVersion',
  submissionType: 'form',
  periodOfReport: 'period',
  amendmentNo: 'amendmentNumber',
  amendmentType: 'amendmentType',
  reportType: 'reportType',
  tableEntryTotal: 'entryTotal',
  tableValueTotal: 'valueTotal',
};

/** Reads one XML document of a filing: a cover page, an information table, or both in one. */
export class XmlFiling implements XmlElements {
  readonly #xml: BoundedXml;
  readonly #path: string[] = [];
  #row: RowTexts | undefined;
  #rowLine = 0;
  #manager: { number?: string; name?: string; cik?: string } = {};
  readonly #managers: IncludedManager[] = [];

  constructor(
    private readonly file: string,
    firstLine: number,
    private readonly draft: FilingDraft,
  ) {
    this.#xml = new BoundedXml(file, firstLine, this);
  }

  write(text: string): void {
    this.#xml.write(text);
  }

  end(): void {
    this.#xml.end();
    if (this.#managers.length > 0) this.draft.xmlCover.otherManagers = this.#managers;
  }

  open(name: string, line: number): void {
    if (this.#path.length === 0) this.#checkRoot(name, line);
    this.#path.push(name);
    if (name === 'infoTable') {
      this.#row = emptyRow();
      this.#rowLine = line;
    } else if (name === 'informationTable') this.draft.tableFound = true;
  }

  close(name: string, text: string): void {
    this.#path.pop();
    if (this.#row === undefined) {
      if (this.#path.length > 0) this.#cover(name, this.#path.at(-1) ?? '', text.trim());
      return;
    }
    if (name === 'infoTable') {
      this.#finish(this.#row);
      this.#row = undefined;
    } else if (name in this.#row) {
      // a key of the row, tested in this line
      this.#row[name as keyof RowTexts] = text;
    }
  }

  #checkRoot(name: string, line: number): void {
    if (ROOTS.has(name)) return;
    const message = `it begins with the element ${name}, and is neither an information table nor a cover page of Form 13F`;
    throw new DomainError('not-form-13f', `${this.file}: ${message}.`, [
      { file: this.file, line, rule: 'not-form-13f', message },
    ]);
  }

  #finish(texts: RowTexts): void {
    const cusip = parseFiledCusip(texts.cusip);
    const value = parseAmount(texts.value);
    const quantity = parseAmount(texts.sshPrnamt);
    if (cusip === undefined) {
      this.#reject(texts, 'bad-cusip', `"${texts.cusip}" is not a CUSIP of nine characters`);
      return;
    }
    if (value === undefined) {
      this.#reject(texts, 'bad-value', `"${texts.value}" is not a value`);
      return;
    }
    if (quantity === undefined && texts.sshPrnamt.trim() !== '') {
      this.#reject(
        texts,
        'bad-quantity',
        `"${texts.sshPrnamt}" is not a number of shares or a principal`,
      );
      return;
    }
    this.draft.row({
      line: this.#rowLine,
      nameOfIssuer: filedName(texts.nameOfIssuer),
      titleOfClass: filedName(texts.titleOfClass),
      cusip,
      figi: parseFiledFigi(texts.figi),
      value,
      quantity,
      quantityKind: parseQuantityKind(texts.sshPrnamtType),
      putCall: parsePutCall(texts.putCall),
      discretion: oneLine(texts.investmentDiscretion),
      otherManagers: parseManagers(texts.otherManager),
      votingSole: parseAmount(texts.Sole),
      votingShared: parseAmount(texts.Shared),
      votingNone: parseAmount(texts.None),
    });
  }

  #reject(texts: RowTexts, rule: string, message: string): void {
    const shown = Object.values(texts).map((text: string) => oneLine(text.slice(0, 200)));
    this.draft.reject(this.#rowLine, shown.join(' | '), rule, message);
  }

  #cover(name: string, parent: string, text: string): void {
    const cover = this.draft.xmlCover;
    const fact = COVER_ELEMENTS[name];
    if (fact !== undefined) Object.assign(cover, { [fact]: text });
    else if (name === 'reportCalendarOrQuarter') cover.period ??= text;
    else if (name === 'isAmendment') cover.isAmendment = isTrue(text);
    else if (name === 'isConfidentialOmitted') cover.confidentialOmitted = isTrue(text);
    else if (name === 'cik' && parent === 'credentials') cover.cik ??= text;
    else if (name === 'name' && parent === 'filingManager') cover.managerName = text;
    else if (this.#path.includes('otherManagers2Info')) this.#otherManager(name, text);
  }

  #otherManager(name: string, text: string): void {
    if (name === 'sequenceNumber') this.#manager = { number: text };
    else if (name === 'name') this.#manager.name = text;
    else if (name === 'cik') this.#manager.cik = text;
    else if (name === 'otherManager2') {
      const { number = '', name: managerName = '', cik = '' } = this.#manager;
      const parsed = parseCik(cik);
      if (this.#managers.length < MOST_MANAGERS)
        this.#managers.push({
          number: Number(number),
          name: oneLine(managerName),
          ...(parsed !== undefined && { cik: parsed }),
        });
      this.#manager = {};
    }
  }
}

function isTrue(text: string): boolean {
  return /^(true|y|yes|1)$/i.test(text);
}

function emptyRow(): RowTexts {
  return {
    nameOfIssuer: '',
    titleOfClass: '',
    cusip: '',
    figi: '',
    value: '',
    sshPrnamt: '',
    sshPrnamtType: '',
    putCall: '',
    investmentDiscretion: '',
    otherManager: '',
    Sole: '',
    Shared: '',
    None: '',
  };
}
