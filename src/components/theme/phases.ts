import type { Phase } from '../../states/state-facts.ts';

/** How a phase is drawn: the same colours, marks and underlines on the card, in the popup and on a page. */
export interface PhaseLook {
  /** Text colour on a light ground; at least 4.5:1 on every paper of the light theme. */
  readonly light: string;
  /** Text colour on a dark ground; at least 4.5:1 on every paper of the dark theme. */
  readonly dark: string;
  /** Underline that tells the phase without colour. */
  readonly underline: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
  /** Shape that tells the phase without colour: SVG path data in a box of 16 by 16. */
  readonly mark: string;
}

/** The look of every phase; the only place that names their colours. */
export const phaseLooks: Readonly<Record<Phase, PhaseLook>> = {
  opening: { light: '#0b5cad', dark: '#7cb7ff', underline: 'dashed', mark: 'M3 1.5v13L14.5 8z' },
  open: {
    light: '#1a7035',
    dark: '#6fd08c',
    underline: 'solid',
    mark: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
  },
  'closing-first': { light: '#9a4a00', dark: '#ffb169', underline: 'dotted', mark: 'M2 2h12v12H2z' },
  'closing-second': { light: '#a8195b', dark: '#ff8fbe', underline: 'double', mark: 'M8 .5 15.5 8 8 15.5.5 8z' },
  gone: {
    light: '#5a6068',
    dark: '#a9b0ba',
    underline: 'wavy',
    mark: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 2.6a3.9 3.9 0 1 0 0 7.8 3.9 3.9 0 0 0 0-7.8z',
  },
  other: {
    light: '#6a3fb5',
    dark: '#c2a3ff',
    underline: 'dotted',
    mark: 'M6.6 1h2.8v4.6l4-2.3 1.4 2.4-4 2.3 4 2.3-1.4 2.4-4-2.3V15H6.6v-4.6l-4 2.3-1.4-2.4 4-2.3-4-2.3 1.4-2.4 4 2.3z',
  },
};
