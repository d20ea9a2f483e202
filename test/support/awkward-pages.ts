/** Pages for the extension: ordinary ones of every make, and pages that make its work hard, on purpose or not. */

/** One page. */
export interface TestPage {
  /** Its path on the server, without the first slash; the ending decides the type. */
  readonly path: string;
  /** Completes the sentence that the test is. */
  readonly name: string;
  readonly content: string;
}

/** A row of netstat in a state. */
export const row = (state: string, port = 50_000): string =>
  `tcp        0      0 192.0.2.10:443          198.51.100.7:${String(port)}      ${state}`;

/** A page. */
export const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** A script in a page. */
export const script = (code: string): string => `<script>${code}</script>`;

/** Pages with the states, and how often, that are found on them. */
export const ordinaryPages: readonly (TestPage & { readonly counts: Readonly<Record<string, number>> })[] = [
  {
    path: 'document.xhtml',
    name: 'in XHTML, where names of elements are lower case',
    content: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title></head><body><pre>${row('TIME_WAIT')}</pre><p>A socket in <b>CLOSE</b>_WAIT<br/>and one in FIN_WAIT2</p><textarea>LAST_ACK</textarea></body></html>`,
    counts: { 'TIME-WAIT': 1, 'CLOSE-WAIT': 1, 'FIN-WAIT-2': 1 },
  },
  {
    path: 'prefixed.xhtml',
    name: 'in XHTML whose elements have a prefix',
    content: `<?xml version="1.0"?><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Page</h:title></h:head><h:body><h:pre>${row('TIME_WAIT')}<h:br/>${row('LAST_ACK')}</h:pre><h:p>Sockets:<h:br/>LISTEN<h:br/>ESTABLISHED</h:p></h:body></h:html>`,
    counts: { 'TIME-WAIT': 1, 'LAST-ACK': 1, LISTEN: 1, ESTABLISHED: 1 },
  },
  {
    path: 'raw.txt',
    name: 'as a raw log in a tab',
    content: `$ netstat -tan\n${row('ESTABLISHED')}\n${row('LAST_ACK')}\n`,
    counts: { ESTABLISHED: 1, 'LAST-ACK': 1 },
  },
  {
    path: 'frames',
    name: 'in frames of the same and of another origin, about:blank, srcdoc, blob, nested and sandboxed',
    content: html(
      `<iframe src="/frame"></iframe><iframe id="other"></iframe><iframe id="blank"></iframe><iframe id="blob"></iframe>
<iframe srcdoc="<pre>${row('FIN_WAIT2')}</pre><iframe srcdoc='<pre>${row('SYN_SENT')}</pre>'></iframe>"></iframe>
<iframe sandbox srcdoc="<pre>${row('CLOSE_WAIT')}</pre>"></iframe>
${script(`
document.querySelector('#other').src = 'http://localhost:' + location.port + '/other-frame';
const blank = document.querySelector('#blank').contentDocument;
blank.open(); blank.write('<pre>${row('FIN_WAIT1')}</pre>'); blank.close();
document.querySelector('#blob').src = URL.createObjectURL(new Blob(['<pre>${row('CLOSING')}</pre>'], { type: 'text/html' }));`)}`,
    ),
    counts: {
      'LAST-ACK': 1,
      'TIME-WAIT': 1,
      'FIN-WAIT-1': 1,
      CLOSING: 1,
      'FIN-WAIT-2': 1,
      'SYN-SENT': 1,
      'CLOSE-WAIT': 1,
    },
  },
  {
    path: 'shadow',
    name: 'in open and closed shadow roots, nested and slotted',
    content: html(
      `<out-er><p>${row('LAST_ACK')}</p></out-er><clo-sed></clo-sed>${script(`
customElements.define('in-ner', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<pre>${row('FIN_WAIT1')}</pre>'; } });
customElements.define('out-er', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<pre>${row('TIME_WAIT')}</pre><in-ner></in-ner><slot></slot>'; } });
customElements.define('clo-sed', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<pre>${row('CLOSE_WAIT')}</pre>'; } });`)}`,
    ),
    counts: { 'LAST-ACK': 1, 'TIME-WAIT': 1, 'FIN-WAIT-1': 1, 'CLOSE-WAIT': 1 },
  },
  {
    path: 'inline',
    name: 'where a state is split over tags, <wbr> and soft hyphens, and rows over elements and cells',
    content: html(
      `<p>tcp 0 0 192.0.2.10:443 198.51.100.7:5<b>00</b>00 <span>TIME</span><span>_</span><span>WAIT</span></p>
<div>${['tcp', '0', '0', '192.0.2.10:22', '198.51.100.7:50001', 'LAST<wbr>_<wbr>ACK'].map((cell) => `<span>${cell}&nbsp;</span>`).join('')}</div>
<table><tr>${['tcp', '0', '0', '192.0.2.10:22', '198.51.100.7:50002', 'CLOSE&shy;_WAIT'].map((cell) => `<td>${cell}</td>`).join('')}</tr></table>
<code style="white-space:pre-wrap">&nbsp;&nbsp;${row('FIN_WAIT1')}<br>&nbsp;&nbsp;${row('FIN_WAIT2')}</code>`,
    ),
    counts: { 'TIME-WAIT': 1, 'LAST-ACK': 1, 'CLOSE-WAIT': 1, 'FIN-WAIT-1': 1, 'FIN-WAIT-2': 1 },
  },
  {
    path: 'columns',
    name: 'in columns made of boxes in a line, and letter by letter in boxes as wide as they are',
    content: html(
      `<style>.column{display:inline-block;width:160px}.letter{display:inline-block}</style>
<div>${['tcp', '0', '0', '192.0.2.10:22', '198.51.100.7:50001', 'LAST_ACK'].map((cell) => `<span class="column">${cell}</span>`).join('')}</div>
<p>A socket in ${'TIME_WAIT'
        .split('')
        .map((letter) => `<span class="letter">${letter}</span>`)
        .join('')}.</p>`,
    ),
    counts: { 'LAST-ACK': 1, 'TIME-WAIT': 1 },
  },
  {
    path: 'never',
    name: 'but not in fields, editors, scripts, styles, noscript, SVG, MathML and hidden text',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><textarea>${row('LAST_ACK')}</textarea><input value="LAST_ACK"><select><option>LAST_ACK</option></select>
<div contenteditable>${row('LAST_ACK')}</div><div class="cm-editor">${row('LAST_ACK')}</div><div class="CodeMirror">${row('LAST_ACK')}</div>
<div class="monaco-editor">${row('LAST_ACK')}</div><div class="ProseMirror">${row('LAST_ACK')}</div><div class="ace_editor">${row('LAST_ACK')}</div>
<style>/* LAST_ACK */</style><noscript>${row('LAST_ACK')}</noscript><template>${row('LAST_ACK')}</template>
<svg><text y="20">${row('LAST_ACK')}</text><foreignObject width="600" height="40"><div xmlns="http://www.w3.org/1999/xhtml"><pre>${row('LAST_ACK')}</pre></div></foreignObject></svg><math><mtext>LAST_ACK</mtext></math>
<pre hidden>${row('LAST_ACK')}</pre><pre style="visibility:hidden">${row('LAST_ACK')}</pre><pre style="opacity:0">${row('LAST_ACK')}</pre><details><summary>More</summary><pre>${row('LAST_ACK')}</pre></details>
<pre hidden="until-found">${row('LAST_ACK')}</pre><pre style="content-visibility:hidden">${row('LAST_ACK')}</pre>`,
    ),
    counts: { 'TIME-WAIT': 1 },
  },
  {
    path: 'tips',
    name: 'in rows whose cells hold tips that are hidden until they are pointed at',
    content: html(
      `<style>i{position:absolute;visibility:hidden}td:hover i{visibility:visible}</style><table>${[
        'closed',
        'established',
      ]
        .map((state) =>
          ['tcp', '192.0.2.10:443', '198.51.100.7:5000', state].map((cell) => `<td>${cell}<i>Copy this</i>`).join(''),
        )
        .map((cells) => `<tr>${cells}`)
        .join('')}</table>`,
    ),
    counts: { CLOSED: 1, ESTABLISHED: 1 },
  },
  {
    path: 'icons',
    name: 'beside icons that are drawn, empty drawings and formulas',
    content: html(
      `<nav><svg width="16" height="16"><path d="M2 2h12v12H2z"/><use href="#icon"/></svg><svg></svg><math></math><math><mspace/></math></nav>
<pre>${row('TIME_WAIT')}</pre><button><svg width="9" height="9"><circle r="4"/></svg>Copy</button>`,
    ),
    counts: { 'TIME-WAIT': 1 },
  },
  {
    path: 'issue',
    name: 'as an issue on a forge, with a highlighted listing, a table and prose',
    content: html(
      `<main class="markdown-body"><h1>Sockets pile up in CLOSE_WAIT <span>#4711</span></h1><p>Our proxy leaks. We listen to ideas; the issue was <em>closed</em> and is established.</p>
<div class="highlight highlight-source-shell"><pre><span class="pl-c1">$</span> netstat -tan <span class="pl-k">|</span> grep 8080
tcp        <span class="pl-c1">1</span>      <span class="pl-c1">0</span> 192.0.2.10:8080         198.51.100.9:60210      <span class="pl-s1">CLOSE</span><span class="pl-k">_WAIT</span>
tcp        <span class="pl-c1">0</span>      <span class="pl-c1">0</span> 192.0.2.10:8080         198.51.100.9:60211      ESTABLISHED</pre></div>
<table><thead><tr><th>State</th><th>Count</th></tr></thead><tbody><tr><td>TIME_WAIT</td><td>118</td></tr><tr><td>FIN_WAIT2</td><td>3</td></tr></tbody></table></main>`,
    ),
    counts: { 'CLOSE-WAIT': 2, ESTABLISHED: 1, 'TIME-WAIT': 1, 'FIN-WAIT-2': 1 },
  },
];

