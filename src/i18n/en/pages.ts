import type { MessagesLike } from '../messages.ts';

/** Words of the pages that are not about one state. */
export const pages = {
  platforms: 'Tools',
  platformsTitle: 'What each tool prints',
  platformsLead: 'Every state word of every tool, system by system, each with the state it stands for.',
  platformsWord: 'Word',
  platformsState: 'State',
  words: (count: number): string => (count === 1 ? '1 word' : `${String(count)} words`),
  about: 'About',
  aboutLead:
    'A reference of TCP connection states: what each one means, who waits for whom, and how every tool spells it.',
  dataTitle: 'The data',
  data: (states: number, spellings: number, tools: number, sources: number): string =>
    `${String(states)} states and words in ${String(spellings)} spellings of ${String(tools)} tools, each spelling with its source: ${String(sources)} documents and source files. Where they disagree, RFC 9293 decides. A spelling that was not seen in the program or its source is marked as unchecked.`,
  privacyTitle: 'Privacy',
  privacy:
    'The card asks for no file but its own, sets no cookie, and counts nobody. What you type or paste stays on this device. It remembers two things: the system you chose, and that another language was offered.',
  offlineTitle: 'Offline',
  offline:
    'After the first visit the whole card works without a network, in every language. A new version is offered when it is there; you decide when to take it.',
  keyboardTitle: 'Keyboard',
  keySearch: 'Search, from anywhere',
  keyMove: 'Move through the results',
  keyOpen: 'Open the first or the marked result; with Ctrl or Cmd in a new tab',
  keyLeave: 'Clear the field, then leave it',
  licenceTitle: 'Licence',
  licence: 'MIT. The facts are told in our own words; names of systems and tools belong to their owners.',
};

export type PagesMessages = MessagesLike<typeof pages>;
