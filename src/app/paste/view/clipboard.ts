/**
 * Puts a text into the clipboard that is still to be made. The clipboard is asked for at once, within the click, and
 * the text follows: browsers forget a click that was too long ago.
 *
 * @returns whether it is there
 */
export async function copyToClipboard(make: () => Promise<string>): Promise<boolean> {
  try {
    const text = make();
    if (typeof ClipboardItem === 'function' && ClipboardItem.supports('text/plain')) {
      const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    } else await navigator.clipboard.writeText(await text);
    return true;
  } catch {
    return false;
  }
}
