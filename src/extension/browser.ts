/**
 * The browser's extension API, with promises in every browser the extension supports.
 *
 * The only importer of webextension-polyfill, so that it can go the day Chrome 147 is no longer served
 * (Chrome has `browser` itself since 148). It throws where there is no extension around it: only entry points
 * of the extension's own pages and its background import this module, and hand what others need to them.
 */
import browser from 'webextension-polyfill';

export { browser };
export type { Browser, Events, Menus, Permissions, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';
