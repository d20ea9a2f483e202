/**
 * The chosen colours where a page can read them before it is drawn: `localStorage`, which all pages of the extension
 * share. `storage.sync` answers later, and a page would be seen in the other colours first.
 */
import { store, stored } from '../../app/web-storage.ts';
import { themes, type Theme } from './themes.ts';

const key = 'tcp-state-card:theme';

/** Keeps the choice for the pages that are opened later; where it cannot be kept, they follow the browser. */
export function keepTheme(theme: Theme): void {
  store('device', key, theme === 'auto' ? undefined : theme);
}

/** The choice that was kept last; `auto` without one. */
export function keptTheme(): Theme {
  const kept = stored('device', key);
  return themes.find((theme) => theme === kept) ?? 'auto';
}

/** Gives a page its colours; the styles of `chosenThemes` have to be in it. */
export function dressInTheme({ dataset }: HTMLElement, theme: Theme): void {
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
}
