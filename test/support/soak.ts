/** A page that never rests, and what is still held of it in the end. */
import type { CDPSession, Page } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * A page that changes views and lets a log stream, and keeps nothing of what it has removed. `go(index)` shows a view
 * of which one has no states, `log(count)` adds rows and takes as many away, `leave()` removes everything.
 */
export const soakPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Soak</title><link rel="icon" href="data:,"></head>
<body><div id="log" style="height:200px;overflow:auto"></div><main></main><script>
const states = ['ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT', 'FIN_WAIT2'];
let count = 0;
const row = () => 'tcp        0      0 192.0.2.' + (count % 250) + ':443          198.51.100.7:' + (10000 + (count % 50000)) + '      ' + states[count++ % 4];
const rows = (length) => Array.from({ length }, row);
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
const views = [
  () => [element('pre', rows(200).join('\\n'))],
  () => [element('h1', 'Nothing to find'), ...Array.from({ length: 50 }, () => element('p', 'The shop was established long ago and closed since.'))],
  () => rows(200).map((text) => element('div', text)),
  () => { const host = element('x-listing', ''); host.attachShadow({ mode: 'closed' }).append(element('pre', rows(50).join('\\n'))); return [host]; },
  () => rows(50).map((text) => { const line = element('div', ''); line.append(...text.split(/(?=_)/).map((part) => element('span', part))); return line; }),
];
window.go = (index) => { document.querySelector('main').replaceChildren(...views[index % views.length]()); };
window.log = (length) => {
  const log = document.querySelector('#log');
  for (const text of rows(length)) log.append(element('div', text));
  while (log.childElementCount > 500) log.firstChild.remove();
};
window.leave = () => { for (const part of document.querySelectorAll('main, #log')) part.replaceChildren(); };
</script></body></html>`;

/** What a renderer holds, after its garbage was collected. */
export interface Held {
  /** DOM nodes, attached or not. */
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes of the JavaScript heap in use. */
  readonly heap: number;
}

type Soaked = Window & { go(index: number): void; log(length: number): void; leave(): void };

/** Number of marks that are painted. */
export const paintedCount = (tab: Page): Promise<number> =>
  tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

/** One change of the view, with some rows of the log; waits until the marks are those of the new view. */
export async function step(tab: Page, index: number, rowCount: number): Promise<void> {
  await tab.evaluate(
    (index, rowCount) => {
      const page = window as unknown as Soaked;
      page.go(index);
      page.log(rowCount);
    },
    index,
    rowCount,
  );
  // The log stands above the views, where its marks are always painted.
  await until('the view is marked', async () => (await paintedCount(tab)) > 0, 30_000);
}

/** Removes everything from the page, and waits until its marks are gone too. */
export async function leave(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    (window as unknown as Soaked).leave();
  });
  await until('no mark is left', async () => (await paintedCount(tab)) === 0, 30_000);
}

/** Counts what is held. */
export async function held(session: CDPSession): Promise<Held> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners, heap };
}

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[] } };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/**
 * Names of the DOM nodes that are in no document and are not let go. What was removed just now is held by the records
 * of the change until they are read, so a moment is allowed.
 */
export async function detachedNodes(session: CDPSession): Promise<readonly string[]> {
  let names: readonly string[] = [];
  await until('every removed node is let go', async () => {
    names = await detachedNow(session);
    return names.length === 0;
  }).catch(() => undefined);
  return names;
}

async function detachedNow(session: CDPSession): Promise<readonly string[]> {
  await session.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }): void => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  const { snapshot, nodes, strings } = JSON.parse(chunks.join('')) as Snapshot;
  const fields = snapshot.meta.node_fields;
  const [name, detachedness] = [fields.indexOf('name'), fields.indexOf('detachedness')];
  if (detachedness < 0) throw new Error('This browser does not say which nodes are detached.');
  const found: string[] = [];
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + detachedness] === 2) found.push(strings[nodes[at + name] ?? 0] ?? '');
  return found;
}
