import type { Response } from 'express';

import type { Rendered } from '../../platform/http/page-cache.js';

/** Sends an answer that no cache keeps, neither ours nor anyone's. */
export function sendRendered(response: Response, { type, body, filename }: Rendered): void {
  response.status(200).setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', type);
  if (filename !== undefined) {
    response.setHeader('Content-Disposition', `attachment; filename="${filename}"`);
  }
  response.end(body);
}
