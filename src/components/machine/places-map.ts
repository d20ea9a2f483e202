import { html, type TemplateResult } from 'lit';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { hostNames } from '../../states/machine/wire/world.ts';
import { lifeMap, stationName, type LifeMapOptions } from '../life-map/life-map.ts';
import { phaseOf } from '../life-map/tracks.ts';
import { stateName } from '../state-name/state-name.ts';

/** The map on which {@link HostMarkers} go from state to state; it is drawn once. */
export function placesMap(options: Omit<LifeMapOptions, 'content' | 'lit'>): TemplateResult {
  return lifeMap({
    ...options,
    lit: [],
    content: (id) => html`${stationName(phaseOf(id), stateName(id))}<span class="who"></span>`,
  });
}

/** A mark for each host, which goes to the host's state on the map: the map itself is left as it stands. */
export class HostMarkers {
  readonly #marks = hostNames.map((name) => {
    const mark = document.createElement('b');
    mark.textContent = name;
    return mark;
  });
  #places: readonly RfcStateId[] = [];

  /** Shows the hosts, in their order, in their states. */
  move(map: ParentNode, places: readonly RfcStateId[]): void {
    const station = (id: RfcStateId) => map.querySelector(`.station.at-${id}`);
    for (const left of this.#places) if (!places.includes(left)) station(left)?.removeAttribute('data-lit');
    for (const [index, id] of places.entries()) {
      const mark = this.#marks[index];
      if (!mark || this.#places[index] === id) continue;
      const place = station(id);
      place?.setAttribute('data-lit', '');
      // Where both are in one place A stands first.
      if (index === 0) place?.querySelector('.who')?.prepend(mark);
      else place?.querySelector('.who')?.append(mark);
    }
    this.#places = places;
  }
}
