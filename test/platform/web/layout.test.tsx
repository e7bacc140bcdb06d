import { describe, expect, it } from '@jest/globals';
import { ASSETS, findAsset } from '../../../src/platform/web/assets.js';
import { renderErrorPage } from '../../../src/platform/web/error-page.js';
import { renderPage } from '../../../src/platform/web/render-page.js';
import { faultsOf } from '../../features/web/page-checks.js';

const PAGE = {
  title: 'A & B',
  description: 'What "it" is',
  path: '/countries/DE',
  section: 'countries' as const,
  body: <h1>Title</h1>,
};

describe('the document around a page', () => {
  it('has language, title, description, landmarks and a skip link', () => {
    const html = renderPage(PAGE, {});
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toContain('<title>A &amp; B – Countergaze</title>');
    expect(html).toContain('content="What &quot;it&quot; is"');
    expect(html).toContain('<a class="skip" href="#main">');
    expect(html).toMatch(/<header .*<nav aria-label="Main">.*<main id="main".*<footer /s);
    expect(faultsOf(html)).toEqual([]);
  });

  it('marks the section: as this page, or as the one above it', () => {
    expect(renderPage(PAGE, {})).toContain('href="/countries" aria-current="page"');
    expect(renderPage({ ...PAGE, below: true }, {})).toContain(
      'href="/countries" aria-current="true"',
    );
  });

  it('has a canonical address only when the site knows its own', () => {
    expect(renderPage(PAGE, {})).not.toContain('canonical');
    expect(renderPage(PAGE, { publicUrl: 'https://example.org/' })).toContain(
      '<link rel="canonical" href="https://example.org/countries/DE"',
    );
  });

  it('links only to files of its own', () => {
    const html = renderPage(PAGE, {});
    const linked = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(linked).toHaveLength(3);
    expect(linked.map((name) => findAsset(name)?.name)).toEqual(linked);
    expect(findAsset('../assets.ts')).toBeUndefined();
  });

  it('names its files by their bytes', () => {
    expect(new Set(ASSETS.map(({ etag }) => etag)).size).toBe(ASSETS.length);
    expect(ASSETS.every(({ name, etag }) => name.includes(etag.replaceAll('"', '')))).toBe(true);
  });
});

describe('the error page', () => {
  it.each([
    [404, 'There is no such page'],
    [400, 'This address cannot be answered'],
    [503, 'The site is not ready'],
    [500, 'The page could not be made'],
  ])('of status %i says what happened', (status, title) => {
    const html = renderErrorPage({ status }, {});
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain('content="noindex"');
    expect(faultsOf(html)).toEqual([]);
  });

  it('names the wrong parameters, escaped, and the request', () => {
    const notice = { status: 400, problems: ['grade must not be <b>'], requestId: 'r-1' };
    const html = renderErrorPage(notice, {});
    expect(html).toContain('<li>grade must not be &lt;b></li>');
    expect(html).toContain('<code>r-1</code>');
  });
});
