import { after, before, beforeEach } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startDisplay } from './display.ts';
import { closePopup, openPopup, startChromium, type ExtensionBrowser } from './extension.ts';
import { inBackground } from './extension-api.ts';
import { listingPage, servePages, type ListingServer } from './listing-server.ts';
import { paintedMarks } from './marked-page.ts';
import { until } from './until.ts';

/** The switches of the popup, by the names of their fields. */
type Switch = 'this-site' | 'every-site';

/** The pattern of the server's own site, and of the same server under another name. */
export const ownSite = '*://127.0.0.1/*';
export const otherSite = '*://localhost/*';
/** The pattern of every site. */
export const everySite = '*://*/*';

/** Chromium in a window, whose reader has sites marked by themselves; its permission question is answered in that window. */
export interface SiteSwitches {
  readonly extension: ExtensionBrowser;
  readonly server: ListingServer;
  /** The tab in which the reader is. */
  readonly page: Page;
  /** The words that are marked in it. */
  marks(): Promise<string[]>;
  /** What the browser permits, and where the script is registered. */
  held(): Promise<{ origins: string[]; matches: string[] }>;
  storedMode(): Promise<unknown>;
  /** Writes settings past every page, as a sync does. */
  store(settings: object): Promise<void>;
  /** Turns a switch of the popup on or off, which stays open where the browser leaves it. */
  turn(to: 'on' | 'off', name: Switch): Promise<void>;
  /** Turns a switch on, and says yes where the browser asks, which it does once for what it was never permitted. */
  permit(name: Switch, pattern: string): Promise<void>;
  /** Turns the site of the tab on, with its question, and waits until a word in it is marked; `CLOSE-WAIT` where none is given. */
  turnSiteOn(word?: string): Promise<void>;
  /** Turns a switch off, and waits until no mark is left in the tab. */
  turnOff(name: Switch): Promise<void>;
  closePopup(): Promise<void>;
  /** As after the install: no site permitted or chosen, one tab. The browser does not forget what it has asked. */
  reset(): Promise<void>;
  /** Ends the browser, the server and the display. */
  close(): Promise<void>;
}

/**
 * Starts Chromium before the tests of the suite that calls this, gives each of them the extension as it is after the
 * install, and ends all after them.
 *
 * @param ready takes what was opened, and makes ready what the tests need besides
 */
export function openSiteSwitches(ready: (opened: SiteSwitches) => void | Promise<void>): void {
  let opened: SiteSwitches;
  before(async () => {
    opened = await startSiteSwitches();
    await ready(opened);
  });
  beforeEach(() => opened.reset());
  after(() => opened.close());
}

async function startSiteSwitches(): Promise<SiteSwitches> {
  const display = await startDisplay();
  const server = await servePages({
    '/': listingPage({
      ss: 'State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nCLOSE-WAIT 1 0 192.0.2.10:8080 198.51.100.9:60210\n',
      netstat: 'tcp        0      0 192.0.2.10:443    198.51.100.7:51590   TIME_WAIT\n',
    }),
    '/ticket.css': '',
    '/framed': `<!doctype html><title>Framed</title><link rel="icon" href="data:,"><pre>tcp 0 0 192.0.2.10:443 198.51.100.7:50000 CLOSE_WAIT</pre><iframe></iframe><script>document.querySelector('iframe').src = 'http://localhost:' + location.port + '/frame'</script>`,
    '/frame':
      '<!doctype html><title>Frame</title><link rel="icon" href="data:,"><pre>tcp 0 0 192.0.2.10:443 198.51.100.7:50000 TIME_WAIT</pre>',
  });
  const extension = await startChromium({ display: display.name });
  const page = await extension.browser.newPage();
  await page.goto(server.url);

  const marks = async () => Object.values(await paintedMarks(page)).flat();
  const held = () =>
    inBackground(extension, async ({ permissions, scripting }) => ({
      origins: (await permissions.getAll()).origins,
      matches: (await scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
    }));
  const turn = async (to: 'on' | 'off', name: Switch) => {
    const popup = await openPopup(extension, page);
    // A popup of a busy machine may open before it has the last choice.
    const field = await popup.waitForSelector(`input[name=${name}]${to === 'off' ? ':checked' : ':not(:checked)'}`);
    await field?.focus();
    // The browser's question takes the keyboard, and Chromium closes the popup that asked.
    await popup.keyboard.press('Space').catch((error: unknown) => {
      if (!String(error).includes('Target closed')) throw error;
    });
  };
  const close = () => closePopup(extension);
  const permit = async (name: Switch, pattern: string) => {
    await turn('on', name);
    for (let tries = 0; ; tries += 1) {
      // For half a second the question takes no answer, against clicks meant for what it covers.
      const isGiven = async () => (await held()).origins.includes(pattern);
      if (await until('the permission is given', isGiven, 1000).catch(() => false)) break;
      if (tries === 30) throw new Error(`The permission for ${pattern} was not given.`);
      // The keyboard is on the refusal, the next button allows.
      await display.press('Tab', 'Return');
    }
    await close();
  };

  return {
    extension,
    server,
    page,
    marks,
    held,
    turn,
    permit,
    closePopup: close,
    storedMode: async () => (await inBackground(extension, ({ storage }) => storage.sync.get()))['mode'],
    store: (settings) => inBackground(extension, ({ storage }, settings) => storage.sync.set(settings), settings),
    turnSiteOn: async (word = 'CLOSE-WAIT') => {
      await permit('this-site', `*://${new URL(page.url()).hostname}/*`);
      await until('the site is marked', async () => (await marks()).includes(word));
    },
    turnOff: async (name) => {
      await turn('off', name);
      await until('no mark is left', async () => (await marks()).length === 0);
      await close();
    },
    reset: async () => {
      await close();
      for (const other of await extension.browser.pages()) if (other !== page) await other.close();
      await inBackground(extension, async ({ permissions, storage }) => {
        const { origins } = await permissions.getAll();
        await permissions.remove({ origins });
        await storage.sync.clear();
      });
      await until('nothing is permitted or registered', async () => {
        const { origins, matches } = await held();
        return origins.length + matches.length === 0;
      });
      await page.bringToFront();
      await page.goto(server.url);
    },
    close: async () => {
      await extension.remove();
      await server[Symbol.asyncDispose]();
      await display[Symbol.asyncDispose]();
    },
  };
}
