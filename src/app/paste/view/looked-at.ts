import type { StateId } from '../../../states/states.ts';
import { findingKey } from '../findings/finding-key.ts';
import type { DiagnosisReport, LineChoice } from '../worker/protocol.ts';
import type { Pane } from './pane-tabs.ts';
import type { ExplainedRow } from './row-explained.ts';
import type { Arrangement } from './table-pane.ts';
import type { TextPlace } from './text-pane.ts';

/** What the reader looks at of a listing: as text or as table, which lines and states, and the row that is explained. */
export class LookedAt {
  pane: Pane = 'text';
  choice: LineChoice = 'all';
  /** States whose rows are shown alone; none for all of them. */
  states: readonly StateId[] = [];
  row: ExplainedRow | undefined;
  /** How the table is arranged, also while the text is shown in its place. */
  arrangement: Partial<Arrangement> = {};
  /** Where the reader is in the text, also while the table is shown in its place. */
  textPlace: Partial<TextPlace> = {};
  /** What the row means that was chosen last, while that is asked. */
  #asked: Promise<ExplainedRow> | undefined;
  readonly #changed: () => void;

  /** @param changed told when something else is to be shown */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The finding whose rows are shown alone. */
  get finding(): number | undefined {
    return typeof this.choice === 'object' ? this.choice.finding : undefined;
  }

  /** Shows some of it. */
  show(parts: Partial<Pick<LookedAt, 'pane' | 'choice' | 'states' | 'row'>>): void {
    if ('row' in parts) this.#asked = undefined;
    Object.assign(this, parts);
    this.#changed();
  }

  /** Explains a row as soon as it is known what it means, unless something else was chosen by then. */
  async explain(asked: Promise<ExplainedRow>): Promise<void> {
    this.#asked = asked;
    const row = await asked;
    if (asked === this.#asked) this.show({ row });
  }

  /** Another listing is there: what was chosen in the last one means nothing in it. */
  reset(): void {
    // What is in sight is as its reader sees it.
    if (this.pane === 'text') this.arrangement = {};
    else this.textPlace = {};
    this.show({ choice: 'all', states: [], row: undefined });
  }

  /** The rules were asked again: the finding whose rows are shown alone may stand elsewhere now, or be none any more. */
  judged(before: DiagnosisReport | undefined, now: DiagnosisReport): void {
    const shown = this.finding === undefined ? undefined : before?.findings[this.finding];
    if (shown === undefined) return;
    const finding = now.findings.findIndex((other) => findingKey(other) === findingKey(shown));
    if (finding !== this.finding) this.show({ choice: finding < 0 ? 'all' : { finding } });
  }

  /** Shows the rows of a finding alone, or all rows where it is these that are shown. */
  toggleFinding(finding: number): void {
    this.show({ choice: this.finding === finding ? 'all' : { finding } });
  }

  /** Shows the rows of a state too, or no more, in the table. */
  toggleState(id: StateId): void {
    const { states } = this;
    this.show({
      pane: 'table',
      states: states.includes(id) ? states.filter((other) => other !== id) : [...states, id],
    });
  }
}
