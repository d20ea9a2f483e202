import { elementsOf } from '../../components/card/element.ts';
import { mapPhases } from '../../components/life-map/tracks.ts';
import type { MachinePlayerMessages } from '../../i18n/en/machine-player.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { scenariosThrough, type ScenarioId } from '../../states/machine/wire/scenarios.ts';
import { otherHost, type HostName } from '../../states/machine/wire/world.ts';

/** A row of the reader's listing, with its ends in the roles of the scenarios that lead to its state. */
export interface OwnRow {
  readonly state: RfcStateId;
  /** The host that stands for the reader's own. */
  readonly host: HostName;
  readonly ends: Readonly<Record<HostName, string>>;
  readonly ways: ReturnType<typeof scenariosThrough>;
}

/** An address and port that a link names for a host; anything else is left out. */
const isEnd = (text: string): boolean => /^[\d.:a-fA-F[\]%*]{3,60}$/.test(text);
const portOf = (end: string): number => Number(/:(\d+)$/.exec(end)?.[1] ?? Number.NaN);

/** The row that a link of the paste view speaks of. It stands behind the `#`, which no server is told. */
export function rowIn(hash: string): OwnRow | undefined {
  const said = new URLSearchParams(hash.slice(1));
  const state = mapPhases.flatMap(({ states }): readonly RfcStateId[] => states).find((id) => id === said.get('state'));
  if (state === undefined) return undefined;
  const [here, there] = [said.get('here') ?? '', said.get('there') ?? ''];
  // Services have the lower port; where there is none to compare, the state tells, or any host will do.
  const isServer = portOf(here) < portOf(there) || state === 'LISTEN' || (state === 'SYN-RECEIVED' && there === '');
  const wanted: HostName = isServer ? 'B' : 'A';
  const own = scenariosThrough(state, wanted);
  const host = own.length > 0 ? wanted : otherHost(wanted);
  const ends = [here, there].map((end) => (isEnd(end) ? end : ''));
  const [a = '', b = ''] = host === 'A' ? ends : ends.toReversed();
  return { state, host, ends: { A: a, B: b }, ways: own.length > 0 ? own : scenariosThrough(state, host) };
}

/** What the text on a reader's own row needs. */
export interface OwnRowOptions {
  readonly words: MachinePlayerMessages;
  readonly titleOf: (id: ScenarioId) => string;
  /** Where it is told what gets a connection out of the row's state. */
  readonly waysOut: string;
  readonly choose: (id: ScenarioId, step: number) => void;
}

/** The reader's own row: what the roles are, which scenarios lead there, and what leads on. */
export class OwnRowView {
  readonly element: HTMLElement;
  readonly #buttons = new Map<ScenarioId, HTMLElement>();

  constructor({ host, ends, ways }: OwnRow, { words, titleOf, waysOut, choose }: OwnRowOptions) {
    const element = elementsOf(document);
    for (const { id, step } of ways) {
      const button = element('button', { type: 'button' }, titleOf(id));
      button.addEventListener('click', () => {
        choose(id, step);
      });
      this.#buttons.set(id, button);
    }
    this.element = element(
      'section',
      { class: 'own-row' },
      ends.A !== '' && ends.B !== '' ? element('p', {}, words.roles(ends.A, ends.B)) : undefined,
      element('p', {}, words.leadsHere(host)),
      element('div', { class: 'controls' }, ...this.#buttons.values()),
      element('p', {}, element('a', { href: waysOut }, words.getsOut)),
    );
  }

  /** Tells which of the scenarios is shown. */
  show(shown: ScenarioId): void {
    for (const [id, button] of this.#buttons) button.setAttribute('aria-pressed', String(id === shown));
  }
}
