import type { JSX } from 'preact';
import type { Grade } from '../../domain/methodology/methodology.js';

interface Props {
  readonly grade: Grade;
  readonly large?: boolean;
  /** False where the column or the sentence already says that this is a grade. */
  readonly named?: boolean;
}

/** A letter in a box over a scale of six steps: readable without colour, and in print without backgrounds. */
export function GradeMark({ grade, large = false, named = false }: Props): JSX.Element {
  return (
    <span class={`grade grade-${grade}${large ? ' grade-large' : ''}`}>
      {named && <span class="sr">Grade </span>}
      {grade}
    </span>
  );
}
