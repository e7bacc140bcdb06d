import type { ActionView, StatementView } from '../../src/domain/scorecard/company-view.js';
import type { Block } from '../parts/block.js';
import { sourced } from '../parts/citations.js';
import { plain } from '../parts/rich-text.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const ACTIONS: readonly Column[] = [
  { title: 'Date', share: 15 },
  { title: 'Authority and act', share: 26, names: true },
  { title: 'What is on file', share: 59 },
];

/** Proceedings and decisions of courts, regulators and states. */
export function regulatorsAndCourts(
  actions: readonly ActionView[],
  sheet: Sheet,
): readonly Block[] {
  const rows = actions.map(({ date, authority, kind, amount, claim }): Row => {
    const heading = amount === undefined ? kind : `${kind}, ${amount}`;
    return {
      cells: [
        { paragraphs: [plain(date, TYPE.small)] },
        { paragraphs: [plain(authority, TYPE.smallStrong), plain(heading, TYPE.small)] },
        { paragraphs: [sourced(claim, TYPE.small)] },
      ],
    };
  });
  return rows.length === 0 ? [] : [table(ACTIONS, rows, sheet)];
}

const STATEMENTS: readonly Column[] = [
  { title: 'Date', share: 15 },
  { title: 'Kind and speaker', share: 18, names: true },
  { title: 'Statement', share: 67 },
];

export function whatWasSaid(statements: readonly StatementView[], sheet: Sheet): readonly Block[] {
  const rows = statements.map(({ date, kind, speaker, claim }): Row => ({
    cells: [
      { paragraphs: [plain(date, TYPE.small)] },
      { paragraphs: [plain(kind, TYPE.smallStrong), plain(speaker, TYPE.small)] },
      { paragraphs: [sourced(claim, TYPE.small)] },
    ],
  }));
  return rows.length === 0 ? [] : [table(STATEMENTS, rows, sheet)];
}
