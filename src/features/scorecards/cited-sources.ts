import type { CompanyRecord, Source, SourceKey } from '../../domain/company/company-record.js';
import { SELF } from '../../domain/scorecard/source-register.js';
import type { SourceDto } from './company.dto.js';

/** The sources that an answer cites, by ids as in a receipt. */
export class CitedSources {
  readonly #cited = new Map<string, Source>();

  /** `records` by entity: `self` and the slugs of subsidiaries. */
  constructor(private readonly records: ReadonlyMap<string, CompanyRecord>) {}

  /** The id of a source: `s3`, or `ring/s3` in the file of a subsidiary. */
  cite(entity: string, key: SourceKey): string {
    const id = entity === SELF ? key : `${entity}/${key}`;
    this.#cited.set(id, this.source(entity, key));
    return id;
  }

  source(entity: string, key: SourceKey): Source {
    const source = this.records.get(entity)?.sources.find((candidate) => candidate.key === key);
    if (source === undefined) throw new RangeError(`${entity} has no source "${key}"`);
    return source;
  }

  /** In the order in which they were first cited. */
  list(): readonly SourceDto[] {
    return [...this.#cited].map(([id, source]) => ({
      id,
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      date: source.date ?? null,
      kind: source.kind ?? null,
      origin: source.origin,
      own_page: source.ownPage,
    }));
  }
}
