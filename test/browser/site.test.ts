import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import { testAccessibility } from './accessibility.js';
import { findChromium } from './chromium.js';
import { testCompanyPage } from './company-page.js';
import { testKeyboard } from './keyboard.js';
import { testPortfolioCheck } from './portfolio-check.js';
import { testPrint } from './print.js';
import { testRankingFilters } from './ranking-filters.js';
import { Stage } from './stage.js';

const chromium = findChromium();

if (chromium === undefined) {
  describe('the site in a browser', () => {
    it.skip('no Chromium is installed: install one or name it in CHROMIUM_PATH', () => undefined);
  });
} else {
  describe('the site in a browser', () => {
    let stage: Stage | undefined;

    beforeAll(async () => {
      stage = await Stage.open(chromium);
    }, 60_000);
    afterEach(() => stage?.clear());
    afterAll(() => stage?.close());

    const opened = (): Stage => {
      if (stage === undefined) throw new Error('the browser did not start');
      return stage;
    };
    testRankingFilters(opened);
    testCompanyPage(opened);
    testKeyboard(opened);
    testPrint(opened);
    testAccessibility(opened);
    testPortfolioCheck(opened);
  });
}
