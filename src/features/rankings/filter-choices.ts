import { sectorSlug } from '../../domain/company/sector-slug.js';
import { countryName } from '../../domain/wording/country-name.js';
import { technologyLabel } from '../../domain/wording/technology-label.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import type { Choice, FilterChoices } from './ranking-filters.views.js';

/** The entries of the filter lists that lead to at least one ranked company. */
export function filterChoices({ companies, edition }: Snapshot): FilterChoices {
  const ranked = companies.filter(({ rank }) => rank !== undefined);
  const technologies = ranked.flatMap(({ assessment }) =>
    assessment.activities.filter(({ counts }) => counts).map(({ technology }) => technology),
  );
  const sectors = ranked.map(({ input }) => input.record.sector);
  const countries = ranked.flatMap(({ input }) => input.record.country ?? []);
  return {
    technologies: choices(technologies, (id) => technologyLabel(id, edition.methodology)),
    sectors: choices(sectors, (sector) => sector).map(({ value, label }) => ({
      value: sectorSlug(value),
      label,
    })),
    countries: choices(countries, countryName),
  };
}

function choices(values: readonly string[], labelOf: (value: string) => string): Choice[] {
  return [...new Set(values)]
    .map((value) => ({ value, label: labelOf(value) }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}
