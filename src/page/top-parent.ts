import { drawnParentOf, matches, nodeTypeOf } from './dom.ts';

/** Elements whose children are not drawn, whatever is put into them. */
const childless = 'canvas,video,audio,iframe,embed,object,img,svg';

/**
 * The element in which a popover is above everything and can be used: what is in the top layer around a token
 * (a modal dialog, the fullscreen element, a popover of the page, which closes when something outside it is
 * clicked), else the topmost modal dialog, which makes everything outside it dead, else the root element.
 *
 * @param token where the card belongs; undefined for a card about no place in the page's tree
 */
export function topParent(document: Document, token?: Node): Element {
  for (let node: Node | null | undefined = token; node; node = drawnParentOf(node)) {
    if (nodeTypeOf(node) === 1 && isOnTop(node as Element)) return node as Element;
  }
  const top = topModal(document) ?? document.fullscreenElement;
  return top && !matches(top, childless) && top.shadowRoot === null ? top : document.documentElement;
}

function topModal(document: Document): Element | undefined {
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}

/** Whether a modal dialog was opened around or above a host, so that it cannot be used where it is. */
export function isDead(host: Element): boolean {
  const top = topModal(host.ownerDocument);
  return top !== undefined && !top.contains(host) && !isWithinTop(host);
}

function isWithinTop(host: Element): boolean {
  for (let node = drawnParentOf(host); node; node = drawnParentOf(node))
    if (nodeTypeOf(node) === 1 && matches(node as Element, 'dialog:modal')) return true;
  return false;
}

function isOnTop(element: Element): boolean {
  return matches(element, 'dialog:modal,:fullscreen,:popover-open') && !matches(element, childless);
}
