import { phaseOf } from '../../components/life-map/tracks.ts';
import { PlacesOnMap } from '../../components/machine/places-on-map.ts';
import { afterRest } from '../../components/search/after-rest.ts';
import type { MachinePlayerMessages } from '../../i18n/en/machine-player.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';

/** A moment of a scenario. */
export interface Moment {
  readonly step: number;
  /** The last step of the scenario. */
  readonly last: number;
  readonly isPlaying: boolean;
  /** What happened, in words. */
  readonly told: string;
  /** How long after the beginning it is, in words. */
  readonly time: string;
  /** States of the hosts, in their order. */
  readonly places: readonly RfcStateId[];
  /** What is printed on the hosts, in their order. */
  readonly listings: readonly string[];
}

/** Writes a text where another one stands: the node stays, and where the text is the same nothing happens. */
function say(element: Element | null | undefined, text: string): void {
  const node = element?.firstChild;
  if (!node) element?.append(text);
  else if (node.nodeValue !== text) node.nodeValue = text;
}

/** Greys a button out, which keeps the keyboard: to press it once more leads nowhere. */
function turnOff(button: Element | null, isOff: boolean): void {
  if (button?.getAttribute('aria-disabled') !== String(isOff)) button?.setAttribute('aria-disabled', String(isOff));
}

/** How long the steps must rest before they are told aloud, in milliseconds. */
const restTime = 200;

/** Fills the player of the page with a moment: a step changes a few texts and attributes and makes nothing anew. */
export class MomentView {
  readonly #player: ParentNode;
  readonly #words: MachinePlayerMessages;
  readonly #map: PlacesOnMap;
  readonly #back: readonly Element[];
  readonly #play: Element | null;
  readonly #next: Element | null;
  readonly #slider: HTMLInputElement | null;
  readonly #line: Element | null;
  readonly #aloud: Element | null;
  readonly #step: Element | null;
  readonly #says: Element | null;
  readonly #places: readonly HTMLElement[];
  readonly #remark: Element | null;
  readonly #listings: readonly Element[];
  #shown: Moment | undefined;

  /** @param player as `machinePlayer` of the pages renders it */
  constructor(player: ParentNode, words: MachinePlayerMessages) {
    this.#player = player;
    this.#words = words;
    this.#map = new PlacesOnMap(player);
    this.#back = [...player.querySelectorAll('.controls :is(.first, .back)')];
    this.#play = player.querySelector('.play');
    this.#next = player.querySelector('.next');
    this.#slider = player.querySelector('.scrub input');
    this.#line = player.querySelector('.line');
    this.#aloud = player.querySelector('.aloud');
    this.#step = player.querySelector('.line > b');
    this.#says = player.querySelector('.says');
    this.#places = [...player.querySelectorAll<HTMLElement>('.places > span')];
    this.#remark = player.querySelector('.remark');
    this.#listings = [...player.querySelectorAll('.listings pre')];
  }

  /** The steps are told aloud once they rest: whoever pulls the slider hears where it stops. */
  readonly #telling = afterRest(restTime, () => {
    this.#tell();
  });

  /** Writes the line into the place that is told aloud, as one: of a line that changes its pieces would be told. */
  #tell(): void {
    const { textContent, childNodes } = this.#line ?? {};
    if (!childNodes || this.#aloud?.textContent === textContent) return;
    this.#aloud?.replaceChildren(...Array.from(childNodes, (node) => node.cloneNode(true)));
  }

  /** The name of a state on the map: every system's spelling, of which the style sheet shows one. */
  #nameOnMap(id: RfcStateId): Element | null {
    return this.#player.querySelector(`.station.at-${id} .state-name`);
  }

  /** The same for a drawing. */
  readonly nameInDrawing = (id: RfcStateId): readonly (string | Node)[] => {
    const name = this.#nameOnMap(id);
    if (!name?.firstElementChild) return [id];
    return Array.from(name.children, (spelling) => {
      const span = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
      for (const { name, value } of spelling.attributes) span.setAttribute(name, value);
      span.textContent = spelling.textContent;
      return span;
    });
  };

  /** Shows a moment in place of the one before it. */
  show(moment: Moment): void {
    const words = this.#words;
    const { step, last, isPlaying, told, time, places, listings } = moment;
    const before = this.#shown;
    this.#shown = moment;
    const stepOf = words.stepOf(step, last);
    for (const button of this.#back) turnOff(button, step === 0);
    turnOff(this.#next, step === last);
    say(this.#play, isPlaying ? words.pause : words.play);
    if (before?.last !== last) this.#slider?.setAttribute('max', String(last));
    if (this.#slider && this.#slider.valueAsNumber !== step) this.#slider.valueAsNumber = step;
    this.#slider?.setAttribute('aria-valuetext', stepOf);
    say(this.#step, stepOf);
    say(this.#says, told);
    for (const [index, id] of places.entries()) {
      if (before?.places[index] === id) continue;
      const place = this.#places[index];
      place?.setAttribute('data-phase', phaseOf(id));
      place?.replaceChildren(this.#nameOnMap(id)?.cloneNode(true) ?? id);
    }
    say(this.#remark, time);
    for (const [index, text] of listings.entries()) say(this.#listings[index], text);
    this.#map.show(places);
    if (before) this.#telling.wait();
    else this.#tell();
  }
}
