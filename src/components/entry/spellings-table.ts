import { html, nothing, type TemplateResult } from 'lit';
import type { EntryMessages } from '../../i18n/en/entry.ts';
import type { PlatformNames } from '../../states/platform-names.ts';
import type { System } from '../../states/platforms.ts';
import { stateName } from '../state-name/state-name.ts';
import type { SpellingGroup, SpellingLine } from './spelling-groups.ts';

/** What the spellings need to be shown. */
export interface SpellingsOptions {
  readonly words: EntryMessages;
  /** Systems whose tools are open from the start; of the others the words alone are seen. */
  readonly open: readonly System[];
  /** Address of a footnote. */
  readonly noteHref: (note: number) => string;
  /** What tools are called in the language of the page, where that is not their English name. */
  readonly toolNames: PlatformNames;
}

function toolNames({ tools }: SpellingLine, { noteHref, toolNames: own }: SpellingsOptions): TemplateResult {
  return html`${tools.map(
    ({ platform, name, notes }, index) =>
      html`${index > 0 ? ', ' : ''}<span translate=${own[platform] === undefined ? 'no' : nothing}
          >${own[platform] ?? name}${notes.map((note) => html`<sup><a href=${noteHref(note)}>${note}</a></sup>`)}</span
        >`,
  )}`;
}

function line(spelling: SpellingLine, options: SpellingsOptions): TemplateResult {
  const { words } = options;
  return html`<tr>
    <th scope="row">${stateName(spelling.token)}</th>
    <td>
      ${words[spelling.role]}${spelling.lang ? html` <span translate="no">(${spelling.lang})</span>` : nothing}
      ${spelling.verified ? nothing : html`<em title=${words.unverified}>${words.unverifiedMark}</em>`}
    </td>
    <td>${toolNames(spelling, options)}</td>
  </tr>`;
}

/** The words by which a system is known at a glance: what it prints, or all it has. */
function glance({ lines }: SpellingGroup): readonly string[] {
  const seen = lines.filter(({ role }) => role === 'printed' || role === 'canonical' || role === 'localized');
  return [...new Set((seen.length > 0 ? seen : lines).map(({ token }) => token))];
}

/** Every spelling of a state: for each system its words, and folded below them who writes them where. */
export function spellingsTable(groups: readonly SpellingGroup[], options: SpellingsOptions): TemplateResult {
  const { words, open } = options;
  return html`<div class="systems">
    ${groups.map(
      (group) =>
        html`<details data-system=${group.system} ?open=${open.includes(group.system)}>
          <summary>
            <b>${words[group.system]}</b>
            <span class="glance">${glance(group).map((token) => html`${stateName(token)} `)}</span>
          </summary>
          <table class="spelling-table">
            <thead>
              <tr>
                <th scope="col">${words.spelling}</th>
                <th scope="col">${words.kind}</th>
                <th scope="col">${words.tools}</th>
              </tr>
            </thead>
            <tbody>
              ${group.lines.map((spelling) => line(spelling, options))}
            </tbody>
          </table>
        </details>`,
    )}
  </div>`;
}
