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

/** Elements whose name says how they are set where no style can be asked, as in a parsed document. */
const inlineNames = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const preformattedNames = new Set(['PRE', 'LISTING', 'PLAINTEXT', 'XMP']);

/** A child of a flex or grid container with more children than this is a part of the page, not a cell of a row. */
const cellChildren = 4;

/**
 * Answers how elements are laid out, asking the browser once per kind of element: elements of the same name,
 * class, style and parent's class are taken to be set alike. Rows come in thousands, their kinds in dozens.
 */
export class LayoutReader {
  readonly #kinds = new Map<string, Layout>();

  of(element: Element): Layout {
    const parent = element.parentElement;
    const key = `${element.nodeName}|${element.className}|${element.getAttribute('style') ?? ''}|${element.hasAttribute('hidden') ? 1 : 0}|${parent?.nodeName ?? ''}|${parent?.className ?? ''}|${parent?.getAttribute('style') ?? ''}`;
    const known = this.#kinds.get(key);
    if (known) return known;
    const layout = readLayout(element, parent);
    // Rows placed one by one carry a style each; the memory of kinds must not grow with the page.
    if (this.#kinds.size > 2000) this.#kinds.clear();
    this.#kinds.set(key, layout);
    return layout;
  }
}

function readLayout(element: Element, parent: Element | null): Layout {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  // Empty in a document without a window, and for elements outside the document.
  if (!style?.display) return layoutByName(element);
  return { setting: settingOf(style.display, element, parent), collapses: !/pre|break-spaces/.test(style.whiteSpace) };
}

function settingOf(display: string, element: Element, parent: Element | null): Setting {
  if (display === 'none') return 'none';
  if (display === 'table-cell') return 'cell';
  if (/^(inline|contents|ruby)/.test(display)) return 'inline';
  const around = parent && element.ownerDocument.defaultView?.getComputedStyle(parent);
  if (around && /flex|grid/.test(around.display) && element.childElementCount <= cellChildren) {
    const isColumn = around.display.includes('flex') && around.flexDirection.startsWith('column');
    return isColumn ? 'block' : 'cell';
  }
  return 'block';
}

function layoutByName(element: Element): Layout {
  const name = element.nodeName.toUpperCase();
  const setting = name === 'TD' || name === 'TH' ? 'cell' : inlineNames.has(name) ? 'inline' : 'block';
  return { setting, collapses: element.closest([...preformattedNames].join()) === null };
}
