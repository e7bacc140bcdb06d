import type { JSX } from 'preact';

interface Props {
  readonly label: string;
  readonly code: string;
}

/** A label with the code that company files and the API use for it. */
export function Coded({ label, code }: Props): JSX.Element {
  return (
    <>
      {label}{' '}
      <small>
        <code>{code}</code>
      </small>
    </>
  );
}
