import { BinaryRows } from './binary-rows.js';
import { keyOf, type NamedSecurity } from './security-key.js';

/** Labels that are remembered at one time; more are found again by the database. */
const REMEMBERED = 150_000;
const COUNTRY = /^[A-Z]{2}$/;

/** What a security is called in a load. */
export interface Label {
  readonly number: number;
  readonly security: number;
}

interface CountedLabel extends Label {
  readonly name: string;
  readonly title: string | undefined;
  /** Rows that use it. */
  uses: number;
}

/** Numbers the securities of a load and the words they are called by; each goes to the database once. */
export class LabelRegister {
  /** Rows of the tables `staged_security` and `staged_label`. */
  readonly securityRows = new BinaryRows();
  readonly labelRows = new BinaryRows();
  /** Whether some were forgotten: then one security may have two numbers. */
  forgetful = false;
  readonly #securities = new Map<
    string,
    { readonly number: number; readonly codes: Set<string> }
  >();
  readonly #labels = new Map<string, CountedLabel>();
  #lastSecurity = 0;
  #lastLabel = 0;

  /** `words` stand for all that is said of the security, so that it is looked at once. */
  use(words: string, security: () => NamedSecurity): Label {
    const known = this.#labels.get(words);
    if (known === undefined) return this.#add(words, security());
    known.uses += 1;
    return known;
  }

  /** Writes the rows of all labels that were not written yet. */
  close(): void {
    for (const { number, security, name, title, uses } of this.#labels.values()) {
      this.labelRows.row(5);
      this.labelRows.integer(number);
      this.labelRows.integer(security);
      this.labelRows.text(name);
      this.labelRows.text(title);
      this.labelRows.integer(uses);
    }
    this.#labels.clear();
    this.#securities.clear();
  }

  #add(words: string, security: NamedSecurity): Label {
    if (this.#labels.size >= REMEMBERED) {
      this.close();
      this.forgetful = true;
    }
    const label = {
      number: (this.#lastLabel += 1),
      security: this.#securityOf(security),
      name: security.name,
      title: security.title === '' ? undefined : security.title,
      uses: 1,
    };
    this.#labels.set(words, label);
    return label;
  }

  #securityOf(security: NamedSecurity): number {
    const { key, isin, cusip } = keyOf(security);
    const codes = JSON.stringify(security.identifiers);
    const found = this.#securities.get(key);
    if (found?.codes.has(codes) === true) return found.number;
    const number = found === undefined ? (this.#lastSecurity += 1) : found.number;
    if (found === undefined) this.#securities.set(key, { number, codes: new Set([codes]) });
    else found.codes.add(codes);
    const country = COUNTRY.test(security.country ?? '') ? security.country : undefined;
    this.securityRows.row(6);
    this.securityRows.integer(number);
    for (const text of [key, codes, isin, cusip, country]) this.securityRows.text(text);
    return number;
  }
}
