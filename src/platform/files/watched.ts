/** Told of every piece that was read: how many bytes it has, and of how many, where that is known beforehand. */
export type Advance = (bytes: number, total: number | undefined) => void;

/** The same bytes; each piece is told when the next one is asked for. */
export async function* watched(
  bytes: AsyncIterable<Uint8Array>,
  advance: Advance | undefined,
  total?: number,
): AsyncIterable<Uint8Array> {
  for await (const piece of bytes) {
    yield piece;
    advance?.(piece.byteLength, total);
  }
}
