/** An amount of one currency. Amounts of different currencies are never added. */
export interface Money {
  /** Whole hundredths of the currency's unit, whatever its own smallest coin: 1 yen is 100. Safe up to 90 trillion units. */
  readonly hundredths: number;
  /** ISO 4217. */
  readonly currency: string;
}
