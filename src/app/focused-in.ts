/** What has the keyboard, where that is a part of an element. */
export function focusedIn(element: Element): HTMLElement | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && element.contains(activeElement) ? activeElement : undefined;
}

/** Whether what had the keyboard has gone: browsers let it fall out of the page then. */
export function isFocusLost(): boolean {
  return document.activeElement === document.body;
}
