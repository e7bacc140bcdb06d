import type {
  InvestorFilter,
  InvestorOrder,
  InvestorPlace,
} from '../../domain/investor/investor-row.js';
import {
  listMarks,
  readCursorContent,
  writeCursorContent,
} from '../../platform/http/list-cursor.js';

/** What a list shows and in which order: a cursor belongs to one of these. */
export interface InvestorListRequest {
  readonly filter: InvestorFilter;
  readonly order: InvestorOrder;
}

/** The place of a row as one opaque word. It holds values, not a position, so that investors may come and go in between. */
export function writeInvestorCursor(
  { slug, name, links, values }: InvestorPlace,
  request: InvestorListRequest,
): string {
  return writeCursorContent([marksOf(request), slug, name, links, values]);
}

/** Undefined when the word is no cursor of this very list. */
export function readInvestorCursor(
  cursor: string,
  request: InvestorListRequest,
): InvestorPlace | undefined {
  const [marks, slug, name, links, values, ...more] = readCursorContent(cursor);
  if (marks !== marksOf(request) || more.length > 0) return undefined;
  if (typeof slug !== 'string' || typeof name !== 'string' || typeof links !== 'number') {
    return undefined;
  }
  return isValues(values) ? { slug, name, links, values } : undefined;
}

function isValues(values: unknown): values is InvestorPlace['values'] {
  if (typeof values !== 'object' || values === null) return false;
  return Object.values(values).every((value) => typeof value === 'number');
}

/** Another word for every other filter or order. */
function marksOf({ filter, order }: InvestorListRequest): string {
  const { q, type, country, publicMoney } = filter;
  return listMarks([order, q, type, country, publicMoney]);
}
