/**
 * Copies a line; selects it, so that one key does, where the clipboard is closed to pages or is not there at all, as on
 * a server without TLS.
 *
 * @returns whether it is in the clipboard
 */
async function copied(line: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(line.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(line);
    return false;
  }
}

/** Puts a button beside every command of a page that copies it; the words stand in the page, around the lines. */
export function offerCopies(page: Document): void {
  let count = 0;
  for (const group of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const { copy = '', copied: done = '', failed = '', byHand = '' } = group.dataset;
    for (const line of group.querySelectorAll('code.line')) {
      const button = page.createElement('button');
      button.type = 'button';
      button.textContent = copy;
      // Twenty buttons of one name say nothing to whoever hears them in a list.
      line.id ||= `line-${(count += 1)}`;
      button.setAttribute('aria-describedby', line.id);
      // A changed label is read out, as nothing else tells that it worked.
      button.ariaLive = 'polite';
      // What is to be done where it did not is read out when it comes.
      const remark = page.createElement('p');
      remark.className = 'remark';
      remark.role = 'alert';
      remark.textContent = byHand;
      button.addEventListener('click', () => {
        void copied(line).then((isCopied) => {
          button.textContent = isCopied ? done : failed;
          if (isCopied) remark.remove();
          else button.after(remark);
        });
      });
      button.addEventListener('blur', () => {
        button.textContent = copy;
        remark.remove();
      });
      line.after(button);
    }
  }
}
