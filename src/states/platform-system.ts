import { packedPlatformIds, packedSystemDigits, packedSystems } from './packed-platforms.ts';
import type { PlatformId, System } from './platforms.ts';

/** The ids of `platforms.ts` in its order, which begins with the best-known tools. */
export const platformIds = /* @__PURE__ */ packedPlatformIds.split('\n') as readonly PlatformId[];

const systems = /* @__PURE__ */ packedSystems.split(',') as readonly System[];

/** The system whose users meet a platform. */
export function systemOf(id: PlatformId): System {
  return systems[Number.parseInt(packedSystemDigits.charAt(platformIds.indexOf(id)), 16)] ?? 'other';
}
