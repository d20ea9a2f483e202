import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { slugOf } from '../../../src/states/slug.ts';
import { states } from '../../../src/states/states.ts';
import { siteFolder } from '../../support/site.ts';

const files = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'));
const htmlFiles = files.filter((path) => path.endsWith('.html'));
const read = (path: string) => readFileSync(join(siteFolder, path), 'utf8');
const attribute = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

/** The file a link of a page leads to, from the site's root. */
function targetOf(page: string, link: string): string {
  const base = new URL(page, 'http://site/');
  const { pathname } = new URL(link, base);
  return pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : '');
}

describe('the built site', () => {
  it('has a page for every state in both languages', () => {
    const pages = htmlFiles.filter((path) => path !== '404.html');
    for (const { id } of states) assert.ok(pages.includes(`${slugOf(id)}/index.html`), id);
    for (const path of pages.filter((page) => !page.startsWith('ko/'))) assert.ok(pages.includes(`ko/${path}`), path);
  });

  it('has no link that leads nowhere', () => {
    const dead: string[] = [];
    for (const page of htmlFiles) {
      const html = read(page);
      for (const link of [...attribute(html, 'href'), ...attribute(html, 'src')]) {
        if (/^https?:/.test(link)) continue;
        const [, fragment] = link.split('#');
        const target = link.startsWith('#') ? page : targetOf(page, link.replaceAll('&amp;', '&'));
        if (!existsSync(join(siteFolder, target))) dead.push(`${page}: ${link}`);
        else if (fragment && !attribute(read(target), 'id').includes(fragment)) dead.push(`${page}: ${link}`);
      }
    }
    assert.deepEqual(dead, []);
  });

  it('loads nothing from elsewhere and holds no inline script or style but those that its policy names', () => {
    for (const page of htmlFiles) {
      const html = read(page);
      for (const [tag] of html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*>/g)) {
        const isLoaded = !/rel="(?:alternate|canonical)"/.test(tag);
        assert.ok(!isLoaded || !/(?:src|href)="(?:https?:)?\/\//.test(tag), `${page}: ${tag}`);
      }
      assert.ok(!/<style|\sstyle="|\son[a-z]+="/.test(html), page);
      for (const [, script = '', code = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
        if (/type="(?:module" src="|application\/ld\+json")/.test(script)) continue;
        // Every page takes the reader's system before it is drawn, and the page for missing addresses finds the site.
        // Policies know both by the digest.
        assert.ok(code.includes('dataset.system=') || page === '404.html', `${page}: ${script}`);
        assert.ok(html.includes(`'sha256-${createHash('sha256').update(code).digest('base64')}'`), code);
      }
      assert.match(html, /Content-Security-Policy" content="default-src 'none';/);
    }
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // The names of our own elements, and the void elements as the standard writes them, are as they should be.
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        // A page is long; its title may be too, when a state has a long name.
        'long-title': 'off',
        'no-redundant-role': 'off',
        'prefer-native-element': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'doctype-style': 'off',
        'no-inline-style': 'error',
      },
    });
    const wrong: string[] = [];
    for (const page of htmlFiles) {
      const report = await validator.validateString(read(page), page);
      for (const { messages } of report.results)
        for (const { ruleId, message, selector } of messages)
          wrong.push(`${page}: ${ruleId}: ${message} ${selector ?? ''}`);
    }
    assert.deepEqual(wrong.slice(0, 20), []);
  });

  it('keeps the service worker and the first view small', () => {
    const size = (path: string) => gzipSync(read(path), { level: 9 }).length;
    assert.ok(size('sw.js') <= 1000, `service worker ${size('sw.js')} bytes`);
    const overview = read('index.html');
    const [script = ''] = attribute(overview, 'src');
    const style = attribute(overview, 'href').find((link) => link.endsWith('.css')) ?? '';
    assert.ok(size(script) <= 16_000, `script ${size(script)} bytes`);
    const all = size('index.html') + size(script) + size(style);
    assert.ok(all <= 25_000, `first view ${all} bytes`);
  });

  it('lists every file for keeping but the worker, with folders as addresses', () => {
    const [list = ''] = files.filter((path) => /^list-[0-9a-f]{8}\.json$/.test(path));
    const kept = new Set((JSON.parse(read(list)) as [string, string][]).map(([url]) => url));
    const wanted = files
      // Browsers read these while they are online: before an installation, and to learn of the site.
      .filter((path) => !/^sitemap\.xml$|opensearch\.xml$|^icons\/screenshots\//.test(path))
      .filter((path) => /\.\w+$/.test(path) && path !== 'sw.js' && path !== list)
      .map((path) => path.replace(/(^|\/)index\.html$/, '$1') || './');
    assert.deepEqual(
      wanted.filter((path) => !kept.has(path)),
      [],
    );
    assert.equal(relative('.', list), list);
  });
});
