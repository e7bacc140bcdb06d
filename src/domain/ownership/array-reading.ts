/** An element of an array of whole numbers at a place that is known to be in it. */
export function wholeAt(values: Int32Array, place: number): number {
  // the caller counts places within the array
  return values[place] as number;
}

/** An element of an array of real numbers at a place that is known to be in it. */
export function realAt(values: Float64Array, place: number): number {
  // the caller counts places within the array
  return values[place] as number;
}
