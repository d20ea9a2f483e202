/** Ace: a long listing that cannot be edited. */
import ace from 'ace-builds';
import { manyLines } from './listing.mjs';

const editor = ace.edit(document.querySelector('main'), { readOnly: true, value: manyLines.join('\n') });
globalThis.selectAll = () => {
  editor.focus();
  editor.selectAll();
};
globalThis.ready = true;
