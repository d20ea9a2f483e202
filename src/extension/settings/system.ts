import type { ReaderSystem } from '../../states/systems.ts';
import type { Settings } from './settings.ts';

/** Names the browser gives its operating system (`runtime.getPlatformInfo().os`), where they differ from ours. */
const known: Readonly<Record<string, ReaderSystem>> = {
  win: 'windows',
  mac: 'macos',
  ios: 'macos',
  openbsd: 'bsd',
  linux: 'linux',
  cros: 'linux',
  android: 'linux',
};

/**
 * The system whose spellings are shown first.
 *
 * @param os `os` of `runtime.getPlatformInfo()`
 */
export function chosenSystem(settings: Settings, os: string): ReaderSystem {
  return settings.platform === 'auto' ? (known[os] ?? 'linux') : settings.platform;
}
