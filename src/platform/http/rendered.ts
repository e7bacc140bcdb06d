import type { Rendered } from './page-cache.js';

/** A page for readers. */
export function html(body: string): Rendered {
  return { type: 'text/html; charset=utf-8', body };
}

/** A table to download. */
export function csv(body: string, filename: string): Rendered {
  return { type: 'text/csv; charset=utf-8', body, filename };
}

/** A document to download. */
export function pdf(body: Buffer, filename: string): Rendered {
  return { type: 'application/pdf', body, filename };
}

/** A JSON document to download, indented so that people can read it too. */
export function jsonFile(document: unknown, filename: string): Rendered {
  return {
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(document, null, 2)}\n`,
    filename,
  };
}

/** An answer for programs. */
export function json(document: object): Rendered {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(document) };
}
