/**
 * Monaco: a read-only comparison of two listings, or a long one: with #field over a hidden field, as most sites have it,
 * with #context by the newer way to take keys, where the browser knows that.
 */
import * as monaco from 'monaco-editor/editor.js';
import { lines, manyLines } from './listing.mjs';

const place = document.querySelector('main');

function comparison() {
  const editor = monaco.editor.createDiffEditor(place, { readOnly: true, originalEditable: false });
  editor.setModel({
    original: monaco.editor.createModel(lines.slice(0, -1).join('\n'), 'text/plain'),
    modified: monaco.editor.createModel(lines.join('\n'), 'text/plain'),
  });
  return editor.getModifiedEditor();
}

const editor =
  location.hash === ''
    ? comparison()
    : monaco.editor.create(place, {
        value: manyLines.join('\n'),
        readOnly: true,
        language: 'plaintext',
        editContext: location.hash === '#context',
      });
globalThis.selectAll = () => {
  editor.focus();
  editor.setSelection(editor.getModel().getFullModelRange());
};
globalThis.ready = true;
