import type { Instrument } from '../../domain/portfolio/portfolio-line.js';

/** Words of asset classes, the more particular first: an "equity future" is a derivative. */
const WORDS: readonly (readonly [RegExp, Instrument])[] = [
  [/\bcall/, 'call'],
  [/\bput\b/, 'put'],
  [/future|forward|swap|option|derivat|warrant|fx\b|rights?\b|cfd|termin|futur/, 'derivative'],
  [
    /money market|geldmarkt|monetair|monetari|liquid|cash|barmittel|bargeld|efectivo|numerario/,
    'cash',
  ],
  [
    /tresorerie|especes|contanti|kontant|currency|devise|collateral|margin|receivable|payable/,
    'cash',
  ],
  [/fund|etf|fonds|fondo|fundo|unit trust|investment trust|mutual/, 'fund'],
  [/fixed income|bond|debt|note|loan|treasur|anleihe|rente|obligat|oblig|renta fija/, 'debt'],
  [
    /reddito fisso|renda fixa|mortgage|asset backed|municipal|sovereign|government|corporate/,
    'debt',
  ],
  [/convertible|certificate of deposit|commercial paper|preferred debt|schuld|vastrentend/, 'debt'],
  [/equit|stock|share|aktie|action|accion|azion|acoes|aandel|ads\b|adr\b|gdr\b|reit/, 'share'],
  [/preferred|preference|common|participation|genuss|partizip/, 'share'],
];

/** What an asset class stands for; undefined where its words are not known. */
export function instrumentOf(assetClass: string): Instrument | undefined {
  const folded = assetClass.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/^(?:eq|cs|com|st|shs)$/.test(folded)) return 'share';
  if (/^(?:fi|bd|dbt)$/.test(folded)) return 'debt';
  return WORDS.find(([word]) => word.test(folded))?.[1];
}

/** A bond's name has a rate and a year; cash says so in its first or only word. Undefined for all other names. */
export function instrumentInName(name: string): Instrument | undefined {
  if (
    /^(?:[a-z]{3} )?(?:cash|cash collateral|bank account)\b|^(?:barmittel|liquide mittel|bankguthaben)/i.test(
      name,
    )
  ) {
    return 'cash';
  }
  const hasRate = /\b\d{1,2}(?:[.,]\d{1,4})?\s?%|\b\d{1,2}[.,]\d{2,5}\s/.test(name);
  const hasYear = /\b(?:19|20)\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/.test(name);
  return hasRate && hasYear ? 'debt' : undefined;
}
