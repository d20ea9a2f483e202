/** Pages that go on living under their marks: what modern pages do with their trees, their boxes and their texts. */
import { html, row, script, type TestPage } from './awkward-pages.ts';

/** A page that changes once its first mark is there. */
export interface LivingPage extends TestPage {
  /** The states that are found before, and after. */
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
}

const one = { 'TIME-WAIT': 1 };

/** Pages with a function `change()`; what is marked follows it. */
export const livingPages: readonly LivingPage[] = [
  {
    path: 'declared-roots',
    name: 'declares shadow roots in its source, and gets more of them',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><div><template shadowrootmode="open"><pre>${row('LAST_ACK')}</pre></template></div>${script(
        `function change() { const place = document.createElement('section'); place.setHTMLUnsafe('<x-y><template shadowrootmode="closed"><pre>${row('CLOSE_WAIT')}</pre></template></x-y>'); document.body.append(place); }`,
      )}`,
    ),
    before: { ...one, 'LAST-ACK': 1 },
    after: { ...one, 'LAST-ACK': 1, 'CLOSE-WAIT': 1 },
  },
  {
    path: 'details',
    name: 'opens a part that was folded away',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><details><summary>More</summary><pre>${row('LAST_ACK')}</pre></details>${script(
        `function change() { document.querySelector('details').open = true; }`,
      )}`,
    ),
    before: one,
    after: { ...one, 'LAST-ACK': 1 },
  },
  {
    path: 'folded-text',
    name: 'opens a part whose text stands in it without an element of its own',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><details style="white-space:pre"><summary>More</summary>${row('LAST_ACK')}</details>${script(
        `function change() { document.querySelector('details').open = true; }`,
      )}`,
    ),
    before: one,
    after: { ...one, 'LAST-ACK': 1 },
  },
  {
    path: 'until-found',
    name: 'shows what was hidden until it is found',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><pre id="found" hidden="until-found">${row('LAST_ACK')}</pre>${script(
        `function change() { document.querySelector('#found').removeAttribute('hidden'); }`,
      )}`,
    ),
    before: one,
    after: { ...one, 'LAST-ACK': 1 },
  },
  {
    path: 'screen-readers-alone',
    name: 'says the rows to screen readers alone, a second time, and shows them',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><div aria-live="polite" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">${row('LAST_ACK')} <span>${row('CLOSING')}</span></div>${script(
        `function change() { document.querySelector('div').removeAttribute('style'); }`,
      )}`,
    ),
    before: one,
    after: { ...one, 'LAST-ACK': 1, CLOSING: 1 },
  },
  {
    path: 'no-boxes',
    name: 'has text in elements without a box of their own, and in the fallback of a slot, and hides it',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><section style="display:contents"><pre style="display:contents"><span style="display:contents">${row('LAST_ACK')}</span></pre></section><x-y></x-y>${script(
        `document.querySelector('x-y').attachShadow({ mode: 'open' }).innerHTML = '<slot>${row('CLOSE_WAIT')}</slot>';
function change() { document.querySelector('section').style.display = 'none'; document.querySelector('x-y').style.display = 'none'; }`,
      )}`,
    ),
    before: { ...one, 'LAST-ACK': 1, 'CLOSE-WAIT': 1 },
    after: one,
  },
  {
    path: 'closed-boxes',
    name: 'draws its text in a closed root of an ordinary element',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre>${script(
        `function change() { const box = document.createElement('div'); box.attachShadow({ mode: 'closed' }).innerHTML = '<pre>${row('LAST_ACK')}</pre>'; document.body.append(box); }`,
      )}`,
    ),
    before: one,
    after: { ...one, 'LAST-ACK': 1 },
  },
  {
    path: 'never-defined',
    name: 'has an element that nobody defines, and defines another one late',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><app-root>Ready</app-root><x-late></x-late>${script(
        `function change() { customElements.define('x-late', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<pre>${row('LAST_ACK')}</pre>'; } }); }`,
      )}`,
    ),
    before: one,
    after: { ...one, 'LAST-ACK': 1 },
  },
  {
    path: 'nested-late',
    name: 'defines a component late that stands in the shadow root of another one',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><x-outer></x-outer>${script(
        `function define(name, content) { customElements.define(name, class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = content; } }); }
