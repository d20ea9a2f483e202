import type { MessagesLike } from '../messages.ts';

/** What the site tells its reader while it runs. */
export const notices = {
  offlineReady: 'Ready to work offline.',
  updateReady: 'A new version is ready.',
  updateNow: 'Reload',
  updateLater: 'Later',
  readInLanguage: '이 페이지를 한국어로 볼 수 있다.',
  dismiss: 'Close',
};

export type NoticeMessages = MessagesLike<typeof notices>;
