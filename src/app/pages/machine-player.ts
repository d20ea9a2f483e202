import { html, type TemplateResult } from 'lit';
import { lifeMap, stationName } from '../../components/life-map/life-map.ts';
import { phaseOf } from '../../components/life-map/tracks.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import { listingTools, type ListingTool } from '../../states/machine/wire/listing-tools.ts';
import { hostNames } from '../../states/machine/wire/world.ts';
import { slugOf } from '../../states/slug.ts';
import { speeds } from '../machine/speeds.ts';
import { linkTo, type PageContext } from './page.ts';

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

/** The buttons, the slider and the speed with which a scenario is played. */
function controls(words: Words): TemplateResult {
  const button = (to: 'first' | 'back' | 'next') => html`<button type="button" class=${to}>${words[to]}</button>`;
  return html`<div class="controls" role="group" aria-label=${words.controls}>
    ${button('first')} ${button('back')}
    <button type="button" class="play"></button>
    ${button('next')}
    <label class="scrub"
      ><span>${words.position}</span> <input type="range" min="0" max="0" step="1" autocomplete="off"
    /></label>
    <label
      >${words.speed}
      <select class="speed" autocomplete="off">
        ${Object.keys(speeds).map((speed) => html`<option value=${speed} ?selected=${speed === '1'}>${speed}×</option>`)}
      </select></label
    >
  </div>`;
}

/** The line that tells a step, aloud too, and the time below it. */
const spokenLine = html`<p class="line" role="status" aria-live="polite">
    <b></b> <span class="says"></span>
    <span class="places"
      >${hostNames.map((host, index) => html`${index > 0 ? ', ' : ''}<bdi translate="no">${host}</bdi> <span>${stateName('')}</span>`)}</span
    >
  </p>
  <p class="remark"></p>`;

/** The map: every state has a mark for each host, not seen yet. */
function map(context: PageContext): TemplateResult {
  const { catalogue } = context;
  return lifeMap({
    words: { ...catalogue.lifeMap, label: catalogue.machine.map },
    phases: catalogue.phases,
    lit: [],
    hrefFor: (id) => linkTo(context, slugOf(id)),
    content: (id) =>
      html`${stationName(phaseOf(id), stateName(id))}<span class="who"
          >${hostNames.map((host) => html`<b data-absent>${host}</b>`)}</span
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
 * The player without a moment: out of sight until the script of the page fills it (`src/app/machine/`), which puts the
 * ladder before the listings.
 */
export function machinePlayer(context: PageContext): TemplateResult {
  const { machine: words } = context.catalogue;
  return html`<div class="player" hidden>
    ${controls(words)} ${spokenLine} ${map(context)}
    <div class="drawn">${listings(words)}</div>
  </div>`;
}
