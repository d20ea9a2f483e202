/** A browser in which the extension is permitted on every site, with the same ways to look at a page in each of them. */
import type { Frame, Page } from 'puppeteer-core';
import { skipDisplay, startDisplay } from './display.ts';
import {
  openInFirefox,
  skipChromium,
  skipFirefox,
  startChromium,
  startFirefox,
  type ExtensionBrowser,
} from './extension.ts';
import { firefoxWindow } from './firefox-window.ts';
import { paintedMarks } from './marked-page.ts';
import { until } from './until.ts';

/** The card as it is on the page: what it says, where it stands, and where the keyboard is. */
export interface ShownCard {
  readonly text: string;
  /** Box of the card in the viewport of its frame. */
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Boxes of its buttons, by what they say. */
  readonly buttons: Readonly<Record<string, { readonly x: number; readonly y: number; readonly height: number }>>;
  /** Role of the element in it that has the keyboard, or its name; empty where none has. */
  readonly focused: string;
  /** Name of the element the card's host was put into. */
  readonly within: string;
}

/** What a reader may prefer, or have forced. */
export type Preference = 'dark' | 'forced colours' | 'more contrast';

/** The browser, one tab in it, and the extension's own view of that tab. */
export interface PermittedBrowser {
  readonly extension: ExtensionBrowser;
  readonly page: Page;
  /** A page of the extension, which may ask the tab whatever the extension may. */
  readonly inside: Page;
  /** Words under the painted marks of the tab or of one frame, in no order. */
  marks(frame?: Page | Frame): Promise<string[]>;
  /** Marks by state in all frames of the tab, once everything in it was read. */
  counts(): Promise<Record<string, number>>;
  /** The card that is shown in any frame; undefined where none is. */
  card(): Promise<ShownCard | undefined>;
  /** What the command does: goes to the next mark. */
  walk(): Promise<unknown>;
  /** Shows pages as to a reader who prefers them so, or whose system forces colours; as to nobody in particular again. */
  emulate(preference: Preference | undefined): Promise<void>;
  /** Draws the page larger in the same window, as two fingers do; 1 takes it back. */
  enlarge(scale: number): Promise<void>;
  /** Runs code of an extension's page, a list of statements with `tab` at hand. */
  run(code: string): Promise<unknown>;
  close(): Promise<void>;
}

/** What a browser is started with. */
export interface PermittedOptions {
  /**
   * Draws WebGL without a graphics card, by the processor: Chromium where it is told so, Firefox where it has a display,
   * whose driver it asks. On a machine without Xvfb Firefox goes without.
   */
  readonly drawsWebGl?: boolean;
}

/** The two browsers, and why one cannot be used here. */
export const permittedBrowsers = [
  { name: 'Chromium', skip: skipChromium || skipDisplay, start: startPermittedChromium },
  { name: 'Firefox', skip: skipFirefox, start: startPermittedFirefox },
] as const;

async function startPermittedChromium({ drawsWebGl = false }: PermittedOptions = {}): Promise<PermittedBrowser> {
  const display = await startDisplay();
  const args = drawsWebGl ? ['--enable-unsafe-swiftshader'] : [];
  const extension = await startChromium({ display: display.name, args });
  const inside = await extension.browser.newPage();
  await inside.goto(`${extension.root}options.html`);
  await inside.waitForSelector('input[name=mode]');
  const isPermitted = () => inside.evaluate("chrome.permissions.contains({ origins: ['*://*/*'] })");
  await inside.click('input[name=mode][value=everywhere]');
  // For half a second the question takes no answer, against clicks meant for what it covers.
  await until('every site is permitted', async () => {
    await display.press('Tab', 'Return');
    return until('the answer is taken', isPermitted, 1000).catch(() => false);
  });
  const found = await permitted(extension, inside, () => display[Symbol.asyncDispose]());
  const session = await found.page.createCDPSession();
  return {
    ...found,
    async enlarge(scale) {
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
      await isEnlarged(found.page, scale);
    },
    async emulate(preference) {
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: preference === 'dark' ? 'dark' : '' },
          { name: 'forced-colors', value: preference === 'forced colours' ? 'active' : '' },
          { name: 'prefers-contrast', value: preference === 'more contrast' ? 'more' : '' },
        ],
      });
    },
  };
}

