import { describe, expect, it } from '@jest/globals';
import type { Stage } from './stage.js';

export function testCompanyPage(stage: () => Stage): void {
  describe('the page of a company', () => {
    it('leads from every raised number to the source of that number', async () => {
      const page = await stage().visit('/companies/amazon');
      const links = page.locator('.refs a');
      expect(await links.count()).toBeGreaterThan(20);
      await links.first().click();
      const target = page.locator(':target');
      expect(await target.getAttribute('id')).toMatch(/^source-\d+$/);
      expect(await target.locator('a').first().getAttribute('href')).toMatch(/^https?:/);
      expect(await page.evaluate('scrollY')).toBeGreaterThan(500);
    });

    it('opens the details of the calculation, down to the factors', async () => {
      const page = await stage().visit('/companies/amazon#calculation');
      const steps = page.locator('#calculation ~ details');
      expect(await steps.count()).toBeGreaterThan(3);
      const factors = steps.first().locator('table');
      expect(await factors.isVisible()).toBe(false);
      await steps.first().locator('summary').click();
      expect(await factors.isVisible()).toBe(true);
      expect(await factors.locator('tbody tr').count()).toBeGreaterThan(5);
    });

    it.each(['amazon', 'kmart-australia', 'gap', 'target'])(
      'offers %s as PDF, receipt and JSON',
      async (slug) => {
        const page = await stage().visit(`/companies/${slug}`);
        const links = page.getByRole('list', { name: 'Downloads' }).getByRole('link');
        const types = ['application/pdf', 'application/json', 'application/json'];
        for (const [index, type] of types.entries()) {
          const address = await links.nth(index).getAttribute('href');
          const answer = await stage().site.get(address ?? '');
          expect([address, answer.status]).toEqual([address, 200]);
          expect(answer.headers.get('content-type')).toContain(type);
        }
      },
    );

    it('keeps whatever it links within itself', async () => {
      const page = await stage().visit('/companies/canon');
      const lost = await page.evaluate<string[]>(
        `[...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.hash.slice(1))
          .filter((id) => document.getElementById(id) === null)`,
      );
      expect(lost).toEqual([]);
    });

    it('runs under its content security policy', async () => {
      const page = await stage().visit('/');
      const refusals: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') refusals.push(message.text());
      });
      page.on('pageerror', (error) => refusals.push(error.message));
      for (const path of ['/companies/amazon', '/methodology', '/api/docs', '/nowhere']) {
        await page.goto(path);
        await page.waitForLoadState('load');
      }
      expect(refusals.filter((text) => !text.includes('status of 404'))).toEqual([]);
    });
  });
}
