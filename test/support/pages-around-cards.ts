/** Pages on which a card is hard to place, to come to or to stay at; each has a row in TIME_WAIT in a `pre`. */
import { html, row, script, type TestPage } from './awkward-pages.ts';

/** Pages whose boxes stand where one would not look for them. */
export const placedPages: readonly TestPage[] = [
  {
    path: 'right-to-left',
    name: 'written from right to left',
    content: html(`<pre>${row('TIME_WAIT')}</pre>`).replace('<html', '<html dir="rtl"'),
  },
  {
    path: 'vertical',
    name: 'written in columns',
    content: html(`<pre>${row('TIME_WAIT')}</pre>`, '<style>html{writing-mode:vertical-rl}</style>'),
  },
  {
    path: 'zoomed',
    name: 'with a zoom of its own',
    content: html(`<pre>${row('TIME_WAIT')}</pre>`, '<style>html{zoom:1.3}body{zoom:.9}</style>'),
  },
  {
    path: 'transformed',
    name: 'that is moved and scaled by transforms',
    content: html(
      `<main><pre>${row('TIME_WAIT')}</pre></main>`,
      '<style>html{transform:translate(20px,30px)}main{transform:scale(1.2) rotate(2deg);transform-origin:0 0;perspective:500px;filter:blur(0);contain:paint}</style>',
    ),
  },
  {
    path: 'unselectable',
    name: 'whose text cannot be selected',
    content: html(`<pre>${row('TIME_WAIT')}</pre>`, '<style>*{user-select:none;-webkit-user-select:none}</style>'),
  },
  {
    path: 'select-all',
    name: 'whose text is selected as a whole',
    content: html(`<pre>${row('TIME_WAIT')}</pre>`, '<style>pre{user-select:all}</style>'),
  },
  {
    path: 'overlaid',
    name: 'under bars that stick and lie above everything',
    content: html(
      `<header>Bar</header><pre>${row('TIME_WAIT')}</pre><footer>Bar</footer>`,
      '<style>body{margin:0;padding-top:80px}header,footer{position:fixed;inset-inline:0;height:60px;z-index:2147483647;background:silver}header{top:0}footer{bottom:0}</style>',
    ),
  },
  {
    path: 'wide',
    name: 'that scrolls to the side',
    content: html(`<pre>${row('TIME_WAIT')} ${'-'.repeat(300)}</pre>`, '<style>body{padding-block:100vh}</style>'),
  },
  {
    path: 'tall',
    name: 'that scrolls down',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre>`,
      '<style>body{padding-block:100vh}pre{white-space:pre-wrap}</style>',
    ),
  },
  {
    path: 'scrolled-box',
    name: 'in a box that scrolls within a box that scrolls',
    content: html(
      `<div class="box"><div class="box inner"><pre>${`${row('ESTABLISHED')}\n`.repeat(40)}</pre></div><pre id="row">${row('TIME_WAIT')}</pre></div>`,
      '<style>.box{height:300px;overflow:auto}.inner{height:250px}</style>',
    ),
  },
];

/** A page that takes the keyboard back wherever it goes, and one that opens things above the card. */
export const greedyPage = html(
  `<input><pre>${row('TIME_WAIT')}</pre><dialog><p>Dialog</p></dialog><div id="auto" popover>Popover</div>${script(
    `document.querySelector('input').addEventListener('blur', ({ target }) => setTimeout(() => target.focus()));`,
  )}`,
);

/** Forms with a field of the name of a property by which others find their way in the tree. */
export const formPages: readonly TestPage[] = [
  'parentNode',
  'parentElement',
  'assignedSlot',
  'nodeName',
  'matches',
  'firstChild',
  'shadowRoot',
].map((name) => ({
  path: `form-${name}`,
  name,
  content: html(
    `<form><input name="${name}"><div style="height:150px;overflow:auto"><pre>${row('TIME_WAIT')}</pre></div></form>`,
  ),
}));

/** Forms of the names of properties of the document: what a page calls by such a name is the form. */
export const namedFormsPage: TestPage = {
  path: 'named-forms',
  name: 'whose forms have the names of properties of the document',
  content: html(
    `<pre>${row('TIME_WAIT')}</pre>${'documentElement defaultView body scrollingElement activeElement fullscreenElement implementation designMode createTreeWalker createRange querySelector querySelectorAll elementsFromPoint caretPositionFromPoint adoptNode addEventListener'
      .split(' ')
      .map((name) => `<form name="${name}"></form>`)
      .join('')}`,
  ),
};

/** Pages on which the card is hard to come to, or to stay at. */
export const thornyPages: readonly TestPage[] = [
  {
    path: 'trap',
    name: 'with a dialog that keeps the keyboard',
    content: html(
      `<div id="trap" role="dialog" aria-modal="true" tabindex="-1"><pre>${row('TIME_WAIT')}</pre><button id="in">OK</button></div>${script(
        `const trap = document.querySelector('#trap'); const button = document.querySelector('#in');
document.addEventListener('focusin', ({ target }) => { if (!trap.contains(target)) button.focus(); });
trap.addEventListener('focusout', ({ relatedTarget }) => { if (!trap.contains(relatedTarget)) button.focus(); });
button.focus();`,
      )}`,
    ),
  },
  {
    path: 'menu',
    name: 'with a menu that a click beside it closes',
    content: html(
      `<div id="menu"><pre>${row('TIME_WAIT')}</pre></div>${script(
        `for (const type of ['pointerdown', 'mousedown', 'click']) document.addEventListener(type, ({ target }) => { const menu = document.querySelector('#menu'); if (!menu.contains(target)) menu.remove(); });`,
      )}`,
    ),
  },
  {
    path: 'stretched',
    name: 'with a link as large as its row',
    content: html(
      `<style>section{position:relative}a::after{content:'';position:absolute;inset:0}</style><section><pre>${row('TIME_WAIT')}</pre><a href="#elsewhere">Open</a></section>`,
    ),
  },
  {
    path: 'unseen',
    name: 'with text for screen readers alone',
    content: html(
      `<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}</style><pre class="sr">${row('LAST_ACK')}</pre><pre style="position:absolute;left:-9999px">${row('FIN_WAIT_2')}</pre><div style="height:0;overflow:hidden"><pre>${row('CLOSING')}</pre></div><details style="white-space:pre"><summary>More</summary>${row('SYN_SENT')}</details><pre>${row('TIME_WAIT')}</pre>`,
    ),
  },
  {
    path: 'inner-focus',
    name: 'with the keyboard in a shadow root',
    content: html(
      `<pre>${row('TIME_WAIT')}</pre><x-y></x-y>${script(
        `document.querySelector('x-y').attachShadow({ mode: 'open' }).innerHTML = '<input id="field">'; document.querySelector('x-y').shadowRoot.querySelector('input').focus();`,
      )}`,
    ),
  },
];
