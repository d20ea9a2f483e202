import type { RfcStateId } from '../../states/rfc-states.ts';

/** Shows on a map where the hosts are; nothing of the map is laid out again for it. */
export class PlacesOnMap {
  readonly #map: ParentNode;
  #places: readonly string[];

  /** @param map has in the place of every state a mark for each host; it may show a moment already */
  constructor(map: ParentNode) {
    this.#map = map;
    this.#places = [...map.querySelectorAll('.station[data-lit]')].map(({ className }) =>
      className.replace(/^.*\bat-(\S+).*$/s, '$1'),
    );
  }

  /** @param places states of the hosts, in their order */
  show(places: readonly RfcStateId[]): void {
    const changed = new Set([...this.#places, ...places]);
    this.#places = places;
    for (const id of changed) {
      const station = this.#map.querySelector(`.station.at-${id}`);
      station?.toggleAttribute('data-lit', (places as readonly string[]).includes(id));
      for (const [index, mark] of station?.querySelectorAll('.who > b').entries() ?? [])
        mark.toggleAttribute('data-absent', places[index] !== id);
    }
  }
}
