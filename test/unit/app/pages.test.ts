import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf, relativeLink } from '../../../src/app/addresses.ts';
import { catalogues } from '../../../src/app/catalogue.ts';
import { pagesOf } from '../../../src/app/site.ts';
import { rfcStateIds } from '../../../src/states/rfc-states.ts';
import { slugOf } from '../../../src/states/slug.ts';
import { states } from '../../../src/states/states.ts';
import { transitions } from '../../../src/states/transitions.ts';
import { pseudoCatalogue } from '../../support/pseudo-catalogue.ts';
import { ownTexts } from '../../support/visible-words.ts';

const styles = { overview: 'o.css', state: 's.css', machine: 'm.css', reference: 'r.css' };
const files = { styles, script: 'a.js', icons: [], version: '0' };
type Language = keyof typeof catalogues;
const rendered = new Map<Language, ReturnType<typeof pagesOf>>();
/** The pages of a language, rendered once. */
function pagesIn(language: Language): ReturnType<typeof pagesOf> {
  const pages = rendered.get(language) ?? pagesOf(catalogues[language], { files, links: 'folder' });
  rendered.set(language, pages);
  return pages;
}

/** Every text of a catalogue. */
function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return part !== null && typeof part === 'object' ? Object.values(part).flatMap(textsOf) : [];
}

