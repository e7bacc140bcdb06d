import type { Dossier } from './dossier.js';

/** What the database knows of an organisation before a load. */
export interface KnownOrganisation {
  readonly slug: string;
  readonly dataset: string;
  readonly retired: boolean;
  readonly contentHash: string | null;
}

/** How a load changes the organisations of one dataset. Every list is by slug. */
export interface LoadPlan {
  readonly added: readonly Dossier[];
  /** Known ones with another content. */
  readonly changed: readonly Dossier[];
  readonly unchanged: number;
  /** Retired ones whose file is back. */
  readonly revived: readonly string[];
  /** Live ones that another dataset held. */
  readonly takenOver: readonly string[];
  /** Ones of this dataset whose file is gone. */
  readonly retired: readonly string[];
}

export function planLoad(
  dataset: string,
  dossiers: readonly Dossier[],
  known: readonly KnownOrganisation[],
): LoadPlan {
  const bySlug = new Map(known.map((organisation) => [organisation.slug, organisation]));
  const present = new Set(dossiers.map(({ slug }) => slug));
  const met = dossiers.flatMap((dossier) => {
    const organisation = bySlug.get(dossier.slug);
    return organisation === undefined ? [] : [{ dossier, organisation }];
  });
  const changed = met
    .filter(({ dossier, organisation }) => dossier.contentHash !== organisation.contentHash)
    .map(({ dossier }) => dossier);
  return {
    added: dossiers.filter(({ slug }) => !bySlug.has(slug)),
    changed,
    unchanged: met.length - changed.length,
    revived: met
      .filter(({ organisation }) => organisation.retired)
      .map(({ dossier: { slug } }) => slug),
    takenOver: met
      .filter(({ organisation }) => !organisation.retired && organisation.dataset !== dataset)
      .map(({ dossier: { slug } }) => slug),
    retired: known
      .filter((organisation) => organisation.dataset === dataset && !organisation.retired)
      .map(({ slug }) => slug)
      .filter((slug) => !present.has(slug)),
  };
}
