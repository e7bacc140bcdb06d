import type { JSX } from 'preact';
import type { Role } from '../../domain/company/vocabulary.js';
import type { Grade } from '../../domain/methodology/methodology.js';
import { GRADES } from '../../domain/methodology/methodology.js';
import { queryString } from '../../platform/web/query-string.js';

/** What the reader asked for, as it stands in the address. Page, CSV and JSON take the same names. */
export interface RankingFilters {
  readonly q?: string;
  readonly role?: Role;
  /** Technology id of the method. */
  readonly technology?: string;
  /** Sector slug. */
  readonly sector?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly grade?: Grade;
}

/** One entry of a list to choose from: what the address says and what the reader reads. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The entries that lead to at least one ranked company, in the order they are printed. */
export interface FilterChoices {
  readonly technologies: readonly Choice[];
  readonly sectors: readonly Choice[];
  readonly countries: readonly Choice[];
}

const ROLE_CHOICES: readonly (Choice & { readonly value: Role })[] = [
  { value: 'create', label: 'Creation' },
  { value: 'sell', label: 'Sale' },
  { value: 'use', label: 'Use' },
];
const GRADE_CHOICES: readonly Choice[] = GRADES.map((grade) => ({ value: grade, label: grade }));

/** The filters as part of an address, in one fixed order. */
export function filterQuery(filters: RankingFilters): string {
  const { q, role, technology, sector, country, grade } = filters;
  return queryString({ q, role, technology, sector, country, grade });
}

interface Props {
  readonly filters: RankingFilters;
  readonly choices: FilterChoices;
}

/** The filter form: a plain GET form, so that every view of the ranking has an address of its own. */
export function FilterForm({ filters, choices }: Props): JSX.Element {
  return (
    <form class="filters" method="get" action="/" role="search" aria-label="Filter the ranking">
      <div class="field field-wide">
        <label for="filter-q">Company name or identifier</label>
        <input id="filter-q" name="q" type="search" value={filters.q ?? ''} maxLength={100} />
      </div>
      <Select name="role" label="Role" choices={ROLE_CHOICES} chosen={filters.role} />
      <Select
        name="technology"
        label="Technology"
        choices={choices.technologies}
        chosen={filters.technology}
      />
      <Select name="sector" label="Sector" choices={choices.sectors} chosen={filters.sector} />
      <Select name="country" label="Country" choices={choices.countries} chosen={filters.country} />
      <Select name="grade" label="Grade" choices={GRADE_CHOICES} chosen={filters.grade} />
      <div class="field">
        <button type="submit">Filter</button>
      </div>
    </form>
  );
}

interface SelectProps {
  readonly name: keyof RankingFilters;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
}

function Select({ name, label, choices, chosen }: SelectProps): JSX.Element {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">All</option>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface SummaryProps extends Props {
  readonly shown: number;
  readonly ranked: number;
}

/** How many companies are listed, by which filters, and a way back to all. */
export function FilterSummary({ filters, choices, shown, ranked }: SummaryProps): JSX.Element {
  const active = activeFilters(filters, choices);
  if (active.length === 0) {
    return (
      <p class="count" role="status">
        <b>{ranked}</b> {ranked === 1 ? 'company is' : 'companies are'} ranked, the worst first.
      </p>
    );
  }
  return (
    <p class="count" role="status">
      <b>{shown}</b> of {ranked} ranked companies: {active.join('; ')}. <a href="/">Show all</a>
    </p>
  );
}

function activeFilters(filters: RankingFilters, choices: FilterChoices): string[] {
  const parts: [string, string | undefined][] = [
    ['name or identifier', quoted(filters.q)],
    ['role', labelOf(filters.role, ROLE_CHOICES)],
    ['technology', labelOf(filters.technology, choices.technologies)],
    ['sector', labelOf(filters.sector, choices.sectors)],
    ['country', labelOf(filters.country, choices.countries)],
    ['grade', filters.grade],
  ];
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
}

function quoted(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `“${text}”`;
}

function labelOf(value: string | undefined, choices: readonly Choice[]): string | undefined {
  if (value === undefined) return undefined;
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
