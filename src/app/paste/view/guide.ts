import type { ReactiveControllerHost } from 'lit';
import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import { goToConnections, goToExplanation, goToFinding, goToLimit } from './go-to.ts';
import type { LookedAt } from './looked-at.ts';
import type { PasteSession } from './paste-session.ts';

/** What leads through a view. */
export interface GuideOptions {
  readonly session: PasteSession;
  readonly looked: LookedAt;
}

/** Leads the reader of a view from what is said to what it is said of: lines, rows, findings, limits. */
export class Guide {
  readonly #view: ReactiveControllerHost & HTMLElement;
  readonly #session: PasteSession;
  readonly #looked: LookedAt;

  constructor(view: ReactiveControllerHost & HTMLElement, { session, looked }: GuideOptions) {
    this.#view = view;
    this.#session = session;
    this.#looked = looked;
  }

  /** Says what the row of a line means, where it is seen; of a line with several, the one at a place. */
  readonly explain = async (line: number, place = 0): Promise<void> => {
    const { client, language } = this.#session;
    const asked = client.ask('row', line, language, place);
    await this.#session.again(this.#looked.explain(asked.then((answer) => ({ line, place, ...answer }))));
    await this.#view.updateComplete;
    goToExplanation(this.#view);
  };

  /** Shows a line in the text, with what stands around it. */
  readonly showLine = async (line: number): Promise<void> => {
    this.#looked.show({ pane: 'text', choice: 'all' });
    await this.#view.updateComplete;
    await this.#view.querySelector('tcp-paste-text')?.show(line);
    goToConnections(this.#view);
    await this.explain(line);
  };

  /** Shows the rows of a finding alone, or all rows again. */
  readonly showRows = (finding: number): void => {
    this.#looked.toggleFinding(finding);
    goToConnections(this.#view);
  };

  /** Opens a finding. */
  readonly openFinding = (finding: number): void => {
    goToFinding(this.#view, finding);
  };

  /** Shows a limit where it can be changed. */
  readonly showLimit = (id: ThresholdId): void => {
    goToLimit(this.#view, id);
  };
}
