/** What the extension's own pages need to know of their reader, kept up to date while they are open. */
import type { ExtensionMessages } from '../i18n/en/extension.ts';
import { extension } from '../i18n/every-language/extension.ts';
import type { Language } from '../i18n/language.ts';
import type { ReaderSystem } from '../states/systems.ts';
import type { Browser } from './browser.ts';
import { dressInTheme, keepTheme } from './settings/kept-theme.ts';
import { chosenLanguage } from './settings/language.ts';
import { loadPolicy, type Policy } from './settings/policy.ts';
import type { Settings } from './settings/settings.ts';
import { loadSettings } from './settings/store.ts';
import { chosenSystem } from './settings/system.ts';
import { everySite } from './sites/patterns.ts';
import { permittedSites } from './sites/permissions.ts';

/** The extension's words in every language. */
export const extensionWords: Readonly<Record<Language, ExtensionMessages>> = extension;

/** One reader: choices, what the administrator chose, and what the browser permits. */
export interface Reader {
  readonly settings: Settings;
  readonly policy: Policy;
  readonly language: Language;
  readonly system: ReaderSystem;
  readonly words: ExtensionMessages;
  /** The patterns that the browser permits, out of all that matter here. */
  readonly permitted: readonly string[];
}

/** How a reader is spoken to. */
export type Manner = Pick<Reader, 'settings' | 'language' | 'system' | 'words'>;

/** Reads how the reader is spoken to, without a question for each site: an administrator's list may be long. */
export async function loadManner(browser: Browser): Promise<Manner> {
  const [settings, { os }] = await Promise.all([loadSettings(browser.storage), browser.runtime.getPlatformInfo()]);
  const language = chosenLanguage(settings, browser.i18n.getUILanguage());
  return { settings, language, system: chosenSystem(settings, os), words: extensionWords[language] };
}

/**
 * Reads everything about the reader.
 *
 * @param also a pattern that matters beside those in the lists: the site under the popup
 */
export async function loadReader(browser: Browser, also: readonly string[] = []): Promise<Reader> {
  const [manner, policy] = await Promise.all([loadManner(browser), loadPolicy(browser.storage.managed)]);
  const patterns = [...new Set([everySite, ...manner.settings.sites, ...policy.sites, ...also])];
  return { ...manner, policy, permitted: await permittedSites(browser, patterns) };
}

/**
 * Shows what is known of the reader now, and again whenever something {@link loadReader} reads may have changed.
 *
 * @returns shows it once more
 */
export function followReader<Known>(
  browser: Browser,
  load: () => Promise<Known>,
  show: (known: Known) => void,
): () => void {
  let asked = 0;
  let shown = 0;
  // Answers may overtake each other where much changes at once: none takes the place of one that was asked for later.
  const refresh = (): void => {
    const turn = ++asked;
    void load().then((known) => {
      if (turn < shown) return;
      shown = turn;
      show(known);
    });
  };
  browser.storage.onChanged.addListener(refresh);
  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);
  refresh();
  return refresh;
}

/** Gives the page its language, its colours and its title. */
export function dressDocument({ language, settings }: Reader, title: string): void {
  const { documentElement: root } = document;
  root.lang = language;
  dressInTheme(root, settings.theme);
  keepTheme(settings.theme);
  document.title = title;
}
