import type { TestApp } from '../../support/test-app.js';
import {
  inventedActivity,
  inventedCompany,
  keepCompanies,
} from '../../support/invented-company.js';

/** A table as a person would keep it; one name is a formula. */
export const HOLDINGS = [
  'Issuer,ISIN,Market Value,Currency',
  'Orchard Vision Systems,,600000,USD',
  'Pebble Paperworks,,250000,USD',
  '=HYPERLINK("http://example.org"),,100000,USD',
  'Quill & Quartz Trust,,-50000,USD',
  '',
].join('\n');

/** The same with headings that tell nothing. */
export const UNTOLD = ['A,B', 'Orchard Vision Systems,600000', 'Pebble Paperworks,250000', ''].join(
  '\n',
);

/** Another table of that kind. */
export const OTHERWISE_UNTOLD = [
  'X,Y',
  '100000,Orchard Vision Systems',
  '400000,Pebble Paperworks',
  '',
].join('\n');

export async function keepInvented(app: TestApp): Promise<void> {
  await keepCompanies(app, [
    inventedCompany('orchard', {
      name: 'Orchard Vision Systems',
      activities: [inventedActivity('live faces')],
    }),
    inventedCompany('pebble', { name: 'Pebble Paperworks' }),
  ]);
}

/** A form as a browser sends it; files are texts by field and name. */
export function formOf(
  files: Readonly<
    Record<string, readonly [name: string, content: string | Uint8Array<ArrayBuffer>]>
  >,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [field, [name, content]] of Object.entries(files)) {
    form.append(field, new Blob([content]), name);
  }
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

export function post(
  app: TestApp,
  path: string,
  form: FormData,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${app.url}${path}`, { method: 'POST', body: form, headers });
}
