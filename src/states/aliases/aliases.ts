import { standardsAndStacks } from './standards-and-stacks.ts';
import { linux } from './linux.ts';
import { librariesAndExporters } from './libraries-and-exporters.ts';
import { bsdAndMacos } from './bsd-and-macos.ts';
import { connectionTrackers } from './connection-trackers.ts';
import { otherUnixAndMainframes } from './other-unix-and-mainframes.ts';
import { windows } from './windows.ts';
import { networkDevicesAndAppliances } from './network-devices-and-appliances.ts';
import { otherProtocols } from './other-protocols.ts';
import type { Alias } from '../alias.ts';

/** Every spelling of every state, all platforms, in file order. */
export const aliases: readonly Alias[] = [
  ...standardsAndStacks,
  ...linux,
  ...librariesAndExporters,
  ...bsdAndMacos,
  ...connectionTrackers,
  ...otherUnixAndMainframes,
  ...windows,
  ...networkDevicesAndAppliances,
  ...otherProtocols,
];
