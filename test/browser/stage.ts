import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Response,
} from 'playwright-core';
import type { CalendarDate } from '../../src/domain/quantities/calendar-date.js';
import { StarterLoader } from '../../src/loaders/starter/starter-loader.service.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** The day after which none of the starter files says anything. */
const TODAY = '2026-11-22' as CalendarDate;

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };
export const NARROWEST = { width: 320, height: 640 };

/** The application on its starter files, and one browser that reads it. */
export class Stage {
  readonly #opened: Page[] = [];

  private constructor(
    readonly site: TestApp,
    private readonly browser: Browser,
  ) {}

  static async open(executablePath: string): Promise<Stage> {
    const site = await startTestApp({ today: TODAY });
    try {
      await site.app.get(StarterLoader).load();
      // Chromium's sandbox wants a user other than root, which a container may not have.
      const args = ['--no-sandbox', '--disable-background-networking', '--no-first-run'];
      return new Stage(site, await chromium.launch({ executablePath, args }));
    } catch (error) {
      await site.stop();
      throw error;
    }
  }

  /** A page in a window of its own, as a reader opens it. Refuses every address outside the site. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    return (await this.visitWithAnswer(path, options)).page;
  }

  async visitWithAnswer(
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly answer: Response | null }> {
    const page = await this.browser.newPage({
      baseURL: this.site.url,
      viewport: DESKTOP,
      ...options,
    });
    this.#opened.push(page);
    await page.route(
      ({ origin }) => origin !== this.site.url,
      (route) => route.abort(),
    );
    return { page, answer: await page.goto(path) };
  }

  /** Closes what a test has opened. */
  async clear(): Promise<void> {
    for (const page of this.#opened.splice(0)) await page.context().close();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.site.stop();
  }
}
