/** ISO and North American sheets. */
export type Paper = 'A4' | 'Letter';

/** The sheet and the part of it that the text fills, in points from the top left corner. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIZES: Readonly<Record<Paper, readonly [number, number]>> = {
  A4: [595.28, 841.89],
  Letter: [612, 792],
};

const MARGIN = { side: 52, top: 62, bottom: 58 };

export function sheetOf(paper: Paper): Sheet {
  const [width, height] = SIZES[paper];
  return {
    width,
    height,
    left: MARGIN.side,
    right: width - MARGIN.side,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
}

/** Width of the text column in points. */
export function columnWidth({ left, right }: Sheet): number {
  return right - left;
}
