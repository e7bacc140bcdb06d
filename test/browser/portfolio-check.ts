import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { overflow, seriousFaults } from './accessibility.js';
import { DESKTOP, NARROWEST, PHONE, type Stage } from './stage.js';

const HOLDINGS = [
  'Issuer,ISIN,Market Value,Currency',
  'Amazon.com Inc,US0231351067,600000,USD',
  'An Invented Holding Company With A Name That Is Much Too Long For A Narrow Screen plc,,250000,USD',
  'Northern Trust,,125000,USD',
  'Walmart short,,-50000,USD',
  '',
].join('\n');
const UNTOLD = 'A,B\nAmazon.com Inc,600000\n';

export function testPortfolioCheck(stage: () => Stage): void {
  describe('a portfolio that is checked', () => {
    it.each([
      ['with a script', true],
      ['without a script', false],
    ])('is answered in a page without serious faults, %s', async (_, javaScriptEnabled) => {
      const page = await stage().visit('/screening', { javaScriptEnabled });
      await checkFile(page, HOLDINGS);

      expect(await page.locator('h1').textContent()).toBe('holdings.csv');
      expect(await page.locator('ol.involved a').first().textContent()).toBe('Amazon');
      if (javaScriptEnabled) await expectSound(page);
    });

    it('is asked for its columns where the headings tell nothing, with the keyboard alone', async () => {
      const page = await stage().visit('/screening');
      await checkFile(page, UNTOLD);
      await expectSound(page);
      await page.locator('#column-name').focus();
      await page.keyboard.type('A');
      await page.locator('#column-value').focus();
      await page.keyboard.type('B');
      await page.keyboard.press('Enter');
      await page.locator('button[type=submit]').focus();
      await page.keyboard.press('Enter');

      await page.locator('ol.involved').waitFor();
      expect(await page.locator('ol.involved a').first().textContent()).toBe('Amazon');
    });

    it('is refused in words that are read out', async () => {
      const page = await stage().visit('/screening');
      await checkFile(page, '\u0001\u0002', 'noise.bin');

      expect(await page.locator('[role=alert]').textContent()).toContain('is none of the files');
      await expectSound(page);
    });

    it('takes a file that is dropped on it', async () => {
      const page = await stage().visit('/screening');
      await page.locator('.drop-hint').waitFor();
      await page.evaluate(`(() => {
        const files = new DataTransfer();
        files.items.add(new File(['Issuer,Market Value,Currency'], 'dropped.csv'));
        const drop = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true });
        document.querySelector('[data-drop]').dispatchEvent(drop);
      })()`);

      const chosen = `document.querySelector('#screening-file').files[0]?.name`;
      expect(await page.evaluate(chosen)).toBe('dropped.csv');
    });
  });
}

async function checkFile(page: Page, content: string, name = 'holdings.csv'): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
  await page.locator('#screening-file').setInputFiles(file);
  // The response alone is not enough: until it is shown, the page before it is still the one that is asked.
  const answered = page.waitForEvent('framenavigated');
  await page.locator('button[type=submit]').focus();
  await page.keyboard.press('Enter');
  await answered;
  await page.waitForLoadState();
}

async function expectSound(page: Page): Promise<void> {
  for (const size of [DESKTOP, PHONE, NARROWEST]) {
    await page.setViewportSize(size);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  }
}
