import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { STYLESHEET } from '../../src/platform/web/assets.js';
import { processTreeCpuMs } from './process-tree-cpu.js';

const CHROMIUM = '/usr/bin/chromium';
const WARM_UPS = 3;

/** What printing a number of pages took, all processes of the browser together, in milliseconds. */
export interface BrowserPrint {
  readonly version: string;
  /** Processor time of loading, laying out and showing the pages. */
  readonly loadMs: number;
  /** Processor time of printing the shown pages. */
  readonly printMs: number;
  /** Wall-clock time of both. */
  readonly wallMs: number;
}

/** Prints pages in a headless Chromium that has printed before; tells why when it cannot. */
export async function printInBrowser(
  pages: readonly string[],
): Promise<BrowserPrint | { readonly skipped: string }> {
  if (!existsSync(CHROMIUM)) return { skipped: `there is no ${CHROMIUM}.` };
  const server = await chromium.launchServer({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const cpu = () => processTreeCpuMs(server.process().pid ?? -1);
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const html of pages.slice(0, WARM_UPS)) await print(page, html, () => undefined);
    const spent = { loadMs: 0, printMs: 0, wallMs: 0 };
    const start = performance.now();
    let last = cpu();
    if (last === undefined) return { skipped: 'the processor time of a browser cannot be read.' };
    const note = (kind: 'loadMs' | 'printMs'): void => {
      const now = cpu() ?? Number.NaN;
      spent[kind] += now - (last ?? Number.NaN);
      last = now;
    };
    for (const html of pages) await print(page, html, note);
    return { ...spent, wallMs: performance.now() - start, version: browser.version() };
  } finally {
    await server.close();
  }
}

async function print(
  page: Page,
  html: string,
  note: (kind: 'loadMs' | 'printMs') => void,
): Promise<void> {
  await page.setContent(selfContained(html), { waitUntil: 'load' });
  note('loadMs');
  await page.pdf({ format: 'A4', tagged: true, outline: true });
  note('printMs');
}

/** The page with its style in it, so that nothing has to be fetched. */
function selfContained(html: string): string {
  const style = `<style>${STYLESHEET.bytes.toString('utf8')}</style>`;
  return html
    .replace(/<link rel="stylesheet"[^>]*>/, style)
    .replace(/<link rel="icon"[^>]*>/, '')
    .replace(/<script[^>]*><\/script>/, '');
}
