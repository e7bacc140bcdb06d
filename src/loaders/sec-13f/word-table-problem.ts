import type { PortfolioWarning } from '../../domain/portfolio/portfolio-file.js';
import type { TableProblem } from '../../domain/filing/table-problem.js';

/** Why the filing is refused, in one sentence. */
export const TABLE_PROBLEMS: Readonly<Record<TableProblem, string>> = {
  'no-table':
    'The filing is no notice and holds no information table; stored, it would read as if everything had been sold.',
  'no-readable-row':
    'No row of the table could be read; stored, the filing would read as if everything had been sold.',
  'notice-with-rows':
    'The filing says that others report its holdings, and has rows all the same; it is not clear which of the two holds.',
};

/** Stated of every notice that is stored. */
export const NOTICE: PortfolioWarning = {
  rule: 'notice',
  message:
    'This is a notice: the holdings are reported by others. Nothing is taken as sold because of it.',
};
