/** The names of one organisation. */
export interface NamedOrganisation {
  /** Slug in the product, CIK in a universe file. */
  readonly id: string;
  /** The first is the one that is printed. */
  readonly names: readonly string[];
  readonly formerNames: readonly string[];
}
