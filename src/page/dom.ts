/**
 * Reading nodes of pages that are not ours. A form answers with one of its fields where the field has the name of
 * a property: `<form><input name="nextSibling">` would lead a walker round in circles. The getters of the
 * prototypes tell the truth.
 */
function getterOf<Of extends Node, Key extends keyof Of>(prototype: Of, key: Key): (node: Of) => Of[Key] {
  const property = Object.getOwnPropertyDescriptor(prototype, key) as { get(this: Of): Of[Key] };
  return (node) => property.get.call(node);
}

export const nodeTypeOf = /* @__PURE__ */ getterOf(Node.prototype, 'nodeType');
export const firstChildOf = /* @__PURE__ */ getterOf(Node.prototype, 'firstChild');
export const nextSiblingOf = /* @__PURE__ */ getterOf(Node.prototype, 'nextSibling');
export const parentOf = /* @__PURE__ */ getterOf(Node.prototype, 'parentNode');
export const isConnected = /* @__PURE__ */ getterOf(Node.prototype, 'isConnected');

/** Without the prefix that it may have in XHTML, and in lower case there as elsewhere. */
export const nameOf = /* @__PURE__ */ getterOf(Element.prototype, 'localName');
const slotOf = /* @__PURE__ */ getterOf(Element.prototype, 'assignedSlot');

const { prototype } = Element;

/** Whether an element matches a selector. */
export function matches(element: Element, selector: string): boolean {
  return prototype.matches.call(element, selector);
}

/** Whether an element or one around it, within its tree, matches a selector. */
export function isWithin(element: Element, selector: string): boolean {
  return prototype.closest.call(element, selector) !== null;
}

/** Whether a node is another one, or stands around it in its tree. */
export function holds(node: Node, other: Node | null): boolean {
  return prototype.contains.call(node, other);
}

/** An attribute's value, null where there is none. */
export function attributeOf(element: Element, name: string): string | null {
  return prototype.getAttribute.call(element, name);
}

/** UTF-16 code units from which a text is long. */
const longText = 16_384;

/**
 * A part of a text; empty where the text is shorter by now. Firefox copies the whole of a text for its `data`, and would
 * do so for each of the thousand parts of a long one.
 */
export function partOf(text: Text, from: number, to: number): string {
  if (text.length < longText) return text.data.slice(from, to);
  return from < text.length ? text.substringData(from, to - from) : '';
}

/** The document or shadow root a node stands in. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** The document of a node, or the node that is one. */
export function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}

/** `NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION`, in fewer bytes: what the text of a range is made of. */
const texts = 12;

/** A walker over the texts of a tree that stands at a node of it. */
export function textWalker(root: Node, from: Node): TreeWalker {
  const walker = documentOf(root).createTreeWalker(root, texts);
  walker.currentNode = from;
  return walker;
}

/**
 * Whether an element may have a shadow root: those of HTML alone, which know a direction. Chromium throws when an
 * extension asks it for the root of a drawing or of a formula.
 */
export function mayHaveRoot(element: Element): boolean {
  return 'dir' in element;
}

/** Whether an element has attributes. */
export function hasAttributes(element: Element): boolean {
  return prototype.hasAttributes.call(element);
}

/** The parent in the tree that is drawn: what is slotted stands where its slot stands, a shadow root where its host does. */
export function drawnParentOf(node: Node): Node | null {
  const slot = nodeTypeOf(node) === 1 ? slotOf(node as Element) : (node as Partial<Text>).assignedSlot;
  return slot ?? parentOf(node) ?? (node as Partial<ShadowRoot>).host ?? null;
}

/**
 * Whether the browser sees an element, or the one that draws its children where it has no box of its own
 * (`display: contents`): that one decides.
 */
function isVisible(element: Element, options?: CheckVisibilityOptions): boolean {
  let around: Node | null = element;
  while (around && nodeTypeOf(around) === 1 && !prototype.checkVisibility.call(around as Element, options)) {
    const { display, visibility } = getComputedStyle(around as Element);
    if (display !== 'contents' || visibility !== 'visible') return false;
    // A root stands between an element and its host.
    do around = drawnParentOf(around);
    while (around && nodeTypeOf(around) === 11);
  }
  return true;
}

/** Whether an element, or what stands in it, has a place on the page. */
export function hasBox(element: Element): boolean {
  return isVisible(element);
}

/**
 * Whether what stands in an element is drawn: it has a box, and is not wholly transparent or invisible. What is hidden
 * until it is found, or folded away, has a box and no text of its own that is drawn; the browser counts it as visible, as it does the box of one
 * pixel that what is said to a screen reader alone is cut off to.
 */
export function isShown(element: Element): boolean {
  return (
    isVisible(element, { visibilityProperty: true, opacityProperty: true }) &&
    !matches(element, 'details:not([open])') &&
    getComputedStyle(element).contentVisibility !== 'hidden' &&
    // What stands in a line has no width of its own there.
    (element.clientWidth || element.parentElement?.clientWidth) !== 1
  );
}

/** The element that has the keyboard, in whatever open shadow tree it stands. */
export function activeIn(document: Document): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
}
