import type { ComponentChildren } from 'preact';

/** The entries of the header, in their order. */
export const SECTIONS = [
  { id: 'ranking', label: 'Ranking', href: '/' },
  { id: 'investors', label: 'Investors', href: '/investors' },
  { id: 'resolutions', label: 'Resolutions', href: '/resolutions' },
  { id: 'screening', label: 'Check a portfolio', href: '/screening' },
  { id: 'countries', label: 'Countries', href: '/countries' },
  { id: 'sectors', label: 'Sectors', href: '/sectors' },
  { id: 'jurisdictions', label: 'Jurisdictions', href: '/jurisdictions' },
  { id: 'methodology', label: 'Methodology', href: '/methodology' },
  { id: 'about', label: 'About the data', href: '/about' },
] as const;
export type SectionId = (typeof SECTIONS)[number]['id'];

/** One document: what its head says and what stands in its main part. */
export interface Page {
  readonly title: string;
  readonly description: string;
  /** Path of the canonical address, without filters. */
  readonly path: string;
  readonly section?: SectionId;
  /** The reader stands below the section's first page (a company, one country). */
  readonly below?: boolean;
  readonly edition?: Edition;
  /** Set where search engines should not keep the page. */
  readonly robots?: 'noindex';
  readonly body: ComponentChildren;
}

/** The day and the method that the numbers of a page belong to. */
export interface Edition {
  readonly asOf: { readonly text: string; readonly iso: string };
  readonly method: { readonly id: string };
}
