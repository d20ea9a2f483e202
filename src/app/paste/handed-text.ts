/**
 * A text that another page of this origin hands over: the extension's background has a selection to show. It goes
 * by a channel and not by the address, which browsers keep in their history.
 *
 *   paste page  ──{ ready: key }──►  whoever opened it
 *   paste page  ◄─{ key, text, isPrivate, isPartial }────
 */

/** What was handed over. */
export interface HandedText {
  readonly text: string;
  /** It comes from a private window, and is to be kept nowhere. */
  readonly isPrivate: boolean;
  /** It is a part of what was selected. */
  readonly isPartial: boolean;
}

/** Name of the channel; only pages of the same origin can open it. */
export const handOverChannel = 'tcp-state-card-hand-over';
/** What stands before the key in the fragment of the page's address. */
export const handOverFragment = '#handed-over-';
/** How long the page waits for a text, in milliseconds: after a reload nobody has it any more. */
const patience = 3000;

/** The text that the page was opened for; undefined where it was opened for none, or nobody has it any more. */
export async function handedText(): Promise<HandedText | undefined> {
  const { hash } = location;
  if (!hash.startsWith(handOverFragment)) return undefined;
  const key = hash.slice(handOverFragment.length);
  const address = new URL(location.href);
  address.hash = '';
  // A page that is reloaded has its text already, as after any other paste.
  history.replaceState(history.state, '', address);
  const channel = new BroadcastChannel(handOverChannel);
  try {
    return await new Promise((resolve) => {
      setTimeout(resolve, patience);
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const {
          key: forWhom,
          text,
          isPrivate,
          isPartial,
        } = (data ?? {}) as Partial<Record<'key' | keyof HandedText, unknown>>;
        if (forWhom === key && typeof text === 'string')
          resolve({ text, isPrivate: isPrivate === true, isPartial: isPartial === true });
      });
      channel.postMessage({ ready: key });
    });
  } finally {
    channel.close();
  }
}
