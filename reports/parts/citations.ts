import { TYPE, type TextStyle } from '../theme/type-scale.js';
import type { RichText, Span } from './rich-text.js';

/** Names of the places in the document that source numbers lead to. */
export function sourceDestination(number: number): string {
  return `s${String(number).padStart(5, '0')}`;
}

/** A sentence and, in brackets, the numbers of its sources, each a link to the evidence list. */
export function sourced(
  { text, sources }: { readonly text: string; readonly sources: readonly number[] },
  style: TextStyle,
): RichText {
  return [{ text, style }, ...citations(sources, style)];
}

/** `[3, 7]`, glued to the word before it. */
export function citations(sources: readonly number[], around: TextStyle): RichText {
  if (sources.length === 0) return [];
  const style: TextStyle = { ...TYPE.mark, leading: around.leading };
  const numbers = sources.flatMap((number, index): readonly Span[] => [
    { text: index === 0 ? '\u00a0[' : ', ', style },
    { text: String(number), style, link: linkTo(number) },
  ]);
  return [...numbers, { text: ']', style }];
}

function linkTo(number: number): NonNullable<Span['link']> {
  return { destination: sourceDestination(number), contents: `Source ${String(number)}` };
}
