import { attributeOf, documentOf, hasAttributes, nameOf, nodeTypeOf, parentOf } from './dom.ts';
import { isExcluded } from './excluded.ts';

/** How an element sets its content off from the text around it. */
export type Setting =
  /** Part of the line. */
  | 'inline'
  /** Part of the line, but of no word in it. */
  | 'apart'
  /** A cell of a row. */
  | 'cell'
  /** Put into its place by coordinates, or floating there: a cell where it stands beside the one before. */
  | 'placed'
  /** Lines of its own. */
  | 'block'
  /** Not drawn. */
  | 'none'
  /** An end of the line. */
  | 'break'
  /** Never read (excluded.ts). */
  | 'skipped';

/** What the walker needs to know of an element's layout. */
export interface Layout {
  readonly setting: Setting;
  /** Line breaks in the source are drawn as spaces. */
  readonly collapses: boolean;
  /** Its children are items of a flex or grid container: white space between them is not drawn. */
  readonly hasItems: boolean;
  /** How many cells stand in a row of it, where it is a grid; else 0. */
  readonly columns: number;
  /** How its children without attributes are set, by their names, as far as that was asked. */
  readonly plain: Map<string, Layout>;
  /** Pixels that its edges keep what stands in it away from the text before and behind it, in a line. */
  readonly gapBefore: number;
  readonly gapBehind: number;
}

function layout(
  setting: Setting,
  collapses = false,
  hasItems = false,
  columns = 0,
  gapBefore = 0,
  gapBehind = 0,
): Layout {
  return { setting, collapses, hasItems, columns, plain: new Map(), gapBefore, gapBehind };
}

/** A child of a flex or grid container, or a placed element, with more children than this is a part of the page, no cell. */
const cellChildren = 4;
/** What is placed and higher than so many of its letters is one too. */
const cellHeight = 5;

/**
 * Answers how elements are laid out, asking the browser once per kind of element: elements of the same name,
 * class, style, slot and parent's class are taken to be set alike where line breaks around them are drawn alike. Rows come
 * in thousands, their kinds in dozens.
 */
export class LayoutReader {
  readonly #kinds = new Map<string, Layout>();

