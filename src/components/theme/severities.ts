import type { Severity } from '../../netstat/diagnose/finding.ts';

/** How a severity is drawn beside its word. */
export interface SeverityLook {
  /** Text colour on a light ground; at least 4.5:1 on every paper of the light theme. */
  readonly light: string;
  /** Text colour on a dark ground; at least 4.5:1 on every paper of the dark theme. */
  readonly dark: string;
  /** Shape that tells it without colour: SVG path data in a box of 16 by 16. */
  readonly mark: string;
}

/** The look of every severity; the only place that names their colours. */
export const severityLooks: Readonly<Record<Severity, SeverityLook>> = {
  act: { light: '#b01e1e', dark: '#ff9a8f', mark: 'M8 1 15.5 14.5H.5z' },
  look: {
    light: '#7a5600',
    dark: '#e8c25a',
    mark: 'M8 1a7 7 0 0 1 0 14zM8 1a7 7 0 0 0 0 14V12.6A4.6 4.6 0 0 1 8 3.4z',
  },
  normal: {
    light: '#565b63',
    dark: '#a6abb3',
    mark: 'M1.2 8.6 3 6.8l3.4 3.4L13 3.4l1.8 1.8-8.4 8.6z',
  },
};

/** The custom properties of one theme, as CSS declarations. */
export function severityColours(theme: 'light' | 'dark'): string {
  return Object.entries(severityLooks)
    .map(([severity, look]) => `--severity-${severity}:${look[theme]}`)
    .join(';');
}

/** Custom properties and rules that give everything with a `data-severity` attribute its colour in `--severity`. */
export function severityRules(): string {
  const names = Object.keys(severityLooks);
  return `:root{${severityColours('light')}}
@media screen and (prefers-color-scheme:dark){:root{${severityColours('dark')}}}
@media (forced-colors:active){:root{${names.map((name) => `--severity-${name}:CanvasText`).join(';')}}}
${names.map((name) => `[data-severity=${name}]{--severity:var(--severity-${name})}`).join('')}`;
}
