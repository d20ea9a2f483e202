import { papers } from '../components/theme/papers.ts';
import { addressOf, relativeLink } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';

interface ManifestImage {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
}

interface ManifestIcon extends ManifestImage {
  readonly purpose: 'any' | 'maskable' | 'monochrome';
}

interface ManifestScreenshot extends ManifestImage {
  readonly form_factor: 'wide' | 'narrow';
  readonly label: string;
}

/** Pictures that manifests name. */
export interface ManifestPictures {
  /** Names of the files in `icons/`. */
  readonly icons: readonly string[];
  /** Names of the files in `icons/screenshots/`: form, language and size, such as `wide-ko-1280x800.png`. */
  readonly screenshots: readonly string[];
}

/** Path of a language's manifest from the site's root. */
export function manifestPath(language: string): string {
  return `${addressOf(language, '')}manifest.webmanifest`;
}

/**
 * An icon of the manifest. The drawing that the pictures were made from is none: a browser that may install a site
 * takes it before them, and builds a document for it in the page's own process, in the middle of the page's start.
 */
function icon(name: string, file: (path: string) => string): ManifestIcon | undefined {
  const purpose = name.startsWith('maskable') ? 'maskable' : name.startsWith('monochrome') ? 'monochrome' : 'any';
  const size = /-(192|512)\.png$/.exec(name)?.[1];
  return size === undefined
    ? undefined
    : { src: file(`icons/${name}`), sizes: `${size}x${size}`, type: 'image/png', purpose };
}

function screenshot(
  name: string,
  { language, app }: Catalogue,
  file: (path: string) => string,
): ManifestScreenshot | undefined {
  const [, form, shown, sizes] = /^(wide|narrow)-([\w-]+)-(\d+x\d+)\.png$/.exec(name) ?? [];
  if ((form !== 'wide' && form !== 'narrow') || shown !== language || sizes === undefined) return undefined;
  const label = form === 'wide' ? app.screenshotWide : app.screenshotNarrow;
  return { src: file(`icons/screenshots/${name}`), sizes, type: 'image/png', form_factor: form, label };
}

/**
 * The web app manifest of one language: what is installed from a page in that language starts in it. All addresses
 * are relative to the manifest, so that it is right under any base path.
 *
 * @param catalogue the manifest's language
 * @param catalogues every language, for browsers that choose among them by themselves
 */
export function webManifest(
  catalogue: Catalogue,
  catalogues: readonly Catalogue[],
  { icons, screenshots }: ManifestPictures,
): Readonly<Record<string, unknown>> {
  const { language, app } = catalogue;
  const home = addressOf(language, '');
  const link = (path: string) => relativeLink(home, path);
  const localized = (read: (catalogue: Catalogue) => string) =>
    Object.fromEntries(catalogues.filter((other) => other !== catalogue).map((other) => [other.language, read(other)]));
  const shortcut = (read: (catalogue: Catalogue) => string, url: string) => ({
    name: read(catalogue),
    url,
    icons: [{ src: link('icons/icon-192.png'), sizes: '192x192', type: 'image/png' }],
    name_localized: localized(read),
  });
  return {
    // Installed copies are told apart by it, so it is fixed for good. It is resolved against the origin alone, which
    // several sites may share: `./` would be the same for all of them.
    id: home === '' ? 'tcp-state-card' : `tcp-state-card-${language}`,
    name: app.name,
    short_name: app.shortName,
    description: app.description,
    lang: language,
    dir: 'auto',
    start_url: './',
    // A reader who changes the language stays in the app.
    scope: link(''),
    display: 'standalone',
    background_color: papers.light.paper,
    theme_color: papers.light.paper,
    categories: ['developer', 'utilities', 'education'],
    icons: icons.flatMap((name) => icon(name, link) ?? []),
    screenshots: screenshots.flatMap((name) => screenshot(name, catalogue, link) ?? []),
    shortcuts: [
      shortcut((words) => words.search.label, './?q='),
      shortcut((words) => words.app.pasteShortcut, 'paste/'),
      shortcut((words) => words.app.printShortcut, './?print'),
    ],
    // Text that a phone shares goes to the page that explains pasted text, by its address: no server takes it.
    share_target: {
      action: 'paste/',
      method: 'GET',
      enctype: 'application/x-www-form-urlencoded',
      params: { text: 'text' },
    },
    name_localized: localized((words) => words.app.name),
    short_name_localized: localized((words) => words.app.shortName),
    description_localized: localized((words) => words.app.description),
  };
}
