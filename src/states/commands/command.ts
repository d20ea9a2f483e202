import type { Citation } from '../references.ts';
import type { StateId } from '../states.ts';
import type { CommandId } from './commands.ts';
import type { WordColumn } from './state-words.ts';

/** A system whose commands are told apart; containers are entered from a Linux host. */
export type CommandSystem = 'linux' | 'containers' | 'windows' | 'macos' | 'bsd' | 'solaris';

/** What a command is for: the rows, only some rows, how many, whose they are, or something around them. */
export type CommandGoal = 'list' | 'filter' | 'count' | 'process' | 'more';

/**
 * How far a command was checked: executed on Linux 6.18 and its result compared (`run`), compared with the
 * document named (`documented`), or neither (`unrun`).
 */
export type CommandEvidence = 'run' | 'documented' | 'unrun';

/** A command line. */
export interface Command {
  readonly id: string;
  readonly system: CommandSystem;
  readonly goal: CommandGoal;
  /** The line to type; `{word}` stands for a state in the spelling of {@link word}. */
  readonly line: string;
  /** Spelling that replaces `{word}`. */
  readonly word?: WordColumn;
  /** State whose word stands in the line where no state is chosen. */
  readonly example?: StateId;
  /** States on whose pages it stands; a line with a word stands on those that have the word. */
  readonly states?: readonly StateId[];
  /** States that it can never show, although they have the word. */
  readonly never?: readonly StateId[];
  readonly evidence: CommandEvidence;
  /** Document it was compared with. */
  readonly source?: Citation;
}

/** What each command is for, in one language, as the label beside it; leaving one out is a compile error. */
export type CommandLabels = Readonly<Record<CommandId, string>>;

/** Traps of the tools of one system, in one language: whole sentences, words between backticks are code. */
export type CommandTraps = Readonly<Record<CommandSystem, readonly string[]>>;
