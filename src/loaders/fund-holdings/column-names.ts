import { withoutUnit } from './heading-unit.js';

/** What a column of a holdings table may hold. */
export const FIELDS = [
  'name',
  'title',
  'isin',
  'cusip',
  'sedol',
  'figi',
  'lei',
  'cik',
  'identifier',
  'ticker',
  'exchange',
  'value',
  'currency',
  'lineCurrency',
  'weight',
  'quantity',
  'price',
  'assetClass',
  'country',
  'asOf',
] as const;
/** One meaning of a column. */
export type Field = (typeof FIELDS)[number];

/**
 * Headings as tables write them, folded as `foldHeading` does; for each field the surest first. English, German,
 * French, Spanish, Italian, Dutch, Portuguese, Danish, Swedish and Norwegian.
 */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  name: [
    ...['name', 'issuer name', 'name of issuer', 'issuer', 'security name', 'company name'],
    ...['company', 'holding name', 'holding', 'holdings', 'security', 'security description'],
    ...['description', 'instrument name', 'instrument', 'asset name', 'investment', 'stock'],
    ...['position', 'bezeichnung', 'emittent', 'emittentin', 'unternehmen', 'wertpapier'],
    ...['wertpapierbezeichnung', 'wertpapiername', 'titel', 'gattungsbezeichnung', 'firma'],
    ...['nom', 'emetteur', 'libelle', 'societe', 'entreprise', 'valeur mobiliere', 'titre'],
    ...['nombre', 'emisor', 'empresa', 'valor', 'denominacion', 'nome', 'emittente', 'emissora'],
    ...['titolo', 'descrizione', 'denominazione', 'naam', 'emittent naam', 'bedrijf', 'fonds'],
    ...['selskab', 'navn', 'namn', 'bolag', 'selskap', 'nome do ativo', 'ativo', 'emissor'],
    ...['vardepapper', 'verdipapir', 'vaerdipapir', 'portfolio company', 'name of company'],
    ...['constituent', 'constituent name', 'nameofissuer', 'issuername', 'companyname'],
    ...['naam onderneming', 'onderneming', 'naam uitgevende instelling', 'uitgevende instelling'],
    ...[
      'bolagsnamn',
      'selskapsnavn',
      'selskabsnavn',
      'virksomhed',
      'emittentname',
      'issuer short name',
    ],
    ...['銘柄名', '銘柄', '発行体名', '発行体', '会社名', '企業名', '証券名称'],
  ],
  title: [
    ...['title of class', 'security type description', 'titleofclass', 'issue', 'issue title'],
    ...['security title', 'class', 'share class', 'gattung', 'title'],
  ],
  isin: [
    'isin',
    'isin code',
    'isin number',
    'code isin',
    'isin nummer',
    'codigo isin',
    'isin no',
    'isin kod',
    'isin kode',
    'isin koodi',
  ],
  cusip: ['cusip', 'cusip number', 'cusip no', 'cusip code', 'cusip cins'],
  sedol: ['sedol', 'sedol code', 'sedol number'],
  figi: ['figi', 'composite figi', 'share class figi', 'openfigi', 'bbgid', 'bloomberg figi'],
  lei: ['lei', 'issuer lei', 'lei code', 'lei number', 'legal entity identifier', 'lei emittent'],
  cik: ['cik', 'issuer cik', 'sec cik', 'cik number'],
  identifier: [
    ...['identifier', 'security identifier', 'security id', 'securityid', 'id', 'kennnummer'],
    ...['identifikator', 'identifiant', 'instrument id', 'asset id', 'security number'],
    ...['stockticker id', 'wertpapierkennnummer', 'identificador', 'code valeur', 'code'],
  ],
  ticker: [
    ...['ticker', 'ticker symbol', 'symbol', 'stock ticker', 'stock symbol', 'trading symbol'],
    ...['holding ticker', 'security ticker', 'stockticker', 'emittententicker', 'issuer ticker'],
    ...['ticker de l emetteur', 'ticker del emisor', 'ticker dell emittente', 'kurzel', 'tickers'],
    ...['ticker emittente', 'ticker emetteur', 'simbolo', 'symbole', 'bloomberg ticker'],
    ...['証券コード', '銘柄コード'],
  ],
  exchange: [
    ...['exchange', 'mic', 'exchange mic', 'market', 'stock exchange', 'listing', 'borse'],
    ...['bourse', 'bolsa', 'borsa', 'mercado', 'place de cotation', 'beurs', 'handelsplatz'],
    ...['exchange code', 'primary exchange', 'operating mic', 'place boursiere'],
  ],
  value: [
    ...['market value', 'value', 'fair value', 'marketvalue', 'total market value', 'amount'],
    ...['market val', 'mkt value', 'mkt val', 'base market value', 'current value', 'mv'],
    ...['market value base', 'position value', 'holding value', 'value held', 'valuation'],
    ...['value of holding', 'market price value', 'total value', 'kurswert', 'marktwert', 'wert'],
    ...['zeitwert', 'bestandswert', 'gesamtwert', 'depotwert', 'betrag', 'valeur'],
    ...['valeur de marche', 'valeur boursiere', 'valeur marchande', 'montant', 'valorisation'],
    ...['valor de mercado', 'importe', 'valor efectivo', 'valor total', 'valore'],
    ...['valore di mercato', 'controvalore', 'importo', 'marktwaarde', 'waarde', 'markedsvaerdi'],
    ...['markedsverdi', 'marknadsvarde', 'valor de mercado base', 'exposure', 'net value'],
    ...['marktwert der position', 'valeur de realisation', 'boerswaarde', 'borsverdi', 'kursvarde'],
    ...['時価総額', '時価', '時価評価額', '評価額', '金額'],
  ],
  currency: [
    ...['currency', 'base currency', 'value currency', 'ccy', 'curr', 'currency code', 'cur'],
    ...['fund currency', 'reporting currency', 'wahrung', 'devise', 'moneda', 'divisa', 'valuta'],
    ...['moeda', 'munt', 'monnaie', 'basiswahrung', 'fondswahrung'],
  ],
  lineCurrency: [
    ...['market currency', 'local currency', 'trading currency', 'price currency', 'marktwahrung'],
    ...['security currency', 'asset currency', 'handelswahrung', 'lokalwahrung', 'devise locale'],
    ...['devise du marche', 'devise de marche', 'valuta di mercato', 'valuta del mercato'],
    ...['divisa de mercado', 'divisa del mercado', 'marktvaluta', 'issue currency'],
    ...['moneda de mercado', 'moneda local', 'valuta locale', 'devise de cotation'],
  ],
  weight: [
    ...['weight', 'weighting', 'portfolio weight', 'fund weight', 'index weight', 'weights', 'wgt'],
    ...['of net assets', 'of fund', 'of portfolio', 'of total', 'of assets', 'of total net assets'],
    ...['of market value', 'gewichtung', 'gewicht', 'anteil', 'portfoliogewicht'],
    ...['anteil am fondsvermogen', 'anteil am portfolio', 'ponderation', 'poids', 'peso'],
    ...[
      'ponderacion',
      'ponderazione',
      'weging',
      'gewichtung fonds',
      'vagt',
      'vikt',
      'vekt',
      'andel',
    ],
    ...[
      'percent',
      'percentage',
      'percent of net assets',
      'percentage of fund',
      'pct',
      'allocation',
    ],
    ...['anteil fondsvolumen', 'of aum', 'of nav', 'percent of fund', 'percent of account'],
    ...['percent of portfolio', 'of account', 'actif net', 'de l actif net', 'del patrimonio'],
    ...[
      'andel i',
      'andel av fond',
      'andel av portefolje',
      '比率',
      '構成比',
      '組入比率',
      '投資比率',
    ],
  ],
  quantity: [
    ...['shares', 'quantity', 'shares held', 'number of shares', 'no of shares', 'units', 'qty'],
    ...['shares par value', 'shares principal amount', 'par value', 'shares par', 'share count'],
    ...['nominal', 'par', 'principal amount', 'position size', 'contracts', 'stuck', 'stucke'],
    ...['stuckzahl', 'anzahl', 'bestand', 'nominale', 'nennwert', 'anzahl der aktien', 'aktien'],
    ...['quantite', 'nombre de titres', 'nombre d actions', 'actions', 'parts', 'cantidad'],
    ...['acciones', 'titulos', 'numero de acciones', 'quantita', 'azioni', 'numero di azioni'],
    ...['quantidade', 'aantal', 'aantal aandelen', 'antal', 'antall', 'shares or principal'],
    ...['amount held', 'balance', 'holdings quantity', 'number of units', 'stk', 'stuck nominale'],
    ...['beholdning', 'antal aktier', 'antal andelar', 'antall aksjer', 'antal stk'],
    ...['株数', '保有株数', '数量', '口数'],
  ],
  price: [
    ...['price', 'kurs', 'preis', 'cours', 'precio', 'prezzo', 'koers', 'preco', 'unit price'],
    ...[
      'price local',
      'local price',
      'closing price',
      'market price',
      'last price',
      'prix',
      '株価',
    ],
  ],
  assetClass: [
    ...['asset class', 'assetclass', 'asset type', 'security type', 'instrument type', 'type'],
    ...['asset category', 'asset group', 'anlageklasse', 'anlagekategorie', 'wertpapierart'],
    ...['wertpapiertyp', 'classe d actif', 'classe d actifs', 'type d actif', 'clase de activo'],
    ...['clase de activos', 'tipo de activo', 'asset class level 1', 'classe di attivita'],
    ...[
      'tipo di attivita',
      'asset klasse',
      'beleggingscategorie',
      'activaklasse',
      'classe di asset',
    ],
    ...['holding type', 'investment type', 'classe de ativos', 'instrumenttyp', 'gattungsart'],
  ],
  country: [
    ...['country', 'location', 'country of risk', 'country code', 'issuer country', 'domicile'],
    ...['country of incorporation', 'incorporation country', 'country of domicile', 'land'],
    ...['standort', 'sitzland', 'herkunftsland', 'pays', 'localisation', 'emplacement', 'pais'],
    ...['ubicacion', 'paese', 'area geografica', 'locatie', 'localizacao', 'country region'],
    ...['lieu', 'country iso', 'iso country', 'geography', 'trade country name', 'country name'],
    ...['国', '国名'],
  ],
  asOf: [
    ...['as of', 'as of date', 'date', 'report date', 'holdings date', 'valuation date'],
    ...['period', 'stichtag', 'datum', 'position date', 'portfolio date', 'effective date'],
  ],
};

