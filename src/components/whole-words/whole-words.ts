import { html, type TemplateResult } from 'lit';

/** The name of a state with a hyphen. */
export const hyphenedState = /(?:SYN|FIN|CLOSE|LAST|TIME)-[A-Z]+(?:-[12])?/;

/** A word of a command behind whose hyphen, or at whose bracket, a line would end: `--state`, `close-wait`. */
export const commandWord = /\S*[-[]\S+/;

/** Names with a hyphen: columns and states. */
const names = new RegExp(`\\b((?:Recv|Send)-Q|${hyphenedState.source})\\b`);

const commandWords = new RegExp(`(${commandWord.source})`);

type Pieces = readonly (string | TemplateResult)[];

/** A text in pieces, of which those that an expression with one group finds go to the next line as a whole. */
const parted = (text: string, word: RegExp): Pieces =>
  text.split(word).map((piece, index) => (index % 2 === 1 ? html`<span class="whole">${piece}</span>` : piece));

/** A text in which no line ends within the name of a state or of a column. */
export const wholeNames = (text: string): Pieces => parted(text, names);

/** A text in which no line ends within a word of a command. */
export const wholeCommand = (text: string): Pieces => parted(text, commandWords);
