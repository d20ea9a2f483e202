/** Selects a line, so that one key copies it, where the clipboard is closed to pages. */
function select(line: Element): void {
  getSelection()?.selectAllChildren(line);
}

/** Puts a button beside every command of a page that copies it; the words stand in the page, around the lines. */
export function offerCopies(page: Document): void {
  let count = 0;
  for (const group of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const { copy = '', copied = '' } = group.dataset;
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
        navigator.clipboard.writeText(line.textContent).then(
          () => {
            button.textContent = copied;
          },
          () => {
            select(line);
          },
        );
      });
      button.addEventListener('blur', () => {
        button.textContent = copy;
      });
      line.after(button);
    }
  }
}
