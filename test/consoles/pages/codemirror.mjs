/** CodeMirror 6: a viewer, in which nothing can be edited, or with #editor and #viewer a long listing. */
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { lines, manyLines } from './listing.mjs';

const isEditor = location.hash === '#editor';

const view = new EditorView({
  parent: document.querySelector('main'),
  state: EditorState.create({
    doc: (location.hash === '' ? lines : manyLines).join('\n'),
    extensions: [
      lineNumbers(),
      EditorView.theme({ '&': { height: '400px' } }),
      isEditor ? [] : [EditorState.readOnly.of(true), EditorView.editable.of(false)],
    ],
  }),
});
globalThis.view = view;
globalThis.ready = true;
