/** One value of a record: the names of the elements around it, joined by slashes, and what stands in it. */
export interface RegisterField {
  /** Below the record, without prefixes: `Entity/LegalName`. */
  readonly path: string;
  readonly text: string;
  /** The `type` of the element, where it has one. */
  readonly kind?: string;
  /** How many elements of the same name as its own parent came before in the record; tells periods apart. */
  readonly group: number;
}

/** One record of a file, as its fields. */
export interface RegisterRecord {
  /** Local name of its element: `LEIRecord`, `RelationshipRecord` or `Exception`. */
  readonly element: string;
  /** From 1. */
  readonly number: number;
  readonly fields: readonly RegisterField[];
}

/** The text of the first field at a path, runs of blanks made one; undefined when there is none or it is empty. */
export function fieldText({ fields }: RegisterRecord, path: string): string | undefined {
  return fields.find((field) => field.path === path)?.text;
}
