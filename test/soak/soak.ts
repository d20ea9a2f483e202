/**
 * npm run soak [minutes]: ten minutes of changing views and streaming with the extension on the page, and what is held
 * in the end: no removed node, no more listeners than in the beginning, and no request of the extension.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { closePopup, makeProfile, openPopup, startChromium } from '../support/extension.ts';
import { servePages } from '../support/listing-server.ts';
import { loggedRequests } from '../support/request-log.ts';
import { detachedNodes, held, leave, soakPage, step, type Held } from '../support/soak.ts';

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) throw new Error(`The number of minutes is missing in ${JSON.stringify(process.argv[2])}.`);
const show = ({ nodes, listeners, heap }: Held): string =>
  `${String(nodes)} nodes, ${String(listeners)} listeners, ${(heap / 1e6).toFixed(1)} MB`;

const server = await servePages({ '/': soakPage });
const profile = await makeProfile();
const log = join(profile, 'net-log.json');
const extension = await startChromium({ profile, args: [`--log-net-log=${log}`] });
const problems: string[] = [];
try {
  const tab = await extension.browser.newPage();
  await tab.goto(server.url);
  const popup = await openPopup(extension, tab);
  await (await popup.waitForSelector('button.explain'))?.click();
  await popup.waitForSelector('button.stop');
  await closePopup(extension);
  const session = await tab.createCDPSession();
  let steps = 0;
  for (; steps < 20; steps++) await step(tab, steps, 200);
  await leave(tab);
  await detachedNodes(session);
  const before = await held(session);
  console.log(`after ${String(steps)} views: ${show(before)}`);
  const end = Date.now() + minutes * 60_000;
  let next = Date.now() + 60_000;
  while (Date.now() < end) {
    await step(tab, steps++, 200);
    if (Date.now() < next) continue;
    next += 60_000;
    console.log(`after ${String(steps)} views: ${show(await held(session))}`);
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
const requests = (await loggedRequests(log)).filter(
  ({ initiator, url }) => initiator.startsWith('chrome-extension:') && !url.startsWith('chrome-extension:'),
);
await rm(profile, { recursive: true, force: true, maxRetries: 5 });
if (requests.length > 0) problems.push(`The extension made requests: ${requests.map(({ url }) => url).join(', ')}.`);
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'Nothing is held, and nothing was asked for.' : '');
process.exitCode = problems.length > 0 ? 1 : 0;
