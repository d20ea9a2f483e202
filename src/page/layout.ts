import { attributeOf, nodeNameOf, nodeTypeOf, parentOf, rootOf } from './dom.ts';

/** How an element sets its content off from the text around it. */
export type Setting =
  /** Part of the line. */
  | 'inline'
  /** A cell of a row. */
  | 'cell'
  /** Lines of its own. */
  | 'block'
  /** Not drawn. */
  | 'none';

/** What the walker needs to know of an element's layout. */
export interface Layout {
  readonly setting: Setting;
  /** Line breaks in the source are drawn as spaces. */
  readonly collapses: boolean;
}

/** A child of a flex or grid container with more children than this is a part of the page, not a cell of a row. */
const cellChildren = 4;

/**
 * Answers how elements are laid out, asking the browser once per kind of element: elements of the same name,
 * class, style and parent's class are taken to be set alike. Rows come in thousands, their kinds in dozens.
 */
export class LayoutReader {
  readonly #kinds = new Map<string, Layout>();

  of(element: Element): Layout {
    const parent = parentOf(element);
    const around = parent && nodeTypeOf(parent) === 1 ? (parent as Element) : null;
    const key = `${kindOf(element)}|${String(attributeOf(element, 'hidden'))}|${around ? kindOf(around) : ''}`;
    const known = this.#kinds.get(key);
    if (known) return known;
    const layout = readLayout(element, around);
    // Rows placed one by one carry a style each; the memory of kinds must not grow with the page.
    if (this.#kinds.size > 2000) this.#kinds.clear();
    this.#kinds.set(key, layout);
    return layout;
  }
}

/** What decides how an element is set, in nearly every page. */
function kindOf(element: Element): string {
  return `${nodeNameOf(element)}|${attributeOf(element, 'class') ?? ''}|${attributeOf(element, 'style') ?? ''}`;
}

function readLayout(element: Element, parent: Element | null): Layout {
  const style = styleOf(element);
  // There is none in a document that is not shown; then there is nothing to mark either.
  if (!style?.display) return { setting: 'block', collapses: false };
  return { setting: settingOf(style.display, element, parent), collapses: !/pre|break-spaces/.test(style.whiteSpace) };
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return (rootOf(element).ownerDocument ?? (rootOf(element) as Document)).defaultView?.getComputedStyle(element);
}

function settingOf(display: string, element: Element, parent: Element | null): Setting {
  if (display === 'none') return 'none';
  if (display === 'table-cell') return 'cell';
  if (/^(inline|contents|ruby)/.test(display)) return 'inline';
  const around = parent && styleOf(parent);
  if (around && /flex|grid/.test(around.display) && element.childElementCount <= cellChildren) {
    const isColumn = around.display.includes('flex') && around.flexDirection.startsWith('column');
    return isColumn ? 'block' : 'cell';
  }
  return 'block';
}
