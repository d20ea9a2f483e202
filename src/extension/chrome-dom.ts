/** Chromium's way to shadow roots, closed ones included, for scripts in a page; Firefox has a property of elements. */
export interface ChromeDom {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** An element as scripts of extensions see it in Firefox. */
export interface ElementWithRoot {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
