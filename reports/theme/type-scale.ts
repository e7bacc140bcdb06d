import type { Face } from '../fonts/faces.js';
import { PALETTE, type Colour } from './palette.js';

/** How a piece of text looks. Size and leading in points. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
}

const { ink, muted, accent } = PALETTE;

export const TYPE = {
  name: { face: 'serif', size: 26, leading: 31, colour: ink },
  grade: { face: 'serif', size: 66, leading: 66, colour: accent },
  figure: { face: 'serif', size: 21, leading: 25, colour: ink },
  state: { face: 'serif', size: 15, leading: 19, colour: accent },
  section: { face: 'serif', size: 14.5, leading: 18, colour: ink },
  subsection: { face: 'strong', size: 9.5, leading: 13, colour: ink },
  lead: { face: 'sans', size: 10.5, leading: 15, colour: ink },
  body: { face: 'sans', size: 9, leading: 13, colour: ink },
  strong: { face: 'strong', size: 9, leading: 13, colour: ink },
  small: { face: 'sans', size: 8, leading: 11, colour: ink },
  smallStrong: { face: 'strong', size: 8, leading: 11, colour: ink },
  smallMuted: { face: 'sans', size: 8, leading: 11, colour: muted },
  fine: { face: 'sans', size: 7.5, leading: 10, colour: ink },
  fineStrong: { face: 'strong', size: 7.5, leading: 10, colour: ink },
  fineMuted: { face: 'sans', size: 7.5, leading: 10, colour: muted },
  columnHead: { face: 'strong', size: 7.5, leading: 10, colour: muted },
  label: { face: 'sans', size: 8, leading: 11, colour: muted },
  mark: { face: 'sans', size: 7, leading: 11, colour: muted },
} as const satisfies Record<string, TextStyle>;
