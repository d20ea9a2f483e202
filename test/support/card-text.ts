/** Reads the card on a page. Its shadow root is closed, so no script of the page can. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

const host = 'TCP-STATE-CARD-HOST';

function find(node: Protocol.DOM.Node, wanted: (node: Protocol.DOM.Node) => boolean): Protocol.DOM.Node | undefined {
  if (wanted(node)) return node;
  for (const inner of [
    ...(node.children ?? []),
    ...(node.shadowRoots ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ]) {
    const found = find(inner, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(node: Protocol.DOM.Node): string {
  if (node.nodeName === 'STYLE') return '';
  if (node.nodeType === 3) return node.nodeValue;
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join(' ');
}

/** The card's text in Chromium, undefined while no card is shown. */
export async function cardText(session: CDPSession): Promise<string | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const card = find(root, ({ nodeName }) => nodeName === host);
  const text = card === undefined ? '' : textOf(card).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/**
 * The card's text in Firefox, read in the extension's own world.
 *
 * @param inside a page of the extension, whose permissions are used
 * @param page the page with the card
 */
export async function cardTextInFirefox(inside: Page, page: Page): Promise<string | undefined> {
  // As text: the compiler's own helper functions are not there where the code runs.
  const text: unknown = await inside.evaluate(`(async () => {
    const tab = (await browser.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
    if (tab === undefined) return '';
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        const root = document.querySelector('tcp-state-card-host')?.openOrClosedShadowRoot;
        const parts = [...(root?.children ?? [])].filter(({ localName }) => localName !== 'style');
        const words = [];
        for (const part of parts) {
          const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) words.push(walker.currentNode.data);
        }
        return words.join(' ').replaceAll(/\\s+/g, ' ').trim();
      },
    });
    return answer.result;
  })()`);
  return typeof text === 'string' && text !== '' ? text : undefined;
}
