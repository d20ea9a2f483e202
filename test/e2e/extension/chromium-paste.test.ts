/** From a page with a listing to its diagnosis, by the popup, in Chromium. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { closePopup, openPopup, skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { parse } from '../../../src/netstat/parse.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { closeOpenedPaste, findingsShown } from '../../support/paste-page.ts';
import { until } from '../../support/until.ts';

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../src/app/paste/samples', `${name}.txt`), 'utf8');
const pageOf = (listing: string) =>
  `<!doctype html><html lang="en"><title>Ticket</title><link rel="icon" href="data:,"><pre>${listing}</pre></html>`;

const isRow = /^[A-Z-]+ +\d/;
/** The rows of a listing, as consoles on the web draw them: each word a box of its own. */
const boxedPageOf = (listing: string, row: string, cell: string) =>
  `<!doctype html><html lang="en"><title>Console</title><link rel="icon" href="data:,"><style>.row{${row}}.row span{${cell}}</style>${listing
    .split('\n')
    .filter((line) => isRow.test(line))
    .map((line) => `<div class="row">${line.replaceAll(/(\S+)\s*/g, '<span>$1</span>')}</div>`)
    .join('')}</html>`;

/** The connections of a listing as an API gives them. */
const records = (listing: string) =>
  parse(listing).snapshots.flatMap(({ connections }) =>
    connections.map(({ state, localAddress, localPort, remoteAddress, remotePort }) => ({
      protocol: 'tcp',
      localAddress,
      localPort,
      remoteAddress,
      remotePort,
      state,
    })),
  );

describe('the diagnosis of a page in Chromium', { skip: skipChromium }, () => {
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let page: Page;

  /** Opens the popup over a page, explains the page, and gives what the popup says of it. */
  const diagnosed = async (path: string): Promise<{ popup: Page; said: string }> => {
    await page.goto(`${server.url}${path}`);
    await page.bringToFront();
    const popup = await openPopup(extension, page);
    await (await popup.waitForSelector('button.explain'))?.click();
    const said = await until('the popup sums the findings up', () =>
      popup.$eval('.diagnosis', (summary) => (summary as HTMLElement).innerText.replaceAll(/\s+/g, ' ')),
    );
    return { popup, said };
  };

  before(async () => {
    server = await servePages({
      '/leak': pageOf(sample('close-wait-leak')),
      '/rooted': `<!doctype html><html lang="en"><title>Log</title><link rel="icon" href="data:,"><svg><path d="M0 0h9"/></svg><x-log></x-log><script>document.querySelector('x-log').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(`<pre>${sample('close-wait-leak')}</pre>`)}</script></html>`,
      '/boxes': boxedPageOf(sample('close-wait-leak'), '', 'display:inline-block;width:14em'),
      '/flex': boxedPageOf(sample('close-wait-leak'), 'display:flex', 'width:14em'),
      '/records': pageOf(JSON.stringify(records(sample('close-wait-leak')), null, 2)),
      '/healthy': pageOf(sample('healthy-server')),
    });
    extension = await startChromium();
    page = await extension.browser.newPage();
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
  });

  test('names the gravest finding in the popup, severity first', async () => {
    const { popup, said } = await diagnosed('leak');
    assert.match(said, /^Act .*CLOSE.WAIT/);
    assert.equal(await popup.$eval('.diagnosis [data-severity]', (line) => line.getAttribute('data-severity')), 'act');
    await closePopup(extension);
  });

  test('names none where there is nothing to do', async () => {
    const { popup, said } = await diagnosed('healthy');
    assert.doesNotMatch(said, /^Act|^Worth/);
    assert.equal(await popup.$('.diagnosis [data-severity]'), null);
    await closePopup(extension);
  });

  test('is also of text that stands in a closed shadow root, below a drawing', async () => {
    const { said } = await diagnosed('rooted');
    assert.match(said, /^Act .*CLOSE.WAIT/);
    await closePopup(extension);
  });

  test('is also of connections in JSON, which are counted', async () => {
    const { popup, said } = await diagnosed('records');
    assert.match(said, /^Act .*CLOSE.WAIT/);
    const { length } = records(sample('close-wait-leak'));
    await until(`${length} connections are counted`, () =>
      popup.$eval('.how-much', ({ textContent }, count) => textContent.endsWith(` ${count} connections`), length),
    );
    await closePopup(extension);
  });

  for (const [name, kind] of [
    ['boxes', 'boxes in a line'],
    ['flex', 'cells of a flex row'],
  ] as const) {
    test(`is the same where the words of the rows are ${kind}, and so is what the paste view gets`, async () => {
      const { popup, said } = await diagnosed(name);
      assert.match(said, /^Act .*CLOSE.WAIT/);
      const rows = sample('close-wait-leak')
        .split('\n')
        .filter((line) => isRow.test(line)).length;
      const isCounted = new RegExp(`\\b${rows} connections`);
      await until(`${rows} connections are counted`, async () =>
        isCounted.test(await popup.$eval('.how-much', ({ textContent }) => textContent)),
      );
      await (await popup.waitForSelector('button.in-paste'))?.click();
      await closeOpenedPaste(extension, `${rows} connections`);
      await closePopup(extension);
    });
  }

  test('opens the whole of it in the paste view, whose address holds nothing of the text', async () => {
    const { popup, said } = await diagnosed('leak');
    const opened = extension.browser.waitForTarget((target) => target.url().startsWith(`${extension.root}app/paste/`));
    await (await popup.waitForSelector('button.in-paste'))?.click();
    const target = await opened;
    assert.doesNotMatch(target.url(), /CLOSE|192\./);
    const paste = await target.page();
    assert.ok(paste);
    const [first = ''] = await findingsShown(paste);
    const title = await paste.$eval('.finding > summary', (summary) =>
      summary.textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    assert.match(first, /^Act/i);
    assert.ok(title.length > 10 && said.includes('CLOSE'), title);
    assert.equal(new URL(paste.url()).hash, '');
    await paste.close();
  });
});
