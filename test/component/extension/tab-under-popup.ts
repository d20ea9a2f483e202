import type { CurrentTab } from '../../../src/extension/popup/current-tab.ts';

/** A page of a build server under the popup, which nobody has explained. */
export const tabUnderPopup: CurrentTab = {
  id: 1,
  windowId: 1,
  isPrivate: false,
  address: 'https://ci.example/',
  kind: 'page',
  hasForeignFrames: false,
  hasSelection: false,
  drawn: undefined,
  counts: undefined,
};
