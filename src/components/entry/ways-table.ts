import { html, nothing, type TemplateResult } from 'lit';
import { stateById } from '../../states/state-look-up.ts';
import type { Transition } from '../../states/transitions.ts';
import { stateName } from '../state-name/state-name.ts';
import { phaseMark } from '../theme/phase-mark.ts';
import { wholeNames } from '../whole-words/whole-words.ts';
import type { EntryOptions } from './entry.ts';
import type { Ways } from './ways.ts';

function wayRow(end: 'from' | 'to', way: Transition, options: EntryOptions): TemplateResult {
  const { words, hrefFor, nameOf, readerName, transitionWords } = options;
  const other = way[end];
  const note = way.notes === undefined ? undefined : (transitionWords?.notes ?? { [way.notes]: way.notes })[way.notes];
  return html`<tr>
    <th scope="row" data-phase=${stateById(other).phase}>
      <a href=${hrefFor(other)}
        >${phaseMark(stateById(other).phase)}${readerName?.(other) ?? stateName(nameOf(other))}</a
      >
    </th>
    <td>
      ${transitionWords?.events[way.event] ?? way.event}
      ${end === 'to' ? html`<small class="who">${words.who(words[way.eventType])}</small>` : nothing}
    </td>
    <td>
      ${transitionWords?.actions[way.action] ?? way.action}${way.optional ? html` <em>(${words.optional})</em>` : nothing}
      ${note ? html`<small>${wholeNames(note)}</small>` : nothing}
    </td>
  </tr>`;
}

function table(end: 'from' | 'to', rows: readonly Transition[], options: EntryOptions): TemplateResult {
  const { words } = options;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words[end]}</th>
        <th scope="col">${words.event}</th>
        <th scope="col">${words.action}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((way) => wayRow(end, way, options))}
    </tbody>
  </table>`;
}

/**
 * Transitions as a table; aborts, resets and time-outs are folded away below the usual ones.
 *
 * @param end which end of the transitions to name: the other one is the state the table is about
 */
export function waysTable(end: 'from' | 'to', { usual, rare }: Ways, options: EntryOptions): TemplateResult {
  return html`${usual.length > 0 ? table(end, usual, options) : nothing}
  ${
    rare.length > 0
      ? html`<details>
          <summary>${options.words.rareWays} (${rare.length})</summary>
          ${table(end, rare, options)}
        </details>`
      : nothing
  }`;
}
