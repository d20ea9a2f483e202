/** Drives the paste view as a reader does. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension.ts';
import { until } from './until.ts';

/** Opens the paste view and waits until it takes texts. */
export async function openPaste(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('tcp-paste textarea');
}

/**
 * Waits for the paste view that the extension opened to say what it has read, and closes it.
 *
 * @param said such as how many connections
 * @param unsaid what it must not say
 */
export async function closeOpenedPaste(
  { browser, root }: Pick<ExtensionBrowser, 'browser' | 'root'>,
  said: string,
  unsaid?: string,
): Promise<void> {
  const paste = await until('the paste view is there', async () => {
    for (const candidate of await browser.pages()) {
      // Firefox tells drivers no address of the pages of extensions.
      const address = await candidate.evaluate(() => location.href).catch(() => '');
      if (address.startsWith(`${root}app/`) && address.includes('/paste/')) return candidate;
    }
    return undefined;
  });
  try {
    // Before its body has come there is no text to look at.
    await paste.waitForSelector('tcp-paste');
    const text = await until(`the view says ${said}`, () =>
      paste.evaluate((said) => {
        const { innerText } = document.body;
        return innerText.includes(said) && innerText;
      }, said),
    );
    if (unsaid !== undefined) assert.ok(!text.includes(unsaid), text);
  } finally {
    // The next test would find it in the place of its own.
    await paste.close();
  }
}

/** Pastes a text into the field. */
export async function pasteText(page: Page, text: string): Promise<void> {
  const isFirefox = await page.evaluate(() => navigator.userAgent.includes('Firefox'));
  await (isFirefox ? pasteByKeys(page, text) : pasteByEvent(page, text));
}

/** Headless Chromium has no clipboard that keys reach; the event is the one that it would send. */
async function pasteByEvent(page: Page, text: string): Promise<void> {
  await page.$eval(
    'tcp-paste textarea',
    (field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    text,
  );
}

/** Firefox gives no data to events that a script made; its keys copy and paste. */
async function pasteByKeys(page: Page, text: string): Promise<void> {
  const press = async (key: 'c' | 'v') => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  };
  await page.evaluate((copied) => {
    const field = document.createElement('textarea');
    field.id = 'to-copy';
    field.value = copied;
    document.body.append(field);
    field.select();
  }, text);
  await press('c');
  await page.evaluate(() => {
    document.querySelector('#to-copy')?.remove();
    document.querySelector<HTMLElement>('tcp-paste textarea')?.focus();
  });
  await press('v');
}

/** Opens files through the button. */
export async function openFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  const input = await page.waitForSelector('tcp-paste input[type=file]');
  await input!.uploadFile(...paths);
}

/** Waits until the findings are shown and gives the titles with their severities. */
export async function findingsShown(page: Page, within = 30_000): Promise<readonly string[]> {
  await page.waitForSelector('tcp-paste .findings', { timeout: within });
  return page.$$eval('.finding > summary', (all) => all.map((summary) => summary.innerText.replaceAll(/\s+/g, ' ')));
}

/** Waits until the first line of the text is drawn, and gives all lines that are. */
export async function linesShown(page: Page): Promise<readonly string[]> {
  await page.waitForSelector('code.written');
  return page.$$eval('code.written', (all) => all.map(({ textContent }) => textContent));
}

/** Waits until the browser has stored a text, whichever it is or a certain one, for when the reader comes back. */
export async function textKept(page: Page, text?: string): Promise<void> {
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open('tcp-state-card:paste', 1);
          opening.onsuccess = () => {
            const all = opening.result.transaction('sources').objectStore('sources').getAll();
            all.onsuccess = () => {
              opening.result.close();
              const held = all.result as readonly { readonly sources: readonly { readonly content: Blob }[] }[];
              resolve(Promise.all(held.flatMap(({ sources }) => sources.map(({ content }) => content.text()))));
            };
          };
        }),
    );
  await until('the text is kept', async () => {
    const texts = await kept();
    return text === undefined ? texts.length > 0 : texts.includes(text);
  });
}

/** Brings back what gave way last. The site tells other things too, as that it works offline now. */
export async function undo(page: Page): Promise<void> {
  await until('what gave way can be brought back', () =>
    page.$$eval('.notice button', (buttons) => {
      const last = buttons.filter(({ textContent }) => textContent === 'Undo').at(-1);
      last?.click();
      return last !== undefined;
    }),
  );
}

/** Waits for a sentence that tells of a problem. */
export async function problemShown(page: Page): Promise<string> {
  return until('a problem is told', () =>
    page.$eval('tcp-paste [role=alert]', (alert) => alert.textContent.replaceAll(/\s+/g, ' ').trim()),
  );
}

/** Rows of `ss -tan` in which many states occur. */
export function manyRows(count: number): string {
  const states = ['ESTAB', 'TIME-WAIT', 'CLOSE-WAIT', 'ESTAB', 'FIN-WAIT-2', 'SYN-RECV', 'LAST-ACK', 'ESTAB'];
  const rows = Array.from({ length: count }, (_, at) => {
    const state = (states[at % states.length] ?? '').padEnd(10);
    return `${state} ${at % 7 === 0 ? 1 : 0}      0      192.0.2.10:443   198.51.${(at >> 8) % 256}.${at % 256}:${20_000 + (at % 40_000)}`;
  });
  return `State      Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN     0      128    0.0.0.0:443      0.0.0.0:*\n${rows.join('\n')}\n`;
}

/** What the strip above a text says of it, in one line. */
export async function stripText(page: Page): Promise<string> {
  return page.$eval('.strip', (strip) => (strip as HTMLElement).innerText.replaceAll(/\s+/g, ' '));
}
