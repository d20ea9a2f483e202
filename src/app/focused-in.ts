/** What has the keyboard, where that is a node or a part of it. */
export function focusedIn(node: Node): HTMLElement | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && node.contains(activeElement) ? activeElement : undefined;
}

/** Whether what had the keyboard has gone: browsers let it fall out of the page then. */
export function isFocusLost(): boolean {
  return document.activeElement === document.body;
}
