import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { showNotice } from '../../notice.ts';
import type { PasteSession } from './paste-session.ts';

/** Gives all limits their defaults, and offers to bring back those that were changed. */
export async function resetLimits(session: PasteSession, words: PasteMessages): Promise<void> {
  const before = session.limits;
  const undo = (): void => {
    // What was changed since stays.
    void session.limit({ ...before, ...session.limits });
  };
  await session.limit({});
  showNotice(words.limitsReset, [{ label: words.undo, run: undo }, { label: words.dismiss }]);
}
