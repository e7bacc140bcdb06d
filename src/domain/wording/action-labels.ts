import type { ActionKind } from '../company/vocabulary.js';

/** What courts, regulators and states did; the standing of a lawsuit stands before its claim. */
export const ACTION_KIND_LABELS: Readonly<Record<ActionKind, string>> = {
  fine: 'Fine',
  ban_order: 'Ban or order',
  export_control: 'Export control',
  sanction: 'Sanction',
  lawsuit: 'Lawsuit',
  settlement: 'Settlement',
  exclusion: 'Exclusion',
  legislation: 'Legislation',
  finding: 'Finding',
  investigation: 'Investigation',
};
