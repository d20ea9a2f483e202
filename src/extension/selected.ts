/**
 * Reads the text of a frame, a script of its own: it is run where something selected is to be explained, and where the
 * text of a page with marks is asked for. A page that has marks goes without it until then.
 */
import type { TextWindow } from '../netstat/row-at.ts';
import { mayHaveRoot } from '../page/dom.ts';
import { pageText } from '../page/drawn-text.ts';
import { selectedText, type SelectedText } from '../page/selected-text.ts';
import { watchTerminal } from '../page/watch-terminal.ts';
import type { ChromeDom, ElementWithRoot } from './chrome-dom.ts';

/** What is selected, and the place for a card about it: plain data, so that it can be sent. */
export interface SelectedInFrame extends Pick<SelectedText, 'text' | 'box' | 'isPartial'> {
  /** The text around the beginning of the selection, where that is text of the page. */
  readonly row?: TextWindow;
  /** How surely the reader works in this frame, of 2: frames keep what was selected in them before. */
  readonly attention: number;
}

/** Where the extension finds it, at `Math` (see annotator.ts). */
export interface SelectedScript {
  /** What is selected; `point` is where the reader pointed, in the frame's viewport. */
  tcpStateSelected?: (point?: readonly [x: number, y: number]) => SelectedInFrame | undefined;
  /**
   * Watches the terminal that was asked last: a card about a word that is drawn in it as a picture goes with the next key,
   * with a turn of the wheel and with what else is printed there.
   */
  tcpStateWatch?: ((signal: AbortSignal, close: () => void) => void) | undefined;
  /** The text of the frame as the annotator reads it, cut where it is longer than `most`. */
  tcpStateText?: (most: number) => string;
}

const { dom } = (globalThis as ChromeDom).chrome ?? {};
const shadowRootOf = (element: Element): ShadowRoot | null =>
  mayHaveRoot(element)
    ? ((element as ElementWithRoot).openOrClosedShadowRoot ??
      dom?.openOrClosedShadowRoot(element) ??
      element.shadowRoot)
    : null;

const own = Math as unknown as SelectedScript;
own.tcpStateText = (most) => pageText(document, most, shadowRootOf);
own.tcpStateSelected = (point) => {
  const selected = selectedText(document, point, shadowRootOf);
  const terminal = selected?.place;
  own.tcpStateWatch = terminal
    ? (signal, close) => {
        watchTerminal(terminal, signal, close);
      }
    : undefined;
  return (
    selected && {
      text: selected.text,
      box: plainBox(selected.box),
      attention: attention(),
      ...(selected.isPartial && { isPartial: true }),
      ...(selected.row && { row: plainWindow(selected.row) }),
    }
  );
};

/** The popup may have taken the focus; a page whose active element is a frame was left for that one. */
function attention(): number {
  if (document.activeElement?.matches('iframe, frame')) return 0;
  return document.hasFocus() ? 2 : 1;
}

function plainBox({ left, top, right, bottom }: SelectedText['box']): SelectedText['box'] {
  return { left, top, right, bottom };
}

function plainWindow({ text, at, isWholeAbove, isWholeBelow }: TextWindow): TextWindow {
  return { text, at, isWholeAbove, isWholeBelow };
}
