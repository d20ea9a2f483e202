import { html, nothing, type TemplateResult } from 'lit';
import { phaseMark } from '../../components/theme/phase-mark.ts';
import { nameOf } from '../../components/state-name/name-of.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import type { Language } from '../../i18n/language.ts';
import { stateById } from '../../states/state-look-up.ts';
import { stateTable } from '../../states/state-table.ts';
import type { StateId } from '../../states/states.ts';
import type { PageCounts } from '../messages.ts';
import type { Drawn } from './current-tab.ts';

/** What {@link foundStates} needs. */
export interface FoundStatesOptions {
  readonly words: ExtensionMessages;
  readonly language: Language;
  readonly counts: PageCounts;
  /** The states in the order of their rows. */
  readonly rows: readonly StateId[];
  /** Goes to the next mark of a state. */
  readonly goTo: (state: StateId) => void;
}

/** The states that were found in the order of their rows: those that are found while they are shown stand below. */
export function rowsOf({ states }: PageCounts, before: readonly StateId[]): readonly StateId[] {
  const found = stateTable.flatMap(({ id }) => ((states[id] ?? 0) > 0 ? [id] : []));
  return [...before.filter((id) => found.includes(id)), ...found.filter((id) => !before.includes(id))];
}

/** How many marks each state has, and the way to them. */
export function foundStates({ words, language, counts, rows, goTo }: FoundStatesOptions): TemplateResult {
  const amount = new Intl.NumberFormat(language);
  return html`<ul class="found" role="list" aria-label=${words.states}>
    ${rows.map((id) => {
      const count = counts.states[id] ?? 0;
      const { phase } = stateById(id);
      return html`<li>
        <button
          data-phase=${phase}
          aria-label=${words.goToNext(nameOf(id), count)}
          @click=${() => {
            goTo(id);
          }}
        >
          ${phaseMark(phase)} ${stateName(nameOf(id))}
          <span class="count">${amount.format(count)}</span>
        </button>
      </li>`;
    })}
  </ul>`;
}

/** What {@link howMuch} needs beside the words and the counts. */
export interface HowMuchOptions {
  /** Rows that were read in the text of the page. */
  readonly rowsRead: number;
  /** What the page draws as a picture, where that may be what its reader came for. */
  readonly drawn: Drawn | undefined;
  /** It was read out. */
  readonly isSaid: boolean;
}

/** How much was found. There before it is known: what is read out is a change of something that is there. */
export function howMuch(
  words: ExtensionMessages,
  counts: PageCounts | undefined,
  { rowsRead, drawn, isSaid }: HowMuchOptions,
): TemplateResult {
  const marks = Object.values(counts?.states ?? {}).reduce((sum, count) => sum + count, 0);
  // A row has a mark.
  const connections = Math.max(counts?.connections ?? 0, Math.min(marks, rowsRead));
  const none = { terminal: words.drawnTerminal, canvas: words.drawnCanvas, text: words.foundNone };
  const said = marks === 0 ? none[drawn ?? 'text'] : words.found(marks, connections);
  return html`<p class="quiet how-much" aria-live=${isSaid ? nothing : 'polite'}>${counts && said}</p>`;
}
