/** What the build needs of the site; nothing of it reaches a browser. */
export { catalogues } from './catalogue.ts';
export { tabIcon } from './head.ts';
export { notFoundPage, pagesOf, siteMap } from './site.ts';
export { chosenThemes } from '../components/theme/chosen-themes.ts';
export { sheets } from './styles.ts';
export { openSearch } from './open-search.ts';
export { manifestPath, webManifest } from './web-manifest.ts';
