/** What a reader can choose, how it is stored, and how stored values are checked. */
import { isLanguage, type Language } from '../../i18n/language.ts';
import { isReaderSystem, type ReaderSystem } from '../../states/systems.ts';
import { everySite, readPatterns } from '../sites/patterns.ts';
import { themes, type Theme } from './themes.ts';

/** Where the extension marks states by itself: nowhere until asked, on chosen sites, on every site. */
export const modes = ['click', 'sites', 'everywhere'] as const;
export type Mode = (typeof modes)[number];

/** Everything that is stored. */
export interface Settings {
  readonly mode: Mode;
  /** Match patterns of the sites that are marked in the mode `sites`, such as `*://ci.example.com/*`. */
  readonly sites: readonly string[];
  /** Match patterns of the sites that are never marked. */
  readonly disabledSites: readonly string[];
  /** Language of the extension's words; `auto` follows the browser. */
  readonly language: 'auto' | Language;
  /** The system whose spellings come first; `auto` takes the one the browser runs on. */
  readonly platform: 'auto' | ReaderSystem;
  /** Colours of the extension's own pages; `auto` follows the browser. */
  readonly theme: Theme;
}

/** The settings of a fresh install; only values that differ from these are stored. */
export const defaultSettings: Settings = {
  mode: 'click',
  sites: [],
  disabledSites: [],
  language: 'auto',
  platform: 'auto',
  theme: 'auto',
};

/** What stored items are, whatever they hold. */
type Items = Readonly<Record<string, unknown>>;

/**
 * Makes of items of an older shape those of the next: the first makes version 2 of version 1. A new key with a default
 * needs no step; one that is renamed, or means something else than before, does.
 */
const steps: readonly ((items: Items) => Items)[] = [];

/** Version of the stored shape, stored beside the values. */
export const settingsVersion = 1 + steps.length;

/**
 * Brings stored items to the shape of today. Items of a newer version, which another machine may have synced, stay as
 * they are: what is not understood in them counts as the default.
 *
 * @param items with their `version`; without one they are of the first
 */
export function migrate(items: Items, via = steps): Items {
  const { version } = items;
  const from = typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? version : 1;
  return via.slice(from - 1).reduce((older, step) => step(older), items);
}

/** The longest site list that is read; more would not fit into one item of `storage.sync` (8,192 bytes). */
export const mostSites = 200;

/** Keys under which settings are stored, one item each. */
export const settingKeys = Object.keys(defaultSettings) as (keyof Settings)[];

function patternList(value: unknown): readonly string[] | undefined {
  // Every site is a mode of its own.
  return readPatterns(value)
    ?.filter((pattern) => pattern !== everySite)
    .slice(0, mostSites);
}

function oneOf<Choice extends string>(choices: readonly Choice[]): (value: unknown) => Choice | undefined {
  return (value) => choices.find((choice) => choice === value);
}

/** How each stored value is checked: the value as it may be used, or undefined where it is not one. */
const readers: { readonly [Key in keyof Settings]: (value: unknown) => Settings[Key] | undefined } = {
  mode: oneOf(modes),
  sites: patternList,
  disabledSites: patternList,
  language: (value) => (value === 'auto' || isLanguage(value) ? value : undefined),
  platform: (value) => (value === 'auto' || isReaderSystem(value) ? value : undefined),
  theme: oneOf(themes),
};

function readOne<Key extends keyof Settings>(key: Key, value: unknown): Settings[Key] {
  return readers[key](value) ?? defaultSettings[key];
}

/**
 * Reads stored values: anything missing or not understood is as on a fresh install, value by value, so that
 * one damaged item never costs the reader the others.
 *
 * @param stored the items found under {@link settingKeys}
 */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  return {
    mode: readOne('mode', stored['mode']),
    sites: readOne('sites', stored['sites']),
    disabledSites: readOne('disabledSites', stored['disabledSites']),
    language: readOne('language', stored['language']),
    platform: readOne('platform', stored['platform']),
    theme: readOne('theme', stored['theme']),
  };
}

/** Reads a change of the settings: what is not understood in it is none. */
export function readChange(value: Readonly<Record<string, unknown>>): Partial<Settings> {
  return Object.fromEntries(
    settingKeys.flatMap((key) => {
      const read = readers[key](value[key]);
      return read === undefined ? [] : [[key, read]];
    }),
  );
}

/** Whether a value is the one of a fresh install, which is not stored. */
export function isDefault(key: keyof Settings, value: Settings[keyof Settings]): boolean {
  return JSON.stringify(value) === JSON.stringify(defaultSettings[key]);
}
