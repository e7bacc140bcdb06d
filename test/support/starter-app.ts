import type { CalendarDate } from '../../src/domain/quantities/calendar-date.js';
import { StarterLoader } from '../../src/loaders/starter/starter-loader.service.js';
import { DataVersion } from '../../src/platform/database/data-version.js';
import { startTestApp, type TestApp } from './test-app.js';

/** The day on which the search behind the starter files ended. */
export const TODAY = '2026-11-22' as CalendarDate;

/** The whole application with the companies that the project itself keeps. */
export async function startStarterApp(): Promise<TestApp> {
  const started = await startTestApp({ today: TODAY });
  await started.app.get(StarterLoader).load();
  await started.app.get(DataVersion).refresh();
  return started;
}
