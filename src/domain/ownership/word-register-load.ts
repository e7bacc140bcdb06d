/** What one file of a register brought. */
export interface RegisterLoad {
  readonly dataset: string;
  readonly file: string;
  /** Records that the file holds, the rejected ones among them. */
  readonly records: number;
  /** Organisations that were not on file. */
  readonly added: number;
  /** Descriptions of organisations that are new or other than before. */
  readonly described: number;
  /** Stakes that are new or other than before. */
  readonly stakes: number;
  /** Stakes that the register no longer names. */
  readonly removed: number;
  /** Reasons for an unnamed parent that were not known before. */
  readonly exceptions: number;
  /** Stakes and reasons of organisations that are not on file. */
  readonly unplaced: number;
  /** Records that could not be used, by the rule that they break. */
  readonly rejected: readonly { readonly rule: string; readonly count: number }[];
}

/** One line of counts, and one for what was left out where there is such a thing. */
export function wordRegisterLoad(load: RegisterLoad): string {
  const counts = [
    `${load.records} records`,
    `${load.added} organisations added`,
    `${load.described} described`,
    `${load.stakes} stakes added or changed`,
    `${load.exceptions} exceptions`,
    ...(load.removed > 0 ? [`${load.removed} stakes no longer named`] : []),
  ];
  const left = load.rejected.map(({ rule, count }) => `${count} ${rule}`);
  if (load.unplaced > 0) left.push(`${load.unplaced} of organisations not on file`);
  const line = `${load.file}: ${counts.join(', ')}`;
  return left.length === 0 ? line : `${line}\n  left out: ${left.join(', ')}`;
}
