import type { RfcStateId } from '../../states/rfc-states.ts';
import type { MapPhase } from './tracks.ts';

/** Where everything on the map stands, as CSS grid areas: `row / column` or `row / column / end row / end column`. */
export interface Layout {
  readonly headings: Readonly<Record<MapPhase, string>>;
  readonly states: Readonly<Record<RfcStateId, string>>;
  /**
   * By the two states it joins: the area a track covers, and which of its sides are drawn: `t`op, `b`ottom,
   * `s`tart, `e`nd. Where two sides meet, the corner is round.
   */
  readonly tracks: Readonly<Record<string, readonly [area: string, sides: string]>>;
}

/** Time from left to right: seven columns, three lanes between two rows of headings. */
export const fromLeftToRight: Layout = {
  headings: {
    opening: '1/1/2/3',
    open: '1/3',
    'closing-first': '1/4/2/7',
    'closing-second': '5/4/6/7',
    gone: '1/7',
  },
  states: {
    'SYN-SENT': '2/1/3/3',
    LISTEN: '4/1',
    'SYN-RECEIVED': '4/2',
    ESTABLISHED: '3/3',
    'FIN-WAIT-1': '2/4',
    'FIN-WAIT-2': '2/5',
    CLOSING: '3/5',
    'TIME-WAIT': '2/6',
    'CLOSE-WAIT': '4/4/5/6',
    'LAST-ACK': '4/6',
    CLOSED: '3/7',
  },
  tracks: {
    'SYN-SENT--ESTABLISHED': ['2/1/3/3', 'te'],
    'LISTEN--SYN-RECEIVED': ['4/1', 't'],
    'SYN-RECEIVED--ESTABLISHED': ['3/2', 'be'],
    'ESTABLISHED--FIN-WAIT-1': ['2/3', 'be'],
    'ESTABLISHED--CLOSE-WAIT': ['3/3', 'te'],
    'FIN-WAIT-1--FIN-WAIT-2': ['2/4', 't'],
    'FIN-WAIT-1--CLOSING': ['2/4', 'bs'],
    'FIN-WAIT-2--TIME-WAIT': ['2/5', 't'],
    'CLOSING--TIME-WAIT': ['2/5', 'be'],
    'TIME-WAIT--CLOSED': ['2/6', 'te'],
    'CLOSE-WAIT--LAST-ACK': ['4/4/5/6', 't'],
    'LAST-ACK--CLOSED': ['3/6', 'be'],
  },
};

/** Time from top to bottom: three rails, and beside them a row for every heading and every state. */
export const fromTopToBottom: Layout = {
  headings: {
    opening: '1/4',
    open: '5/4',
    'closing-first': '7/4',
    'closing-second': '12/4',
    gone: '15/4',
  },
  states: {
    'SYN-SENT': '2/1/3/5',
    LISTEN: '3/1/4/5',
    'SYN-RECEIVED': '4/1/5/5',
    ESTABLISHED: '6/1/7/5',
    'FIN-WAIT-1': '8/1/9/5',
    'FIN-WAIT-2': '9/1/10/5',
    CLOSING: '10/1/11/5',
    'TIME-WAIT': '11/1/12/5',
    'CLOSE-WAIT': '13/1/14/5',
    'LAST-ACK': '14/1/15/5',
    CLOSED: '16/1/17/5',
  },
  tracks: {
    'SYN-SENT--ESTABLISHED': ['2/1/6/2', 'bs'],
    'LISTEN--SYN-RECEIVED': ['3/3', 's'],
    'SYN-RECEIVED--ESTABLISHED': ['4/2/6/3', 'be'],
    'ESTABLISHED--FIN-WAIT-1': ['6/1/8/2', 'be'],
    'ESTABLISHED--CLOSE-WAIT': ['6/2/13/3', 'te'],
    'FIN-WAIT-1--FIN-WAIT-2': ['8/1', 's'],
    'FIN-WAIT-1--CLOSING': ['8/1/10/2', 'te'],
    'FIN-WAIT-2--TIME-WAIT': ['9/1/11/2', 's'],
    'CLOSING--TIME-WAIT': ['10/1', 'be'],
    'TIME-WAIT--CLOSED': ['11/1/16/2', 'bs'],
    'CLOSE-WAIT--LAST-ACK': ['13/3', 's'],
    'LAST-ACK--CLOSED': ['14/2/16/3', 'be'],
  },
};

const sideNames: Readonly<Record<string, string>> = {
  t: 'block-start',
  b: 'block-end',
  s: 'inline-start',
  e: 'inline-end',
};

const corners: Readonly<Record<string, string>> = {
  te: 'start-end',
  be: 'end-end',
  bs: 'end-start',
};

/**
 * A layout as CSS rules.
 *
 * @param scope selector of the maps that are laid out so
 */
export function layoutRules(scope: string, { headings, states, tracks }: Layout): string {
  const places = [
    ...Object.entries(headings).map(([phase, area]) => `${scope} .phase.at-${phase}{grid-area:${area}}`),
    ...Object.entries(states).map(([id, area]) => `${scope} .at-${id}{grid-area:${area}}`),
  ];
  const lines = Object.entries(tracks).map(([name, [area, sides]]) => {
    const widths = Array.from(sides, (side) => `border-${sideNames[side] ?? ''}-width:var(--track)`);
    const corner = corners[sides];
    return `${scope} .${name}{grid-area:${area};${widths.join(';')}${corner ? `;border-${corner}-radius:14px` : ''}}`;
  });
  return [...places, ...lines].join('\n');
}