describe('the pages', () => {
  it('say in short paragraphs what the card is and what it keeps', () => {
    for (const path of ['about/', 'ko/about/']) {
      const page = pagesIn(path.startsWith('ko') ? 'ko' : 'en').find((one) => one.path === `${path}index.html`);
      const paragraphs = [...(page?.text.matchAll(/<p[^>]*>([^]*?)<\/p>/g) ?? [])].map(([, text = '']) =>
        text.replaceAll(/<[^>]*>/g, '').trim(),
      );
      assert.ok(paragraphs.length > 6, path);
      assert.deepEqual(
        paragraphs.filter(({ length }) => length > 320),
        [],
      );
    }
  });

  it('say of a source which commit was read, in the language of the page', () => {
    for (const [language, path, said] of [
      ['en', 'sources/', /<small\s*>commit 97e27e6</],
      ['ko', 'ko/sources/', /<small\s*>커밋 97e27e6</],
    ] as const) {
      const page = pagesIn(language).find((one) => one.path === `${path}index.html`);
      assert.match(page?.text.replaceAll(/<!--.*?-->/g, '') ?? '', said);
    }
  });

  it('exist for every state in every language, each with its name and its line', () => {
    for (const language of Object.keys(catalogues) as Language[]) {
      const pages = new Map(pagesIn(language).map(({ path, text }) => [path, text]));
      for (const { id } of states) {
        const text = pages.get(`${addressOf(language, slugOf(id))}index.html`);
        assert.ok(text, `${language}: ${id}`);
        assert.match(text.replaceAll(/<\/?span[^>]*>/g, ''), /<p class="lead">[^<]{5,}/);
        assert.match(text, /<h1>/);
      }
    }
  });

  it('say once how long a state lasts', () => {
    for (const language of Object.keys(catalogues) as Language[]) {
      const pages = new Map(pagesIn(language).map(({ path, text }) => [path, text]));
      const { entry } = catalogues[language];
      for (const id of rfcStateIds) {
        const text = pages.get(`${addressOf(language, slugOf(id))}index.html`) ?? '';
        assert.equal(text.split(entry.duration).length - 1, 1, `${language}: ${id}`);
      }
    }
  });

  it('name the state that a shared word stands for, where the word does not', () => {
    const page = pagesIn('ko').find(({ path }) => path === 'ko/unix-connected/index.html')?.text ?? '';
    const [, shared = ''] = /id="?same-word"?>([\s\S]*?)<\/section>/.exec(page) ?? [];
    assert.match(shared.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '), /VERBUNDEN ESTABLISHED ,/);
  });

  it('mark code and the card’s own name as English, which browsers set in other letters than Korean', () => {
    for (const { path, text } of pagesIn('ko'))
      for (const [tag] of text.matchAll(/<code[^>]*>|<(?:a|h1) class="?brand[^>]*>/g))
        assert.match(tag, /lang="?en/, path);
  });

  it('have the spaces between the spellings of a state in the language of the spellings, for voices that change with it', () => {
    const groups = pagesIn('ko').flatMap(({ text }) => text.match(/<span class="?names"?[^>]*>/g) ?? []);
    assert.ok(groups.length > 100);
    assert.deepEqual(
      [...new Set(groups)].filter((group) => !/lang="?en/.test(group)),
      [],
    );
  });

  it('of a published site tell chats what a link leads to, with whole addresses', () => {
    const published = { ...files, icons: ['icon-512.png'], origin: 'https://states.example/card/' };
    const pages = pagesOf(catalogues.ko, { files: published, links: 'folder' });
    const page = pages.find(({ path }) => path === 'ko/close-wait/index.html')?.text ?? '';
    const told = Object.fromEntries(
      [...page.matchAll(/<meta property="?og:(\w+)"? content="([^"]*)"/g)].map(([, name = '', value]) => [name, value]),
    );
    assert.deepEqual(told, {
      type: 'website',
      site_name: 'TCP State Card',
      title: 'CLOSE-WAIT · TCP State Card',
      description: `CLOSE-WAIT: ${catalogues.ko.summaries['CLOSE-WAIT'].line}`,
      url: 'https://states.example/card/ko/close-wait/',
      image: 'https://states.example/card/icons/icon-512.png',
    });
    assert.doesNotMatch(pagesIn('ko').find(({ path }) => path === 'ko/index.html')?.text ?? '', /og:/);
  });

  it('say nothing that is not in a catalogue, so that a new language needs files only', () => {
    const bare: string[] = [];
    for (const { path, text } of pagesOf(pseudoCatalogue(catalogues.en), { files, links: 'folder' }))
      for (const own of ownTexts(text.replace(/<head>[\s\S]*?<\/head>/, '')))
        if (/\p{L}/u.test(own) && !/[⟦⟧]/.test(own)) bare.push(`${path}: ${own}`);
    // A text with code or a state's name inside is cut by their own elements, and its middle has no bracket.
    const cut = textsOf(catalogues.en).filter((text) => /[`{]/.test(text));
    const entities: Readonly<Record<string, string>> = { '&#39;': "'", '&quot;': '"', '&gt;': '>', '&amp;': '&' };
    const plain = (found: string) =>
      found.replace(/^\S+: /, '').replaceAll(/&#?\w+;/g, (sign) => entities[sign] ?? sign);
    assert.deepEqual(
      bare.filter((found) => !cut.some((text) => text.includes(plain(found)))),
      [],
    );
  });

  it('speak of “this state” above a command on the page of a state alone', () => {
    for (const language of Object.keys(catalogues) as Language[]) {
      const { commandLabels, commands } = catalogues[language];
      const label = (word: string) => `class="purpose" >${commandLabels['ss-state'].replace('{one}', word)} `;
      const text = (path: string) =>
        pagesIn(language).find((page) => page.path === `${addressOf(language, path)}index.html`)?.text ?? '';
      assert.ok(text('close-wait').includes(label(commands.thisState)), language);
      assert.ok(text('platforms/linux').includes(label(commands.anyState)), language);
      assert.ok(!text('platforms/linux').includes(label(commands.thisState)), language);
    }
  });

  it('show no state’s id between braces: a text that names one is on pages that know the reader’s spelling', () => {
    for (const language of Object.keys(catalogues) as Language[])
      for (const { path, text } of pagesIn(language)) assert.doesNotMatch(text, /\{[A-Z]+(?:-[A-Z]+)*(?:-\d)?\}/, path);
  });

  it('name only states of the RFC between braces', () => {
    for (const language of Object.keys(catalogues) as Language[])
      for (const text of textsOf(catalogues[language]))
        for (const [, id = ''] of text.matchAll(/\{([A-Z][A-Z\d-]+)\}/g))
          assert.ok((rfcStateIds as readonly string[]).includes(id), text);
  });

  it('leave no English sentence on a Korean page', () => {
    const english: string[] = [];
    for (const { path, text } of pagesIn('ko'))
      for (const own of ownTexts(text))
        if (/\b[a-z]{2,}(?: [a-z]{2,}){2,}\b/.test(own)) english.push(`${path}: ${own}`);
    assert.deepEqual(english, []);
  });

  it('have a Korean word for every event, action and note of a transition between states', () => {
    const words = catalogues.ko.transitionWords;
    const missing = transitions
      .filter(({ from, to }) => from !== to)
      .flatMap(({ event, action, notes }) => [
        words?.events[event] === undefined ? event : [],
        words?.actions[action] === undefined ? action : [],
        notes !== undefined && words?.notes[notes] === undefined ? notes : [],
      ])
      .flat();
    assert.deepEqual([...new Set(missing)], []);
  });
});

describe('links between pages', () => {
  it('are relative, so that the site works under any path', () => {
    assert.equal(relativeLink('', ''), './');
    assert.equal(relativeLink('', 'time-wait/'), 'time-wait/');
    assert.equal(relativeLink('ko/time-wait/', 'time-wait/'), '../../time-wait/');
    assert.equal(relativeLink('ko/time-wait/', 'site.css'), '../../site.css');
  });

  it('name index files where there is no server, and full paths where the depth is unknown', () => {
    assert.equal(relativeLink('ko/', 'ko/time-wait/', 'file'), '../ko/time-wait/index.html');
    assert.equal(relativeLink('', '', 'file'), 'index.html');
    assert.equal(relativeLink('', 'site.css', '/repo/'), '/repo/site.css');
  });
});
