import { html, nothing, type TemplateResult } from 'lit';
import type { EntryMessages } from '../../i18n/en/entry.ts';
import { stateName } from '../state-name/state-name.ts';
import type { SpellingGroup, SpellingLine } from './spelling-groups.ts';

function toolNames({ tools }: SpellingLine): TemplateResult {
  return html`${tools.map(
    ({ name, notes }, index) =>
      html`${index > 0 ? ', ' : ''}<span translate="no"
          >${name}${notes.map((note) => html`<sup><a href="#source-${note}">${note}</a></sup>`)}</span
        >`,
  )}`;
}

function line(spelling: SpellingLine, words: EntryMessages): TemplateResult {
  return html`<tr>
    <th scope="row">${stateName(spelling.token)}</th>
    <td>
      ${words[spelling.role]}${spelling.lang ? html` <span translate="no">(${spelling.lang})</span>` : nothing}
      ${spelling.verified ? nothing : html`<em title=${words.unverified}>${words.unverifiedMark}</em>`}
    </td>
    <td>${toolNames(spelling)}</td>
  </tr>`;
}

/** Every spelling of a state, by system. */
export function spellingsTable(groups: readonly SpellingGroup[], words: EntryMessages): TemplateResult {
  return html`<table class="spelling-table">
    <thead>
      <tr>
        <th scope="col">${words.spelling}</th>
        <th scope="col">${words.kind}</th>
        <th scope="col">${words.tools}</th>
      </tr>
    </thead>
    ${groups.map(
      ({ system, lines }) =>
        html`<tbody data-system=${system}>
          <tr class="system">
            <th scope="rowgroup" colspan="3">${words[system]}</th>
          </tr>
          ${lines.map((spelling) => line(spelling, words))}
        </tbody>`,
    )}
  </table>`;
}
