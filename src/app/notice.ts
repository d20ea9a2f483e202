/** What a reader can do about a notice. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

let region: HTMLElement | undefined;

/** The live region of the page; it must stand there before a notice comes, or the notice is not read out. */
export function prepareNotices(): HTMLElement {
  if (region) return region;
  region = document.createElement('div');
  region.className = 'notice';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return region;
}

/**
 * Tells the reader something, politely: it takes no focus and covers nothing that is being read.
 *
 * @param lang BCP 47 tag, where the text is not in the page's language
 */
export function showNotice(text: string, actions: readonly NoticeAction[], lang?: string): void {
  const place = prepareNotices();
  const message = document.createElement('p');
  message.textContent = text;
  if (lang !== undefined) message.lang = lang;
  const buttons = actions.map(({ label, run }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      place.replaceChildren();
      run();
    });
    return button;
  });
  place.replaceChildren(message, ...buttons);
}
