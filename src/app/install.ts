import { languageOf, noticeWords } from './notice-words.ts';

/** What a browser fires when the site can be installed; the DOM library does not know it. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/**
 * Shows a button at the foot of the page once the browser can install the site, and takes it away when that is done.
 * The browser's own bar, which would cover the page, is not shown.
 */
export function offerInstall(page: Document): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'install';
    button.textContent = noticeWords[languageOf(page)].install;
    button.addEventListener('click', () => {
      button.remove();
      void (event as InstallEvent).prompt();
    });
    page.querySelector('.install')?.remove();
    page.querySelector('footer p:last-child')?.append(button);
  });
  addEventListener('appinstalled', () => {
    page.querySelector('.install')?.remove();
  });
}

/**
 * Whether the page stands in a browser of iOS or iPadOS, which installs sites but never says so: only there the
 * property is known, and true in what was installed.
 */
export function isInstalledByHand(): boolean {
  return (navigator as { standalone?: boolean }).standalone === false;
}
