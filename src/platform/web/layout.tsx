import type { ComponentChildren, JSX } from 'preact';
import { ICON, SCRIPT, STYLESHEET } from './assets.js';
import { Contact } from './contact.js';
import type { Edition, Page, SectionId } from './page.js';
import { SECTIONS } from './page.js';
import type { Site } from './site.js';
import { SITE_NAME, addressOf } from './site.js';

/** The document around every page: head, skip link, header, main part and footer. */
export function Layout({ page, site }: { readonly page: Page; readonly site: Site }): JSX.Element {
  return (
    <html lang="en">
      <Head page={page} site={site} />
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Header current={page.section} below={page.below ?? false} />
        <main id="main" tabIndex={-1}>
          {page.body}
        </main>
        <Footer edition={page.edition} site={site} />
      </body>
    </html>
  );
}

function Head({ page, site }: { readonly page: Page; readonly site: Site }): JSX.Element {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title === SITE_NAME ? page.title : `${page.title} – ${SITE_NAME}`}</title>
      <meta name="description" content={page.description} />
      {page.robots !== undefined && <meta name="robots" content={page.robots} />}
      {page.robots === undefined && site.publicUrl !== undefined && (
        <link rel="canonical" href={addressOf(site, page.path)} />
      )}
      <link rel="icon" href={ICON.path} type="image/svg+xml" />
      <link rel="stylesheet" href={STYLESHEET.path} />
      <script type="module" src={SCRIPT.path} />
    </head>
  );
}

interface HeaderProps {
  readonly current: SectionId | undefined;
  readonly below: boolean;
}

function Header({ current, below }: HeaderProps): JSX.Element {
  return (
    <header class="site-header">
      <a class="site-name" href="/">
        {SITE_NAME}
      </a>
      <nav aria-label="Main">
        <ul>
          {SECTIONS.map(({ id, label, href }) => (
            <li key={id}>
              <a href={href} {...currentMark(id === current, below)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function currentMark(current: boolean, below: boolean): { 'aria-current'?: 'page' | 'true' } {
  if (!current) return {};
  return { 'aria-current': below ? 'true' : 'page' };
}

interface FooterProps {
  readonly edition: Edition | undefined;
  readonly site: Site;
}

function Footer({ edition, site }: FooterProps): JSX.Element {
  return (
    <footer class="site-footer">
      <p>
        Grades and scores are an opinion from disclosed facts and a published formula. They are no
        finding of law.
      </p>
      {edition && (
        <FooterLine term="Edition">
          As of <time dateTime={edition.asOf.iso}>{edition.asOf.text}</time>, method{' '}
          <a href="/methodology">{edition.method.id}</a>.
        </FooterLine>
      )}
      <FooterLine term="Licence">
        The dataset may be used under{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>; each fact belongs to
        its source. The code is under the{' '}
        <a href="https://www.apache.org/licenses/LICENSE-2.0">Apache License 2.0</a>.
      </FooterLine>
      <FooterLine term="Corrections">
        Something is wrong or missing? <Contact site={site} />.{' '}
        <a href="/about#correct">How to correct</a>. <a href="/api/docs">API</a>.
      </FooterLine>
    </footer>
  );
}

interface FooterLineProps {
  readonly term: string;
  readonly children: ComponentChildren;
}

function FooterLine({ term, children }: FooterLineProps): JSX.Element {
  return (
    <p>
      <b>{term}</b> {children}
    </p>
  );
}