/** Pages that work against us; each has a row in TIME_WAIT to be marked, in a `pre`. */
export const awkwardPages: readonly (TestPage & {
  /** Its tree is too large to be compared. */
  readonly isHuge?: boolean;
})[] = [
  {
    path: 'prototypes',
    name: 'that overrides prototypes and globals',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre>`,
      script(
        'for (const name of ["contains","closest","matches","getRootNode","compareDocumentPosition"]) { Element.prototype[name] = Node.prototype[name] = () => { throw 1; }; } Array.prototype.push = Map.prototype.get = Range.prototype.toString = () => { throw 2; }; window.requestIdleCallback = () => 0; window.MutationObserver = window.StaticRange = window.Highlight = null; document.createElement = () => { throw 3; };',
      ),
    ),
  },
  {
    path: 'policy',
    name: 'with a strict policy of content and types',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre>`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'; base-uri *">`,
    ),
  },
  {
    path: 'base',
    name: 'with another base',
    content: html(`<pre>${row('TIME_WAIT')}</pre>`, '<base href="https://other.example/">'),
  },
  {
    path: 'deep',
    name: 'that is 10,000 elements deep',
    content: html(
      // Not drawn: a browser alone takes minutes to lay out so deep a tree of boxes.
      `<pre>${row('TIME_WAIT')}</pre><section hidden></section>${script(
        `let place = document.querySelector('section'); for (let i = 0; i < 10000; i++) place = place.appendChild(document.createElement('div')); place.textContent = '${row('LAST_ACK')}';`,
      )}${'<div>'.repeat(10_000)}`,
    ),
    isHuge: true,
  },
  {
    path: 'million',
    name: 'with a million nodes',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><div hidden></div>${script(`
const part = document.createElement('p');
for (let i = 0; i < 1000; i++) part.append(document.createElement('i'), 'word ');
const place = document.querySelector('div');
for (let i = 0; i < 500; i++) place.append(part.cloneNode(true));`)}`,
    ),
    isHuge: true,
  },
  {
    path: 'text',
    name: 'with 50 MB of text in one node',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><section hidden></section>${script(
        `document.querySelector('section').textContent = '${row('CLOSED')}'.toLowerCase().padEnd(100).repeat(500_000);`,
      )}`,
    ),
    isHuge: true,
  },
  {
    path: 'names',
    name: 'with names of our own: in the registry of highlights, as elements and as their ids',
    content: html(
      // What has an id is a property of the window.
      `<pre>${row('TIME_WAIT')}</pre><tcp-state-card-host></tcp-state-card-host>${'tcpState tcpStateHear tcpStateAnnotator tcpStateCards tcpStateRunning'
        .split(' ')
        .map((id) => `<i id="${id}"></i>`)
        .join('')}`,
      script(`
window.own = new Highlight(); CSS.highlights.set('tcp-state-closing-first', own);
customElements.define('tcp-state-card-host', class extends HTMLElement { constructor() { super(); window.seen = this.attachInternals().shadowRoot; this.popover = ''; this.id = 'page'; } connectedCallback() { this.inert = true; } });`),
    ),
  },
  {
    path: 'properties',
    name: 'whose forms have the names of properties of the document',
    // Of those, what a page calls by its name is the form. The test itself asks for elements by `querySelector`.
    content: html(
      `<pre>${row('TIME_WAIT')}</pre>${'documentElement defaultView body scrollingElement activeElement fullscreenElement implementation designMode createTreeWalker createRange querySelectorAll elementsFromPoint caretPositionFromPoint adoptNode addEventListener'
        .split(' ')
        .map((name) => `<form name="${name}"></form>`)
        .join('')}`,
    ),
  },
  {
    path: 'remover',
    name: 'that removes the card at once',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre>`,
      script(`
window.removed = 0;
new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName?.includes('card-host')) { window.removed++; node.remove(); } }).observe(document, { childList: true, subtree: true });`),
    ),
  },
  {
    path: 'loop',
    name: 'that changes in an endless loop',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><div></div>`,
      script(`
addEventListener('DOMContentLoaded', () => {
  const place = document.querySelector('div');
  // One round feeds the next. Microtasks alone would never let the page itself go on.
  new MutationObserver(() => { setTimeout(() => { place.textContent = 'FIN_WAIT ' + performance.now(); place.className = String(performance.now()); }); }).observe(place, { childList: true, attributes: true });
  place.className = 'start';
});`),
    ),
    isHuge: true,
  },
];

