// Pages of known size, the same in every run.
const states = ['ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT', 'ESTABLISHED', 'FIN_WAIT2'];
const header = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State';

/** Row `index` of a listing of net-tools netstat. */
export const row = (index) =>
  `tcp        0      0 ${`192.0.2.${index % 250}:443`.padEnd(23)} ${`198.51.100.${index % 199}:${10_000 + (index % 50_000)}`.padEnd(23)} ${states[index % 5]}`;

const rows = (count) => Array.from({ length: count }, (_, index) => row(index));
/** What tells when the first mark was seen, by a look in every frame until then. */
const firstMark = `
// Behind a frame: what was registered in it, be it by the last of its callbacks, is drawn by then.
const look = () => { if ([...CSS.highlights.values()].some(({ size }) => size > 0)) window.first = performance.now(); else afterFrame(look); };
look();`;

/** @param script what else runs before the body is there */
const page = (body, script = firstMark) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><script>
const afterFrame = (run) => requestAnimationFrame(() => setTimeout(run));
// The extension looks at a page when its parser is done, and was there first to hear of that.
addEventListener('DOMContentLoaded', () => {
  window.started = performance.now();
  // Nothing can be seen before the page itself was laid out and drawn.
  afterFrame(() => (window.drawn = performance.now()));
});
// On a page that is there already it begins when its script does, which sends this.
addEventListener('tcpState', () => { if (window.drawn) window.started = performance.now(); });${script}
</script>${body}</html>`;

export const preRows = (count) => page(`<pre>${header}\n${rows(count).join('\n')}</pre>`);
export const divRows = (count) =>
  page(
    `<div style="white-space:pre;font-family:monospace">${[header, ...rows(count)].map((text) => `<div>${text}</div>`).join('')}</div>`,
  );

/** An article of 5,000 nodes, with the words that are states elsewhere. */
export function articlePage() {
  const paragraph = (index) =>
    `<p>Town ${index} was <em>established</em> on the river, <a href="#${index}">its gates</a> closed at night, and those who listen hear the bells still.</p>\n`;
  // A paragraph holds 8 nodes, and the line break after it is one.
  return page(Array.from({ length: 555 }, (_, index) => paragraph(index)).join(''));
}

/** A log that shows its last rows; `begin()` lets a thousand a second come. */
export const streamPage = (length) =>
  page(
    `<div id="log" style="white-space:pre;font-family:monospace;height:600px;overflow:auto"></div><script>
const states = ${JSON.stringify(states)};
const log = document.querySelector('#log');
let index = 0;
const add = () => { const line = document.createElement('div'); line.textContent = (${row.toString()})(index++); log.append(line); };
for (let count = 0; count < ${length}; count++) add();
window.begin = () => setInterval(() => { for (let count = 0; count < 50; count++) { add(); log.firstChild.remove(); } }, 50);
</script>`,
    // A page that asks for every frame is not the one that is measured.
    '',
  );
