import type { MessagesLike } from '../messages.ts';

/** What the site tells its reader while it runs. */
export const notices = {
  offlineReady: 'Ready to work offline.',
  updateReady: 'A new version is ready.',
  updateNow: 'Reload',
  updateLater: 'Later',
  readHere: 'This page is also in English.',
  readIt: 'Read in English',
  searchFailed: 'The search could not be loaded. Check the connection and try again.',
  install: 'Install as an app',
  installByHand: 'To keep it at hand, choose “Share”, then “Add to Home Screen”.',
  dismiss: 'Close',
};

export type NoticeMessages = MessagesLike<typeof notices>;
