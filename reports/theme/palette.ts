/** Screen and paper share these colours. Nothing is told by colour alone. */
export const PALETTE = {
  ink: '#1a1a1a',
  muted: '#5c5c5c',
  accent: '#8a1c2b',
  rule: '#d0d0d0',
  track: '#ececec',
  paper: '#ffffff',
} as const;

export type Colour = (typeof PALETTE)[keyof typeof PALETTE];
