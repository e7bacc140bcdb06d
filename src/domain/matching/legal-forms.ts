/** Legal forms of many countries, as written after accents and dots are gone. Forms on one line are written for one another. */
const FORMS = [
  'INC INCORPORATED INCORP INCORPORATION INCORPORATE INCOR INCORPO',
  'CORP CORPORATION CORPORAT CORPORATI CORPORATIO CORPN CRP CORPOR CORPORA',
  'CO COMPANY COS COMPANIES CIA CIE COMPANHIA COMPANIA COMPAGNIE COMPAN COMPANI COMPANIE',
  'LTD LIMITED LIMITEE LTEE LIMITE LIMI LTDA',
  'PLC',
  'LLC LC',
  'LP LLP LLLP SCSP',
  'AG',
  'SE',
  'SA SAU SAS SASU SARL SCA SCS',
  'NV',
  'BV BVBA',
  'GMBH MBH KG KGAA OHG GBR EG UG',
  'AB PUBL',
  'ASA AS A/S APS IS',
  'OYJ OY ABP',
  'SPA SRL SAPA SCPA',
  'KK KABUSHIKI KAISHA GK YK',
  'PTE',
  'PTY',
  'BHD SDN BERHAD',
  'TBK PERSERO',
  'JSC PJSC OJSC CJSC PAO OAO ZAO OOO AO NAO',
  'ПАО ОАО ЗАО ООО АО',
  'SAB SAPI SADECV CV RL',
  'PCL PUBLIC',
  'PT',
  'DD DOO RT NYRT ZRT KFT AD EAD OOD EOOD SP ZOO SRO',
  'TAS ANONIM SIRKETI STI',
  'PSC PJSC QSC QPSC SAOG SAOC KSC KSCP SAE',
  'EPE AE',
  'HF EHF',
  'NA ASSOCIATION',
] as const;

/** Endings without blanks before them, of Chinese, Japanese and Korean names. */
const JOINED_FORMS = [
  '股份有限公司',
  '有限责任公司',
  '有限責任公司',
  '股份公司',
  '集团有限公司',
  '控股有限公司',
  '有限公司',
  '株式会社',
  '株式會社',
  '合同会社',
  '有限会社',
  '(株)',
  '㈱',
  '주식회사',
  '公司',
] as const;

const GROUP_OF = new Map(
  FORMS.flatMap((line) => {
    const forms = line.split(' ');
    const [first = line] = forms;
    return forms.map((form) => [form, first] as const);
  }),
);

/** Those after which a name is complete: what follows is about the class of share, the state or the market. */
const CLOSING: ReadonlySet<string> = new Set([
  'INC',
  'CORP',
  'LTD',
  'PLC',
  'LLC',
  'LP',
  'NV',
  'SA',
  'AG',
  'OYJ',
  'ASA',
  'BHD',
]);

/** The first spelling of the form that a word is, undefined for other words. */
export function legalFormOf(word: string): string | undefined {
  return GROUP_OF.get(word);
}

const FIRST: ReadonlySet<string> = new Set([
  'PT',
  'JSC',
  'PJSC',
  'OJSC',
  'PAO',
  'OAO',
  'ZAO',
  'OOO',
  'ПАО',
  'ОАО',
  'ЗАО',
  'ООО',
  'АО',
]);

/** Whether a form is written before the name where it is used. */
export function standsFirst(word: string): boolean {
  return FIRST.has(word);
}

/** Whether a name ends at this form. */
export function closesName(form: string): boolean {
  return CLOSING.has(form);
}

/** A name in Chinese, Japanese or Korean characters without its legal form, wherever that stands. */
export function withoutJoinedForms(text: string): string {
  return JOINED_FORMS.reduce((rest, form) => rest.replaceAll(form, ' '), text);
}
