const TOTAL =
  /^(?:grand |sub ?-?|fund |portfolio |net )?(?:totals?|sum|summe|gesamt|gesamtsumme|zwischensumme|insgesamt|totale|totaal|somme|suma|summa|ialt|i alt|sous-total|subtotaal)\b/i;
const CJK_TOTAL = /^(?:合計|小計|总计|總計|합계)\s*$/;

/** Words that may follow in a row of totals; any other makes it the name of a company, like TOTAL SE. */
const AFTER =
  /\b(?:of|the|portfolio|fund|net|assets?|equit(?:y|ies)|bonds?|common|preferred|stocks?|shares?|market|value|investments?|securities|holdings?|positions?|long|short|term|cash|other|liabilities|and|in|usd|eur|gbp|chf|aktien|anleihen|fonds|der|wertpapiere|bestand|vermogen|vermögen|general|du|des|de|la|cartera|portefeuille|titres|all|sum|amount|fixed|income|government|corporate|derivatives?|\d+)\b/gi;

/** Whether a name without any code or quantity beside it is the label of a sum. */
export function isTotalLabel(name: string): boolean {
  if (CJK_TOTAL.test(name)) return true;
  if (!TOTAL.test(name)) return false;
  const rest = name
    .replace(TOTAL, '')
    .replace(AFTER, '')
    .replace(/[^\p{L}]/gu, '');
  return rest === '';
}
