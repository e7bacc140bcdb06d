import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Stage } from './stage.js';

export function testRankingFilters(stage: () => Stage): void {
  describe('the filters of the ranking', () => {
    it.each([
      ['with scripts', true],
      ['without scripts', false],
    ])('choose, submit and show all again, %s', async (_how, javaScriptEnabled) => {
      const page = await stage().visit('/', { javaScriptEnabled });
      const all = await rows(page).count();
      expect(all).toBeGreaterThan(150);

      await page.getByLabel('Role').selectOption('use');
      await page.getByLabel('Country').selectOption('GB');
      await page.getByRole('button', { name: 'Filter' }).click();

      await page.waitForURL(/role=use/);
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('role'), searchParams.get('country')]).toEqual(['use', 'GB']);
      const shown = await rows(page).count();
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThan(all);
      expect(await count(page)).toMatch(
        new RegExp(`^${String(shown)} of ${String(all)} ranked companies: .*United Kingdom`),
      );
      expect(await page.getByLabel('Role').inputValue()).toBe('use');

      await page.getByRole('link', { name: 'Show all' }).click();
      await page.waitForURL((url) => url.search === '');
      expect(await rows(page).count()).toBe(all);
    });

    it('leaves empty fields out of the address, and goes back to the list as it was', async () => {
      const page = await stage().visit('/');
      await page.getByLabel('Grade', { exact: true }).selectOption('F');
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.waitForURL(/grade=F/);
      expect(new URL(page.url()).search).toBe('?grade=F');
      expect(new Set(await page.locator('.ranking .grade').allInnerTexts())).toEqual(
        new Set(['F']),
      );

      await rows(page).first().getByRole('link').click();
      await page.waitForURL(/\/companies\//);
      await page.locator('[data-back="ranking"]').click();
      await page.waitForURL(/grade=F/);
      await page.goBack();
      await page.goBack();
      expect(new URL(page.url()).search).toBe('?grade=F');
    });

    it('finds a company by name without its accents, and by identifier', async () => {
      const page = await stage().visit('/');
      for (const text of ['sao paulo', 'US0231351067']) {
        await page.getByLabel('Company name or identifier').fill(text);
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.searchParams.get('q') === text);
        expect(await count(page)).toMatch(/^\d+ of \d+ ranked companies/);
      }
      expect(await rows(page).locator('th a').allInnerTexts()).toEqual(['Amazon']);
    });

    it('links the same choice as CSV and JSON', async () => {
      const page = await stage().visit('/?grade=F');
      const shown = await rows(page).count();
      const csv = await page.getByRole('link', { name: 'This list as CSV' }).getAttribute('href');
      expect(csv).toBe('/ranking.csv?grade=F');
      const lines = (await (await stage().site.get(csv ?? '')).text()).trimEnd().split('\r\n');
      expect(lines).toHaveLength(shown + 1);
    });

    it('says so when nothing fits', async () => {
      const page = await stage().visit('/?q=nobody-has-this-name');
      expect(await count(page)).toMatch(/^0 of \d+ ranked companies/);
      expect(await rows(page).count()).toBe(0);
      expect(await page.getByText('No ranked company fits').count()).toBe(1);
    });
  });
}

function rows(page: Page) {
  return page.locator('table.ranking tbody tr');
}

async function count(page: Page): Promise<string> {
  return page.getByRole('status').innerText();
}
