/** A parsed document that still knows the line of everything in it. The source format no longer matters. */
export type Located = LocatedScalar | LocatedList | LocatedMap;

/** One value and its line. */
export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** 1-based. */
  readonly line: number;
}

/** Values in their order. */
export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly line: number;
}

/** Invariant: no key stands twice. */
export interface LocatedMap {
  readonly kind: 'map';
  readonly entries: readonly LocatedEntry[];
  readonly line: number;
}

/** A key, its line and its value. */
export interface LocatedEntry {
  readonly key: string;
  readonly keyLine: number;
  readonly value: Located;
}
