/** Adds from the smallest up: the result does not depend on the order of the input. METHOD P2. */
export function exactSum(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);
}

/** Multiplies from the smallest up: the result does not depend on the order of the input. METHOD P2. */
export function exactProduct(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((total, value) => total * value, 1);
}