define('x-outer', '<x-inner></x-inner>');
function change() { define('x-inner', '<pre>${row('LAST_ACK')}</pre>'); }`,
      )}`,
    ),
    before: one,
    after: { ...one, 'LAST-ACK': 1 },
  },
  {
    path: 'content-visibility',
    name: 'draws its parts only when they come near, and scrolls to the last',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre>${`<section style="content-visibility:auto;contain-intrinsic-height:800px"><pre>${row('LAST_ACK')}</pre></section>`.repeat(20)}${script(
        `function change() { scrollTo(0, document.body.scrollHeight); document.querySelector('section:last-of-type pre').firstChild.data = ${JSON.stringify(row('CLOSE_WAIT'))}; }`,
      )}`,
    ),
    before: { ...one, 'LAST-ACK': 20 },
    after: { ...one, 'LAST-ACK': 19, 'CLOSE-WAIT': 1 },
  },
  {
    path: 'view-transition',
    name: 'goes to another view in a transition',
    content: html(
      `<main><pre>${row('TIME_WAIT')}</pre></main>${script(
        `function change() { const next = () => { document.querySelector('main').innerHTML = '<pre>${row('LAST_ACK')}</pre>'; }; if (document.startViewTransition) document.startViewTransition(next); else next(); }`,
      )}`,
    ),
    before: one,
    after: { 'LAST-ACK': 1 },
  },
  {
    path: 'moved-frame',
    name: 'moves a frame to another place, where it loads anew',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><iframe srcdoc="<pre>${row('LAST_ACK')}</pre>"></iframe><section></section>${script(
        `function change() { document.querySelector('section').append(document.querySelector('iframe')); document.querySelector('pre').remove(); }`,
      )}`,
    ),
    before: { ...one, 'LAST-ACK': 1 },
    after: { 'LAST-ACK': 1 },
  },
  {
    path: 'adopted',
    name: 'takes marked rows over from the document of a frame',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><iframe srcdoc="<pre>${row('LAST_ACK')}</pre>"></iframe>${script(
        `function change() { const frame = document.querySelector('iframe'); document.body.append(document.adoptNode(frame.contentDocument.querySelector('pre'))); frame.remove(); }`,
      )}`,
    ),
    before: { ...one, 'LAST-ACK': 1 },
    after: { ...one, 'LAST-ACK': 1 },
  },
  {
    path: 'split-texts',
    name: 'splits its texts, joins them and writes into them',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><pre id="split">${row('LAST_ACK')}</pre><pre id="grown">${row('FIN_WAI')}</pre>${script(
        `function change() { const split = document.querySelector('#split'); split.firstChild.splitText(split.textContent.indexOf('_ACK')); split.normalize(); split.firstChild.splitText(9).splitText(9); const grown = document.querySelector('#grown').firstChild; grown.appendData('T2'); grown.insertData(0, '  '); grown.replaceData(0, 1, 'x '); document.querySelector('pre').firstChild.deleteData(0, 0); }`,
      )}`,
    ),
    before: { ...one, 'LAST-ACK': 1 },
    after: { ...one, 'LAST-ACK': 1, 'FIN-WAIT-2': 1 },
  },
  {
    path: 'translated',
    name: 'is translated in the browser, which wraps its texts',
    content: html(
      `<p class="notranslate">${row('TIME_WAIT')}</p><p id="text">Sockets in LAST_ACK wait for the peer.</p>${script(
        `function change() {
  // As the translators in browsers do it: each text is replaced by two nested elements.
  const text = document.querySelector('#text').firstChild;
  const outer = document.createElement('font'), inner = document.createElement('font');
  outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
  inner.textContent = 'Sockets im Zustand LAST_ACK warten auf die Gegenseite.';
  outer.append(inner); text.replaceWith(outer); document.documentElement.className = 'translated-ltr'; document.documentElement.lang = 'de';
}`,
      )}`,
    ),
    before: { ...one, 'LAST-ACK': 1 },
    after: { ...one, 'LAST-ACK': 1 },
  },
  {
    path: 'recycled',
    name: 'uses the elements of its rows again for other rows, in another order',
    content: html(
      `<div id="list">${['TIME_WAIT', 'LAST_ACK', 'CLOSE_WAIT'].map((state) => `<pre>${row(state)}</pre>`).join('')}</div>${script(
        `function change() { const list = document.querySelector('#list'); for (let round = 0; round < 100; round++) { list.append(list.firstChild); list.lastChild.firstChild.data = list.lastChild.firstChild.data.replace(/\\S+$/, ['FIN_WAIT1', 'FIN_WAIT2', 'CLOSING'][round % 3]); } }`,
      )}`,
    ),
    before: { ...one, 'LAST-ACK': 1, 'CLOSE-WAIT': 1 },
    after: { 'FIN-WAIT-1': 1, 'FIN-WAIT-2': 1, CLOSING: 1 },
  },
  {
    path: 'freed',
    name: 'ends the editing of a text',
    content: html(
      `<div contenteditable><pre>${row('TIME_WAIT')}</pre></div>${script(
        `function change() { document.querySelector('div').removeAttribute('contenteditable'); }`,
      )}`,
    ),
    before: {},
    after: one,
  },
  {
    path: 'ruled',
    name: 'parts its lines by nothing but rules',
    content: html(
      `<p>Nothing yet.</p>${script(
        `function change() { document.body.innerHTML = ['tcp 0 0 192.0.2.10:22 0.0.0.0:* LISTEN', 'end'].join("<hr>"); }`,
      )}`,
    ),
    before: {},
    after: { LISTEN: 1 },
  },
];

