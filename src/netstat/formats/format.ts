import type { PlatformId } from '../../states/platforms.ts';

/**
 * The layout of one tool's output, as data: annotate and parse both read it.
 *
 * A row is written as its fields around the state, a blank between them. Each field is a letter for what it
 * looks like and a letter for what it means.
 *
 * | looks like | |
 * | --- | --- |
 * | `X` | the state; `X)` in parentheses, `X:` one half of a pair joined by a colon |
 * | `p`, `P` | protocol word, in capitals |
 * | `d` | decimal number |
 * | `h` | hexadecimal number of at least six digits |
 * | `a`, `b` | address and port parted by a colon, by a dot; the address may be a name |
 * | `A`, `B` | the same, and the address is surely one |
 * | `z` | address and port parted by two dots |
 * | `f` | address and port as pf writes them: `192.0.2.10:443`, `2001:db8::10[443]` |
 * | `g` | two endpoints joined by an arrow |
 * | `i`, `o` | address alone, port alone |
 * | `q` | port in four hexadecimal digits |
 * | `t` | minutes and seconds |
 * | `s` | `src=…` |
 * | `n` | word that starts with a letter |
 * | `w` | any word |
 * | `c` | word in capitals, or a small number: the state before |
 * | `e`, `r` | arrow, direction of a segment (`R>`) |
 * | `x` | address, and port behind blanks and a colon |
 * | `y` | the sign `=` |
 * | `k` | address, and port in parentheses |
 * | `v` | port or service alone |
 *
 * | means | |
 * | --- | --- |
 * | `l`, `f` | local, foreign (address, port or both) |
 * | `r`, `s` | bytes in the receive queue, in the send queue |
 * | `i`, `n` | process id, process name |
 * | `p` | protocol |
 * | `d` | direction: an arrow from the end that sent the first packet |
 * | `-` | nothing that is kept |
 */
export interface Format {
  /** Name of the layout, kept in `Snapshot.format`. */
  readonly name: string;
  readonly platform?: PlatformId;
  /** Rows with a state, the longest first. */
  readonly rows: readonly string[];
  /** Whether others than one tool have such rows, so that a heading without a state speaks against them. */
  readonly isAnybodys?: true;
  /** Prefix of the ids of a connection tracker's states. */
  readonly tracker?: 'CT' | 'IPVS';
}

/** What only `parse` has to know of a layout; apart from it, so that a content script does without. */
export interface Reading {
  readonly format: Format;
  /** Rows that the tool prints without a state. */
  readonly stateless?: readonly string[];
  /** Heading of the table, and title lines above it. */
  readonly heading?: RegExp;
  /** Named groups to read from the line before the row's first field. */
  readonly inFront?: RegExp;
  /** Named groups to read from the line after the row's last field. */
  readonly behind?: RegExp;
  /** Named groups to read from a line below the row that says more of it. */
  readonly below?: RegExp;
}
