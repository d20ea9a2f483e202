/** What a reader can do about a notice. */
export interface NoticeAction {
  readonly label: string;
  /** What it does beside closing the notice. */
  readonly run?: () => void;
}

let region: HTMLElement | undefined;
/** What had the keyboard before it came to a notice. */
let before: HTMLElement | undefined;

/** The live region of the page; it must stand there before a notice comes, or the notice is not read out. */
export function prepareNotices(): HTMLElement {
  if (region) return region;
  region = document.createElement('div');
  region.className = 'notices';
  region.setAttribute('aria-live', 'polite');
  region.addEventListener('focusin', ({ relatedTarget: left }) => {
    if (left instanceof HTMLElement && !region?.contains(left)) before = left;
  });
  document.body.append(region);
  return region;
}

/**
 * Tells the reader something, politely: it takes no focus, and stays until the reader has answered.
 *
 * @param lang BCP 47 tag, where the text is not in the page's language
 * @returns takes the notice away
 */
export function showNotice(text: string, actions: readonly NoticeAction[], lang?: string): () => void {
  const notice = document.createElement('div');
  notice.className = 'notice';
  if (lang !== undefined) notice.lang = lang;
  const message = document.createElement('p');
  message.textContent = text;
  const buttons = actions.map(({ label, run }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      // Where a finger pressed it, a field that gets the focus would bring the keyboard of the screen up.
      const hasKeyboard = button.matches(':focus-visible');
      notice.remove();
      // At the end of the page, where the notice stood, the reader would have to begin anew.
      if (hasKeyboard) before?.focus({ preventScroll: true });
      run?.();
    });
    return button;
  });
  notice.append(message, ...buttons);
  prepareNotices().append(notice);
  return () => {
    notice.remove();
  };
}
