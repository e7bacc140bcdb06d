import type { AnswerValue } from '../company/vocabulary.js';

/** Answers to an element of response, as shown. */
export const ANSWER_LABELS: Readonly<Record<AnswerValue, string>> = {
  yes: 'Yes',
  partial: 'Partly',
  no: 'No',
  not_disclosed: 'Not disclosed',
};

/** An indicator that makes sense only with involvement is not asked while no activity counts. */
export const NOT_ASKED = 'Not asked';
