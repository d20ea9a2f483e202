import { papers } from '../components/theme/papers.ts';
import type { Catalogue } from './catalogue.ts';

interface ManifestIcon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose: 'any' | 'maskable' | 'monochrome';
}

function icon(name: string): ManifestIcon | undefined {
  const purpose = name.startsWith('maskable') ? 'maskable' : name.startsWith('monochrome') ? 'monochrome' : 'any';
  const src = `icons/${name}`;
  if (name.endsWith('.svg')) return { src, sizes: 'any', type: 'image/svg+xml', purpose };
  const size = /-(192|512)\.png$/.exec(name)?.[1];
  return size === undefined ? undefined : { src, sizes: `${size}x${size}`, type: 'image/png', purpose };
}

/**
 * The site's web app manifest; all addresses are relative to it.
 *
 * @param catalogues every language; the first one is the manifest's own
 * @param icons names of the files in `icons/`
 */
export function webManifest(
  catalogues: Readonly<Record<string, Catalogue>>,
  icons: readonly string[],
): Readonly<Record<string, unknown>> {
  const [first, ...others] = Object.values(catalogues);
  if (!first) throw new Error('A site needs a language.');
  const localized = (read: (catalogue: Catalogue) => string) =>
    Object.fromEntries(others.map((catalogue) => [catalogue.language, read(catalogue)]));
  return {
    // Fixed for good: installed copies are told apart by it.
    id: './',
    name: first.app.name,
    short_name: 'TCP States',
    description: first.app.description,
    lang: first.language,
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: papers.light.paper,
    theme_color: papers.light.paper,
    categories: ['developer', 'utilities', 'education'],
    launch_handler: { client_mode: 'focus-existing' },
    icons: icons.flatMap((name) => icon(name) ?? []),
    shortcuts: [{ name: first.search.label, url: './?q=', name_localized: localized(({ search }) => search.label) }],
    name_localized: localized(({ app }) => app.name),
    description_localized: localized(({ app }) => app.description),
  };
}
