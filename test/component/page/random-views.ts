/**
 * Random pages full of listings that are laid out in every way there is, scrolled to random places: each is told by one
 * number, so that a page whose marks went wrong can be made again.
 */
import { Dice } from './dice.ts';
import { pageOf, type PageFrame } from './page-frame.ts';

/** Size of the view, in CSS pixels. */
const width = 900;
const height = 600;
/** The view is moved to so many places. */
const places = 3;
/** Marks painted at the same time are no more than this. */
const mostMarks = 2000;

const states = ['ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT', 'LISTEN', 'FIN_WAIT2', 'SYN_SENT'] as const;
const anyState = new RegExp(states.join('|'), 'g');

/** Ways to lay the rows of a listing out. */
const listings: readonly ((rows: readonly string[], dice: Dice) => string)[] = [
  (rows) => `<pre>${rows.join('\n')}</pre>`,
  (rows, dice) => `<pre style="white-space:pre-wrap;width:${100 + dice.below(300)}px">${rows.join('\n')}</pre>`,
  (rows) => `<pre style="white-space:nowrap">${rows.join('\n')}</pre>`,
  (rows) => `<pre>${rows.map((row) => `<span>${row}</span>`).join('\n')}</pre>`,
  (rows) => rows.map((row) => `<div>${row}</div>`).join(''),
  (rows) =>
    rows.map((row) => `<div style="content-visibility:auto;contain-intrinsic-size:auto 20px">${row}</div>`).join(''),
  (rows) =>
    `<table><thead style="position:sticky;top:0"><tr><th>Proto<th>Recv-Q<th>Send-Q<th>Local Address<th>Foreign Address<th>State</thead>${rows
      .map((row) => `<tr>${row.replaceAll(/\S+ */g, '<td>$&')}`)
      .join('')}</table>`,
  // As lists are that keep what was scrolled away for what comes into view.
  (rows, dice) => {
    const first = dice.below(rows.length);
    const placed = rows.map(
      (row, at) => `<div style="position:absolute;top:${at * 20}px;white-space:pre">${row}</div>`,
    );
    return `<div style="position:relative;width:700px;height:${rows.length * 20}px">${placed.slice(first).concat(placed.slice(0, first)).join('')}</div>`;
  },
  (rows) =>
    `<div style="overflow:hidden">${rows.map((row) => `<div style="float:left;width:560px">${row}</div>`).join('')}</div>`,
  (rows) =>
    `<div style="display:flex;flex-direction:column-reverse">${rows.map((row) => `<div>${row}</div>`).join('')}</div>`,
];

/** Styles of what stands around a listing. */
const styles: readonly ((dice: Dice) => string)[] = [
  () => '',
  (dice) => `columns:${2 + dice.below(7)}`,
  (dice) => `column-width:600px;height:${400 + dice.below(1200)}px`,
  () => 'writing-mode:vertical-rl',
  () => 'writing-mode:vertical-lr',
  (dice) => `transform:rotate(${dice.pick([30, 90, 180, 270])}deg)`,
  (dice) => `transform:scale(${dice.pick([0.5, -1, 1.5])},${dice.pick([0.5, -1, 1.5])})`,
  (dice) => `zoom:${dice.pick([0.5, 2])}`,
  () => 'direction:rtl',
  (dice) => `overflow:auto;width:${300 + dice.below(500)}px;height:${200 + dice.below(300)}px`,
  (dice) => `display:grid;grid-template-columns:repeat(${2 + dice.below(3)},max-content)`,
];

function sourceOf(dice: Dice): string {
  const rows = Array.from(
    { length: dice.pick([40, 300, 1500, 3000]) },
    () =>
      `tcp ${String(dice.below(999)).padStart(6)} 0 10.0.3.17:${1024 + dice.below(60_000)} 203.0.113.9:443${dice.below(9)} ${dice.pick(states)}`,
  );
  let source = dice.pick(listings)(rows, dice);
  for (let around = 1 + dice.below(2); around > 0; around--)
    source = `<div class="around" style="${dice.pick(styles)(dice)}">${source}</div>`;
  return `<style>body{margin:8px;font:14px/20px monospace}pre{margin:0}</style>${source}`;
}

function scrollAnywhere({ document }: PageFrame, dice: Dice): void {
  for (const element of [document.documentElement, ...document.querySelectorAll('.around')])
    element.scrollTo({
      top: dice.roll() * element.scrollHeight,
      // What is written from right to left lies before the beginning.
      left: (dice.roll() * 2 - 1) * element.scrollWidth,
      behavior: 'instant',
    });
}

/** Where the states begin that a reader sees now. */
function seenIn({ document }: PageFrame): [text: Text, at: number][] {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen: [Text, number][] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    for (const { index, 0: state } of text.data.matchAll(anyState)) {
      range.setStart(text, index);
      range.setEnd(text, index + state.length);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      if (x > 0 && x < width && y > 0 && y < height && document.elementFromPoint(x, y)?.contains(text))
        seen.push([text, index]);
    }
  }
  return seen;
}

/** What is marked of a random page: how many states its reader has seen, and how many of those had no mark, place by place. */
export async function marksInView(seed: number): Promise<{ seen: number; missed: number[] }> {
  const dice = new Dice(seed);
  const page = await pageOf(sourceOf(dice), height);
  page.frame.style.width = `${width}px`;
  const annotated = page.annotate();
  let seen = 0;
  const missed: number[] = [];
  for (let place = 0; place < places; place++) {
    if (place > 0) scrollAnywhere(page, dice);
    await new Promise((resolve) => page.view.requestAnimationFrame(resolve));
    await annotated.settled();
    const painted = new Map<Node, Set<number>>();
    for (const [, highlight] of page.view.CSS.highlights)
      for (const { startContainer, startOffset } of highlight as unknown as Iterable<StaticRange>)
        painted.set(startContainer, (painted.get(startContainer) ?? new Set()).add(startOffset));
    const inView = seenIn(page);
    seen += inView.length;
    const bare = inView.filter(([text, at]) => !painted.get(text)?.has(at)).length;
    missed.push(Math.max(0, bare - Math.max(0, inView.length - mostMarks)));
  }
  page.end();
  page.frame.remove();
  return { seen, missed };
}
