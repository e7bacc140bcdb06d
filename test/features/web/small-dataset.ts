import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { MethodologyService } from '../../../src/features/methodology/methodology.service.js';
import { DatasetLoader } from '../../../src/loaders/starter/dataset-loader.service.js';
import { DataVersion } from '../../../src/platform/database/data-version.js';
import type { TestApp } from '../../support/test-app.js';

/** Loads company files, by slug, as a dataset of its own; a file that is left out retires its company. */
export async function loadFiles(
  site: TestApp,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'countergaze-files-'));
  try {
    for (const [slug, text] of Object.entries(files)) {
      await writeFile(join(folder, `${slug}.yaml`), text);
    }
    await site.app.get(DatasetLoader).load({
      folder,
      dataset: 'test',
      method: site.app.get(MethodologyService).current().methodology,
      searchedOn: '2026-11-22' as CalendarDate,
    });
    // Word of the change comes from the database a moment after it; the next request may be quicker.
    await site.app.get(DataVersion).refresh();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A company that uses face recognition in its shops, by a court’s finding of 2019. */
export function userOfCameras(slug: string, { name = `Company ${slug}`, more = '' } = {}): string {
  return `name: ${JSON.stringify(name)}
slug: ${slug}
country: GB
sector: Retail
${more}sources:
  s1: { title: "A ruling on ${slug}", publisher: "A court", url: "https://court.example.org/${slug}", date: "2019-03-04", origin: ruling-${slug}, kind: court }
activities:
  - id: cameras-of-${slug}
    role: use
    technology: face_rbi_post
    product: "-"
    customer: "Shops of ${slug}"
    customer_type: private
    settings: [retail]
    places: [GB]
    scope: 0.6
    irremediability: 0.6
    linkage: cause
    status: [{ status: active, date: "2019", evidence: [s1] }]
    evidence: [{ source: s1, grade: A1, claim: "The court found cameras at ${slug}." }]
`;
}
