import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Stage } from './stage.js';

/** An A4 sheet within its margins, in CSS pixels. */
const SHEET = { width: 688, height: 1000 };

export function testPrint(stage: () => Stage): void {
  describe('on paper', () => {
    it('keeps every word of the main part of a company’s page, and opens what is closed', async () => {
      const page = await stage().visit('/companies/amazon');
      const words = await hiddenWords(page);
      expect(words).toEqual([]);
    });

    it('prints the whole ranking with its heads, at least 25 companies to a sheet', async () => {
      const page = await stage().visit('/', { viewport: SHEET });
      await page.emulateMedia({ media: 'print' });
      const table = page.locator('table.ranking');
      const rows = await table.locator('tbody tr').count();
      expect(await table.locator('thead').isVisible()).toBe(true);
      const height = (await table.boundingBox())?.height ?? Infinity;
      expect(rows / (height / SHEET.height)).toBeGreaterThan(25);
      expect(await page.locator('form.filters').isVisible()).toBe(false);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        SHEET.width,
      );
    });

    it('spells out the addresses of sources', async () => {
      const page = await stage().visit('/companies/gap');
      await page.emulateMedia({ media: 'print' });
      const printed = await page.evaluate<string>(
        `getComputedStyle(document.querySelector('.sources a'), '::after').content`,
      );
      expect(printed).toContain('http');
    });
  });
}

/** Texts of the main part that a printer would not get, beside the lists of links. */
async function hiddenWords(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  return page.evaluate<string[]>(`(() => {
    const walker = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
    const hidden = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      const expected = textContent.trim() !== '' && !parentElement.closest('.contents, .downloads, button, title');
      if (expected && !parentElement.checkVisibility()) hidden.push(textContent.trim());
    }
    return hidden;
  })()`);
}
