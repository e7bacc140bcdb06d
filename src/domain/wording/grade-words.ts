import type { Grade } from '../methodology/methodology.js';

/** The standing of every grade, printed wherever one is explained. METHOD 8, "Opinion". */
export const OPINION = 'The grade is an opinion from disclosed facts and a published formula.';

/** One line each. The limits are those of the method; a cap can hold a company below what its score alone gives. */
export const GRADE_MEANINGS: Readonly<Record<Grade, string>> = {
  A: 'No activity that counts goes on, a public commitment stands and the search is complete.',
  B: 'Little involvement counts, or an ending, a commitment or the search is still open.',
  C: 'Some involvement counts, or an active or pilot activity holds the grade here.',
  D: 'Considerable involvement counts, or an active or pilot activity of an Article 5 type holds the grade here.',
  E: 'Heavy involvement counts, or an active or pilot activity of high severity on strong evidence holds the grade here.',
  F: 'Very heavy involvement counts, by the weights of the method.',
};
