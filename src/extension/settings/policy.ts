/** What an administrator may set for a whole company (`storage.managed`, see managed-storage.json). */
import { everySite, readPattern } from '../sites/patterns.ts';

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

/** Sites as an administrator wrote them: with a port or a path, or as a name alone, they mean the host. */
function patterns(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((item) => {
    const read = typeof item === 'string' ? readPattern(item) : undefined;
    return read === undefined || read.problem !== undefined ? [] : [read.pattern];
  });
}

/** The same, where every site is one of them: a list that protects must not fail open. */
function disabledPatterns(value: unknown): readonly string[] {
  const isAll =
    Array.isArray(value) &&
    value.some(
      (item) => typeof item === 'string' && (item === '<all_urls>' || readPattern(item).problem === 'every-site'),
    );
  return [...(isAll ? [everySite] : []), ...patterns(value)];
}

/** Reads managed values; what names no site is left out rather than turning the whole policy off. */
export function readPolicy(stored: Readonly<Record<string, unknown>>): Policy {
  return {
    sites: patterns(stored['sites']),
    disabledSites: disabledPatterns(stored['disabledSites']),
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
