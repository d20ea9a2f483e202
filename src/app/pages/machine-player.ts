import { html, type TemplateResult } from 'lit';
import { lifeMap, stationName } from '../../components/life-map/life-map.ts';
import { phaseOf } from '../../components/life-map/tracks.ts';
import { ladderBox } from '../../components/machine/run-ladder.ts';
import type { MachinePlayerMessages } from '../../i18n/en/machine-player.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { listingTools, type ListingTool } from '../../states/machine/wire/listing-tools.ts';
import { stateOf, worldAt, type Run } from '../../states/machine/wire/scenarios.ts';
import { hostNames } from '../../states/machine/wire/world.ts';
import { slugOf } from '../../states/slug.ts';
import { speeds } from '../machine/speeds.ts';
import { linkTo, type PageContext } from './page.ts';
import { readerSpelling } from './reader-name.ts';

/** The tools as their users call them: proper names, the same in every language. */
const toolNames: Readonly<Record<ListingTool, string>> = {
  ss: 'Linux ss -tan',
  'linux-netstat': 'Linux netstat -tan',
  'windows-netstat': 'Windows netstat -an',
  'macos-netstat': 'macOS netstat -an',
  'bsd-netstat': 'FreeBSD netstat -an',
  'solaris-netstat': 'Solaris netstat -an',
};

type Words = PageContext['catalogue']['machine'];

/** The beginning of a scenario, as the player shows it. */
interface Beginning {
  /** The last step of the scenario. */
  readonly last: number;
  /** States of the hosts, in their order. */
  readonly places: readonly RfcStateId[];
}

/** The buttons, the slider and the speed with which a scenario is played; not to be used before the script is there. */
function controls(words: Words, player: MachinePlayerMessages, last: number): TemplateResult {
  const button = (to: 'first' | 'back' | 'next', isOff: boolean) =>
    html`<button type="button" class=${to} aria-disabled=${isOff ? 'true' : 'false'}>${words[to]}</button>`;
  return html`<div class="controls" role="group" aria-label=${words.controls} inert>
    ${button('first', true)} ${button('back', true)}
    <button type="button" class="play">${player.play}</button>
    ${button('next', false)}
    <div class="pace">
      <label class="scrub"
        ><span>${words.position}</span> <input type="range" min="0" max=${last} step="1" value="0" autocomplete="off"
      /></label>
      <label
        >${words.speed}
        <select class="speed" autocomplete="off">
          ${Object.keys(speeds).map(
            (speed) => html`<option value=${speed} ?selected=${speed === '1'}>${speed}×</option>`,
          )}
        </select></label
      >
    </div>
  </div>`;
}

/** The line that tells a step, a place for what is told aloud of it, and the time below it. */
function spokenLine(words: Words, player: MachinePlayerMessages, { last, places }: Beginning): TemplateResult {
  const place = (id: RfcStateId) => html`<span data-phase=${phaseOf(id)}>${readerSpelling(id)}</span>`;
  return html`<p class="line" aria-hidden="true">
      <b>${player.stepOf(0, last)}</b> <span class="says">${words.start}</span>
      <span class="places"
        >${places.map(
          (id, index) => html`${index > 0 ? ', ' : ''}<bdi translate="no">${hostNames[index]}</bdi> ${place(id)}`,
        )}</span
      >
    </p>
    <p class="aloud" aria-live="polite"></p>
    <p class="remark">${player.after(player.seconds(0))}</p>`;
}

/** The map: every state has a mark for each host, seen where the host is. */
function map(context: PageContext, places: readonly RfcStateId[]): TemplateResult {
  const { catalogue } = context;
  return lifeMap({
    words: { ...catalogue.lifeMap, label: catalogue.machine.map },
    phases: catalogue.phases,
    lit: places,
    hrefFor: (id) => linkTo(context, slugOf(id)),
    content: (id) =>
      html`${stationName(phaseOf(id), readerSpelling(id))}<span class="who"
          >${hostNames.map((host, index) => html`<b ?data-absent=${places[index] !== id}>${host}</b>`)}</span
        >`,
  });
}

/** The choice of a tool, and a place for what it prints on each host. */
function listings(words: Words): TemplateResult {
  return html`<div class="listings">
    <label
      >${words.tool}
      <select class="tool" translate="no" autocomplete="off">
        ${Object.keys(listingTools).map((tool) => html`<option value=${tool}>${toolNames[tool as ListingTool]}</option>`)}
      </select></label
    >
    ${hostNames.map(
      (host) =>
        html`<figure>
          <figcaption>${words.prints(host)}</figcaption>
          <pre
            class="scroll"
            tabindex="0"
            translate="no"
            lang="en"
            dir="ltr"
            aria-label=${words.prints(host)}
            role="region"
          ></pre>
        </figure>`,
    )}
  </div>`;
}

/**
 * The player at the beginning of a scenario: what it shows stands in the page, and its script (`src/app/machine/`) draws
 * the ladder in its place, fills the listings, and lets the controls be used. Without scripts it is not shown.
 */
export function machinePlayer(context: PageContext, run: Run): TemplateResult {
  const { machine: words, machinePlayer: player } = context.catalogue;
  const world = worldAt(run, 0);
  const beginning = { last: run.happenings.length, places: hostNames.map((host) => stateOf(world, host)) };
  return html`<div class="player">
    ${controls(words, player, beginning.last)} ${spokenLine(words, player, beginning)} ${map(context, beginning.places)}
    <div class="drawn">
      <svg class="ladder run-ladder" viewBox=${ladderBox(run)} aria-hidden="true"></svg>${listings(words)}
    </div>
  </div>`;
}
