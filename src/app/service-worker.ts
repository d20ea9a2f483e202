/**
 * Keeps the whole site on the device and answers every request for it from there.
 *
 * The build puts the name of one file into `self.__WB_MANIFEST`: the list of all files with their revisions. The
 * name holds a digest of the list, so a changed site is a changed worker, and the cache it fills is named by it.
 * Nothing but that list is ever kept, so a failure cannot be.
 */

import { askedQuery } from './asked-part.ts';

/** The parts of the worker's global scope that are used; the DOM library does not know them. */
interface WorkerScope extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  readonly __WB_MANIFEST: readonly { readonly url: string }[];
}

interface LifetimeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AnswerableEvent extends LifetimeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

declare const self: WorkerScope;

/** Address of a page or file, relative to the scope, and its revision. */
type Listed = readonly [url: string, revision: string];

const list = self.__WB_MANIFEST.map(({ url }) => url).join('');
const { scope } = self.registration;
// One origin may hold several sites, each below its own path, and they share one cache storage.
const own = `tcp-state-card ${scope} `;
const name = own + list;

const ownCaches = async () => (await caches.keys()).filter((key) => key.startsWith(own));

async function install(): Promise<void> {
  const cache = await caches.open(name);
  await cache.add(new Request(list, { cache: 'no-cache' }));
  const files = (await (await cache.match(list))?.json()) as readonly Listed[];
  const have = new Map<string, Cache>();
  for (const key of await ownCaches()) {
    const older = await caches.open(key);
    const known = await older.match(key.slice(own.length));
    if (key !== name && known)
      for (const file of (await known.json()) as readonly Listed[]) have.set(file.join(), older);
  }
  const missing: Request[] = [];
  for (const [url, revision] of files) {
    const kept = await have.get([url, revision].join())?.match(url);
    if (kept) await cache.put(url, kept);
    else missing.push(new Request(url, { cache: 'no-cache' }));
  }
  await cache.addAll(missing);
}

async function activate(): Promise<void> {
  for (const key of await ownCaches()) if (key !== name) await caches.delete(key);
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const { origin, pathname, search } = new URL(request.url);
  // A query is for the page's script; it does not make another page.
  const path = origin + pathname.replace(/\/index\.html$/, '/');
  const kept = await cache.match(path);
  if (kept) return kept;
  // Answered under the address without its slash, the page's relative links would all be wrong.
  if (await cache.match(`${path}/`)) return Response.redirect(`${path}/${search}`);
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    const inLanguage = `${scope}${request.url.slice(scope.length).split('/', 1).join('')}/not-found/`;
    for (const page of [inLanguage, `${scope}not-found/`])
      if (await cache.match(page)) return Response.redirect(page + askedQuery(pathname));
    // Where the browser has lost what was kept, a page that is sent to would be sent on without end.
    throw error;
  }
}

self.addEventListener('install', (event) => {
  (event as LifetimeEvent).waitUntil(install());
});
self.addEventListener('activate', (event) => {
  (event as LifetimeEvent).waitUntil(activate());
});
self.addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'skip-waiting') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event as AnswerableEvent;
  if (request.method === 'GET' && request.url.startsWith(scope))
    (event as AnswerableEvent).respondWith(answer(request));
});
