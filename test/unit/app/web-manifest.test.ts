import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { catalogues } from '../../../src/app/catalogue.ts';
import { openSearch } from '../../../src/app/open-search.ts';
import { manifestPath, webManifest } from '../../../src/app/web-manifest.ts';

const pictures = join(import.meta.dirname, '..', '..', '..', 'icons');
const names = (folder: string) => readdirSync(folder).filter((name) => /\.(?:svg|png)$/.test(name));
const every = Object.values(catalogues);

interface Manifest {
  readonly [member: string]: unknown;
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly { src: string; sizes: string; purpose: string }[];
  readonly screenshots: readonly { src: string; sizes: string; form_factor: string; label: string }[];
  readonly shortcuts: readonly { name: string; url: string; name_localized: Record<string, string> }[];
  readonly share_target: { action: string; method: string; params: Record<string, string> };
}

const manifestOf = (language: keyof typeof catalogues) =>
  webManifest(catalogues[language], every, {
    icons: names(pictures),
    screenshots: names(join(pictures, 'screenshots')),
  }) as unknown as Manifest;

/** Where an address of a manifest leads, for a site below a base path. */
const resolved = (language: string, address: string, base = 'https://host.example/repo/') =>
  new URL(address, new URL(manifestPath(language), base)).href;

/** Width and height of a PNG, from its header. */
function sizeOf(path: string): string {
  const bytes = readFileSync(path);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

for (const language of Object.keys(catalogues) as (keyof typeof catalogues)[]) {
  describe(`the web manifest in ${language}`, () => {
    const manifest = manifestOf(language);

    it('starts in its language and keeps the reader in the app in every other', () => {
      const home = language === 'en' ? '' : `${language}/`;
      assert.equal(resolved(language, manifest.start_url), `https://host.example/repo/${home}`);
      assert.equal(resolved(language, manifest.scope), 'https://host.example/repo/');
      assert.equal(manifest['lang'], language);
    });

    it('has an id that no other site of the origin has', () => {
      assert.notEqual(new URL(manifest.id, 'https://host.example').pathname, '/');
      assert.equal(new Set(every.map(({ language: tag }) => manifestOf(tag as 'en').id)).size, every.length);
    });

    it('leads to the search, to pasted text and to paper, in the words of every language', () => {
      const addresses = manifest.shortcuts.map(({ url }) => resolved(language, url));
      const home = resolved(language, './');
      assert.deepEqual(addresses, [`${home}?q=`, `${home}paste/`, `${home}?print`]);
      for (const { name, name_localized } of manifest.shortcuts) {
        assert.ok(name.length > 0);
        assert.deepEqual(
          Object.keys(name_localized),
          every.map(({ language: tag }) => tag).filter((tag) => tag !== language),
        );
      }
    });

    it('takes text that a phone shares, by address alone', () => {
      const { action, method, params } = manifest.share_target;
      assert.deepEqual([action, method, params], ['paste/', 'GET', { text: 'text' }]);
    });

    it('has icons for every purpose, in the sizes they say', () => {
      for (const purpose of ['any', 'maskable', 'monochrome'])
        assert.ok(
          manifest.icons.some((icon) => icon.purpose === purpose),
          purpose,
        );
      // Of pictures only: a drawing would be built in the process of the page that is just starting.
      for (const { src, sizes } of manifest.icons)
        assert.equal(sizeOf(join(pictures, src.replace(/^.*icons\//, ''))), sizes, src);
    });

    it('shows itself wide and narrow before it is installed, in its own language', () => {
      assert.deepEqual(manifest.screenshots.map(({ form_factor }) => form_factor).sort(), ['narrow', 'wide']);
      for (const { src, sizes, label } of manifest.screenshots) {
        assert.equal(sizeOf(join(pictures, src.replace(/^.*icons\//, ''))), sizes, src);
        assert.ok(label.length > 0);
        const [width = 0, height = 0] = sizes.split('x').map(Number);
        // Browsers leave out what is smaller, larger or longer than this.
        assert.ok(Math.min(width, height) >= 320 && Math.max(width, height) <= 3840);
        assert.ok(Math.max(width, height) / Math.min(width, height) <= 2.3);
      }
    });

    it('has names short enough for a home screen', () => {
      assert.ok(manifest.short_name.length <= 12, manifest.short_name);
    });
  });

  describe(`the search description in ${language}`, () => {
    const { path, text } = openSearch(catalogues[language], 'https://host.example/repo/');

    it('searches that language’s overview by its full address', () => {
      const home = language === 'en' ? '' : `${language}/`;
      assert.equal(path, `${home}opensearch.xml`);
      assert.match(text, new RegExp(`template="https://host\\.example/repo/${home}\\?q=\\{searchTerms\\}"`));
      assert.match(text, new RegExp(`<Language>${language}</Language>`));
    });

    it('has a name as short as the format asks, different in each language', () => {
      const name = /<ShortName>(.+)<\/ShortName>/.exec(text)?.[1] ?? '';
      assert.ok(name.length > 0 && name.length <= 16, name);
      const all = every.map(({ app }) => app.shortName);
      assert.equal(new Set(all).size, all.length);
    });
  });
}
