/** What kind of page a tab shows, as far as an extension is let in. */

/** A page extensions may mark, or why they may not. */
export type PageKind =
  | 'page'
  | 'own'
  | 'browser'
  | 'store'
  | 'file'
  | 'pdf'
  | 'unloaded'
  | 'failed'
  | 'policy'
  | 'other';

/** What is known of a tab. */
export interface TabEvidence {
  /** Its address, where the browser tells. */
  readonly address?: string | undefined;
  /** It is a page of this extension. */
  readonly isOwn?: boolean;
  /** `document.contentType` of its top frame, where a script could run there. */
  readonly contentType?: string | undefined;
  /** The browser's error, where no script could run. */
  readonly error?: string | undefined;
  /** The icon of the tab: Firefox gives pages that it could not load one of its own. */
  readonly icon?: string | undefined;
  /** The browser put its page aside to save memory, or the page crashed. */
  readonly isUnloaded?: boolean;
}

const stores =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|support\.mozilla\.org)\b/;

/**
 * Tells a reader's page from one the browser keeps for itself.
 *
 * Firefox gives the same error for the pages it closes to extensions, or none and no answer; Chrome names the reason,
 * and neither tells the address of its own pages: the address, the error and the type each decide where they can.
 */
export function pageKind({
  address = '',
  isOwn = false,
  contentType,
  error = '',
  icon = '',
  isUnloaded = false,
}: TabEvidence): PageKind {
  if (isOwn) return 'own';
  if (contentType === 'application/pdf') return 'pdf';
  if (contentType !== undefined) return 'page';
  if (stores.test(address) || /gallery|webstore/i.test(error)) return 'store';
  if (isUnloaded) return 'unloaded';
  if (/policy/i.test(error)) return 'policy';
  if (/error page/i.test(error) || /^chrome:.*(?:info|warning)\.svg$/.test(icon)) return 'failed';
  // Before files: Firefox lets extensions into those, but into no PDF file.
  if (/\.pdf([?#]|$)/i.test(address)) return 'pdf';
  // The switch that the reader is told of is Chromium's, whose error names the file.
  if (/file:\/\//i.test(error)) return 'file';
  if (
    /^(?:about|chrome|edge|brave|opera|vivaldi|view-source|moz-extension|chrome-extension|devtools|resource):/.test(
      address,
    )
  )
    return 'browser';
  if (/chrome:\/\/|edge:\/\/|about:|devtools:/i.test(error)) return 'browser';
  // Without any address at all it is a page whose address the browser does not give away: one of its own. Chrome names
  // those, and hides data: and about:blank too.
  return address === '' && !/must request permission/i.test(error) ? 'browser' : 'other';
}
