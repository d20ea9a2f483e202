/**
 * The background where the browser lacks what Firefox for Android lacks: menus, keyboard commands, the omnibox, a panel.
 * That browser runs on no machine of the tests, so the built background gets an API that holds what it has.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { unpacked } from '../../support/extension.ts';
import { until } from '../../support/until.ts';

type Listener = (...values: unknown[]) => unknown;

/** An event of the API, and what listens to it. */
function event() {
  const listeners: Listener[] = [];
  return {
    listeners,
    addListener: (listener: Listener) => listeners.push(listener),
    removeListener: (listener: Listener) => listeners.splice(listeners.indexOf(listener), 1),
  };
}

test('the background starts without menus, commands, omnibox and panel, and welcomes its reader', async () => {
  const created: string[] = [];
  const failures: string[] = [];
  const area = () => ({
    get: () => Promise.resolve({}),
    set: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  });
  const onInstalled = event();
  const onMessage = event();
  const browser = {
    runtime: {
      id: 'card@tcp-state-card',
      onInstalled,
      onMessage,
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
      getRegisteredContentScripts: () => Promise.resolve([]),
      registerContentScripts: () => Promise.resolve(),
      unregisterContentScripts: () => Promise.resolve(),
    },
    tabs: {
      onUpdated: event(),
      query: () => Promise.resolve([]),
      create: ({ url }: { url: string }) => Promise.resolve(created.push(url)),
      sendMessage: () => Promise.resolve(),
    },
  };
  Object.assign(globalThis, { browser, chrome: browser });
  const { error } = console;
  console.error = (...values: unknown[]) => failures.push(values.join(' '));
  try {
    await import(pathToFileURL(join(unpacked.firefox, 'background.js')).href);
    assert.equal(onMessage.listeners.length, 1);
    for (const listener of onInstalled.listeners) listener({ reason: 'install' });
    await until('the welcome page is opened', () => Promise.resolve(created.length > 0));
    assert.deepEqual(created, ['moz-extension://android/welcome.html']);
    assert.deepEqual(failures, []);
  } finally {
    console.error = error;
    for (const name of ['browser', 'chrome']) Reflect.deleteProperty(globalThis, name);
  }
});
