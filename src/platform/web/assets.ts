import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** One file that pages link to. Its name holds a hash of its bytes, so it may be kept for ever. */
export interface Asset {
  /** `site.1a2b3c4d5e6f.css`. */
  readonly name: string;
  /** `/assets/site.1a2b3c4d5e6f.css`. */
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
  /** Strong, with its quotation marks. */
  readonly etag: string;
}

export const STYLESHEET = loadAsset('site', 'css', 'text/css; charset=utf-8');
export const SCRIPT = loadAsset('site', 'js', 'text/javascript; charset=utf-8');
export const ICON = loadAsset('icon', 'svg', 'image/svg+xml');

export const ASSETS: readonly Asset[] = [STYLESHEET, SCRIPT, ICON];

export function findAsset(name: string): Asset | undefined {
  return ASSETS.find((asset) => asset.name === name);
}

function loadAsset(stem: string, extension: string, type: string): Asset {
  const bytes = readFileSync(new URL(`./assets/${stem}.${extension}`, import.meta.url));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const name = `${stem}.${hash}.${extension}`;
  return { name, path: `/assets/${name}`, type, bytes, etag: `"${hash}"` };
}
