import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Clock } from '../clock/clock.js';
import { DataVersion } from '../database/data-version.js';

/** A finished answer: a page, a table or a document. It depends on the address, the data and the day alone. */
export interface Rendered {
  /** `text/html; charset=utf-8`. */
  readonly type: string;
  readonly body: string | Buffer;
  /** Given for a download. ASCII letters, digits, dot, dash and underscore. */
  readonly filename?: string;
}

interface Page {
  readonly type: string;
  readonly filename: string | undefined;
  readonly body: Buffer;
  readonly compressed: Buffer | undefined;
  readonly etag: string;
}

const LIMIT_BYTES = 64 * 1024 * 1024;
const LARGEST_PAGE_BYTES = LIMIT_BYTES / 8;
/** No page of ours has a longer address; made-up ones must not fill the room. */
const LONGEST_ADDRESS = 1_024;
/** What an entry takes besides its bytes, generously. */
const ENTRY_BYTES = 1_024;
const SMALLEST_COMPRESSED_BYTES = 1_024;
const COMPRESSIBLE = /^(text\/|application\/(json|[a-z.+-]+\+json|javascript|xml)|image\/svg)/;

const compress = promisify(gzip);

/**
 * Keeps rendered answers in memory for as long as neither the data nor the day changes. What was used longest ago
 * goes first when the room is used up. While the state of the data is unknown, nothing is kept and nothing kept is
 * served.
 */
@Injectable()
export class PageCache {
  /** In the order of use, the latest last. */
  readonly #pages = new Map<string, Page>();
  readonly #underway = new Map<string, Promise<Page>>();
  #bytes = 0;
  #state: string | undefined;

  constructor(
    private readonly dataVersion: DataVersion,
    private readonly clock: Clock,
  ) {}

  /** Answers with a kept page, before any route is looked for. */
  readonly serve = (request: Request, response: Response, next: NextFunction): void => {
    const page = isRead(request) ? this.#find(request.url) : undefined;
    if (page === undefined) next();
    else send(request, response, page);
  };

  /** Renders, keeps and sends the answer to one address; requests for it that come meanwhile share the rendering. */
  async respond(
    request: Request,
    response: Response,
    render: () => Rendered | Promise<Rendered>,
  ): Promise<void> {
    send(request, response, await this.#page(request.url, render));
  }

  async #page(address: string, render: () => Rendered | Promise<Rendered>): Promise<Page> {
    const state = this.#current();
    if (state === undefined) return finish(await render());
    const key = `${state} ${address}`;
    const underway = this.#underway.get(key) ?? this.#render(address, render);
    this.#underway.set(key, underway);
    try {
      const page = await underway;
      // A page begun before a change of the data may show either state, so it is not kept.
      if (this.#current() === state) this.#keep(address, page);
      return page;
    } finally {
      this.#underway.delete(key);
    }
  }

  #render(address: string, render: () => Rendered | Promise<Rendered>): Promise<Page> {
    const kept = this.#pages.get(address);
    return kept === undefined ? Promise.resolve(render()).then(finish) : Promise.resolve(kept);
  }

  #find(address: string): Page | undefined {
    if (this.#current() === undefined) return undefined;
    const page = this.#pages.get(address);
    if (page === undefined) return undefined;
    this.#pages.delete(address);
    this.#pages.set(address, page);
    return page;
  }

  #keep(address: string, page: Page): void {
    if (this.#pages.has(address) || address.length > LONGEST_ADDRESS) return;
    if (bytesOf(page) > LARGEST_PAGE_BYTES) return;
    this.#pages.set(address, page);
    this.#bytes += bytesOf(page);
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= LIMIT_BYTES) return;
      this.#pages.delete(oldest);
      this.#bytes -= bytesOf(old);
    }
  }

  /** Data version and day; when they are others than before, everything kept is dropped. */
  #current(): string | undefined {
    const version = this.dataVersion.current();
    const state = version === undefined ? undefined : `${version} ${this.clock.today()}`;
    if (state !== this.#state) {
      this.#pages.clear();
      this.#bytes = 0;
      this.#state = state;
    }
    return state;
  }
}

async function finish({ type, body, filename }: Rendered): Promise<Page> {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  const worthIt = bytes.length >= SMALLEST_COMPRESSED_BYTES && COMPRESSIBLE.test(type);
  const compressed = worthIt ? await compress(bytes) : undefined;
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  return { type, filename, body: bytes, compressed, etag };
}

function send(request: Request, response: Response, page: Page): void {
  response.setHeader('ETag', page.etag);
  if (page.compressed !== undefined) response.setHeader('Vary', 'Accept-Encoding');
  if (request.fresh) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const packed = page.compressed !== undefined && acceptsGzip(request);
  const body = packed ? page.compressed : page.body;
  response.setHeader('Content-Type', page.type);
  response.setHeader('Content-Length', body.length);
  if (packed) response.setHeader('Content-Encoding', 'gzip');
  if (page.filename !== undefined) {
    response.setHeader('Content-Disposition', `attachment; filename="${page.filename}"`);
  }
  response.end(body);
}

function acceptsGzip(request: Request): boolean {
  const accepted = request.headers['accept-encoding'];
  return typeof accepted === 'string' && /\bgzip\b(?!\s*;\s*q=0(\.0*)?(,|$))/i.test(accepted);
}

function isRead(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** The room of a page with its address, headers and bookkeeping. */
function bytesOf(page: Page): number {
  return page.body.length + (page.compressed?.length ?? 0) + 2 * LONGEST_ADDRESS + ENTRY_BYTES;
}
