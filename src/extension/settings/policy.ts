/** What an administrator may set for a whole company (`storage.managed`, see managed-storage.json). */
import { isSitePattern } from '../sites/patterns.ts';

/** The managed keys; all are optional for the administrator. */
export interface Policy {
  /** Sites that are marked beside the reader's own, once the browser's permission is there. */
  readonly sites: readonly string[];
  /** Sites that are never marked. */
  readonly disabledSites: readonly string[];
  /** No welcome page after the install. */
  readonly noWelcome: boolean;
}

/** The policy where no administrator set one. */
export const noPolicy: Policy = { sites: [], disabledSites: [], noWelcome: false };

function patterns(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && isSitePattern(item))
    : [];
}

/** Reads managed values; a pattern that is none is left out rather than turning the whole policy off. */
export function readPolicy(stored: Readonly<Record<string, unknown>>): Policy {
  return {
    sites: patterns(stored['sites']),
    disabledSites: patterns(stored['disabledSites']),
    noWelcome: stored['noWelcome'] === true,
  };
}

/** The policy before it was changed, as the browser tells of a change. */
export function policyBefore(now: Policy, changes: Readonly<Record<string, { readonly oldValue?: unknown }>>): Policy {
  return readPolicy({
    ...now,
    ...Object.fromEntries(Object.entries(changes).map(([key, { oldValue }]) => [key, oldValue])),
  });
}

/**
 * Loads the policy. Firefox rejects the read where no administrator set one, Chrome answers with nothing.
 *
 * @param managed `storage.managed`, absent in some builds
 */
export async function loadPolicy(managed: { get(): Promise<Record<string, unknown>> } | undefined): Promise<Policy> {
  try {
    return readPolicy((await managed?.get()) ?? {});
  } catch {
    return noPolicy;
  }
}
