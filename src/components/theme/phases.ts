import type { Phase } from '../../states/state-facts.ts';

/** How a phase is drawn: the same colours, marks and underlines on the card, in the popup and on a page. */
export interface PhaseLook {
  /** Text colour on a light ground; at least 4.5:1 on white. */
  readonly light: string;
  /** Text colour on a dark ground; at least 4.5:1 on the dark ground of the theme. */
  readonly dark: string;
  /** Underline that tells the phase without colour. */
  readonly underline: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
}

/** The look of every phase; the only place that names their colours. */
export const phaseLooks: Readonly<Record<Phase, PhaseLook>> = {
  opening: { light: '#0b5cad', dark: '#7cb7ff', underline: 'dashed' },
  open: { light: '#1a7035', dark: '#6fd08c', underline: 'solid' },
  'closing-first': { light: '#9a4a00', dark: '#ffb169', underline: 'wavy' },
  'closing-second': { light: '#a8195b', dark: '#ff8fbe', underline: 'double' },
  gone: { light: '#5a6068', dark: '#a9b0ba', underline: 'dotted' },
  other: { light: '#6a3fb5', dark: '#c2a3ff', underline: 'dotted' },
};
