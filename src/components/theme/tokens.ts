import type { Phase } from '../../states/state-facts.ts';
import { papers } from './papers.ts';
import { phaseLooks } from './phases.ts';

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The custom properties of one theme, as CSS declarations. */
export function themeColours(theme: 'light' | 'dark'): string {
  const grounds = Object.entries(papers[theme]).map(([name, colour]) => `--${kebab(name)}:${colour}`);
  const phases = Object.entries(phaseLooks).map(([phase, look]) => `--phase-${phase}:${look[theme]}`);
  return [...grounds, ...phases].join(';');
}

/** The colour of every phase where none has its own, and its mark and place alone tell it. */
const phasesIn = (colour: string): string =>
  Object.keys(phaseLooks)
    .map((phase) => `--phase-${phase}:${colour}`)
    .join(';');

/** Rules that give everything with a `data-phase` attribute the colour of its phase in `--phase`. */
export const phaseRules: string = Object.keys(phaseLooks)
  .map((phase) => `[data-phase=${phase}]{--phase:var(--phase-${phase as Phase})}`)
  .join('');

/**
 * The design tokens as CSS text: colours of both themes, the type scale, and `--phase` for every `data-phase`.
 *
 * The lists of fonts are short: a browser asks the system for every name that it has not, in every weight, before it can
 * show a word. They name the system's own, and what has Hangul.
 *
 * For `:root` of a page, or for `:host` where an element stands in a page that is not ours.
 *
 * @param scope selector that carries the properties
 */
export function tokens(scope: ':root' | ':host'): string {
  return `${scope}{color-scheme:light dark;${themeColours('light')};
--sans:system-ui,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',sans-serif;
--mono:ui-monospace,Menlo,monospace;
--small:.8125rem;--normal:1rem;--name:1.1875rem;--large:1.3125rem;--hero:clamp(min(2.1rem,10vw),1.1rem + 4.6vw,4.25rem)}
@media (prefers-color-scheme:dark){${scope}{${themeColours('dark')}}}
@media (prefers-contrast:more){${scope}{--quiet:var(--ink);--hairline:var(--edge);--edge:var(--ink)}}
@media (forced-colors:active){${scope}{--paper:Canvas;--other-paper:Canvas;--ink:CanvasText;--quiet:CanvasText;--hairline:CanvasText;--edge:CanvasText;${phasesIn('CanvasText')}}}
@media print{${scope}{color-scheme:light;${themeColours('light')};--paper:#fff;--other-paper:#fff;--ink:#000;--quiet:#333;--hairline:#999;${phasesIn('#000')}}}
${phaseRules}`;
}
