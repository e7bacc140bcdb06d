import { cusipIssuer } from '../identifiers/cusip.js';
import { cusipOfIsin } from '../identifiers/cusip-isin.js';
import type { IdentifierScheme } from '../identifiers/identifier.js';
import type { ReportedIdentifier } from '../portfolio/portfolio-line.js';
import { NameIndex } from './name-index.js';
import type { NamedOrganisation } from './named-organisation.js';
import type { ReviewDecision } from './review-decision.js';
import type { Universe } from './universe.js';

/** A code of an organisation or of a security of it. */
export interface OrganisationCode {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  /** The market of a ticker; a MIC where it is known. */
  readonly exchange?: string;
}

/** An organisation with all that lines may be matched with. */
export interface OrganisationToMatch extends NamedOrganisation {
  readonly identifiers: readonly OrganisationCode[];
  /** Known from a register or a filing alone: there is no file on it, so it can never be assessed. */
  readonly registeredOnly?: boolean;
}

/** The universe of a list of organisations and of what persons decided about subjects. */
export class OrganisationUniverse implements Universe {
  readonly names: NameIndex;
  readonly filedNames: NameIndex;
  readonly #organisations: ReadonlyMap<string, OrganisationToMatch>;
  readonly #byCode = new Map<string, Set<string>>();
  readonly #byCusipIssuer = new Map<string, Set<string>>();
  readonly #decisions: ReadonlyMap<string, ReviewDecision>;

  constructor(
    organisations: readonly OrganisationToMatch[],
    decisions: readonly ReviewDecision[] = [],
  ) {
    const filed = organisations.filter(({ registeredOnly }) => registeredOnly !== true);
    this.names = new NameIndex(organisations);
    this.filedNames = filed.length === organisations.length ? this.names : new NameIndex(filed);
    this.#organisations = new Map(organisations.map((one) => [one.id, one] as const));
    this.#decisions = new Map(decisions.map((decision) => [decision.subject, decision] as const));
    for (const { id, identifiers } of organisations) {
      for (const code of identifiers) this.#file(id, code);
    }
  }

  nameOf(id: string): string | undefined {
    return this.#organisations.get(id)?.names[0];
  }

  isRegisteredOnly(id: string): boolean {
    return this.#organisations.get(id)?.registeredOnly === true;
  }

  identified({ scheme, value, mic, sound }: ReportedIdentifier): readonly string[] {
    if (!sound) return [];
    const inside = scheme === 'isin' ? cusipOfIsin(value) : undefined;
    return sorted(
      this.#byCode.get(keyOf(scheme, value, mic)),
      inside === undefined ? undefined : this.#byCode.get(keyOf('cusip', inside)),
    );
  }

  sameCusipIssuer(cusip: string): readonly string[] {
    return sorted(this.#byCusipIssuer.get(cusipIssuer(cusip)));
  }

  valuesOf(id: string, scheme: IdentifierScheme): readonly string[] {
    const codes = this.#organisations.get(id)?.identifiers ?? [];
    return codes.flatMap((code) => (code.scheme === scheme ? [code.value] : [])).toSorted();
  }

  decisionOn(subject: string): ReviewDecision | undefined {
    return this.#decisions.get(subject);
  }

  #file(id: string, { scheme, value, exchange }: OrganisationCode): void {
    if (scheme === 'ticker' && exchange === undefined) return;
    put(this.#byCode, keyOf(scheme, value, exchange), id);
    const cusip = scheme === 'isin' ? cusipOfIsin(value) : value;
    if (cusip === undefined || (scheme !== 'isin' && scheme !== 'cusip')) return;
    put(this.#byCode, keyOf('cusip', cusip), id);
    put(this.#byCusipIssuer, cusipIssuer(cusip), id);
  }
}

function keyOf(scheme: IdentifierScheme, value: string, market?: string): string {
  return scheme === 'ticker' ? `ticker:${value}@${market ?? ''}` : `${scheme}:${value}`;
}

function put(map: Map<string, Set<string>>, key: string, id: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([id]));
  else known.add(id);
}

function sorted(...sets: readonly (ReadonlySet<string> | undefined)[]): readonly string[] {
  return [...new Set(sets.flatMap((set) => [...(set ?? [])]))].toSorted();
}
