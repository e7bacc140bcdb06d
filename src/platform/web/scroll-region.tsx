import type { ComponentChildren, JSX } from 'preact';

interface Props {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Something too wide for a small screen: it scrolls by itself, also with the keyboard, and the page does not. */
export function ScrollRegion({ label, children }: Props): JSX.Element {
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
