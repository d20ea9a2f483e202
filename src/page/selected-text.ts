import type { TextWindow } from '../netstat/row-at.ts';
import { activeIn } from './dom.ts';
import { rangeText } from './drawn-text.ts';
import { isCutOff, markedLines, selfDrawn } from './editors.ts';
import type { Box } from './placement.ts';
import { rowWindow } from './row-window.ts';
import { viewOf } from './view.ts';

type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Text that the reader has selected, and where. */
export interface SelectedText {
  readonly text: string;
  /** Box of the selection in the viewport's coordinates; of the place it is drawn in where it has none of its own. */
  readonly box: Box;
  /** The text around the beginning of the selection, where that is text of the page. */
  readonly row?: TextWindow | undefined;
  /** More is selected: an editor gave no more away than the lines it draws. */
  readonly isPartial?: true | undefined;
  /** The terminal it is drawn in, where the reader pointed at that. */
  readonly place?: Element;
}

/**
 * What is selected in a document: in its text, in a field, or in a terminal or editor that draws its own selection.
 *
 * @param point where the reader pointed, for a terminal that tells no place
 * @param shadowRootOf the shadow root of an element, for callers that see closed ones
 */
export function selectedText(
  document: Document,
  point?: readonly [x: number, y: number],
  shadowRootOf: ShadowRootOf = ({ shadowRoot }) => shadowRoot,
): SelectedText | undefined {
  const active = activeIn(document);
  return (
    (point && fromSelfDrawn(elementAt(document, point, shadowRootOf), point)) ??
    whole(document, active, shadowRootOf) ??
    fromMarkedLines(document)
  );
}

/**
 * What is selected, all of it: an editor or a terminal that has the keyboard knows more than the browser, which sees the
 * lines that are drawn, or what an editor has put into its hidden field of them.
 */
function whole(document: Document, active: Element | null, shadowRootOf: ShadowRootOf): SelectedText | undefined {
  // Nobody is told more than dots.
  if (active?.matches('input[type=password]')) return undefined;
  const field = fromField(active);
  const place = placeOf(active);
  const seen = field ?? fromText(document, active, shadowRootOf);
  if (!active || !place) return seen;
  const told = fromSelfDrawn(active);
  // One that has nothing selected answers with the line it is in.
  if (told && !(seen ? told.text.length <= seen.text.length : place.matches('.cm-editor'))) return told;
  // Only CodeMirror puts all that is selected into its field; of the others nobody knows.
  const isWhole = told !== undefined || !field?.text.includes('\n') || place.matches('.CodeMirror');
  return seen && (isWhole ? seen : { ...seen, isPartial: true });
}

/** The element at a point, in whatever shadow tree it stands. */
function elementAt(
  document: Document,
  point: readonly [x: number, y: number],
  shadowRootOf: ShadowRootOf,
): Element | null {
  let element = document.elementFromPoint(...point);
  for (;;) {
    const inner = element && shadowRootOf(element)?.elementFromPoint(...point);
    // A root in which nothing is hit answers with its host.
    if (!inner || inner === element) return element;
    element = inner;
  }
}

/** The terminal or editor around an element that draws its own selection. */
function placeOf(element: Element | null): Element | null {
  return element?.closest(selfDrawn) ?? null;
}

function fromMarkedLines(document: Document): SelectedText | undefined {
  const { editor, text = '', isPartial } = markedLines(document) ?? {};
  if (!editor || text.trim() === '') return undefined;
  return { text, box: editor.getBoundingClientRect(), ...(isPartial === true && { isPartial }) };
}

function fromField(active: Element | null): SelectedText | undefined {
  if (active?.matches('textarea,input:not([type=password])') !== true) return undefined;
  const { value, selectionStart: start, selectionEnd: end } = active as HTMLInputElement;
  if (start === null || end === null || start === end) return undefined;
  return { text: value.slice(start, end), box: (placeOf(active) ?? active).getBoundingClientRect() };
}

/** The range of a selection. One that lies in a shadow tree looks, from outside, like a place beside its host. */
function rangeOf(selection: Selection, shadowRootOf: ShadowRootOf): Range {
  const range = selection.getRangeAt(0);
  if (!selection.isCollapsed) return range;
  const shadowRoots: ShadowRoot[] = [];
  // Not every browser has it.
  const { getComposedRanges } = selection as Partial<Selection>;
  for (;;) {
    const [composed] = getComposedRanges?.call(selection, { shadowRoots }) ?? [];
    const host = composed?.startContainer.childNodes[composed.startOffset];
    const root = host?.nodeType === 1 ? shadowRootOf(host as Element) : null;
    if (root && !shadowRoots.includes(root)) {
      shadowRoots.push(root);
      continue;
    }
    if (!composed || shadowRoots.length === 0) return range;
    const inner = range.cloneRange();
    inner.setStart(composed.startContainer, composed.startOffset);
    inner.setEnd(composed.endContainer, composed.endOffset);
    return inner;
  }
}

function fromText(document: Document, active: Element | null, shadowRootOf: ShadowRootOf): SelectedText | undefined {
  const root = active?.getRootNode() as Partial<{ getSelection(): Selection | null }> | undefined;
  for (const selection of [document.getSelection(), root?.getSelection?.()]) {
    if (!selection || selection.rangeCount === 0) continue;
    const drawn = selection.toString();
    if (drawn.trim() === '') continue;
    const range = rangeOf(selection, shadowRootOf);
    const { startContainer, startOffset } = range;
    const told = toldAround(startContainer, drawn);
    const start = startOffset + (drawn.length - drawn.trimStart().length);
    const isText = startContainer.nodeType === 3 && start < (startContainer as Text).length;
    return {
      text: told ?? rangeText(range, drawn),
      box: range.getBoundingClientRect(),
      isPartial: (told === undefined && isCutOff(range)) || undefined,
      row: isText ? rowWindow({ first: startContainer as Text, start }) : undefined,
    };
  }
  return undefined;
}

/** All that is selected at a node, where a CodeMirror 6 that may have no keyboard knows of more than is drawn. */
function toldAround(node: Node, drawn: string): string | undefined {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const content = element?.closest('.cm-editor')?.querySelector('.cm-content');
  const told = content ? copiedBy(content) : '';
  // One that has nothing selected answers with the line it is in.
  return told.length > drawn.length ? told : undefined;
}

function fromSelfDrawn(target: Element | null, point?: readonly [x: number, y: number]): SelectedText | undefined {
  const place = placeOf(target);
  if (!target || !place) return undefined;
  const text = copiedBy(target);
  if (text.trim() === '') return undefined;
  const { left, top } = place.getBoundingClientRect();
  const [x, y] = point ?? [left, top];
  const half = point ? 10 : 0;
  const box = { left: x - half, right: x + half, top: y - half, bottom: y + half };
  return { text, box, ...(point && { place }) };
}

/**
 * Asks a terminal or an editor for its selection by an event of the copy command. It writes into the event and not
 * into the clipboard, which only the browser's own command does.
 */
function copiedBy(target: Element): string {
  const view = viewOf(target.ownerDocument);
  const event = new view.ClipboardEvent('copy', {
    clipboardData: new view.DataTransfer(),
    bubbles: true,
    cancelable: true,
  });
  target.dispatchEvent(event);
  // Firefox gives the event a copy of what it was made with: only the event itself knows the answer.
  return event.clipboardData?.getData('text/plain') ?? '';
}
