/** The value that is compared with cut points and thresholds: nine decimals, so that no grade hangs on a float's last bit. */
export function toNineDecimals(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
