import { html, type TemplateResult } from 'lit';
import { hostNames } from '../../states/machine/wire/world.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { lifeMap, stationName, type LifeMapOptions } from '../life-map/life-map.ts';
import { phaseOf } from '../life-map/tracks.ts';
import { stateName } from '../state-name/state-name.ts';

/** The map on which {@link PlacesOnMap} shows the hosts: every state has a mark for each of them, not seen yet. */
export function placesMap(options: Omit<LifeMapOptions, 'content' | 'lit'>): TemplateResult {
  return lifeMap({
    ...options,
    lit: [],
    content: (id) =>
      html`${stationName(phaseOf(id), stateName(id))}<span class="who"
          >${hostNames.map((host) => html`<b data-absent>${host}</b>`)}</span
        >`,
  });
}

/** Shows on a map where the hosts are; nothing of the map is laid out again for it. */
export class PlacesOnMap {
  #places: readonly RfcStateId[] = [];

  /** @param places states of the hosts, in their order */
  show(map: ParentNode, places: readonly RfcStateId[]): void {
    const before = this.#places;
    this.#places = places;
    for (const id of new Set([...before, ...places])) {
      const station = map.querySelector(`.station.at-${id}`);
      station?.toggleAttribute('data-lit', places.includes(id));
      for (const [index, mark] of station?.querySelectorAll('.who > b').entries() ?? [])
        mark.toggleAttribute('data-absent', places[index] !== id);
    }
  }
}
