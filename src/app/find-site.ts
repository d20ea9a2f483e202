import { askedQuery } from './asked-part.ts';

/**
 * Finds the site from the page for missing addresses, where a host shows that page below a path which the build was
 * not told: asks each folder above the missing address for the site's script, and leads to the site's own page for
 * what is not there, in the language of the address. Stands in the page itself, because no address of a file is known.
 *
 * Its element names the site's script in `data-file`.
 */
async function findSite(file: string): Promise<void> {
  const names = location.pathname.split('/').slice(1, -1);
  // At the root every address in the page is right.
  for (let depth = 0; depth <= names.length; depth += 1) {
    const site = ['', ...names.slice(0, depth), ''].join('/');
    const answer = await fetch(site + file, { method: 'HEAD' });
    // Some hosts answer everything with a page.
    if (!answer.ok || !answer.headers.get('content-type')?.includes('javascript')) continue;
    if (depth === 0) return;
    const inLanguage = `${site}${names[depth] ?? '.'}/not-found/`;
    const { ok } = await fetch(inLanguage, { method: 'HEAD' });
    location.replace((ok ? inLanguage : `${site}not-found/`) + askedQuery(location.pathname));
    return;
  }
}

const { file } = document.currentScript?.dataset ?? {};
// Without an answer the page stays as it is.
if (file !== undefined) findSite(file).catch(() => undefined);
