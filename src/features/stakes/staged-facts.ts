import type pg from 'pg';
import type {
  ClosingFact,
  OrganisationFact,
  RegisterFact,
  StakeFact,
} from '../../domain/ownership/organisation-fact.js';
import { CopyRows } from './copy-rows.js';

/** Facts of one load on their way into tables that end with its transaction. */
export class StagedFacts {
  static readonly tables: readonly string[] = [
    `CREATE TEMPORARY TABLE staged_organisation (turn bigint, key text, slug text, name text,
     country text, category text, status text, same_as text, unnamed boolean) ON COMMIT DROP`,
    'CREATE TEMPORARY TABLE staged_name (key text, kind text, value text) ON COMMIT DROP',
    `CREATE TEMPORARY TABLE staged_identifier (key text, scheme text, value text, exchange text)
     ON COMMIT DROP`,
    `CREATE TEMPORARY TABLE staged_stake (turn bigint, record text, interest integer, owner text,
     company text, kind text, relation text, minimum double precision, maximum double precision,
     exclusive_minimum boolean, exclusive_maximum boolean, indirect boolean, explained boolean,
     starts date, ends date) ON COMMIT DROP`,
    `CREATE TEMPORARY TABLE staged_exception (key text, parent text, reason text) ON COMMIT DROP`,
    'CREATE TEMPORARY TABLE staged_known (key text, organisation_id bigint) ON COMMIT DROP',
  ];

  readonly #organisations: CopyRows;
  readonly #names: CopyRows;
  readonly #identifiers: CopyRows;
  readonly #stakes: CopyRows;
  readonly #exceptions: CopyRows;
  /** Place of a fact in the file: a later one of the same name counts. */
  #turn = 0;

  constructor(client: pg.ClientBase) {
    this.#organisations = new CopyRows(client, 'staged_organisation');
    this.#names = new CopyRows(client, 'staged_name');
    this.#identifiers = new CopyRows(client, 'staged_identifier');
    this.#stakes = new CopyRows(client, 'staged_stake');
    this.#exceptions = new CopyRows(client, 'staged_exception');
  }

  /** Sends what has gathered where it is enough. */
  async add(facts: readonly RegisterFact[]): Promise<void> {
    let full = false;
    for (const fact of facts) full = this.#addOne(fact) || full;
    if (full) await this.end();
  }

  /** Sends everything that has gathered. */
  async end(): Promise<void> {
    await this.#organisations.send();
    await this.#names.send();
    await this.#identifiers.send();
    await this.#stakes.send();
    await this.#exceptions.send();
  }

  #addOne(fact: RegisterFact): boolean {
    this.#turn += 1;
    switch (fact.type) {
      case 'organisation':
        return this.#addOrganisation(fact);
      case 'stake':
        return this.#addStake(fact);
      case 'closing':
        return this.#addClosing(fact);
      case 'exception':
        return this.#exceptions.add([fact.organisation, fact.parent, fact.reason]);
      case 'rejected':
        return false;
    }
  }

  #addOrganisation({ key, slug, name, names, identifiers, ...fact }: OrganisationFact): boolean {
    for (const other of names) this.#names.add([key, other.kind, other.value]);
    for (const { scheme, value, exchange = '' } of identifiers) {
      this.#identifiers.add([key, scheme, value, exchange]);
    }
    const { country, category, status, sameAs, unnamed = false } = fact;
    return this.#organisations.add([
      ...[this.#turn, key, slug, name],
      ...[country, category, status, sameAs, unnamed],
    ]);
  }

  #addStake({
    record,
    interest,
    owner,
    company,
    kind,
    relation,
    range,
    ...fact
  }: StakeFact): boolean {
    return this.#stakes.add([
      ...[this.#turn, record, interest, owner, company, kind, relation],
      ...[range?.minimum, range?.maximum],
      ...[range?.exclusiveMinimum ?? false, range?.exclusiveMaximum ?? false],
      ...[fact.indirect, fact.explained, fact.starts, fact.ends],
    ]);
  }

  #addClosing({ record, ends }: ClosingFact): boolean {
    return this.#stakes.add([
      ...[this.#turn, record, null, null, null, null, null, null, null],
      ...[false, false, false, false, null, ends],
    ]);
  }
}
