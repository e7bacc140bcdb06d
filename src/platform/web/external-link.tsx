import type { ComponentChildren, JSX } from 'preact';

interface Props {
  readonly href: string;
  readonly children: ComponentChildren;
}

/** A link to a source. An address that is not plain web is printed as text and never linked. */
export function ExternalLink({ href, children }: Props): JSX.Element {
  if (!/^https?:\/\//i.test(href)) return <>{children}</>;
  return (
    <a href={href} rel="external noopener">
      {children}
    </a>
  );
}
