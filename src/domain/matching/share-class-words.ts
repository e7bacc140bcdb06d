/** Words by which files name the class of a security, its market or its par value; they say nothing about the issuer. */
const CLASS_WORDS: ReadonlySet<string> = new Set(
  (
    'COM COMMON STK STOCK STOCKS CAP CL CLA CLB CLASS CLS CLSA SER SERIES SHS SH SHR SHRS SHARE SHARES ORD ORDS ' +
    'ORDINARY ADR ADRS ADS ADSS GDR GDRS SPON SPONS SPONSORED SPN SPD SPONSADR UNSPON UNSPONSORED REG REGISTERED REGD ' +
    'NY NYS NEW OLD UNIT UNITS UNT UT BEN INT INTR BI VTG VOT VOTING NON SUB SUBORD SVTG SV PAR NPV PFD PREF PREFS ' +
    'PREFERRED PRF DEP DEPOSITARY DEPOSITORY RCPT RCPTS RECEIPT RECEIPTS AMER AMERICAN REPSTG REPR WT WTS WARRANT ' +
    'WARRANTS RT RTS RIGHT RIGHTS NOTE NOTES BOND BONDS BD SR CONV CV CVT CONVERTIBLE EQUITY EQUITIES ISIN SEDOL ' +
    'CUSIP EURO EUR USD GBP CAD CHF NOK SEK DKK HKD NIS ILS ISHS BENEFICIAL INTEREST PARTN LTDPARTN STAPLED SECURITY ' +
    'REIT TRADED REGISTRY REPRES IN SPLIT COMNEW PUT CALL OPTION OPTIONS HKEX ETF WHEN ISSUED WI EXP DUE MTN PERP MUTUAL CDI RSP'
  ).split(' '),
);

/** US states and countries as they follow a name in lists of securities. */
const PLACE_TAGS: ReadonlySet<string> = new Set(
  (
    'DEL DE NEV NV MD VA NY NJ CT MA PA OH OHIO FLA FL GA CALIF CAL CA WASH WA MINN MN WIS WI MICH MI IND TEX TX ' +
    'PENN ORE COLO ARIZ TENN KY LA MISS MO OKLA NEB IOWA ILL IL NC SC UTAH UT VT NH ME RI HAWAII BERMUDA CAYMAN ISLANDS ' +
    'CDA US USA UK IRE IRELAND NETH BMU CYM FI TBK MN ND SD WV AL AR ARK AZ CO CN KS ADV FA NEW OLD THE CAN'
  ).split(' '),
);

/** Par values and codes written into a name: `USD0.001`, `EUR1`, `$.02`, `ISIN#US0231351067`, `2.25`, `09/15/2027`. */
const CODED =
  /^(?:(?:USD|EUR|GBP|CAD|CHF|HKD|NOK|SEK|DKK|AUD|JPY|CNY)\d*(?:[.,]\d+)?|\$?\d*[.,]\d+%?|\d+%|\$\d+|(?:ISIN|SEDOL|CUSIP)#?\w*|\d{1,2}\/\d{1,2}\/\d{2,4})$/;

/** Whether a word of a name is about the class of the security. */
export function isClassWord(word: string): boolean {
  return CLASS_WORDS.has(word) || CODED.test(word);
}

/** Whether a word after the name tells where the issuer is registered. */
export function isPlaceTag(word: string): boolean {
  return PLACE_TAGS.has(word);
}
