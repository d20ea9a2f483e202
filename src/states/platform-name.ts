import { packedPlatformNames } from './packed-platforms.ts';
import { platformIds } from './platform-system.ts';
import type { PlatformId } from './platforms.ts';

const names = /* @__PURE__ */ packedPlatformNames.split('\n');

/** Short name of a platform to show, the tool first where it is known by it. */
export function platformName(id: PlatformId): string {
  return names[platformIds.indexOf(id)] ?? id;
}
