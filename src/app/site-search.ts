import { holdsWhileComposing } from '../components/search/composition.ts';
import type { StateSearch } from '../components/search/state-search.ts';
import { languageOf, noticeWords } from './notice-words.ts';
import { showNotice } from './notice.ts';

/** Whether keys typed at an element are text for it. */
function takesText(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}

/**
 * Whether a key press asks for the search field: `/` where it is no text, which some keyboards have on Shift and 7, or
 * Ctrl or Cmd with K anywhere, also where that key writes a letter of another script.
 */
function asksForSearch(event: KeyboardEvent): boolean {
  const { key, code, ctrlKey, metaKey } = event;
  if (event.isComposing || event.altKey) return false;
  if (ctrlKey !== metaKey && !event.shiftKey && (key === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key))))
    return true;
  return key === '/' && !ctrlKey && !metaKey && !takesText(event.composedPath()[0]);
}

/** Safari has no word for idle time. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work);
};

/** Resolves when no input method composes in a field any more, so that it can be replaced without breaking a syllable. */
function committed(input: HTMLInputElement): () => Promise<void> {
  let isComposing = false;
  input.addEventListener('compositionstart', () => {
    isComposing = holdsWhileComposing(navigator.userAgent);
  });
  input.addEventListener('compositionend', () => {
    isComposing = false;
  });
  return () =>
    new Promise((resolve) => {
      if (!isComposing) resolve();
      else
        input.addEventListener('compositionend', () => {
          resolve();
        });
    });
}

/**
 * Brings the search field of a page to life. The page has a plain field; the element that searches takes its place,
 * with all that was typed, once the reader turns to it, because most readers came to read.
 */
export function startSearch(page: Document): void {
  const field = page.querySelector<StateSearch>('tcp-state-search');
  const input = field?.querySelector('input');
  if (!field || !input) return;
  const whenCommitted = committed(input);
  let loading: Promise<void> | undefined;
  const load = (): void => {
    loading ??= import('./search-element.ts').then(
      async ({ takeOver }) => {
        await whenCommitted();
        takeOver(field, input);
      },
      () => {
        loading = undefined;
        const words = noticeWords[languageOf(page)];
        showNotice(words.searchFailed, [
          {
            label: words.updateNow,
            run: () => {
              location.reload();
            },
          },
          { label: words.dismiss },
        ]);
      },
    );
  };

  const query = new URL(location.href).searchParams.get('q');
  if (query !== null) {
    input.value = query;
    load();
  }
  input.addEventListener('focus', load);
  field.addEventListener('pointerenter', load);
  // From the device itself it costs nothing to have it ready.
  if ('serviceWorker' in navigator && navigator.serviceWorker.controller) whenIdle(load);
  /** Brings the reader back to where the search was asked for, which may be far down the page. */
  let goBack: (() => void) | undefined;
  const isInField = (): boolean => page.activeElement?.closest('tcp-state-search') === field;
  // Before the field hears the key that it is left by.
  const watchEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' && goBack)
      setTimeout(() => {
        if (!isInField()) goBack?.();
      });
  };
  page.addEventListener('keydown', watchEscape, { capture: true });
  page.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    if (!isInField()) {
      const { scrollX, scrollY } = window;
      const { activeElement } = page;
      goBack = () => {
        goBack = undefined;
        if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
        scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
      };
    }
    (input.isConnected ? input : field).focus();
  });
  // Whoever goes on by other ways has no wish to come back.
  field.addEventListener('focusout', () => {
    setTimeout(() => {
      if (!isInField()) goBack = undefined;
    });
  });
}
