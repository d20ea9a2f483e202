import { html, nothing, type TemplateResult } from 'lit';
import type { RfcStateId } from '../../states/rfc-states.ts';
import type { Action } from '../../states/machine/wire/action.ts';
import { stateOf, worldAt, type Run } from '../../states/machine/wire/scenarios.ts';
import type { Flight } from '../../states/machine/wire/world.ts';
import { stateName } from '../state-name/state-name.ts';
import { phaseOf } from '../life-map/tracks.ts';
import { phaseMark } from '../theme/phase-mark.ts';
import { segmentText } from './segment-text.ts';
import { sentenceOf, type SentenceWords } from './sentence.ts';

type NameOfState = (state: RfcStateId) => TemplateResult;

/** A state in a cell; quiet and without a mark where it is the same as before. */
function stateCell(state: RfcStateId, isNew: boolean, name: NameOfState): TemplateResult {
  return html`<td data-phase=${phaseOf(state)} ?data-same=${!isNew}>
    ${isNew ? phaseMark(phaseOf(state)) : nothing}${name(state)}
  </td>`;
}

function way({ from, segment }: Flight, isLost = false, words: SentenceWords['words']): TemplateResult {
  return html`<span class="way-${from}" ?data-lost=${isLost}
    ><small>${from === 'A' ? words.toB : words.toA}${isLost ? html` (${words.lost})` : nothing}</small>
    <code translate="no" lang="en" dir="ltr">${segmentText(segment)}</code></span
  >`;
}

/**
 * A scenario as a table: after each step the states of both hosts, what was sent, and what happened in words.
 *
 * @param name how a state is named
 */
export function runTable(run: Run, told: SentenceWords, title: string, name: NameOfState = stateName): TemplateResult {
  const { words } = told;
  const row = (step: number): TemplateResult => {
    const world = worldAt(run, step);
    const before = worldAt(run, Math.max(step - 1, 0));
    const happening = run.happenings[step - 1];
    const action: Action | undefined = run.scenario.steps[step - 1];
    const [a, b] = [stateOf(world, 'A'), stateOf(world, 'B')];
    const isLost = action?.do === 'lost';
    return html`<tr>
      <th scope="row">${step}</th>
      ${stateCell(a, step === 0 || a !== stateOf(before, 'A'), name)}
      <td class="sent">
        ${happening?.flight && (isLost || action?.do === 'stray') ? way(happening.flight, isLost, words) : nothing}
        ${happening?.sent.map((flight) => way(flight, false, words)) ?? nothing}
      </td>
      ${stateCell(b, step === 0 || b !== stateOf(before, 'B'), name)}
      <td class="told">${happening && action ? sentenceOf(action, happening, told) : words.start}</td>
    </tr>`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.table(title)}>
    <table class="run">
      <thead>
        <tr>
          <th scope="col">${words.step}</th>
          <th scope="col">${words.hostA}</th>
          <th scope="col">${words.segment}</th>
          <th scope="col">${words.hostB}</th>
          <th scope="col">${words.told}</th>
        </tr>
      </thead>
      <tbody>
        ${Array.from({ length: run.happenings.length + 1 }, (_, step) => row(step))}
      </tbody>
    </table>
  </div>`;
}
