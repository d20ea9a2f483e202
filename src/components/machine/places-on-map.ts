import type { RfcStateId } from '../../states/rfc-states.ts';

/** Shows on a map where the hosts are; nothing of the map is laid out again for it. */
export class PlacesOnMap {
  readonly #map: ParentNode;
  #places: readonly RfcStateId[] = [];

  /** @param map has in the place of every state a mark for each host */
  constructor(map: ParentNode) {
    this.#map = map;
  }

  /** @param places states of the hosts, in their order */
  show(places: readonly RfcStateId[]): void {
    const changed = new Set([...this.#places, ...places]);
    this.#places = places;
    for (const id of changed) {
      const station = this.#map.querySelector(`.station.at-${id}`);
      station?.toggleAttribute('data-lit', places.includes(id));
      for (const [index, mark] of station?.querySelectorAll('.who > b').entries() ?? [])
        mark.toggleAttribute('data-absent', places[index] !== id);
    }
  }
}
