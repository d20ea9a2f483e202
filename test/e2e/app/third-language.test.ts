import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { commandLabels } from '../../../src/states/texts/en/command-labels.ts';
import { commandTraps } from '../../../src/states/texts/en/command-traps.ts';
import { durationTexts } from '../../../src/states/texts/en/duration-texts.ts';
import { entries } from '../../../src/states/texts/en/entries.ts';
import { pitfalls } from '../../../src/states/texts/en/pitfalls.ts';
import { questions } from '../../../src/states/texts/en/questions.ts';
import { serveSite, skipSite, startHeadlessShell, watch } from '../../support/site.ts';
import { addLanguage, addedLanguage, type ThirdLanguage } from '../../support/third-language.ts';
import { ownTexts } from '../../support/visible-words.ts';

/** Every text in a table of texts, however deep it lies. */
function textsIn(table: unknown): string[] {
  if (typeof table === 'string') return [table];
  return typeof table === 'object' && table !== null ? Object.values(table).flatMap(textsIn) : [];
}

const entities: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

describe('a third language, added by adding its files', () => {
  let third: ThirdLanguage;
  let pages: readonly string[];
  const read = (path: string) => readFile(join(third.site, path), 'utf8');
  before(async () => {
    third = await addLanguage();
    pages = (await readdir(third.site, { recursive: true }))
      .map((path) => path.split(sep).join('/'))
      .filter((path) => path.endsWith('index.html'));
  });
  after(() => third.remove());

  it('has every page, and every page of the other languages leads to it', async () => {
    const english = pages.filter((path) => !/^(?:ko|qps)\//.test(path));
    for (const path of english) {
      assert.ok(pages.includes(`${addedLanguage}/${path}`), path);
      for (const page of [path, `ko/${path}`])
        assert.ok(new RegExp(`<a [^>]*hreflang="${addedLanguage}"[^>]*>⟦English⟧</a`).test(await read(page)), page);
    }
  });

  it('says nothing on its pages that is not in its files', async () => {
    const bare: string[] = [];
    // A text with code inside is cut by the code's own element, and its middle has no bracket.
    const cut = textsIn([commandLabels, commandTraps, durationTexts, entries, pitfalls, questions]).join('\n');
    const isCut = (own: string) => cut.includes(own.replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity));
    for (const path of pages.filter((page) => page.startsWith(`${addedLanguage}/`))) {
      const html = await read(path);
      assert.match(html, new RegExp(`^<!doctype html>\\s*<html lang="${addedLanguage}" dir="rtl"`));
      assert.match(html, /<title>[^<]*⟦/, path);
      for (const own of ownTexts(html.replace(/<head>[\s\S]*?<\/head>/, '')))
        if (/\p{L}/u.test(own) && !/[⟦⟧]/.test(own) && !isCut(own)) bare.push(`${path}: ${own}`);
    }
    assert.deepEqual(bare, []);
  });

  it('is in the site map, can be installed and searched, is kept offline, and the extension has it', async () => {
    assert.match(await read('sitemap.xml'), new RegExp(`<loc>[^<]*/${addedLanguage}/time-wait/</loc>`));
    assert.match(await read(`${addedLanguage}/opensearch.xml`), new RegExp(`/${addedLanguage}/\\?q=`));
    const manifest = JSON.parse(await read(`${addedLanguage}/manifest.webmanifest`)) as Record<string, unknown>;
    assert.equal(manifest['lang'], addedLanguage);
    const [list = ''] = (await readdir(third.site)).filter((name) => name.startsWith('list-'));
    assert.ok((await read(list)).includes(`"${addedLanguage}/time-wait/"`));
    const messages = join(third.project, 'dist', '_locales', addedLanguage, 'messages.json');
    assert.match(await readFile(messages, 'utf8'), /⟦/);
  });

  it('speaks in the search, in notices and in what it says of a listing', { skip: skipSite }, async () => {
    const site = await serveSite('/', third.site);
    const browser = await startHeadlessShell();
    try {
      const page = await browser.newPage();
      const { errors } = watch(page);
      await page.goto(`${site.url}time-wait/`);
      await Promise.all([page.waitForNavigation(), page.click(`.tools a[hreflang=${addedLanguage}]`)]);
      assert.equal(page.url(), `${site.url}${addedLanguage}/time-wait/`);
      await page.keyboard.press('/');
      await page.keyboard.type('closewait');
      await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
      const line = await page.$eval('tcp-state-search >>> [role=option] .line', (element) => element.textContent);
      assert.match(line, /^⟦.+⟧$/);
      assert.equal(
        await page.$eval('tcp-state-search >>> [role=option]', (option) => (option as HTMLAnchorElement).href),
        `${site.url}${addedLanguage}/close-wait/`,
      );
      await page.waitForFunction(() =>
        document.querySelector('.notice')?.textContent.includes('⟦Ready to work offline'),
      );

      // What is said of a listing is made of the files of the engine's language.
      await page.goto(`${site.url}${addedLanguage}/paste/`);
      await (await page.waitForSelector('tcp-paste .samples button:nth-of-type(2)', { visible: true }))?.click();
      await page.waitForSelector('tcp-paste .finding');
      const said = await page.$$eval('tcp-paste .finding :is(.name, .explained > p)', (all) =>
        all.map((text) => text.textContent.trim()),
      );
      assert.ok(said.length > 1);
      for (const text of said) assert.match(text, /^⟦.+⟧$/s);
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
