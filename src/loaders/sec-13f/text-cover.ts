import type { CoverFacts } from './cover-facts.js';

/** A box that is ticked: `[X]`, `[ x ]`, `(X)`, `|X|`, `/X/`, `_X_`, `[_X_]`, `{XX}`, or a cross without a box. */
const TICK = String.raw`(?:[[({<|/_][[({<|/_\s]{0,4}[xX]{1,2}[\])}>|/_\s]{0,4}[\])}>|/_]|(?<![^\s:])[xX]{1,2}(?=\s))`;
const RESTATEMENT = new RegExp(`${TICK}\\s*is\\s+a\\s+restatement`, 'i');
const NEW_HOLDINGS = new RegExp(`${TICK}\\s*adds?\\s+new\\s+holdings`, 'i');
const AMENDED = new RegExp(`check\\s+here\\s+if\\s+(an?\\s+)?amendment:?\\s*${TICK}`, 'i');
const REPORT_TYPES: readonly (readonly [string, RegExp])[] = [
  ['13F HOLDINGS REPORT', new RegExp(`${TICK}\\s*(form\\s+)?13F\\s+HOLDINGS`, 'i')],
  ['13F NOTICE', new RegExp(`${TICK}\\s*(form\\s+)?13F\\s+NOTICE`, 'i')],
  ['13F COMBINATION REPORT', new RegExp(`${TICK}\\s*(form\\s+)?13F\\s+COMBINATION`, 'i')],
];
const CONFIDENTIAL =
  /confidential\s+(information|portions?|treatment)[^.]{0,120}(omitted|filed\s+separately|requested)/i;
const PERIOD =
  /report\s+for\s+the\s+(?:calendar\s+)?(?:year\s+or\s+)?quarter\s+ended:?[\s_]*([^\n]{6,40})/i;
const MANAGER =
  /investment\s+manager\s+filing\s+this\s+report:?[^\n]*\n(?:[^\n]{0,4}\n)*\s*name:?[ \t_]*([^\n_]+)/i;

/** The cover and summary pages of a filing in prose, as they were before 2013. */
export function readTextCover(text: string): CoverFacts {
  const facts: CoverFacts = {};
  const period = PERIOD.exec(text)?.[1]?.trim();
  if (period !== undefined) facts.period = period;
  const managerName = MANAGER.exec(text)?.[1]?.trim();
  if (managerName !== undefined) facts.managerName = managerName;
  Object.assign(facts, amendmentFacts(text), summaryFacts(text));
  const reportType = REPORT_TYPES.find(([, pattern]) => pattern.test(text))?.[0];
  if (reportType !== undefined) facts.reportType = reportType;
  if (CONFIDENTIAL.test(text)) facts.confidentialOmitted = true;
  return facts;
}

function amendmentFacts(text: string): CoverFacts {
  const facts: CoverFacts = {};
  if (RESTATEMENT.test(text)) facts.amendmentType = 'RESTATEMENT';
  else if (NEW_HOLDINGS.test(text)) facts.amendmentType = 'NEW HOLDINGS';
  facts.isAmendment = AMENDED.test(text) || facts.amendmentType !== undefined;
  const number = /amendment\s+(?:no|number)\.?:?[\s_]*(\d{1,3})\b/i.exec(text)?.[1];
  if (facts.isAmendment && number !== undefined) facts.amendmentNumber = number;
  return facts;
}

/** The totals stand behind their label or below it, the unit behind the total or below it. */
function summaryFacts(text: string): CoverFacts {
  const facts: CoverFacts = {};
  const entries = /entry\s+total:?[\s._]*(\d[\d,]*)/i.exec(text)?.[1];
  if (entries !== undefined) facts.entryTotal = entries;
  const value = /(?:table\s+)?value\s+total:?[\s._$]*(\d[\d,]*(?:\.\d+)?)([\s\S]{0,200})/i.exec(
    text,
  );
  if (value?.[1] === undefined) return facts;
  facts.valueTotal = value[1];
  if (isThousands(value[2]?.split(/list of other/i)[0] ?? '')) facts.statedUnit = 1000;
  return facts;
}

/** Whether words name thousands: `(x$1000)`, `(in thousands)`, `$000`. */
export function isThousands(words: string): boolean {
  return /thousands?|x\s*\$?\s*1,?000|\$\s*1,?000|(?<![\d,.])'?000'?s?(?!\d)/i.test(
    words.replace(/\d{4,}/g, '1000'),
  );
}
