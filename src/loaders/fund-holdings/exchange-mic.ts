import { parseMic } from '../../domain/identifiers/ticker.js';

/** Markets as fund houses name them, folded, and their market identifier codes (ISO 10383). */
const MICS: readonly (readonly [RegExp, string])[] = [
  [/^(?:nasdaq|nasdaq stock market|nasdaq national market|nasdaq global select|nasdaq gs)/, 'XNAS'],
  [/^(?:new york stock exchange|nyse)(?: inc)?$/, 'XNYS'],
  [/^nyse (?:arca|mkt)/, 'ARCX'],
  [/^(?:cboe bzx|bats)/, 'BATS'],
  [/^toronto stock exchange|^tsx$/, 'XTSE'],
  [/^london stock exchange|^lse$/, 'XLON'],
  [/^xetra|^deutsche borse xetra/, 'XETR'],
  [/^(?:frankfurt|deutsche borse)/, 'XFRA'],
  [/euronext.*amsterdam|^amsterdam/, 'XAMS'],
  [/euronext.*paris|^paris/, 'XPAR'],
  [/euronext.*bruss?els|^bruss?els|^bruxelles/, 'XBRU'],
  [/euronext.*(?:lisbon|lissabon)|^lisbon/, 'XLIS'],
  [/(?:irish stock exchange|euronext dublin)/, 'XDUB'],
  [/^borsa italiana|^milan|euronext milan/, 'XMIL'],
  [/^bolsa de madrid|^madrid|^bme/, 'XMAD'],
  [/^(?:six|swiss exchange|six swiss)/, 'XSWX'],
  [/^wiener b|^vienna/, 'XWBO'],
  [/(?:nasdaq )?omx nordic.*stockholm|^stockholm|nasdaq stockholm|^nasdaq omx nordic$/, 'XSTO'],
  [/copenhagen|kopenhagen/, 'XCSE'],
  [/helsinki/, 'XHEL'],
  [/^oslo/, 'XOSL'],
  [/^warsaw|^gielda/, 'XWAR'],
  [/^tokyo|^tse$/, 'XTKS'],
  [/^hong kong|^hkex/, 'XHKG'],
  [/^shanghai/, 'XSHG'],
  [/^shenzhen/, 'XSHE'],
  [/^taiwan/, 'XTAI'],
  [/^(?:gretai|taipei exchange)/, 'ROCO'],
  [/^korea exchange stock market|^korea exchange$|^krx/, 'XKRX'],
  [/kosdaq/, 'XKOS'],
  [/^(?:asx|australian)/, 'XASX'],
  [/^new zealand/, 'XNZE'],
  [/^singapore/, 'XSES'],
  [/^national stock exchange of india|^nse$/, 'XNSE'],
  [/^bse|^bombay/, 'XBOM'],
  [/^(?:bursa )?malaysia|^bursa/, 'XKLS'],
  [/^(?:stock exchange of )?thailand/, 'XBKK'],
  [/^indonesia/, 'XIDX'],
  [/^philippine/, 'XPHS'],
  [/^johannesburg/, 'XJSE'],
  [/^tel aviv/, 'XTAE'],
  [/^saudi|^tadawul/, 'XSAU'],
  [/^(?:bm&f|bovespa|b3|xbsp)/, 'BVMF'],
  [/^bolsa mexicana|^mexic/, 'XMEX'],
  [/^santiago|^bolsa de comercio de santiago/, 'XSGO'],
  [/^istanbul|^borsa istanbul/, 'XIST'],
  [/^athens/, 'ASEX'],
];

/** The market's code, also where the text is one; undefined for a market that is not known here. */
export function micOf(exchange: string): string | undefined {
  const folded = exchange
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim();
  const named = MICS.find(([name]) => name.test(folded))?.[1];
  if (named !== undefined) return named;
  return /^[A-Z][A-Z0-9]{3}$/.test(exchange) ? parseMic(exchange) : undefined;
}

/** Bloomberg's codes of markets; those of whole countries, such as `US`, name none. */
const BLOOMBERG: Readonly<Record<string, string>> = {
  ...{ UN: 'XNYS', UW: 'XNAS', UQ: 'XNAS', UP: 'ARCX', CT: 'XTSE', LN: 'XLON', FP: 'XPAR' },
  ...{ GY: 'XETR', GF: 'XFRA', NA: 'XAMS', BB: 'XBRU', IM: 'XMIL', SM: 'XMAD', PL: 'XLIS' },
  ...{ SE: 'XSWX', SW: 'XSWX', SS: 'XSTO', DC: 'XCSE', FH: 'XHEL', NO: 'XOSL', AV: 'XWBO' },
  ...{ JT: 'XTKS', HK: 'XHKG', AT: 'XASX', SP: 'XSES', TT: 'XTAI', KP: 'XKRX', KQ: 'XKOS' },
};

/** The market that Bloomberg's code stands for. */
export function bloombergMic(code: string): string | undefined {
  return BLOOMBERG[code.toUpperCase()];
}
