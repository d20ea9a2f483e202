// The manifest of each browser. manifest.json holds all of it; a browser gets what it knows, because each warns its
// user about keys and permissions of the other.

/** What only one browser knows: top-level keys, keys of `background`, permissions. */
const own = {
  chrome: {
    keys: ['minimum_chrome_version', 'side_panel'],
    background: ['service_worker'],
    permissions: ['sidePanel'],
  },
  firefox: {
    keys: ['browser_specific_settings', 'sidebar_action'],
    background: ['scripts'],
    permissions: [],
  },
};

/** Browsers that get a package. */
export const browsers = Object.keys(own);

/**
 * The manifest for one browser.
 *
 * @param {Record<string, any>} manifest all of manifest.json
 * @param {'chrome' | 'firefox'} browser
 * @returns {Record<string, any>}
 */
export function manifestFor(manifest, browser) {
  const others = Object.entries(own)
    .filter(([name]) => name !== browser)
    .map(([, parts]) => parts);
  const without = (record, names) => Object.fromEntries(Object.entries(record).filter(([key]) => !names.includes(key)));
  return {
    ...without(
      manifest,
      others.flatMap(({ keys }) => keys),
    ),
    background: without(
      manifest.background,
      others.flatMap(({ background }) => background),
    ),
    permissions: manifest.permissions.filter((name) => !others.some(({ permissions }) => permissions.includes(name))),
  };
}
