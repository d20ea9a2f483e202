/** What an element may hold; `undefined` is left out. */
export type Content = Node | string | undefined;

/** Makes elements of one document. */
export type ElementMaker = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Content[]
) => HTMLElement;

/**
 * A maker of elements for a document: name, attributes, content. Text is set as text, so nothing a page or a
 * paste says is ever read as markup.
 */
export function elementsOf(document: Document): ElementMaker {
  return (name, attributes, ...content) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...content.filter((part) => part !== undefined));
    return element;
  };
}
