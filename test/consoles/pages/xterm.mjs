/**
 * xterm.js: `#webgl` in the address asks for the WebGL renderer, which leaves no text in the page; with `#webgl-shadow` it
 * draws so in the shadow tree of a component.
 */
import { WebglAddon } from '@xterm/addon-webgl';
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { lines } from './listing.mjs';

async function place() {
  const main = document.querySelector('main');
  if (location.hash !== '#webgl-shadow') return main;
  const root = main.appendChild(document.createElement('x-terminal')).attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  await sheet.replace(await (await fetch('/xterm.css')).text());
  root.adoptedStyleSheets = [sheet];
  return root.appendChild(document.createElement('div'));
}

const term = new Terminal({ cols: 90, rows: 12, fontSize: 14 });
term.open(await place());
if (location.hash.startsWith('#webgl')) term.loadAddon(new WebglAddon());
term.write(`${lines.join('\r\n')}\r\n`, () => {
  globalThis.ready = true;
});
globalThis.term = term;
