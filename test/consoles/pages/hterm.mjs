/** hterm, the terminal of Chrome OS: it draws rows of text into a frame of its own. */
import { hterm, lib } from 'hterm-umdjs';
import { lines } from './listing.mjs';

// In Firefox, which it knows by this name, hterm has its frame load “#”: the page itself, and hterm in it once more.
delete globalThis.mozInnerScreenX;
hterm.defaultStorage = new lib.Storage.Memory();
const term = new hterm.Terminal();
term.onTerminalReady = () => {
  term.io.push();
  term.io.print(`${lines.join('\r\n')}\r\n`);
  globalThis.ready = true;
};
term.decorate(document.querySelector('main'));
globalThis.term = term;
