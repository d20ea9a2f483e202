/** What a script of the extension in a page may ask for, in both browsers: no more than that page may know and do. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { openInFirefox } from '../../support/extension.ts';
import { permittedBrowsers, type PermittedBrowser } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

for (const { name, skip, start } of permittedBrowsers) {
  describe(`messages of a script in a page in ${name}`, { skip }, () => {
    let server: ListingServer;
    let reader: PermittedBrowser;

    before(async () => {
      server = await servePages({
        '/': '<!doctype html><title>Hostile</title><link rel="icon" href="data:,"><p>x</p>',
      });
      reader = await start();
      await reader.page.goto(server.url);
    });
    after(async () => {
      await reader.close();
      await server[Symbol.asyncDispose]();
    });

    /** Sends a message as such a script can, and gives the answer. */
    const answerTo = (message: object): Promise<unknown> =>
      reader.run(`
        const [{ result }] = await inFrames(
          (message) => Promise.resolve(chrome.runtime.sendMessage(message)).catch(() => undefined).then((answer) => ({ answer })),
          ${JSON.stringify(message)},
        );
        return result.answer ?? undefined;`);

    test('have an answer where they are about what stands in the page', async () => {
      const supply = (await answerTo({ type: 'card-contents', states: ['LISTEN'] })) as { contents: unknown[] };
      assert.equal(supply.contents.length, 1);
    });

    test('change no settings, read no tab and fill no paste view', async () => {
      const before = await reader.run('return (await api.tabs.query({})).length;');
      const tab = await reader.run('return tab.id;');
      for (const message of [
        { type: 'change-settings', change: { mode: 'click' }, gone: [] },
        { type: 'explain-selection', tabId: tab },
        { type: 'open-paste', text: 'tcp 0 0' },
      ])
        assert.equal(await answerTo(message), undefined, message.type);
      assert.equal(await reader.run("return (await api.storage.sync.get('mode')).mode;"), 'everywhere');
      assert.equal(await reader.run('return (await api.tabs.query({})).length;'), before);
    });

    test('do not move the keyboard of the welcome page', async () => {
      const { extension } = reader;
      const welcome =
        name === 'Firefox' ? await openInFirefox(extension, 'welcome.html') : await extension.browser.newPage();
      if (name !== 'Firefox') await welcome.goto(`${extension.root}welcome.html`);
      await until('the sample is marked', () => welcome.evaluate(() => CSS.highlights.size > 0));
      assert.equal(await answerTo({ type: 'walk' }), undefined);
      assert.equal(await welcome.evaluate(() => document.querySelector('tcp-state-card-host')), null);
      await welcome.close();
    });
  });
}