/**
 * Marked text on a light and on a dark ground and in a shadow root, one line each, and the same lines twice in what is
 * never marked.
 */
export const looksPage = html(
  `${['light', 'dark']
    .flatMap((ground) => {
      const text = row(ground === 'light' ? 'TIME_WAIT' : 'CLOSE_WAIT');
      return ['', '-bare', '-again'].map(
        (end) => `<pre id="${ground}${end}" class="${ground} ${end === '' ? '' : 'cm-editor'}">${text}</pre>`,
      );
    })
    .join(
      '',
    )}<sha-dow id="shadow"></sha-dow><pre id="shadow-bare" class="cm-editor">${row('LAST_ACK')}</pre><pre id="shadow-again" class="cm-editor">${row('LAST_ACK')}</pre>${script(`
customElements.define('sha-dow', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<pre style="font:16px/32px monospace;margin:0">${row('LAST_ACK')}</pre>'; } });`)}`,
  '<style>pre{font:16px/32px monospace;margin:0}sha-dow{display:block}.dark{background:#111;color:#eee}</style>',
);

/** More rows than are ever painted at once, small enough that many are in view. */
export const longPage = html(
  `<pre id="rows" style="font:2px/2px monospace">${Array.from({ length: 6000 }, (_, index) => row('ESTABLISHED', 40_000 + (index % 20_000))).join('\n')}</pre>`,
);

/** Rows in everything a page puts on top, and a field to have the keyboard. */
export const dialogsPage = html(
  `<input id="field"><pre id="below">${row('LISTEN')}</pre>
<dialog id="dialog"><pre>${row('CLOSE_WAIT')}</pre></dialog>
<div id="popover" popover><pre>${row('LAST_ACK')}</pre></div>
<button id="enter">Full screen</button><section id="full"><pre>${row('TIME_WAIT')}</pre></section>
${script(`
window.keys = [];
addEventListener('keydown', ({ key }) => keys.push('window ' + key), true);
document.addEventListener('keydown', ({ key }) => keys.push('document ' + key));
document.querySelector('#enter').addEventListener('click', () => document.querySelector('#full').requestFullscreen());`)}`,
);
