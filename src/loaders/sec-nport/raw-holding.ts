/** What stands in one `invstOrSec`: texts of its own elements, and of the parts that identify it or its underlying. */
export interface RawHolding {
  /** From 1. */
  readonly number: number;
  readonly texts: ReadonlyMap<string, string>;
  readonly identifiers: readonly {
    readonly kind: string;
    readonly value: string;
    readonly description: string;
  }[];
  /** Kind of derivative: `OPT`, `SWP`, `FUT`, `FWD`, `WAR`, `SWO`. */
  readonly derivative?: string;
  readonly putOrCall?: string;
  readonly writtenOrBought?: string;
  /** Names of what a derivative refers to, outermost first. */
  readonly underlyings: readonly string[];
}
