import type { ReaderSystem } from '../states/systems.ts';
import { stored } from './web-storage.ts';

/** Under which the system that the reader chose is kept. */
export const systemKey = 'tcp-state-card:system';

/** What a browser says of the system it runs on. */
export interface SystemHints {
  readonly platform?: string;
  readonly userAgentData?: { readonly platform?: string };
}

const guesses: readonly (readonly [RegExp, ReaderSystem])[] = [
  [/win/i, 'windows'],
  [/mac|iphone|ipad/i, 'macos'],
  [/bsd|dragonfly/i, 'bsd'],
  [/sunos|solaris/i, 'solaris'],
  [/linux|android|cros|chrome ?os/i, 'linux'],
];

/** The system a browser seems to run on, or `undefined`. */
export function guessedSystem({ platform = '', userAgentData }: SystemHints): ReaderSystem | undefined {
  const name = userAgentData?.platform ?? platform;
  return guesses.find(([pattern]) => pattern.test(name))?.[1];
}

/** What storage holds of the reader's choice, which may be anything: `undefined` before the first choice. */
export function storedSystem(): string | undefined {
  return stored('device', systemKey);
}
