/** The first script of the app's pages inside the extension: gives them the colours that the reader chose in the settings. */
import { dressInTheme, keptTheme } from './settings/kept-theme.ts';

const dress = (): void => {
  dressInTheme(document.documentElement, keptTheme());
};
dress();
// Another page of the extension kept another choice.
addEventListener('storage', dress);
