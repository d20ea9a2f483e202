/** The window of a document; documents without one have nothing to mark. */
export type View = Window & typeof globalThis;

/**
 * The window a document is shown in.
 *
 * @throws where it is shown nowhere, as a parsed document
 */
export function viewOf(document: Document): View {
  const view = document.defaultView;
  if (!view) throw new Error('The document is shown in no window.');
  return view;
}
