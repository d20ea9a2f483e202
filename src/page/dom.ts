/**
 * Reading nodes of pages that are not ours. A form answers with one of its fields where the field has the name of
 * a property: `<form><input name="nextSibling">` would lead a walker round in circles. The getters of the
 * prototypes tell the truth.
 */
function getterOf<Key extends keyof Node>(key: Key): (node: Node) => Node[Key] {
  const property = Object.getOwnPropertyDescriptor(Node.prototype, key) as { get(this: Node): Node[Key] };
  return (node) => property.get.call(node);
}

export const nodeTypeOf = /* @__PURE__ */ getterOf('nodeType');
export const nodeNameOf = /* @__PURE__ */ getterOf('nodeName');
export const firstChildOf = /* @__PURE__ */ getterOf('firstChild');
export const nextSiblingOf = /* @__PURE__ */ getterOf('nextSibling');
export const parentOf = /* @__PURE__ */ getterOf('parentNode');
export const isConnected = /* @__PURE__ */ getterOf('isConnected');

const { prototype } = Element;

/** Whether an element matches a selector. */
export function matches(element: Element, selector: string): boolean {
  return prototype.matches.call(element, selector);
}

/** Whether an element or one around it, within its tree, matches a selector. */
export function isWithin(element: Element, selector: string): boolean {
  return prototype.closest.call(element, selector) !== null;
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

/** Whether an element has attributes. */
export function hasAttributes(element: Element): boolean {
  return prototype.hasAttributes.call(element);
}

/** Whether an element has a place on the page. */
export function hasBox(element: Element): boolean {
  return prototype.checkVisibility.call(element);
}

/**
 * Whether what stands in an element is drawn: it has a box, and is not wholly transparent or invisible. What is hidden
 * until it is found has a box and no content that is drawn; the browser counts it as visible.
 */
export function isShown(element: Element): boolean {
  return (
    prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true }) &&
    !matches(element, '[hidden=until-found]')
  );
}
