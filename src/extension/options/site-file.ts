/** The site list as a file: written here, read here. */
import { isSitePattern } from '../sites/patterns.ts';
import { mostSites, type Settings } from '../settings/settings.ts';

/** Name of the shape, so that another file is not taken for one. */
const kind = 'tcp-state-card-sites';

/** The lists a file holds. */
export type SiteLists = Pick<Settings, 'sites' | 'disabledSites'>;

/** Writes the lists as JSON. */
export function writeSiteFile({ sites, disabledSites }: SiteLists): string {
  return `${JSON.stringify({ kind, version: 1, sites, disabledSites }, null, 2)}\n`;
}

function patterns(value: unknown): readonly string[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > mostSites) return undefined;
  const known = value.filter((item): item is string => typeof item === 'string' && isSitePattern(item));
  // One wrong line means that this is no list of ours: half a list would be worse than an error.
  return known.length === value.length ? [...new Set(known)] : undefined;
}

/** Reads a file; undefined where it is not one of ours. */
export function readSiteFile(text: string): SiteLists | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || (value as { kind?: unknown }).kind !== kind) return undefined;
  const { sites, disabledSites } = value as { sites?: unknown; disabledSites?: unknown };
  const [on, off] = [patterns(sites), patterns(disabledSites)];
  return on === undefined || off === undefined ? undefined : { sites: on, disabledSites: off };
}
