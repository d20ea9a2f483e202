/** xterm.js: `#webgl` in the address asks for the WebGL renderer, which leaves no text in the page. */
import { WebglAddon } from '@xterm/addon-webgl';
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { lines } from './listing.mjs';

const term = new Terminal({ cols: 90, rows: 12, fontSize: 14 });
term.open(document.querySelector('main'));
if (location.hash === '#webgl') term.loadAddon(new WebglAddon());
term.write(`${lines.join('\r\n')}\r\n`, () => {
  globalThis.ready = true;
});
globalThis.term = term;
