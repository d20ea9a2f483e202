// The extension on pages, in a real Chromium: beside mark.js with the same tokens on the same pages, and beside a bare
// TreeWalker that only reads every text node. Medians of a few loads each; ratios of one run can be compared.
import { articlePage, divRows, preRows, streamPage } from './page/pages.mjs';
import { median, openBench } from './page/bench-browser.mjs';

const ms = (value) => (value === undefined ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} ms`);
const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)}×`;
const line = (name, text) => console.log(`${name.padEnd(34)} ${text}`);

const bench = await openBench({
  article: articlePage(),
  'pre-20000': preRows(20_000),
  'divs-20000': divRows(20_000),
  'pre-100000': preRows(100_000),
  'divs-100000': divRows(100_000),
  stream: streamPage(5000),
});
try {
  const loads = 5;
  {
    const ours = [];
    const bare = [];
    for (let load = 0; load < loads; load++) {
      ours.push(await bench.extensionOn('article'));
      bare.push(await bench.bareWalkOn('article'));
    }
    const total = median(ours.map(({ work }) => work));
    const walk = median(bare);
    line('Article, nothing to find', `${ms(total)}, bare walk ${ms(walk)}: ${times(total / walk)} of it`);
    line(
      '',
      `longest task ${ms(median(ours.map(({ longest }) => longest)))}; annotator loaded: ${ours.some(({ isLoaded }) => isLoaded) ? 'yes' : 'no'}`,
    );
  }
  for (const [name, title, count] of [
    ['pre-20000', '20,000 rows in one <pre>', 3],
    ['divs-20000', '20,000 rows as <div>s', 3],
    ['pre-100000', '100,000 rows in one <pre>', 1],
    ['divs-100000', '100,000 rows as <div>s', 1],
  ]) {
    const ours = [];
    for (let load = 0; load < count; load++) ours.push(await bench.extensionOn(name));
    const clicked = [];
    for (let load = 0; load < count; load++) clicked.push(await bench.clickOn(name));
    const peer = name.endsWith('-20000') ? await bench.markJsOn(name) : undefined;
    const work = median(ours.map((run) => run.work));
    const first = median(ours.map((run) => run.first));
    line(
      title,
      `page drawn ${ms(median(ours.map(({ drawn }) => drawn)))}, first marks ${first < 0 ? 'while it is still being parsed' : ms(first)}, all ${String(ours[0].marks)} known ${ms(median(ours.map((run) => run.known)))}, work ${ms(work)}, longest task ${ms(median(ours.map(({ longest }) => longest)))}`,
    );
    line(
      '',
      `memory per row ${String(Math.round(median(ours.map(({ heap }) => heap)) / Number(name.split('-')[1])))} bytes${peer === undefined ? '' : `; mark.js ${ms(peer)}: ${times(peer / work)} as much work`}`,
    );
    const known = median(clicked.map((run) => run.known));
    line(
      '',
      `asked for on the drawn page: first marks ${ms(median(clicked.map((run) => run.first)))}, all known ${ms(known)}${peer === undefined ? '' : `; mark.js takes ${times(peer / known)} as long`}`,
    );
  }
  {
    const card = [];
    for (let go = 0; go < 3; go++) card.push(await bench.hoverOn('pre-20000'));
    line(
      'Hover to card, 20,000 marks',
      `${ms(median(card))} after the pointer moved; on a page without them it rests for 80 ms`,
    );
  }
  for (const [name, title] of [
    ['pre-20000', '20,000 rows in one <pre>'],
    ['divs-20000', '20,000 rows as <div>s'],
  ]) {
    const without = await bench.changesOn(name, false);
    const withMarks = await bench.changesOn(name, true);
    line(`A change a frame, ${title}`, `${ms(withMarks)} of drawing a frame, without marks ${ms(without)}`);
  }
  {
    const seconds = Number(process.env.STREAM_SECONDS ?? 30);
    // In turns, because what drawing takes differs from one to the next by more than what is measured.
    const rounds = [];
    for (let go = 0; go < 3; go++) rounds.push([await bench.stream(seconds, false), await bench.stream(seconds, true)]);
    const share = (runs) => `${((median(runs.map(({ busy }) => busy)) / seconds) * 100).toFixed(1)} %`;
    const plain = rounds.map(([without]) => without);
    const ours = rounds.map(([, withUs]) => withUs);
    const ratios = rounds.map(([without, withUs]) => withUs.busy / without.busy);
    line(
      `${String(seconds)} s of 1,000 rows a second`,
      `main thread ${share(ours)}, without ${share(plain)}: ${times(median(ratios))} of it (${ratios.map(times).join(', ')}); longest task of ours ${ms(median(ours.map(({ longest }) => longest)))}`,
    );
    const heap = (runs, at) => `${(median(runs.map(({ heaps }) => heaps[at])) / 1e6).toFixed(1)} MB`;
    line('', `heap at the half ${heap(ours, 0)}, at the end ${heap(ours, 1)}; without ${heap(plain, 1)}`);
  }
} finally {
  await bench.close();
}
