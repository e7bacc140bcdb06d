import { renderToString } from 'preact-render-to-string';
import { Layout } from './layout.js';
import type { Page } from './page.js';
import type { Site } from './site.js';

/** One complete HTML document. Everything that is text is escaped by the renderer. */
export function renderPage(page: Page, site: Site): string {
  return `<!doctype html>${renderToString(<Layout page={page} site={site} />)}\n`;
}
