import type { JSX } from 'preact';

/** A bar of 0 to `of`, for the eye only: the number always stands beside it as text. */
export function Bar({ value, of = 100 }: { readonly value: number; readonly of?: number }) {
  const length = of > 0 ? Math.round((1000 * value) / of) / 10 : 0;
  return drawBar(Math.min(100, Math.max(0, length)));
}

function drawBar(length: number): JSX.Element {
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {length > 0 && <path d={`M0 4h${String(length)}`} />}
    </svg>
  );
}
