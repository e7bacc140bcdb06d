import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { sectorSlug } from '../../domain/company/sector-slug.js';
import { GRADES } from '../../domain/methodology/methodology.js';
import { countryName } from '../../domain/wording/country-name.js';
import { wordDate } from '../../domain/wording/word-date.js';
import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';
import type { PlaceIndex, PlaceSummary } from './places.views.js';

/** All countries with a company on file, by name. */
export function countryIndex(snapshot: Snapshot): PlaceIndex {
  return indexBy(snapshot, ({ input }) => input.record.country, placeOfCountry);
}

/** All sectors with a company on file, by name. */
export function sectorIndex(snapshot: Snapshot): PlaceIndex {
  return indexBy(snapshot, ({ input }) => input.record.sector, placeOfSector);
}

interface Place {
  readonly key: string;
  readonly name: string;
}

function placeOfCountry(code: string): Place {
  return { key: code, name: countryName(code) };
}

function placeOfSector(sector: string): Place {
  return { key: sectorSlug(sector), name: sector };
}

function indexBy(
  { asOf, edition, companies }: Snapshot,
  valueOf: (company: AssessedCompany) => string | undefined,
  placeOf: (value: string) => Place,
): PlaceIndex {
  const listed = companies.filter(isListed);
  const values = [...new Set(listed.flatMap((company) => valueOf(company) ?? []))];
  return {
    asOf: { text: wordDate(asOf), iso: asOf },
    method: { id: editionName(edition.methodology) },
    places: values
      .map((value) => {
        const members = listed.filter((company) => valueOf(company) === value);
        return summaryOf(placeOf(value), members);
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    withoutPlace: listed.filter((company) => valueOf(company) === undefined).length,
  };
}

/** Subsidiaries stand under their parents; companies under review are listed nowhere. */
function isListed(company: AssessedCompany): boolean {
  return !company.subsidiary && mayBeNamed(company);
}

function summaryOf(place: Place, members: readonly AssessedCompany[]): PlaceSummary {
  const ranked = members.filter(({ rank }) => rank !== undefined);
  return {
    ...place,
    ranked: ranked.length,
    unranked: members.length - ranked.length,
    grades: GRADES.map((grade) => ({
      grade,
      count: ranked.filter(({ assessment }) => assessment.score?.grade === grade).length,
    })),
  };
}