async function startPermittedFirefox({ drawsWebGl = false }: PermittedOptions = {}): Promise<PermittedBrowser> {
  const display = drawsWebGl && !skipDisplay ? await startDisplay() : undefined;
  const extension = await startFirefox(display && { display: display.name });
  const inside = await openInFirefox(extension, 'options.html');
  await inside.waitForSelector('input[name=mode]');
  await inside.click('input[name=mode][value=everywhere]');
  await until('every site is permitted', () =>
    inside.evaluate("browser.permissions.contains({ origins: ['*://*/*'] })"),
  );
  const firefox = await firefoxWindow(extension, inside);
  const found = await permitted(extension, inside, async () => display?.[Symbol.asyncDispose]());
  return {
    ...found,
    async enlarge(scale) {
      await firefox.run(`gBrowser.selectedBrowser.messageManager.loadFrameScript(
        'data:,content.windowUtils.setResolutionAndScaleTo(${String(scale)})', false)`);
      await isEnlarged(found.page, scale);
    },
    async emulate(preference) {
      const isForced = preference === 'forced colours';
      // The values of the settings are Firefox's own: 0 is dark and 2 what the system says; 2 forces, 0 asks the system.
      await firefox.run(`
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${preference === 'dark' ? '0' : '2'});
        Services.prefs.setIntPref('browser.display.document_color_use', ${isForced ? '2' : '0'});`);
      await until('the page is shown so', () =>
        found.page.evaluate(
          (dark, forced) =>
            matchMedia('(prefers-color-scheme:dark)').matches === dark &&
            matchMedia('(forced-colors:active)').matches === forced,
          preference === 'dark',
          isForced,
        ),
      );
    },
  };
}

async function isEnlarged(page: Page, scale: number): Promise<void> {
  await until('the page is as large', () => page.evaluate((scale) => visualViewport?.scale === scale, scale));
}

async function permitted(
  extension: ExtensionBrowser,
  inside: Page,
  end: () => PromiseLike<void>,
): Promise<Omit<PermittedBrowser, 'emulate' | 'enlarge'>> {
  // As text: the compiler's own helper functions are not there where the code runs.
  const inExtension = (code: string): Promise<unknown> =>
    inside.evaluate(`(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      ${code}
    })()`);
  const tabIds = () => inExtension('return (await api.tabs.query({})).map(({ id }) => id);') as Promise<number[]>;
  await until('the script is registered', () =>
    inExtension('return (await api.scripting.getRegisteredContentScripts()).length > 0;'),
  );
  const others = await tabIds();
  const page = await extension.browser.newPage();
  // Not by its address, which the driver of Firefox does not know where a page was kept and is shown again.
  const id = (await tabIds()).find((id) => !others.includes(id));
  const run = (code: string): Promise<unknown> =>
    inExtension(`
      const tab = await api.tabs.get(${String(id)});
      const inFrames = (func, ...args) =>
        api.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, func, args, injectImmediately: true });
      ${code}`);
  await page.setViewport({ width: 900, height: 700 });
  return {
    extension,
    page,
    inside,
    run,
    marks: async (frame = page) => Object.values(await paintedMarks(frame)).flat(),
    counts: async () =>
      (await run(`
        const sum = {};
        for (const { frameId } of await inFrames(() => true)) {
          const { states } = (await api.tabs.sendMessage(tab.id, { type: 'count' }, { frameId }).catch(() => undefined)) ?? {};
          for (const [state, count] of Object.entries(states ?? {})) sum[state] = (sum[state] ?? 0) + count;
        }
        return sum;`)) as Record<string, number>,
    card: async () =>
      ((await run(`
        const answers = await inFrames(() => {
          const find = (within) => {
            const host = within.querySelector('tcp-state-card-host:popover-open');
            if (host) return host;
            for (const element of within.querySelectorAll('*')) {
              const found = element.shadowRoot && find(element.shadowRoot);
              if (found) return found;
            }
          };
          const host = find(document);
          const root = host && (host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host));
          const card = root?.querySelector('.card');
          if (!card) return null;
          const { left, top, right, bottom } = card.getBoundingClientRect();
          const buttons = [...card.querySelectorAll('button')].map((button) => {
            const { left, top, width, height } = button.getBoundingClientRect();
            return [button.textContent, { x: left + width / 2, y: top + height / 2, height }];
          });
          const words = [];
          const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) words.push(walker.currentNode.data);
          return {
            text: words.join(' ').replaceAll(/\\s+/g, ' ').trim(),
            box: { left, top, right, bottom },
            buttons: Object.fromEntries(buttons),
            focused: root.activeElement?.getAttribute('role') ?? root.activeElement?.textContent ?? '',
            within: (host.parentElement ?? host.getRootNode().host).localName,
          };
        });
        return answers.map(({ result }) => result).find(Boolean);`)) as ShownCard | null | undefined) ?? undefined,
    walk: () =>
      run(`
        for (const { frameId } of await inFrames(() => true))
          if (await api.tabs.sendMessage(tab.id, { type: 'walk' }, { frameId }).catch(() => false)) return true;
        return false;`),
    async close() {
      await extension.remove();
      await end();
    },
  };
}
