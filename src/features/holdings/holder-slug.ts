import type { Filing } from '../../domain/filing/filing.js';
import { foldedName } from '../../domain/wording/folded-name.js';

/** The longest that the words of a name may get in an address. */
const LONGEST = 60;

/** The address of a holder that has no organisation yet: the words of its name and what tells it from its namesakes. */
export function holderSlug({ name, identifiers, series, kind }: Filing['holder']): string {
  const code = (scheme: string): string | undefined =>
    identifiers.find((one) => one.scheme === scheme)?.value;
  const cik = kind === 'manager' ? code('cik')?.replace(/^0+/, '') : undefined;
  const mark = series ?? cik ?? code('lei') ?? kind;
  return [slugOf(name).slice(0, LONGEST).replace(/-$/, ''), slugOf(mark)]
    .filter((part) => part !== '')
    .join('-');
}

function slugOf(text: string): string {
  return foldedName(text)
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