/** Pages with a function `show()` by which a hidden LAST_ACK comes to be seen without a change of the texts around it. */
export const showingPages: readonly TestPage[] = [
  ...(
    [
      [
        'data-state',
        'a state that a library of components gives',
        '[data-state=closed]{display:none}',
        '<div id="d" data-state="closed">',
        `d.dataset.state = 'open'`,
      ],
      [
        'aria-hidden',
        'an attribute for screen readers',
        '[aria-hidden=true]{visibility:hidden}',
        '<div id="d" aria-hidden="true">',
        `d.ariaHidden = 'false'`,
      ],
      [
        'slot',
        'a slot that takes it in',
        '',
        '<div id="d"><template shadowrootmode="open"><slot name="shown"></slot></template>',
        `d.firstElementChild.slot = 'shown'`,
      ],
      ['target', 'the address', '#d:not(:target){display:none}', '<div id="d">', `location.hash = 'd'`],
      [
        'root',
        'an attribute of the page',
        'html:not([data-tab=two]) #d{display:none}',
        '<div id="d">',
        `document.documentElement.dataset.tab = 'two'`,
      ],
      [
        'tab',
        'a radio button',
        '#tab:not(:checked) + #d{opacity:0}',
        '<input id="tab" type="radio"><div id="d">',
        `document.querySelector('#tab').click()`,
      ],
      [
        'animation',
        'an animation that ends',
        '#d{opacity:0}#d.in{animation:in 50ms forwards}@keyframes in{to{opacity:1}}',
        '<div id="d">',
        `d.className = 'in'`,
      ],
    ] as const
  ).map(([path, name, style, open, code]) => ({
    path: `shown-by-${path}`,
    name,
    content: html(
      `<pre>${row('TIME_WAIT')}</pre>${open}<pre>${row('LAST_ACK')}</pre></div>${script(`function show() { const d = document.querySelector('#d'); ${code}; }`)}`,
      `<style>${style}</style>`,
    ),
  })),
];
