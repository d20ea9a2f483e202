import { isWithin, matches, nodeTypeOf } from './dom.ts';

/**
 * The one rule of what is never read: markup that is no text, places where people type, code editors (also
 * read-only ones: they draw their text again on every scroll), and our own card.
 *
 * Of a drawing that holds for the HTML in its `foreignObject` too. Makers of diagrams write their labels there or as text of
 * SVG, as they are set up (Mermaid, draw.io), and a reader sees no difference; a label is a box of a diagram and no line of a
 * listing, and the boxes around it are no rows.
 *
 * A selector, so that the same rule serves an element met on the way (`matches`) and a changed node somewhere in
 * the page (`closest`). Text hidden by CSS is not excluded here, because it may be shown at any time without a
 * mutation; it is never painted, counted or visited while it is not drawn (marker.ts).
 */
export const excluded = [
  // In the order that takes the fewest bytes.
  'tcp-state-card-host',
  'script,audio,select,video,noscript,svg,iframe,style,datalist,math,head,object,textarea,canvas,input,template',
  // The screens of hterm and of Wetty's xterm.js say that they can be edited, and take keys for the program in them;
  // their rows are output.
  ':is([role=searchbox],[role=textbox],[contenteditable]):not([contenteditable=false i],x-screen,.xterm-screen)',
  '.ace_editor,.cm-editor,.CodeMirror,.monaco-editor,.ProseMirror',
  // The copy of its rows that xterm.js keeps for screen readers, in transparent letters above the real ones.
  '.xterm-accessibility',
  // What lies under the transparent letters of a field, in the colours of its language.
  'pre[aria-hidden=true],.w-md-editor-text-pre',
].join();

/** The part of the rule that the probe goes by, which reads more: what holds words on many pages. Bytes count there. */
const excludedFromLook = 'select,:read-write:not(.xterm *,x-screen,x-screen *)';

/** Names of elements that part the texts beside them and have none that is read: an end of a line, a script, a style sheet. */
export const breaks = /^(style|.*script|[bh]r)$/;

/** Whether a text stands where the probe looks. */
export function isInLook({ parentElement: element }: Partial<Node>): boolean {
  return !element || !Element.prototype.closest.call(element, excludedFromLook);
}

/** Whether nothing below an element is read. */
export function isExcluded(element: Element): boolean {
  return matches(element, excluded);
}

/** Whether a node stands in a part of its tree that is not read. */
export function isInExcluded(node: Node): boolean {
  if (node.ownerDocument?.designMode === 'on') return true;
  const element = nodeTypeOf(node) === 1 ? (node as Element) : node.parentElement;
  return element !== null && isWithin(element, excluded);
}
