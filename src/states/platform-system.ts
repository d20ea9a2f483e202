import { packedPlatformIds, packedSystemDigits, packedSystems } from './packed-platforms.ts';
import type { PlatformId, System } from './platforms.ts';

/** The ids of `platforms.ts` in its order, which begins with the best-known tools. */
export const platformIds = /* @__PURE__ */ packedPlatformIds.split('\n') as readonly PlatformId[];

const systems = /* @__PURE__ */ packedSystems.split(',') as readonly System[];

const systemById = /* @__PURE__ */ new Map(
  /* @__PURE__ */ platformIds.map((id, index) => [id, systems[Number.parseInt(packedSystemDigits.charAt(index), 16)]]),
);

/** The system whose users meet a platform. */
export function systemOf(id: PlatformId): System {
  return systemById.get(id) ?? 'other';
}
