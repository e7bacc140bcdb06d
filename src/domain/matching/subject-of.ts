import { parseIdentifierValue } from '../identifiers/identifier.js';
import { parseMic } from '../identifiers/ticker.js';
import type { ReportedIdentifier, SecurityScheme } from '../portfolio/portfolio-line.js';
import { foldedName } from '../wording/folded-name.js';
import type { IssuerToMatch } from './issuer-to-match.js';

/** The best first: what names one security, then what names its issuer. */
const BEST_FIRST: readonly SecurityScheme[] = [
  'isin',
  'cusip',
  'figi',
  'sedol',
  'lei',
  'cik',
  'ticker',
];

/** The key under which a person's decision on a line is kept: its best identifier, else its folded name. */
export function subjectOf(line: IssuerToMatch): string {
  const [best = nameSubject(line.name)] = subjectsOf(line);
  return best;
}

/** Every key under which a decision on this line may stand, the best first. A name speaks only for lines without a code. */
export function subjectsOf({ name, identifiers }: IssuerToMatch): readonly string[] {
  const codes = BEST_FIRST.flatMap((scheme) =>
    identifiers.filter((identifier) => identifier.scheme === scheme && identifies(identifier)),
  );
  return codes.length === 0 ? [nameSubject(name)] : codes.map(codeSubject);
}

function codeSubject({ scheme, value, mic }: ReportedIdentifier): string {
  return mic === undefined ? `${scheme}:${value}` : `${scheme}:${value}@${mic}`;
}

/** A wrong check digit, and a ticker without its market, identify nothing. */
function identifies({ scheme, sound, mic }: ReportedIdentifier): boolean {
  return sound && (scheme !== 'ticker' || mic !== undefined);
}

function nameSubject(name: string): string {
  return `name:${foldedName(name)
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim()}`;
}

/** A subject as a person writes it, `isin:us0231351067` or `name:Acme Corp`, in its normal form; undefined when it is none. */
export function parseSubject(text: string): string | undefined {
  const [, kind = '', value = ''] = /^([a-z]+):(.+)$/s.exec(text.trim()) ?? [];
  if (kind === 'name') {
    const subject = nameSubject(value);
    return subject === 'name:' ? undefined : subject;
  }
  const scheme = BEST_FIRST.find((known) => known === kind);
  if (scheme === undefined) return undefined;
  const [code = '', market] = scheme === 'ticker' ? value.split('@') : [value];
  const parsed = parseIdentifierValue(scheme, code.trim());
  if (parsed === undefined) return undefined;
  if (scheme !== 'ticker') return `${scheme}:${parsed}`;
  const mic = parseMic(market?.trim() ?? '');
  return mic === undefined ? undefined : `ticker:${parsed}@${mic}`;
}
