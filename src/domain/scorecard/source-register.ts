import type { Source, SourceKey } from '../company/company-record.js';
import type { EvidenceGrade } from '../company/vocabulary.js';
import { SOURCE_KIND_LABELS } from '../wording/source-labels.js';
import { wordOptionalDate } from '../wording/word-date.js';
import type { SourceView } from './company-view.js';

/** `self`: the company that the view is about. Its subsidiaries are known by their slugs. */
export const SELF = 'self';

/** A file with sources; its name stands beside them unless it has none. */
export interface SourceHolder {
  readonly name?: string;
  readonly sources: readonly Source[];
}

/** One use of a source: who holds it, and what it supports, as the annex names it. */
export interface Citation {
  readonly entity: string;
  readonly key: SourceKey;
  readonly supports: string;
  readonly grade?: EvidenceGrade;
}

interface Entry {
  readonly number: number;
  readonly source: Source;
  readonly entity: string;
  readonly grades: Set<string>;
  readonly supports: Set<string>;
}

/** Numbers the sources of a view in order of first mention, and keeps what each of them supports. */
export class SourceRegister {
  private readonly entries = new Map<string, Entry>();

  /** `records` by entity: `self`, the slugs of subsidiaries, and investors behind a prefix. */
  constructor(private readonly records: ReadonlyMap<string, SourceHolder>) {}

  /** The number of a source, from 1. */
  cite({ entity, key, supports, grade }: Citation): number {
    const id = JSON.stringify([entity, key]);
    const entry = this.entries.get(id) ?? {
      number: this.entries.size + 1,
      source: this.sourceOf(entity, key),
      entity,
      grades: new Set<string>(),
      supports: new Set<string>(),
    };
    this.entries.set(id, entry);
    entry.supports.add(supports);
    if (grade !== undefined) entry.grades.add(grade);
    return entry.number;
  }

  /** The number that a source was given. */
  numberOf({ entity, key }: Pick<Citation, 'entity' | 'key'>): number {
    const entry = this.entries.get(JSON.stringify([entity, key]));
    if (entry === undefined) throw new RangeError(`${entity} source "${key}" was not cited`);
    return entry.number;
  }

  sourceOf(entity: string, key: SourceKey): Source {
    const source = this.find({ entity, key });
    if (source === undefined) throw new RangeError(`${entity} has no source "${key}"`);
    return source;
  }

  views(): readonly SourceView[] {
    return [...this.entries.values()].map((entry) => this.viewOf(entry));
  }

  private find({ entity, key }: Pick<Citation, 'entity' | 'key'>): Source | undefined {
    return this.records.get(entity)?.sources.find((candidate) => candidate.key === key);
  }

  private viewOf({ number, source, entity, grades, supports }: Entry): SourceView {
    const holder = entity === SELF ? undefined : this.records.get(entity)?.name;
    return {
      number,
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      date:
        source.date === undefined && source.ownPage
          ? 'undated own page'
          : wordOptionalDate(source.date),
      ...(source.kind === undefined ? {} : { kind: SOURCE_KIND_LABELS[source.kind] }),
      grades: [...grades].toSorted(),
      supports: [...supports].join('; '),
      ...(holder === undefined ? {} : { entity: holder }),
    };
  }
}
