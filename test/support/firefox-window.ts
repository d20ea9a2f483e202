/** The window of Firefox itself: its toolbar button, its context menu, its settings. A driver reaches it over the protocol. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension.ts';
import { until } from './until.ts';

/** The connection that puppeteer keeps, with the one extension of the protocol that Firefox needs here. */
interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

/** A window of Firefox. */
export interface FirefoxWindow {
  /** Runs an expression in the window's own document. */
  run(expression: string): Promise<unknown>;
  /** Presses the extension's toolbar button, which lets it into the tab (activeTab) and opens the popup. */
  openPopup(): Promise<void>;
  /** Runs a list of statements in the popup, with `popup` as its window. */
  inPopup(code: string): Promise<unknown>;
  /** Waits until something holds in the popup, and presses what is found. */
  pressInPopup(selector: string): Promise<void>;
  /** Presses the pointer on something in the popup: a permission is given for such a press alone. */
  pointInPopup(selector: string): Promise<void>;
  /** Whether the popup is open. */
  hasPopup(): Promise<boolean>;
  /** Closes the popup, where it is open. */
  closePopup(): Promise<void>;
  /** Presses the extension's entry for selected text in the context menu that is open. */
  chooseInMenu(): Promise<void>;
  /** Gives a command of the extension, as its keys do; keys that a driver presses reach the page alone. */
  command(key: string): Promise<void>;
}

/**
 * Finds the window.
 *
 * @param inside a page of the extension, which sees the popup
 */
export async function firefoxWindow({ browser }: ExtensionBrowser, inside: Page): Promise<FirefoxWindow> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context } = { context: '' }] = (result as { contexts: { context: string }[] }).contexts;
  const run = async (expression: string): Promise<unknown> => {
    const answer = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    const { type, result, exceptionDetails } = answer.result as {
      type: string;
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (type !== 'success') throw new Error(exceptionDetails?.text ?? type);
    return result?.value;
  };
  const inPopup = (code: string): Promise<unknown> =>
    inside.evaluate(`(async () => {
      const popup = browser.extension.getViews().find(({ location }) => location.pathname === '/popup.html');
      if (!popup) return undefined;
      ${code}
    })()`);
  const hasPopup = async () => (await inPopup('return true;')) === true;
  return {
    run,
    inPopup,
    hasPopup,
    async openPopup() {
      await run(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('card@tcp-state-card');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`);
      await until('the popup is open', () => inPopup("return popup.document.querySelector('tcp-this-page') !== null;"));
    },
    async pressInPopup(selector) {
      await until(`the popup has ${selector}`, () =>
        inPopup(`const found = popup.document.querySelector(${JSON.stringify(selector)});
          found?.click();
          return found !== null;`),
      );
    },
    async closePopup() {
      await run("for (const panel of document.querySelectorAll('panel')) panel.hidePopup();");
      await until('the popup is closed', async () => !(await hasPopup()));
    },
    async pointInPopup(selector) {
      // The panel is drawn small and grows to its content: what lies below its edge yet takes no press.
      const at = await until(`the popup shows ${selector}`, () =>
        inPopup(`const found = popup.document.querySelector(${JSON.stringify(selector)});
          const place = () => JSON.stringify([found.getBoundingClientRect(), popup.innerHeight]);
          const before = found && place();
          await new Promise((drawn) => popup.requestAnimationFrame(() => popup.requestAnimationFrame(drawn)));
          if (!found?.isConnected || place() !== before) return undefined;
          const { left, top, bottom, width, height } = found.getBoundingClientRect();
          return bottom <= popup.innerHeight && [left + width / 2, top + height / 2];`),
      );
      await run(`(() => {
        const [x, y] = ${JSON.stringify(at)};
        const { left, top } = document.querySelector('.webextension-popup-browser').getBoundingClientRect();
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          window.synthesizeMouseEvent(
            type, left + x, top + y,
            { button: 0, buttons: type === 'mousedown' ? 1 : 0, clickCount: type === 'mousemove' ? 0 : 1 },
            { isDOMEventSynthesized: false, isWidgetEventSynthesized: false },
          );
      })()`);
    },
    async command(key) {
      const give = `(() => {
        const found = document.querySelector('keyset[id^="ext-keyset-id-card"] key[key="${key}"]');
        found?.dispatchEvent(new Event('command', { bubbles: true }));
        return found !== null;
      })()`;
      await until('the command is known', async () => (await run(give)) === true);
    },
    async chooseInMenu() {
      const choose = `(() => {
        // The sidebar has a menu of its own.
        const menus = [document, SidebarController.browser?.contentDocument]
          .map((place) => place?.getElementById('contentAreaContextMenu'));
        const menu = menus.find((menu) => menu?.state === 'open');
        const entry = menu?.querySelector('[id^="card_tcp-state-card"][id$="explain-selection"]');
        if (!entry || entry.hidden) return false;
        menu.activateItem(entry);
        return true;
      })()`;
      await until('the entry is in the menu', async () => (await run(choose)) === true);
    },
  };
}