/** Headings that are weights when a percent sign stands beside them, `% Fund`, and say nothing without. */
const WITH_PERCENT = [
  '',
  'fund',
  'portfolio',
  'aum',
  'nav',
  'net assets',
  'assets',
  'total',
  'tna',
];

/** Where a heading stands in two lists, the first field has it. */
const FIELD_OF = new Map(
  FIELDS.toReversed().flatMap((field) =>
    HEADINGS[field].map((heading, rank) => [foldHeading(heading), { field, rank }] as const),
  ),
);

/** Lower case, without accents and signs, single blanks. */
export function foldHeading(heading: string): string {
  return heading
    .replace(/ß/g, 'ss')
    .replace(/æ/gi, 'ae')
    .replace(/ø/gi, 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a heading means, and its place among those of the field: 0 is the surest. Undefined when it says nothing known. */
export function fieldOf(
  heading: string,
): { readonly field: Field; readonly rank: number } | undefined {
  const lower = heading.normalize('NFKC').toLowerCase();
  const bare = foldHeading(withoutUnit(lower));
  if (heading.includes('%')) {
    if (WITH_PERCENT.includes(bare)) return { field: 'weight', rank: HEADINGS.weight.length };
    return onlyWeight(FIELD_OF.get(bare)) ?? onlyWeight(FIELD_OF.get(foldHeading(heading)));
  }
  return FIELD_OF.get(foldHeading(heading)) ?? codeIn(heading) ?? FIELD_OF.get(bare);
}

/** The code that brackets name: `Identifier (FIGI)`. */
function codeIn(heading: string): { readonly field: Field; readonly rank: number } | undefined {
  const code = foldHeading(/\(([^()]*)\)/.exec(heading)?.[1] ?? '');
  const known = FIELD_OF.get(code);
  return known !== undefined && CODES.includes(known.field) ? known : undefined;
}

const CODES: readonly Field[] = ['isin', 'cusip', 'sedol', 'figi', 'lei', 'cik'];

/** Coupons, yields and changes also have percent signs; a value or a quantity has none. */
function onlyWeight(
  known: { readonly field: Field; readonly rank: number } | undefined,
): { readonly field: Field; readonly rank: number } | undefined {
  return known?.field === 'weight' ? known : undefined;
}
