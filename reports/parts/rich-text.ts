import type { TextStyle } from '../theme/type-scale.js';

/** Where a reader can go from a piece of text, and how a screen reader names it. */
export type LinkTarget =
  | { readonly url: string; readonly contents: string }
  | { readonly destination: string; readonly contents: string };

/** A piece of a paragraph in one style. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
  readonly link?: LinkTarget;
}

/** Spans that are set as one paragraph. */
export type RichText = readonly Span[];

export function plain(text: string, style: TextStyle): RichText {
  return [{ text, style }];
}
