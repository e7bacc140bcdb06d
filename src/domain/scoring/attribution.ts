import type { CompanyRecord, ParentLink } from '../company/company-record.js';
import type { Fraction } from '../quantities/fraction.js';

/** Over half is control, from a fifth it is influence and counts at half, below that it is an investment. METHOD 3.6. */
const CONTROL_OVER = 0.5;
const INFLUENCE_FROM = 0.2;

/** How much of a held company's activity counts for its holder: 1, 0.5 or 0. */
export function attributionOf(link: ParentLink): Fraction {
  if (isControl(link)) return 1;
  return link.share !== undefined && link.share >= INFLUENCE_FROM ? 0.5 : 0;
}

/** A controlled company is a subsidiary: shown under its parent, not ranked. */
export function isSubsidiary({ parent }: CompanyRecord): boolean {
  return parent !== undefined && isControl(parent);
}

function isControl({ control, share }: ParentLink): boolean {
  return control || (share !== undefined && share > CONTROL_OVER);
}

/** A company below another one, whose activities count for it. */
export interface Descendant {
  readonly record: CompanyRecord;
  /** The link by which its direct holder holds it. */
  readonly link: ParentLink;
  /** Product of the attributions along the path down. */
  readonly attribution: Fraction;
}

interface Held {
  readonly record: CompanyRecord;
  readonly link: ParentLink;
}

/** Held companies by the slug of their holder, each list in the order of slugs. */
export type HeldBy = ReadonlyMap<string, readonly Held[]>;

/** Finds who holds whom among the records given. */
export function groupByHolder(records: readonly CompanyRecord[]): HeldBy {
  const held = new Map<string, Held[]>();
  for (const record of records.toSorted(bySlug)) {
    const link = record.parent;
    if (link === undefined) continue;
    const siblings = held.get(link.slug);
    if (siblings === undefined) held.set(link.slug, [{ record, link }]);
    else siblings.push({ record, link });
  }
  return held;
}

/** Everything below a company that counts for it, all levels, each company once; a ring of holders ends where it began. */
export function descendantsOf(slug: string, held: HeldBy): readonly Descendant[] {
  const found = new Map<string, Descendant>();
  const waiting = [{ slug, attribution: 1 }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const { record, link } of held.get(next.slug) ?? []) {
      const attribution = next.attribution * attributionOf(link);
      if (attribution === 0 || record.slug === slug || found.has(record.slug)) continue;
      found.set(record.slug, { record, link, attribution });
      waiting.push({ slug: record.slug, attribution });
    }
  }
  return [...found.values()].toSorted((a, b) => bySlug(a.record, b.record));
}

function bySlug(a: CompanyRecord, b: CompanyRecord): number {
  return a.slug < b.slug ? -1 : 1;
}
