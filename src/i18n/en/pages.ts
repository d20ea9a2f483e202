import type { MessagesLike } from '../messages.ts';

/** Words of the pages that are not about one state. */
export const pages = {
  onThisPage: 'On this page',
  platforms: 'Tools',
  platformsTitle: 'What each tool prints',
  platformsLead:
    'System by system: the commands that list, filter and count connections and find their processes, and every word that every tool prints, in its own order.',
  platformTitle: (system: string): string => `${system}: commands and words`,
  platformLead: (system: string): string =>
    `Commands for ${system} that list, filter and count TCP connections by state and find the process, and every word that its tools print.`,
  platformsWord: 'Word',
  platformsState: 'State',
  platformsColumn: 'Where',
  commandsByGoal: 'Commands',
  noCommands:
    'No command of this system has been checked yet. Words that were not seen in the program or its source are marked as unconfirmed.',
  tools: (count: number): string => (count === 1 ? '1 tool' : `${String(count)} tools`),
  words: (count: number): string => (count === 1 ? '1 word' : `${String(count)} words`),
  questions: 'Questions',
  questionsTitle: 'Questions people ask',
  questionsLead: 'Forty questions about connection states, each with a short answer and what it rests on.',
  about_reading: 'Reading the table',
  'about_close-wait': 'CLOSE_WAIT',
  'about_time-wait': 'TIME_WAIT and ports',
  about_opening: 'Opening a connection',
  about_closing: 'Other closing states',
  about_silence: 'Dead peers, idle rows, containers',
  asked: 'Questions about it',
  allQuestions: 'All questions',
  allCorrections: 'All corrections',
  corrections: 'Corrections',
  correctionsTitle: 'Where references go wrong',
  correctionsLead:
    'What pages, manuals and tools say about connection states, and what the standard, the sources and our own measurements say.',
  claimed: 'What is said about it',
  verdict_right: 'right',
  verdict_imprecise: 'imprecise',
  verdict_wrong: 'wrong',
  verdict_unproven: 'unproven',
  verdict_differs: 'it depends',
  wrong_claims: 'A list that is copied everywhere',
  wrong_windows: 'Windows',
  wrong_spelling: 'Who spells what',
  'wrong_same-word': 'Same word, another thing',
  wrong_numbers: 'Numbers',
  wrong_translated: 'Translated output',
  wrong_time: 'Times and queues',
  wrong_rfc: 'The RFC itself',
  wrong_manuals: 'Manuals against their own programs',
  sameWord: 'The same word elsewhere',
  sources: 'Sources',
  sourcesTitle: 'Sources',
  sourcesLead:
    'Every document, source file and measurement that the card rests on, under the numbers that the pages cite.',
  allSources: 'All sources, by number',
  commit: (hash: string): string => `commit ${hash}`,
  handshake: 'In the handshakes',
  about: 'About',
  aboutLead:
    'A reference of TCP connection states: what each one means, who waits for whom, and how every tool spells it.',
  dataTitle: 'The data',
  data: (states: number, spellings: number, tools: number, sources: number): string =>
    `${String(states)} states and words in ${String(spellings)} spellings of ${String(tools)} tools, each spelling with its source: ${String(sources)} documents and source files. Where they disagree, RFC 9293 decides. A spelling that was not seen in the program or its source is marked as unconfirmed.`,
  privacyTitle: 'Privacy',
  privacy:
    'The card asks for no file but its own, sets no cookie, and counts nobody. What you type or paste stays on this device.',
  privacyListings:
    'Listings you pasted, with the ports you expect and what you looked at, are kept so that a reload brings them back. A listing of a closed tab is removed after a day, when the paste view is opened again.',
  privacyKept:
    'Also kept: the system you chose, limits you changed, where you left the search, that another language was offered, and whether you are still to be told that the card works offline.',
  privacySearch:
    'What you search for stands in the address of the page, so that Back brings it again: whoever gets that address sees it, and so does the host of the card when you reload before the card is ready to work offline.',
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
