import type { SourceView, WordedSentence } from '../scorecard/company-view.js';
import { ledIn, relatedLeadIn } from '../wording/lead-in.js';
import { SOURCE_KIND_LABELS } from '../wording/source-labels.js';
import { wordOptionalDate } from '../wording/word-date.js';
import type { CitedSource } from './record/cited-source.js';
import { whenKnown } from './when-known.js';

interface Entry {
  readonly number: number;
  readonly source: CitedSource;
  readonly supports: Set<string>;
}

/** Numbers the sources of a page in order of first mention; one published item has one number, whatever file cites it. */
export class CitedSources {
  private readonly entries = new Map<string, Entry>();

  /** The number of a source, from 1. `supports` says what for: `link to Acme`. */
  cite(source: CitedSource, supports: string): number {
    const id = JSON.stringify([source.url, source.title]);
    const entry = this.entries.get(id) ?? {
      number: this.entries.size + 1,
      source,
      supports: new Set<string>(),
    };
    this.entries.set(id, entry);
    entry.supports.add(supports);
    return entry.number;
  }

  /** A curated claim behind the words that its source allows. METHOD 8. */
  sentence(source: CitedSource, claim: string, supports: string): WordedSentence {
    const number = this.cite(source, supports);
    return { text: ledIn(relatedLeadIn(source), claim, source), sources: [number] };
  }

  views(): readonly SourceView[] {
    return [...this.entries.values()].map(({ number, source, supports }) => ({
      number,
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      date: wordOptionalDate(source.date),
      ...whenKnown('kind', source.kind === undefined ? undefined : SOURCE_KIND_LABELS[source.kind]),
      grades: [],
      supports: [...supports].join('; '),
    }));
  }
}

/** The source of a key; a record names no key that it does not hold. */
export function sourceIn(sources: readonly CitedSource[], key: string): CitedSource {
  const source = sources.find((candidate) => candidate.key === key);
  if (source === undefined) throw new RangeError(`there is no source "${key}"`);
  return source;
}
