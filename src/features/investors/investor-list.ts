import {
  type InvestorFilter,
  type InvestorOrder,
  type InvestorRow,
  listInvestors,
} from '../../domain/investor/investor-row.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import { countryName } from '../../domain/wording/country-name.js';
import type { InvestorKind } from '../../domain/wording/investor-words.js';
import { wordDate } from '../../domain/wording/word-date.js';
import type { Edition } from '../../platform/web/page.js';
import type { InvestorFiltersDto } from './investor-filters.dto.js';

/** More lines than this go on another page. */
const PAGE_LINES = 100;

/** One page of the list, with what its filters can lead to. */
export interface InvestorListPage extends Edition {
  readonly rows: readonly InvestorRow[];
  /** Those that fit the filters, on all pages. */
  readonly found: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  readonly order: InvestorOrder;
  readonly filter: InvestorFilter;
  readonly kinds: readonly InvestorKind[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
}

/** The page that an address asks for; one after the last is empty. */
export function investorListPage(
  { snapshot, rows }: { readonly snapshot: Snapshot; readonly rows: readonly InvestorRow[] },
  { order = 'name', page = 1, ...query }: InvestorFiltersDto,
): InvestorListPage {
  const filter = filterOf(query);
  const listed = listInvestors(rows, filter, order);
  return {
    ...editionOf(snapshot),
    rows: listed.slice((page - 1) * PAGE_LINES, page * PAGE_LINES),
    found: listed.length,
    all: rows.length,
    page,
    pages: Math.max(1, Math.ceil(listed.length / PAGE_LINES)),
    order,
    filter,
    kinds: [...new Set(rows.map(({ kind }) => kind))].toSorted(),
    countries: countriesOf(rows),
  };
}

function filterOf({
  q,
  type,
  country,
  public_money: publicMoney,
}: Pick<InvestorFiltersDto, 'q' | 'type' | 'country' | 'public_money'>): InvestorFilter {
  return {
    ...(q === undefined ? {} : { q }),
    ...(type === undefined ? {} : { type }),
    ...(country === undefined ? {} : { country }),
    ...(publicMoney === undefined ? {} : { publicMoney }),
  };
}

function countriesOf(rows: readonly InvestorRow[]): InvestorListPage['countries'] {
  const codes = [...new Set(rows.flatMap(({ country }) => country?.code ?? []))];
  return codes
    .map((code) => ({ code, name: countryName(code) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The day and the method that the numbers of a page belong to. */
export function editionOf({ asOf, edition }: Snapshot): Edition {
  return {
    asOf: { text: wordDate(asOf), iso: asOf },
    method: { id: editionName(edition.methodology) },
  };
}
