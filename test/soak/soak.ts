/**
 * npm run soak [minutes [seconds]]: ten minutes of changing views and streaming with the extension on the page, and
 * what is held in the end: no removed node, no more listeners than in the beginning, and no request of the extension.
 * The extension is the one of its package. Once a minute one of its own pages is opened beside the page. `seconds` is
 * the rest between two views, for an hour on a machine that has other work.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as rest } from 'node:timers/promises';
// @ts-expect-error plain JavaScript without declarations
import { unpackPackages } from '../../scripts/package/packages.mjs';
import { servePages } from '../support/listing-server.ts';
import { loggedRequests } from '../support/request-log.ts';
import { detachedNodes, held, leave, paintedCount, soakPage, step, type Held } from '../support/soak.ts';

const minutes = Number(process.argv[2] ?? 10);
const seconds = Number(process.argv[3] ?? 0);
if (!(minutes > 0)) throw new Error(`The number of minutes is missing in ${JSON.stringify(process.argv[2])}.`);
if (!(seconds >= 0)) throw new Error(`${JSON.stringify(process.argv[3])} is no number of seconds.`);
const show = ({ nodes, listeners, heap }: Held): string =>
  `${String(nodes)} nodes, ${String(listeners)} listeners, ${(heap / 1e6).toFixed(1)} MB`;

/** Pages of the extension that are looked at in turn. */
const ownPages = ['options.html', 'app/index.html', 'app/paste/index.html', 'app/time-wait/index.html', 'welcome.html'];

const folder = await mkdtemp(join(tmpdir(), 'tcp-state-card-soak-'));
const { chrome } = await (unpackPackages as (target: string) => Promise<{ chrome?: string }>)(folder);
if (chrome === undefined || !existsSync(chrome)) throw new Error('There is no package. Run npm run package first.');
// Before the module that starts browsers looks for it.
process.env['UNPACKED_CHROME'] = chrome;
const { closePopup, openPopup, startChromium } = await import('../support/extension.ts');

const server = await servePages({ '/': soakPage });
const profile = join(folder, 'profile');
const log = join(folder, 'net-log.json');
const extension = await startChromium({ profile, args: [`--log-net-log=${log}`] });
const problems: string[] = [];
let opened = 0;
try {
  const tab = await extension.browser.newPage();
  await tab.goto(server.url);
  const popup = await openPopup(extension, tab);
  await (await popup.waitForSelector('button.explain'))?.click();
  await popup.waitForSelector('button.stop');
  await closePopup(extension);
  const session = await tab.createCDPSession();
  let steps = 0;
  const view = async () => {
    await step(tab, steps++, 200);
    if (seconds > 0) await rest(seconds * 1000);
  };
  for (; steps < 20; steps++) await step(tab, steps, 200);
  await leave(tab);
  await detachedNodes(session);
  const before = await held(session);
  console.log(`after ${String(steps)} views: ${show(before)}`);
  const end = Date.now() + minutes * 60_000;
  let next = Date.now() + 60_000;
  while (Date.now() < end) {
    await view();
    if (Date.now() < next) continue;
    next += 60_000;
    const own = await extension.browser.newPage();
    await own.goto(`${extension.root}${ownPages[opened++ % ownPages.length] ?? ''}`);
    await own.close();
    await tab.bringToFront();
    console.log(`after ${String(steps)} views: ${show(await held(session))}, ${String(await paintedCount(tab))} marks`);
  }
  await leave(tab);
  const detached = await detachedNodes(session);
  const after = await held(session);
  console.log(`after ${String(steps)} views, all removed: ${show(after)}; ${String(detached.length)} detached nodes`);
  if (detached.length > 0) problems.push(`Detached nodes are held: ${[...new Set(detached)].join(', ')}.`);
  if (after.listeners > before.listeners) problems.push('There are more listeners than in the beginning.');
  if (after.nodes > before.nodes) problems.push('There are more nodes than in the beginning.');
} finally {
  await extension.close();
  await server[Symbol.asyncDispose]();
}
const logged = await loggedRequests(log);
await rm(folder, { recursive: true, force: true, maxRetries: 5 });
// What a script of the extension asks for in a page has the page's origin: the page itself asks for nothing.
const requests = logged.filter(({ url }) => !url.startsWith('chrome-extension:') && url !== server.url);
if (requests.length > 0) problems.push(`There were requests: ${requests.map(({ url }) => url).join(', ')}.`);
for (const problem of problems) console.error(problem);
console.log(
  `${String(requests.length)} requests, and ${String(server.requests.length)} of the driver for the page; ${String(opened)} pages of the extension were opened`,
);
console.log(problems.length === 0 ? 'Nothing is held, and nothing was asked for.' : '');
process.exitCode = problems.length > 0 ? 1 : 0;
