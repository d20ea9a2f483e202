/**
 * The browser's extension API, with promises in every browser the extension supports.
 *
 * The only importer of webextension-polyfill, so that it can go the day Chrome 147 is no longer served
 * (Chrome has `browser` itself since 148). It throws where there is no extension around it: only entry points
 * of the extension's own pages and its background import this module, and hand what others need to them.
 */
import 'webextension-polyfill';
import type { Browser } from 'webextension-polyfill';

export type { Browser, Menus, Permissions, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';

// As an ES module the polyfill finds neither `define` nor `exports`, and leaves what it made on the global object.
export const { browser } = globalThis as unknown as { readonly browser: Browser };
