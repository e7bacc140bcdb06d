import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Stage } from './stage.js';

export function testKeyboard(stage: () => Stage): void {
  describe('with the keyboard alone', () => {
    it('skips to the content first of all', async () => {
      const page = await stage().visit('/');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('a Skip to the content');
      expect(await page.locator('.skip').boundingBox()).toMatchObject({ y: 8 });
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('a methodology');
    });

    it('goes through the filters in the order in which they stand, and submits', async () => {
      const page = await stage().visit('/');
      await page.locator('#filter-q').focus();
      const names: string[] = [];
      for (let step = 0; step < 7; step += 1) {
        names.push(await page.evaluate<string>('document.activeElement.name || "button"'));
        await page.keyboard.press('Tab');
      }
      const order = ['q', 'role', 'technology', 'sector', 'country', 'grade', 'button'];
      expect(names).toEqual(order);

      await page.locator('#filter-role').focus();
      await page.keyboard.type('Us');
      await page.locator('#filter-q').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/role=use/);
    });

    it.each(['/', '/companies/amazon', '/jurisdictions', '/methodology'])(
      'shows on %s where it is, and is never caught',
      async (path) => {
        const page = await stage().visit(path);
        const tops: number[] = [];
        for (let step = 0; step < 30; step += 1) {
          await page.keyboard.press('Tab');
          const { tag, outline, top } = await page.evaluate<Focus>(FOCUS);
          expect([step, tag, outline]).toEqual([step, tag, 'solid 3px']);
          tops.push(top);
        }
        expect(new Set(tops).size).toBeGreaterThan(5);
        expect(Math.max(...tops)).toBe(tops.at(-1));
      },
    );

    it('opens and closes details', async () => {
      const page = await stage().visit('/companies/amazon');
      const details = page.locator('#timeline ~ details');
      await details.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await details.locator('table').isVisible()).toBe(true);
      await page.keyboard.press('Space');
      expect(await details.locator('table').isVisible()).toBe(false);
    });

    it('scrolls what is wider than a phone', async () => {
      const page = await stage().visit('/companies/amazon', {
        viewport: { width: 390, height: 844 },
      });
      const chart = page.getByRole('region', { name: 'Timeline chart' });
      await chart.focus();
      // It begins at its newest end, at the right.
      await page.keyboard.press('ArrowLeft');
      await page.waitForFunction(`document.activeElement.scrollLeft < 0`);
    });
  });
}

interface Focus {
  readonly tag: string;
  readonly outline: string;
  /** From the top of the document, in pixels. */
  readonly top: number;
}

const FOCUS = `(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  return {
    tag: element.tagName,
    outline: style.outlineStyle + ' ' + style.outlineWidth,
    top: Math.round(element.getBoundingClientRect().top + scrollY),
  };
})()`;

async function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `document.activeElement.tagName.toLowerCase() + ' ' + document.activeElement.innerText.trim()`,
  );
}
