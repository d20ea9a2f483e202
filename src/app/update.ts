import { isInstalledByHand } from './install.ts';
import { languageOf, noticeWords } from './notice-words.ts';
import { prepareNotices, showNotice } from './notice.ts';
import { trustedScriptUrl } from './trusted-url.ts';
import { store, stored } from './web-storage.ts';

const hour = 3_600_000;

/**
 * Registers the service worker, says once that the site now works offline, and tells of new versions: the reader
 * decides when to take one. Does nothing where there are no workers, as on the pages inside the extension.
 */
export function keepUpToDate(): void {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  prepareNotices();
  if (document.readyState === 'complete') void startWhenCalm();
  else addEventListener('load', () => void startWhenCalm(), { once: true });
}

/** How long a first page is the reader's alone, in milliseconds. */
const calm = 3000;

/** Resolves when the reader turns away from the page, or presses a link, which may lead away. */
const leaving = (): Promise<void> =>
  new Promise((resolve) => {
    const types = ['visibilitychange', 'pagehide', 'click'];
    const left = (event: Event): void => {
      if (event.type === 'click' && !event.composedPath().some((node) => node instanceof HTMLAnchorElement)) return;
      for (const type of types) removeEventListener(type, left, true);
      resolve();
    };
    for (const type of types) addEventListener(type, left, true);
  });

/**
 * On a first visit some hundred files are fetched to be kept. They wait until the page has settled, or the reader
 * turns away from it or presses a link: before, they would take its processor and its line from what is read, and
 * asking for them takes longer than what a press of a button changes. Once asked for, a worker is installed also when
 * the page that asked is gone.
 */
async function startWhenCalm(): Promise<void> {
  if (!navigator.serviceWorker.controller)
    await Promise.race([new Promise((resolve) => setTimeout(resolve, calm)), leaving()]);
  await register();
}

/** Where the tab keeps that its reader is yet to be told that the site works offline. */
const owedKey = 'tcp-state-card:offline-notice';

/** Whether the notice was asked for by a page that its reader left before it came. */
function isNoticeOwed(): boolean {
  return stored('tab', owedKey) !== undefined;
}

/** Leaves word for the next page whether the notice has still to come. */
function setNoticeOwed(isOwed: boolean): void {
  store('tab', owedKey, isOwed ? 'yes' : undefined);
}

async function register(): Promise<void> {
  const words = noticeWords[languageOf(document)];
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  const isOwed = isNoticeOwed();
  if (isFirst) setNoticeOwed(true);
  let registration: ServiceWorkerRegistration;
  try {
    registration = await serviceWorker.register(trustedScriptUrl(new URL('sw.js', import.meta.url)), {
      updateViaCache: 'none',
    });
  } catch (error) {
    // Private windows and full disks refuse workers; the site works without.
    console.warn('Not available offline:', error);
    return;
  }

  const reload = () => {
    location.reload();
  };
  let closeOffer: (() => void) | undefined;
  const offer = (take: () => void) => {
    closeOffer?.();
    closeOffer = showNotice(words.updateReady, [{ label: words.updateNow, run: take }, { label: words.updateLater }]);
  };
  // Only the reader's own wish reloads a page, and only once.
  let isWished = false;
  const offerWorker = (worker: ServiceWorker) => {
    offer(() => {
      isWished = true;
      worker.postMessage('skip-waiting');
    });
  };
  let isKept = !isFirst;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isWished) reload();
    // Another window took the new version: the files of this page's version are no longer kept.
    else if (isKept) offer(reload);
    isKept = true;
  });

  let isTold = false;
  const tellOfflineReady = () => {
    // A worker can be met twice, as the one that is being installed and as one that was found.
    if (isTold) return;
    isTold = true;
    setNoticeOwed(false);
    const text = isInstalledByHand() ? `${words.offlineReady} ${words.installByHand}` : words.offlineReady;
    showNotice(text, [{ label: words.dismiss }]);
  };

  const follow = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state !== 'installed') return;
      if (registration.active) offerWorker(worker);
      else tellOfflineReady();
    });
  };
  if (registration.active) {
    if (isOwed) tellOfflineReady();
    // Nothing is new to a reader whose page was loaded past its worker.
    else setNoticeOwed(false);
  }
  if (registration.waiting && registration.active) offerWorker(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => {
    follow(registration.installing);
  });

  // Home-screen apps of iOS look for a new worker on their own only now and then.
  const check = () => void registration.update().catch(() => undefined);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
  setInterval(check, hour);
}
