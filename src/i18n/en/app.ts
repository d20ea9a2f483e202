import type { MessagesLike } from '../messages.ts';

/** Words of the site around the card. */
export const app = {
  name: 'TCP State Card',
  /** At most 12 characters, for home screens and the address bar. */
  shortName: 'TCP States',
  pasteShortcut: 'Explain pasted text',
  printShortcut: 'Print the card',
  screenshotWide: 'All states on one map, and how every system spells them',
  screenshotNarrow: 'A state on a phone: what it means and who waits for whom',
  tagline: 'What netstat and ss print, explained.',
  description:
    'Every TCP connection state that netstat, ss, lsof and PowerShell print: what it means, who waits for whom, how long it lasts, and how each system spells it.',
  stateDescription: (name: string, line: string): string => `${name}: ${line}`,
  skip: 'Skip to the content',
  states: 'States',
  pages: 'Parts of the card',
  home: 'All states',
  system: 'Your system',
  anySystem: 'Standard names',
  print: 'Print',
  spellings: 'The same state on every system',
  spellingsNote:
    'What each tool prints. A question mark marks a spelling that no source or recorded output confirms yet.',
  standardName: 'RFC 9293',
  otherWords: 'Words that are not TCP states',
  otherWordsNote:
    'The same columns also show words of other protocols, of connection trackers, and of single tools. Some look like a TCP state but are not one.',
  notFoundTitle: 'No such page',
  notFound: 'There is no page at this address. It may have been mistyped or copied wrong.',
  notFoundNext: 'Search for the word you saw, or start from the map of all states.',
  notFoundNear: 'The nearest states',
  footer: 'RFC 9293 is the authority. Nothing you type leaves this device.',
  version: (version: string): string => `Version ${version}`,
};

export type AppMessages = MessagesLike<typeof app>;
