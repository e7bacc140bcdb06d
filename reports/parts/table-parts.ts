import type { Canvas } from './canvas.js';
import type { PlacedLine } from './geometry.js';

export interface Column {
  readonly title: string;
  /** Share of the width that the gaps leave, compared with the other columns. */
  readonly share: number;
  readonly align?: 'left' | 'right';
  /** Its cells name their row. */
  readonly names?: boolean;
}

export interface Figure {
  readonly height: number;
  readonly alt: string;
  draw(canvas: Canvas, x: number, y: number, width: number): void;
}

/** A cell as lines or a figure, with its column. */
export interface SetCell {
  readonly column: FramedColumn;
  readonly lines: readonly PlacedLine[];
  readonly figure?: Figure;
  readonly top: number;
}

export interface SetRow {
  readonly cells: readonly SetCell[];
  readonly group: boolean;
  /** Set off from the rows over it. */
  readonly opens: boolean;
  readonly height: number;
  readonly destination?: string;
}

export interface FramedColumn extends Column {
  readonly x: number;
  readonly width: number;
}
