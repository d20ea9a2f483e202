import type { StateId } from '../states/states.ts';
import { keptWords, trackers } from './lexicon.ts';
import { formsOf } from './spelling-forms.ts';

/** What a spelling stands for, and how much it takes to believe it. */
export interface Word {
  readonly state: StateId;
  /** The spelling as the table of aliases has it. */
  readonly spelling: string;
  /** `2`: a state wherever it stands; `1`: seldom anything else; `0`: an ordinary word. */
  readonly weight: 0 | 1 | 2;
}

const lexicon = new Map<string, Word>();
/** Spellings with letters outside ASCII, for when those letters were damaged on the way. */
const damaged: { readonly form: RegExp; readonly word: Word }[] = [];

for (const [state, list] of Object.entries(keptWords)) {
  for (const entry of list.split(',').flatMap(unpacked)) {
    const spelling = entry.replace(/[!~]$/, '');
    const weight = '~!'.indexOf(entry.slice(-1)) + 1;
    const word = { state, spelling, weight } as Word;
    lexicon.set(spelling, word);
    // In whatever capitals: `Close wait` of System Informer is `Close Wait` in TCPView.
    if (spelling.includes(' ')) lexicon.set(spelling.toLowerCase(), word);
    // Fields of Telegraf and probes of DTrace: `tcp_listen`, `state-listen`. Small letters sort behind `_`.
    if (entry > '_')
      for (const prefix of ['tcp_', 'state-'])
        lexicon.set(prefix + spelling, { ...word, spelling: prefix + spelling, weight: 0 });
    if (/[^\0-\x7f]/.test(spelling)) {
      damaged.push({ form: new RegExp(`^${spelling.replace(/[^\0-\x7f]/g, '[^\\0-\\x7f]{1,2}')}$`), word });
    }
  }
}

/** The spellings of an entry of the kept words: those whose bits are set in the number behind a name. */
function unpacked(entry: string): readonly string[] {
  const [name = '', bits] = entry.split(':');
  return bits === undefined ? [name] : formsOf(name).filter((_, bit) => (Number(bits) >> bit) & 1);
}

/** The word a token was before its letters outside ASCII were damaged. */
function damagedWordOf(token: string): Word | undefined {
  return /[^\0-\x7f]/.test(token) ? damaged.find(({ form }) => form.test(token))?.word : undefined;
}

/**
 * `Time_Wait`, as network devices print it, and `Time_wait`, which programs that translate make of `TIME_WAIT`; two words
 * in any capitals.
 */
function titledWordOf(token: string): Word | undefined {
  const [parting] = /(?<=^[A-Z][A-Za-z]+)[_-]|(?<=^[A-Za-z]+) /.exec(token) ?? [];
  return parting === undefined ? undefined : lexicon.get(parting === ' ' ? token.toLowerCase() : token.toUpperCase());
}

/** The word with this spelling; case counts, but for words with a separator in title case. */
export function wordOf(spelling: string): Word | undefined {
  return lexicon.get(spelling) ?? titledWordOf(spelling) ?? damagedWordOf(spelling);
}

/** The state a word stands for in the rows of a connection tracker, or in those of sockets. */
export function stateOf(word: Word, tracker: 'CT' | 'IPVS' | undefined): StateId {
  if (tracker === undefined) return word.state;
  return trackers[tracker].includes(`,${word.spelling},`) ? (`${tracker}-${word.spelling}` as StateId) : word.state;
}

/** Whether a word is written in capitals, as prose is not. */
export const isCapitals = (token: string): boolean => /^[A-Z]{4}/.test(token);

/** Whether a word is seldom anything but a state when it is the value of one. */
export function isSeldomOther({ weight, spelling }: Word): boolean {
  return weight > 0 || /^(?:LISTEN|[Ll]isten(?!ing)|[Ee]stablished)/.test(spelling);
}

/** Whether nothing but TCP has a state of this name: routing sessions, calls and tunnels are established, idle and closed too. */
export const isOwn = (state: string): boolean => /WAIT|SYN|ACK/.test(state);

/** The beginning of a word that is nothing but a state. */
export const ownSpelling = /^(?:(?:FIN|TIME|CLOSE)[_-]?W|SYN[_-]?[SR]|LAST[_-]?A)/i;
