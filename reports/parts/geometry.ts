import type { Line } from './line-breaking.js';

/** Points from the top left corner of the sheet. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line and the point where it begins: left edge, top of its leading. */
export interface PlacedLine {
  readonly line: Line;
  readonly x: number;
  readonly y: number;
}
