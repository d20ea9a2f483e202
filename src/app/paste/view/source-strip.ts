import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import { formatName } from '../findings/format-name.ts';
import type { Overview } from '../worker/protocol.ts';
import type { PasteSession } from './paste-session.ts';

/** What the strip needs. */
export interface SourceStripOptions {
  readonly words: PasteMessages;
  readonly language: Language;
  readonly session: PasteSession;
  readonly overview: Overview;
  /** The largest text that can be edited, in bytes. */
  readonly mostEditable: number;
  /** The most rows that are kept in memory. */
  readonly mostRows: number;
  readonly edit: (source: number) => void;
  readonly remove: (source: number) => void;
  readonly add: () => void;
  readonly look: (snapshot: number) => void;
  readonly showUnread: () => void;
  readonly clear: () => void;
  readonly isUnmasked: boolean;
  readonly unmask: (isUnmasked: boolean) => void;
  readonly report: () => Promise<string>;
}

/** The most snapshots that a list offers one by one; of more the chart lets one be chosen. */
const mostListed = 200;

function snapshotChoice({ words, session, overview, look }: SourceStripOptions): TemplateResult | typeof nothing {
  const { tallies } = overview;
  if (tallies.length < 2 || tallies.length > mostListed) return nothing;
  return html`<label class="snapshot"
    >${words.snapshot}
    <select
      .value=${live(String(session.snapshot))}
      @change=${(event: Event) => {
        look(Number((event.target as HTMLSelectElement).value));
      }}
    >
      ${tallies.map(
        ({ takenAt = '' }, at) =>
          html`<option value=${at} ?selected=${at === session.snapshot}>
            ${words.snapshotName(at + 1, tallies.length, takenAt)}
          </option>`,
      )}
    </select></label
  >`;
}

/** The way out as a report. */
function reportButtons({ words, report, isUnmasked, unmask }: SourceStripOptions): TemplateResult {
  return html`<tcp-copy-button
      label=${words.copyReport}
      copied=${words.copied}
      failed=${words.copyFailed}
      .make=${report}
    ></tcp-copy-button>
    <label class="check"
      ><input
        type="checkbox"
        .checked=${isUnmasked}
        @change=${(event: Event) => {
          unmask((event.target as HTMLInputElement).checked);
        }}
      />${words.reportUnmasked}</label
    >`;
}

/** What a reader should know of texts that are not as they were: with other line breaks, or a part of a selection. */
export function remarksOn(sources: Overview['sources'], words: PasteMessages): readonly string[] {
  const { lineBreaksRestored: restored, lineBreaksLost: lost, cellsJoined: joined } = words;
  return [
    ...sources.flatMap(({ lineBreaks, rows }) =>
      lineBreaks === undefined ? [] : [{ restored, lost, joined }[lineBreaks](rows)],
    ),
    ...sources.flatMap(({ isPartial }) => (isPartial ? [words.partOfSelection] : [])),
  ];
}

/** What was read, in one line, and what can be done with it. */
export function sourceStrip(options: SourceStripOptions): TemplateResult {
  const { words, session, overview, edit, remove, add, showUnread, clear } = options;
  const { sources, tallies, unread, rows } = overview;
  const isRead = rows > 0 || overview.counts.length > 0;
  const tally = tallies[session.snapshot];
  const facts = [
    words.rows(tally?.rows ?? rows),
    ...(tallies.length > 1 ? [words.snapshots(tallies.length)] : []),
    words.lines(overview.lines),
  ];
  return html`<section class="strip" aria-label=${words.title}>
    <div class="read">
      <h2 tabindex="-1">${formatName(tally, overview.counts.length > 0, words)}</h2>
      <p>
        ${facts.join(' · ')} ·
        ${unread === 0 ? words.allUnderstood : html`<button class="plain" @click=${showUnread}>${words.unread(unread)}</button>`}
      </p>
      ${tally?.isCut === true ? html`<p class="remark">${words.cutRows(options.mostRows, tally.rows)}</p>` : nothing}
      ${remarksOn(sources, words).map((remark) => html`<p class="remark">${remark}</p>`)}
      ${session.isKept ? nothing : html`<p class="remark">${words.notKept}</p>`}
    </div>
    <ul class="sources" role="list">
      ${sources.map(({ name, size }, at) => {
        const called = name || words.pastedText;
        return html`<li>
          <span title=${called}>${called}</span>
          <button
            ?disabled=${size > options.mostEditable}
            title=${size > options.mostEditable ? words.tooLargeToEdit : nothing}
            @click=${() => {
              edit(at);
            }}
          >
            ${words.edit}
          </button>
          ${
            sources.length > 1
              ? html`<button
                  @click=${({ detail }: MouseEvent) => {
                    // Where a second click comes at once, the next text stands there.
                    if (detail < 2) remove(at);
                  }}
                >
                  ${words.remove(called)}
                </button>`
              : nothing
          }
        </li>`;
      })}
    </ul>
    ${snapshotChoice(options)}
    <div class="buttons">
      <button @click=${add}>${words.addSnapshot}</button>
      ${isRead ? reportButtons(options) : nothing}
      <button
        @click=${() => {
          print();
        }}
      >
        ${words.print}
      </button>
      <button @click=${clear}>${words.clear}</button>
    </div>
  </section>`;
}
