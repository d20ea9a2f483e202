/** CodeMirror 5: a long listing over a hidden field, with #lines in lines that can be edited, with #nocursor without the keyboard. */
import codeMirror from 'codemirror';
import 'codemirror/lib/codemirror.css';
import { manyLines } from './listing.mjs';

const isOutOfReach = location.hash === '#nocursor';
const editor = codeMirror(document.querySelector('main'), {
  value: manyLines.join('\n'),
  lineNumbers: true,
  readOnly: isOutOfReach ? 'nocursor' : true,
  inputStyle: location.hash === '#lines' ? 'contenteditable' : 'textarea',
});
globalThis.selectAll = () => {
  if (!isOutOfReach) editor.focus();
  editor.execCommand('selectAll');
};
globalThis.ready = true;
