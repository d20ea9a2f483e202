import type { MessagesLike } from '../messages.ts';

/** Words around the commands. */
export const commands = {
  title: 'Commands',
  about: 'Commands that show it',
  /** The state in `The rows in {one} state`, on the page of a state and among examples. */
  thisState: 'this',
  anyState: 'one',
  list: 'List',
  filter: 'Filter',
  count: 'Count',
  process: 'Find the process',
  more: 'More',
  containers: 'Containers',
  run: 'tried',
  documented: 'documented',
  unrun: 'not tried',
  evidence: 'Tried: run on Linux 6.18, result checked. Documented: compared with the manual. Not tried: neither yet.',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'The browser did not allow copying. The command is selected: press Ctrl+C or ⌘C.',
  traps: 'What goes wrong',
  ownerless: 'No process owns a socket in this state, so none can be found.',
  all: 'All commands and words by system',
};

export type CommandMessages = MessagesLike<typeof commands>;
