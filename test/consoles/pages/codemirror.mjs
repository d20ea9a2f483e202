/** CodeMirror 6: a viewer, in which nothing can be edited, or with #editor a long listing that can be. */
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { lines } from './listing.mjs';

const isEditor = location.hash === '#editor';
const listing = isEditor
  ? [
      ...lines,
      ...Array.from({ length: 796 }, (_, at) => `TIME-WAIT  0  0  192.0.2.10:443  198.51.100.8:${20_000 + at}`),
    ]
  : lines;

const view = new EditorView({
  parent: document.querySelector('main'),
  state: EditorState.create({
    doc: listing.join('\n'),
    extensions: [
      lineNumbers(),
      isEditor
        ? EditorView.theme({ '&': { height: '400px' } })
        : [EditorState.readOnly.of(true), EditorView.editable.of(false)],
    ],
  }),
});
globalThis.view = view;
globalThis.ready = true;
