/** The part of the extension API that the background needs, for what no browser of this machine does. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unpacked } from './extension.ts';

type Listener = (...values: unknown[]) => unknown;

/** An event of the API, and what listens to it. */
function event() {
  const listeners: Listener[] = [];
  return {
    listeners,
    addListener: (listener: Listener) => listeners.push(listener),
    removeListener: (listener: Listener) => listeners.splice(listeners.indexOf(listener), 1),
    fire: (...values: unknown[]) => {
      for (const listener of listeners) listener(...values);
    },
  };
}

/** An API that has what Firefox for Android has, and tells what was asked of it. */
function api() {
  const created: string[] = [];
  const asked = { tabs: 0, scripts: 0 };
  const area = () => ({
    get: () => Promise.resolve({}),
    set: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  });
  const browser = {
    runtime: {
      id: 'card@tcp-state-card',
      onInstalled: event(),
      onMessage: event(),
      onStartup: event(),
      getURL: (path: string) => `moz-extension://android/${path}`,
      getPlatformInfo: () => Promise.resolve({ os: 'android' }),
    },
    i18n: { getUILanguage: () => 'ko' },
    storage: { sync: area(), local: area(), session: area(), managed: area(), onChanged: event() },
    permissions: {
      onAdded: event(),
      onRemoved: event(),
      contains: () => Promise.resolve(false),
      getAll: () => Promise.resolve({ origins: [], permissions: [] }),
      remove: () => Promise.resolve(true),
    },
    scripting: {
      getRegisteredContentScripts: () => {
        asked.scripts++;
        return Promise.resolve([]);
      },
      registerContentScripts: () => Promise.resolve(),
      unregisterContentScripts: () => Promise.resolve(),
    },
    tabs: {
      onUpdated: event(),
      query: () => {
        asked.tabs++;
        return Promise.resolve([]);
      },
      create: ({ url }: { url: string }) => Promise.resolve(created.push(url)),
      sendMessage: () => Promise.resolve(),
    },
  };
  return { browser, created, asked };
}

/**
 * Starts the built background with such an API, and has it end when the test does. A process has one background.
 *
 * @param run told the API once the background listens
 * @returns what the background said went wrong
 */
export async function withBackground(run: (given: ReturnType<typeof api>) => Promise<void>): Promise<string[]> {
  const given = api();
  const failures: string[] = [];
  Object.assign(globalThis, { browser: given.browser, chrome: given.browser });
  const { error } = console;
  console.error = (...values: unknown[]) => failures.push(values.join(' '));
  try {
    await import(pathToFileURL(join(unpacked.firefox, 'background.js')).href);
    await run(given);
    return failures;
  } finally {
    console.error = error;
    for (const name of ['browser', 'chrome']) Reflect.deleteProperty(globalThis, name);
  }
}
