/** Which sites are to be marked, computed from what the reader and the administrator chose. */
import type { Policy } from '../settings/policy.ts';
import { mostSites, type Settings } from '../settings/settings.ts';
import { covers, everySite, isSameSite, isSitePattern, matches } from './patterns.ts';

/**
 * The settings as far as the browser lets them work: every site without its permission, as where they were synced or
 * read from a file, comes to the chosen sites. What is stored stays, because it may be right on another computer.
 *
 * @param permitted patterns that the browser permits
 */
export function inEffect(settings: Settings, permitted: readonly string[]): Settings {
  return settings.mode === 'everywhere' && !permitted.includes(everySite) ? { ...settings, mode: 'sites' } : settings;
}

/** The patterns that should be marked; each still needs the browser's permission, which one that is off does without. */
export function wantedPatterns(settings: Settings, policy: Policy): readonly string[] {
  if (settings.mode === 'everywhere') return [everySite];
  const excluded = new Set(excludedPatterns(settings, policy));
  const chosen = [...(settings.mode === 'sites' ? settings.sites : []), ...policy.sites];
  return [...new Set(chosen)].filter((pattern) => !excluded.has(pattern));
}

/** The patterns that are never marked: off always wins, whoever said it. */
export function excludedPatterns(settings: Settings, policy: Policy): readonly string[] {
  return [...new Set([...settings.disabledSites, ...policy.disabledSites])];
}

/** Whether an administrator turned a page's site off: nothing marks it then. */
export function isOff(policy: Policy, address: string): boolean {
  return policy.disabledSites.some((site) => matches(site, address));
}

/** Whether a page is to be marked by itself, permission aside. */
export function isWanted(address: string, settings: Settings, policy: Policy): boolean {
  return (
    wantedPatterns(settings, policy).some((pattern) => matches(pattern, address)) &&
    !excludedPatterns(settings, policy).some((pattern) => matches(pattern, address))
  );
}

/** Whether a page is marked by itself: a pattern that covers it is wanted, and is the one that is permitted. */
export function isMarked(address: string, settings: Settings, policy: Policy, permitted: readonly string[]): boolean {
  const effective = inEffect(settings, permitted);
  return (
    isWanted(address, effective, policy) &&
    wantedPatterns(effective, policy).some((pattern) => permitted.includes(pattern) && matches(pattern, address))
  );
}

const including = (list: readonly string[], pattern: string) => (list.includes(pattern) ? list : [...list, pattern]);

/**
 * The change that puts a site on the list. The mode of every site is not left for it: without its permission here, it
 * may have it on the computer that these settings are synced with.
 */
function listed({ mode }: Settings, sites: readonly string[]): Partial<Settings> {
  return mode === 'everywhere' ? { sites } : { mode: 'sites', sites };
}

/** The sites that are off, without those that were turned on. */
export function stillOff({ disabledSites }: Settings, on: readonly string[]): readonly string[] {
  return disabledSites.filter((pattern) => !on.some((site) => isSameSite(site, pattern)));
}

/** The change that turns one site on, in whatever mode the reader is. */
export function siteTurnedOn(settings: Settings, pattern: string, permitted: readonly string[]): Partial<Settings> {
  const disabledSites = stillOff(settings, [pattern]);
  if (inEffect(settings, permitted).mode === 'everywhere') return { disabledSites };
  return { ...listed(settings, including(settings.sites, pattern)), disabledSites };
}

/**
 * The change that turns one site off. Where something broader still covers the site, a pattern with subdomains or
 * the mode `everywhere`, it is put on the list of sites that are never marked.
 *
 * @param address of a page of the site
 */
export function siteTurnedOff(
  settings: Settings,
  policy: Policy,
  pattern: string,
  address: string,
  permitted: readonly string[],
): Partial<Settings> {
  // Browsers' own settings and full patterns that were typed name the scheme too.
  const sites = settings.sites.filter((site) => !isSameSite(site, pattern));
  const change: Partial<Settings> =
    inEffect(settings, permitted).mode === 'sites'
      ? { sites, ...(settings.mode === 'sites' && sites.length === 0 && { mode: 'click' }) }
      : {};
  const rest = inEffect({ ...settings, ...change }, permitted);
  return isWanted(address, rest, policy)
    ? { ...change, disabledSites: including(settings.disabledSites, pattern) }
    : change;
}

/** Whether the lists of a change are read again as long as they are stored. */
export function fits({ sites = [], disabledSites = [] }: Partial<Settings>): boolean {
  return Math.max(sites.length, disabledSites.length) <= mostSites;
}

/** The change that turns every site on, or goes back to the chosen sites. */
export function everywhereTurned(settings: Settings, on: boolean): Partial<Settings> {
  if (on) return { mode: 'everywhere' };
  return { mode: settings.sites.length > 0 ? 'sites' : 'click' };
}

/**
 * The permissions that nothing asks for any more after a change.
 *
 * @param before, after the patterns wanted before and after it
 */
export function patternsGivenBack(before: readonly string[], after: readonly string[]): readonly string[] {
  if (after.includes(everySite)) return [];
  const wanted = new Set(after);
  return before.filter((pattern) => !wanted.has(pattern));
}

/** Permissions that go with a change of the settings. */
export interface Trade {
  /** Patterns that were not wanted before. */
  readonly asked: readonly string[];
  /** Patterns whose permission is given back. */
  readonly gone: readonly string[];
  /**
   * Wanted patterns inside them: Chromium takes along what was permitted by itself, and no browser permits by itself
   * what was asked for inside something broader.
   */
  readonly kept: readonly string[];
}

/**
 * What a change asks for, what goes with it, and what is to stay of that.
 *
 * @param now the settings before the change
 * @param permitted patterns that the browser permits
 */
export function tradeFor(
  now: Settings,
  change: Partial<Settings>,
  policy: Policy,
  permitted: readonly string[],
): Trade {
  const before = wantedPatterns(inEffect(now, permitted), policy);
  const next = { ...now, ...change };
  // A mode that is chosen now is to work; one that was chosen elsewhere is not asked for by another change.
  const isToWork = change.mode === 'sites' || change.mode === 'everywhere';
  const after = wantedPatterns(isToWork ? next : inEffect(next, permitted), policy);
  const [was, has] = [new Set(before), new Set(permitted)];
  const gone = patternsGivenBack(before, after).filter((pattern) => has.has(pattern));
  return {
    asked: after.filter((pattern) => !was.has(pattern) || (isToWork && !has.has(pattern))),
    gone,
    kept: after.filter((pattern) => gone.some((broad) => covers(broad, pattern))),
  };
}

/**
 * The change that a permission stands for: the reader said where the extension shall work, in the browser's own settings
 * or in a popup that its question has closed.
 *
 * @param permitted patterns that the browser permits, that of every site among them
 */
export function permissionAdded(
  settings: Settings,
  origins: readonly string[],
  permitted: readonly string[],
  policy: Policy,
): Partial<Settings> {
  if (origins.some((origin) => origin === everySite || origin === '<all_urls>')) return { mode: 'everywhere' };
  if (inEffect(settings, permitted).mode === 'everywhere') return {};
  const known = origins.filter(isSitePattern);
  if (known.length === 0) return {};
  // The administrator's are marked in every mode, and leave the list with the policy.
  const own = known.filter((pattern) => !policy.sites.includes(pattern));
  return {
    ...(own.length > 0 && listed(settings, own.reduce(including, settings.sites))),
    disabledSites: stillOff(settings, known),
  };
}
