import type { NextFunction, Request, Response } from 'express';
import { isForPrograms } from './error-filter.js';

/** Added to links by mail programs and social networks; they say nothing about what the reader wants to see. */
const CAMPAIGN = /^(utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)$/;

/** Takes campaign parameters off the addresses of pages, so that a shared link is not refused for them. */
export function dropCampaignParameters(
  request: Request,
  _response: Response,
  next: NextFunction,
): void {
  const [path = '', query] = request.url.split('?', 2);
  if (query !== undefined && !isForPrograms(path)) {
    const kept = query.split('&').filter((pair) => !CAMPAIGN.test(pair.split('=', 1)[0] ?? ''));
    request.url = kept.length === 0 ? path : `${path}?${kept.join('&')}`;
  }
  next();
}
