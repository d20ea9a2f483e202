/** The window of a document that is shown in it. */
export type View = Window & typeof globalThis & { readonly visualViewport: VisualViewport };

/** The window a document is shown in. One that is shown nowhere, as a parsed document, has none, and nothing to mark. */
export function viewOf(document: Document): View {
  return document.defaultView as View;
}
