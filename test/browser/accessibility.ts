import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PAGE_KINDS } from './page-kinds.js';
import { DESKTOP, NARROWEST, PHONE, type Stage } from './stage.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function testAccessibility(stage: () => Stage): void {
  describe('every kind of page', () => {
    it.each(PAGE_KINDS)('%s (%s)', async (_kind, path, status) => {
      const { page, answer } = await stage().visitWithAnswer(path);
      expect(answer?.status()).toBe(status);
      expect(await seriousFaults(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      expect(await seriousFaults(page)).toEqual([]);
      for (const size of [DESKTOP, PHONE, NARROWEST]) {
        await page.setViewportSize(size);
        expect(await overflow(page)).toEqual([]);
      }
    });

    it('API documentation (/api/docs)', async () => {
      const page = await stage().visit('/api/docs');
      await page.locator('.opblock').first().waitFor();
      expect(await page.locator('.opblock').count()).toBeGreaterThan(3);
    });
  });
}

/** Serious and critical faults that axe-core finds, one line each. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  // Through the debugger, which the page's content security policy does not bind.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  return page.evaluate<string[]>(`(async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160)));
  })()`);
}

/** What sticks out of the page at the right, when the page has to be scrolled sideways. */
export async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => element.closest('.scroll') === null)
      .map((element) => clientWidth + ' px: ' + element.outerHTML.slice(0, 120));
  })()`);
}
