import { viewOf } from './view.ts';

/**
 * Puts a text into the clipboard from a click on the card. Pages without TLS have no `navigator.clipboard`, and a
 * page's policy may forbid it; the copy command works there too.
 *
 * @throws {Error} where the page or the browser took the command away
 */
export async function copyText(document: Document, text: string): Promise<void> {
  const view = viewOf(document);
  try {
    // Undefined in insecure contexts, whatever the type says: that is caught as well.
    await view.navigator.clipboard.writeText(text);
  } catch {
    let isCopied = false as boolean;
    const answer = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      // The page must not change what was copied from the card.
      event.stopImmediatePropagation();
      isCopied = true;
    };
    view.addEventListener('copy', answer, { capture: true, once: true });
    // oxlint-disable-next-line typescript/no-deprecated -- the only way where the asynchronous API is missing
    document.execCommand('copy');
    view.removeEventListener('copy', answer, { capture: true });
    if (!isCopied) throw new Error('not copied');
  }
}