  /** @param around layout of the element's parent, where it is known: most elements have no attributes, and need no more */
  of(element: Element, around?: Layout): Layout {
    if (!around || hasAttributes(element)) return this.#ofKind(element, around);
    const name = nameOf(element);
    let known = around.plain.get(name);
    if (!known) remember(around.plain, name, (known = this.#ofKind(element, around)));
    return known;
  }

  #ofKind(element: Element, outer?: Layout): Layout {
    // Attributes decide here that are not those of its kind.
    if (isExcluded(element)) return layout('skipped');
    const parent = parentOf(element);
    const around = parent && nodeTypeOf(parent) === 1 ? (parent as Element) : null;
    const key = `${kindOf(element)}|${String(attributeOf(element, 'hidden'))}|${element.slot}|${around ? kindOf(around) : ''}|${outer?.collapses}`;
    let known = this.#kinds.get(key);
    if (!known) {
      known = readLayout(element, around);
      // Rows placed one by one carry a style each; the memory of kinds must not grow with the page.
      if (this.#kinds.size > 2000) this.#kinds.clear();
      remember(this.#kinds, key, known);
    }
    return known;
  }
}

/**
 * That an element is not drawn says nothing of others of its kind: one may be hidden by its name or its place alone,
 * and what follows it would be lost. Where others of a kind are drawn, a hidden one is read with them, and has no marks.
 */
function remember(known: Map<string, Layout>, key: string, layout: Layout): void {
  if (layout.setting !== 'none') known.set(key, layout);
}

/** What decides how an element is set, in nearly every page. */
function kindOf(element: Element): string {
  return `${nameOf(element)}|${attributeOf(element, 'class') ?? ''}|${attributeOf(element, 'style') ?? ''}`;
}

function readLayout(element: Element, parent: Element | null): Layout {
  if (nameOf(element) === 'br') return layout('break');
  const style = getComputedStyle(element);
  // There is none in a document that is not shown; then there is nothing to mark either.
  if (!style.display) return layout('block');
  const collapses = !/pre|break-spaces/.test(style.whiteSpace);
  // What a search of the page has found is a part of a word, however it is framed; an element without a box has no edges.
  const hasEdges = /^(?!mark ).* inline/.test(`${nameOf(element)} ${style.display}`);
  return layout(
    settingOf(style, element, parent),
    collapses,
    /flex|grid/.test(style.display),
    style.display.includes('grid') ? columnsOf(style) : 0,
    hasEdges ? gapAt(style, 'Start') : 0,
    hasEdges ? gapAt(style, 'End') : 0,
  );
}

function columnsOf({ gridTemplateColumns }: CSSStyleDeclaration): number {
  return gridTemplateColumns.split(' ').length;
}

/** Pixels that letters may stand out of their box, or stay away from its edge. */
const tolerance = 3;

/**
 * Whether a box is wider than what stands in it, as columns are that are made of boxes in a line, or narrower, as those
 * that cut off what is too long, and those that show an icon instead of its name.
 */
function isOtherWidth(element: Element): boolean {
  const range = documentOf(element).createRange();
  range.selectNodeContents(element);
  return Math.abs(element.getBoundingClientRect().width - range.getBoundingClientRect().width) > tolerance;
}

/** Pixels between two letters from which a reader sees a gap there; the seam of a word that was put together has none. */
export const visibleGap = 3;

/** Margin, border and padding of an element at one of its edges. */
function gapAt(style: CSSStyleDeclaration, side: 'Start' | 'End'): number {
  return (
    parseFloat(style[`marginInline${side}`]) +
    parseFloat(style[`borderInline${side}Width`]) +
    parseFloat(style[`paddingInline${side}`])
  );
}

/** Fonts that draw the name of an icon as the icon; those for signs that a page may fall back to come later in its list. */
const iconFont = /^[^,]*(icon|symbol)/i;

/** Whether an item of a row is a word of a line of code with a colour of its own: nothing is drawn between it and the next. */
function isWordOfCode(style: CSSStyleDeclaration, element: Element, around: CSSStyleDeclaration): boolean {
  return (
    nameOf(element) === 'span' &&
    style.whiteSpace.startsWith('pre') &&
    !(parseFloat(around.columnGap) > 0) &&
    gapAt(style, 'Start') + gapAt(style, 'End') < visibleGap &&
    !isOtherWidth(element)
  );
}

function settingOf(style: CSSStyleDeclaration, element: Element, parent: Element | null): Setting {
  const { display, fontFamily, fontSize, position, cssFloat, width, height, overflow, visibility } = style;
  // What is said to a screen reader alone is cut off to a pixel: the name of a column in each of its cells. What waits
  // above the page for the pointer is hidden and absolute.
  if (
    display === 'none' ||
    /^[01]px [01]px [hc]|hiddena/.test(`${width} ${height} ${overflow} ${visibility}${position}`)
  )
    return 'none';
  if (display === 'table-cell') return 'cell';
  // A button may touch the first word of what it copies, the number of a footnote or a gloss the last one before it; what has
  // a slot is drawn elsewhere.
  if (/^(contents|inline|ruby)/.test(display))
    return /^(button|sup|rt)$/.test(nameOf(element)) ||
      element.slot ||
      iconFont.test(fontFamily) ||
      (display.startsWith('inline-') && isOtherWidth(element))
      ? 'apart'
      : 'inline';
  let box: Node | null = parent;
  let around = parent && getComputedStyle(parent);
  // What has no box of its own, as the rows of a grid, leaves its children to the one around it.
  while (around?.display === 'contents') {
    box = box && parentOf(box);
    around = box && nodeTypeOf(box) === 1 ? getComputedStyle(box as Element) : null;
  }
  const isGrid = around?.display.includes('grid');
  if (around && (isGrid || around.display.includes('flex')) && element.childElementCount <= cellChildren) {
    // A grid of one column has its children below each other: so do many pages show the lines of code.
    if (isGrid ? columnsOf(around) < 2 : around.flexDirection.startsWith('column')) return 'block';
    if (isWordOfCode(style, element, around)) return 'inline';
    return isGrid && box !== parent ? 'placed' : 'cell';
  }
  // What is placed in a cell, such as its buttons, is no cell itself.
  return around?.display !== 'table-cell' &&
    (position === 'absolute' || cssFloat !== 'none') &&
    element.childElementCount <= cellChildren &&
    element.getBoundingClientRect().height < cellHeight * parseFloat(fontSize)
    ? 'placed'
    : 'block';
}
