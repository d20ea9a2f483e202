import type { MessagesLike } from '../messages.ts';

/** Words of the search field. */
export const search = {
  label: 'Look up a state',
  placeholder: 'CLOSE_WAIT, ESTAB, 06 …',
  results: 'States found',
  found: (states: number, questions: number): string => {
    const counts = [
      states === 1 ? '1 state' : states > 0 || questions === 0 ? `${String(states)} states` : '',
      questions === 1 ? '1 question' : questions > 0 ? `${String(questions)} questions` : '',
    ];
    return counts.filter((count) => count !== '').join(', ');
  },
  questions: 'Questions people ask',
  none: (query: string): string => `No tool is known to print “${query}”.`,
  nearest: 'Nearest spellings',
  whatToDo: 'Check the spelling in the output, or paste the whole row.',
  report: 'Report a missing spelling',
  copyReport: 'Copy a report of the missing spelling',
  reportCopied: 'Copied. Send it to whoever keeps this card.',
  reportByHand: 'Copy this text and send it to whoever keeps this card.',
  reportText: (query: string, page: string): string =>
    `Missing spelling: ${query}\nTool, version and system: \nA line of the output around it: \nSearched on: ${page}`,
  loading: 'Loading the spellings …',
  failed: 'The spellings could not be loaded. Reload the page and try again.',
  clear: 'Clear',
  and: (name: string, more: number): string => `${name} and ${String(more)} more`,
  unconfirmed: (where: string): string => `${where}, unconfirmed`,
  keyword: 'search word',
  code: (table: string): string => `number in ${table}`,
  standard: 'standard name',
};

export type SearchMessages = MessagesLike<typeof search>;
