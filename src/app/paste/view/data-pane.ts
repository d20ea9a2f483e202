import { html, nothing, type TemplateResult } from 'lit';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import type { StateId } from '../../../states/states.ts';
import type { LineChoice } from '../worker/protocol.ts';
import { paneTabs, type Pane } from './pane-tabs.ts';
import type { PasteSession } from './paste-session.ts';
import { rowExplained, type ExplainedRow } from './row-explained.ts';
import type { Arrangement } from './table-pane.ts';
import type { TextPlace } from './text-pane.ts';

/** What the text and the table need, and what they tell. */
export interface DataPaneOptions {
  readonly words: PasteMessages;
  readonly language: Language;
  readonly session: PasteSession;
  readonly pane: Pane;
  readonly choice: LineChoice;
  /** States whose rows are shown alone. */
  readonly states: readonly StateId[];
  readonly row: ExplainedRow | undefined;
  readonly arrangement: Partial<Arrangement>;
  readonly textPlace: Partial<TextPlace>;
  /** Address of the page of the state machine. */
  readonly machine: URL;
  readonly hrefFor: (id: StateId) => string;
  readonly showPane: (pane: Pane) => Promise<unknown>;
  readonly choose: (choice: LineChoice) => void;
  readonly allStates: () => void;
  readonly explain: (line: number, place?: number) => void;
  readonly dismissRow: () => void;
  readonly openFinding: (finding: number) => void;
  /** Shows a line in the text. */
  readonly showLine: (line: number) => void;
}

/** The connections as text or as table, with the row that is explained. */
export function dataPane(options: DataPaneOptions): TemplateResult {
  const { words, language, session, pane, choice, states, row } = options;
  return html`<section
    class="data-pane"
    @tcp-paste-row=${({ detail }: CustomEvent<{ line: number; place?: number }>) => {
      options.explain(detail.line, detail.place);
    }}
    @tcp-paste-finding=${({ detail }: CustomEvent<{ finding: number }>) => {
      options.openFinding(detail.finding);
    }}
    @tcp-paste-choice=${({ detail }: CustomEvent<{ choice: LineChoice }>) => {
      options.choose(detail.choice);
    }}
    @tcp-paste-states=${options.allStates}
  >
    ${paneTabs(words, pane, options.showPane)}
    <div class="panel" id="data-panel" role="tabpanel" aria-labelledby="tab-${pane}">
      ${
        pane === 'text'
          ? html`<tcp-paste-text
              .session=${session}
              .words=${words}
              .language=${language}
              .version=${session.version}
              .start=${session.overview?.tallies[session.snapshot]?.line ?? 0}
              .choice=${choice}
              .kept=${options.textPlace}
              .hrefFor=${options.hrefFor}
            ></tcp-paste-text>`
          : html`<tcp-paste-table
              .session=${session}
              .words=${words}
              .version=${session.version}
              .states=${states}
              .explained=${row}
              .kept=${options.arrangement}
              .finding=${typeof choice === 'object' ? choice.finding : undefined}
            ></tcp-paste-table>`
      }
    </div>
    ${
      row === undefined
        ? nothing
        : rowExplained({
            words,
            row,
            showInText:
              pane === 'text'
                ? undefined
                : () => {
                    options.showLine(row.line);
                  },
            showRow: (place) => {
              options.explain(row.line, place);
            },
            dismiss: options.dismissRow,
            machine: options.machine,
          })
    }
  </section>`;
}
