/** CodeMirror 6 as a viewer: nothing in it can be edited. */
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { lines } from './listing.mjs';

const view = new EditorView({
  parent: document.querySelector('main'),
  state: EditorState.create({
    doc: lines.join('\n'),
    extensions: [lineNumbers(), EditorState.readOnly.of(true), EditorView.editable.of(false)],
  }),
});
globalThis.view = view;
globalThis.ready = true;
