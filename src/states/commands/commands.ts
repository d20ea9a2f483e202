import type { StateId } from '../states.ts';
import { bsdCommands } from './bsd.ts';
import type { Command, CommandSystem } from './command.ts';
import { containersCommands } from './containers.ts';
import { linuxCommands } from './linux.ts';
import { macosCommands } from './macos.ts';
import { solarisCommands } from './solaris.ts';
import { stateWords } from './state-words.ts';
import { windowsCommands } from './windows.ts';

const rows = [
  ...linuxCommands,
  ...containersCommands,
  ...windowsCommands,
  ...macosCommands,
  ...bsdCommands,
  ...solarisCommands,
] as const;

/** Id of a command. */
export type CommandId = (typeof rows)[number]['id'];

/** A command of the table. */
export type KnownCommand = Command & { readonly id: CommandId };

/** Every command, system by system. */
export const commands: readonly KnownCommand[] = rows;

/** Systems that have commands, in the order of the table. */
export const commandSystems: readonly CommandSystem[] = [...new Set(rows.map(({ system }) => system))];

/** A command as it is typed, with the state's word in it. */
export interface TypedCommand {
  readonly command: KnownCommand;
  readonly line: string;
}

/** The line of a command for a state, or `undefined` where the place has no word for it. */
function lineFor({ line, word }: KnownCommand, state: StateId): string | undefined {
  if (word === undefined) return line;
  const typed = stateWords[state]?.[word];
  return typed === undefined ? undefined : line.replace('{word}', typed);
}

/** A command as it stands where no state is chosen: with the word of its example. */
export function exampleOf(command: KnownCommand): TypedCommand {
  const line = command.example === undefined ? command.line : lineFor(command, command.example);
  if (line === undefined) throw new RangeError(`${command.id} has an example without a word.`);
  return { command, line };
}

/** The commands for one state, with its own spelling in each, in the order of the table. */
export function commandsFor(state: StateId): readonly TypedCommand[] {
  return commands.flatMap((command) => {
    const { word, states, never } = command;
    if (never?.includes(state)) return [];
    if (word === undefined && !states?.includes(state)) return [];
    const line = lineFor(command, state);
    return line === undefined ? [] : [{ command, line }];
  });
}
