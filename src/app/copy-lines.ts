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
  // What is to be done where a line was not copied: read out when it comes, and there until the next one is, or what lies
  // below it would move away under the pointer.
  const remark = page.createElement('p');
  remark.className = 'remark';
  remark.role = 'alert';
  for (const group of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const { copy = '', copied: done = '', byHand = '' } = group.dataset;
    for (const line of group.querySelectorAll('code.line')) {
      const button = page.createElement('button');
      button.type = 'button';
      button.textContent = copy;
      // Twenty buttons of one name say nothing to whoever hears them in a list.
      line.id ||= `line-${(count += 1)}`;
      button.setAttribute('aria-describedby', line.id);
      // A changed label is read out, as nothing else tells that it worked.
      button.ariaLive = 'polite';
      button.addEventListener('click', () => {
        void copied(line).then((isCopied) => {
          if (isCopied) {
            button.textContent = done;
            remark.remove();
          } else {
            remark.textContent = byHand;
            button.after(remark);
          }
        });
      });
      button.addEventListener('blur', () => {
        button.textContent = copy;
      });
      line.after(button);
    }
  }
}
