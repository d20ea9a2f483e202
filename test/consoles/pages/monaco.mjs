/** Monaco: a read-only comparison of two listings. */
import * as monaco from 'monaco-editor/editor.js';
import { lines } from './listing.mjs';

const editor = monaco.editor.createDiffEditor(document.querySelector('main'), {
  readOnly: true,
  originalEditable: false,
});
editor.setModel({
  original: monaco.editor.createModel(lines.slice(0, -1).join('\n'), 'text/plain'),
  modified: monaco.editor.createModel(lines.join('\n'), 'text/plain'),
});
globalThis.selectAll = () => {
  const inner = editor.getModifiedEditor();
  inner.focus();
  inner.setSelection(inner.getModel().getFullModelRange());
};
globalThis.ready = true;
