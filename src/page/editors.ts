/** Editors that draw the lines in view alone. */
const editors = '.cm-editor,.CodeMirror,.monaco-editor,.ace_editor';

/**
 * Places that draw their own selection, or of it no more than is in view, and answer the copy command with all of it:
 * terminals and editors.
 */
export const selfDrawn = `.xterm,${editors}`;

/** What is as high as all lines of an editor, and the lines that it draws. CodeMirror 6 puts an element for the others. */
const heights: readonly (readonly [whole: string, lines: string])[] = [
  ['.CodeMirror-sizer', '.CodeMirror-code > *'],
  ['.view-lines', '.view-line'],
  ['.ace_scrollbar-v > *', '.ace_line'],
];

/**
 * Whether a selection goes on beyond the lines that an editor draws. The browser knows of no others, and an editor that
 * has not the keyboard says nothing of them.
 */
export function isCutOff(range: Range): boolean {
  const { commonAncestorContainer: around } = range;
  const element = around.nodeType === 1 ? (around as Element) : around.parentElement;
  const within = element?.closest(editors);
  // Many pages have a line of code in an editor, few a thousand editors.
  const found = within ? [within] : [...(element?.querySelectorAll(editors) ?? [])];
  return found.some(
    (editor) => range.intersectsNode(editor) && isCutOffIn(editor, (line) => range.intersectsNode(line)),
  );
}

function isCutOffIn(editor: Element, isSelected: (line: Element) => boolean): boolean {
  return (
    [...editor.querySelectorAll('.cm-gap')].some(isSelected) ||
    heights.some(([whole, drawn]) => {
      const box = editor.querySelector(whole)?.getBoundingClientRect();
      if (!box) return false;
      // Some editors put their lines into the tree in no order.
      const lines = [...editor.querySelectorAll(drawn)].map((line) => ({ line, box: line.getBoundingClientRect() }));
      const [first] = lines.toSorted((one, other) => one.box.top - other.box.top);
      const [last] = lines.toSorted((one, other) => other.box.bottom - one.box.bottom);
      if (!first || !last) return false;
      const { height } = first.box;
      return (
        (first.box.top - box.top > height && isSelected(first.line)) ||
        (box.bottom - last.box.bottom > height && isSelected(last.line))
      );
    })
  );
}

/**
 * The lines in view that are selected in a CodeMirror 5 that never gets the keyboard: it draws boxes behind them, and tells
 * nobody of the selection.
 */
export function markedLines(document: Document): { editor: Element; text: string; isPartial: boolean } | undefined {
  const editor = document.querySelector('.CodeMirror:has(.CodeMirror-selected)');
  if (!editor) return undefined;
  const boxes = [...editor.querySelectorAll('.CodeMirror-selected')].map((box) => box.getBoundingClientRect());
  const isSelected = (line: Element): boolean => {
    const { top, bottom } = line.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    return boxes.some((box) => box.top <= middle && middle <= box.bottom);
  };
  const lines = [...editor.querySelectorAll('.CodeMirror-line')].filter(isSelected);
  // An empty line has a blank without a width.
  const text = lines.map((line) => line.textContent.replaceAll('\u200b', '')).join('\n');
  return { editor, text, isPartial: isCutOffIn(editor, isSelected) };
}
