import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Overview } from '../worker/protocol.ts';
import type { PasteSession } from './paste-session.ts';

/**
 * What is drawn of a text that was read: the findings alone, then the text with its marks too, then what is folded up.
 * Each comes in a task of its own, after a frame with what was there before.
 */
export type DrawingStage = 'findings' | 'text' | 'all';

/** Leads a view from one {@link DrawingStage} to the next, for every text anew. */
export class DrawingStages implements ReactiveController {
  stage: DrawingStage = 'findings';
  readonly #host: ReactiveControllerHost;
  readonly #session: () => Pick<PasteSession, 'overview' | 'diagnosis'> | undefined;
  /** The text that is drawn. */
  #drawn: Overview | undefined;

  constructor(host: ReactiveControllerHost, session: () => Pick<PasteSession, 'overview' | 'diagnosis'> | undefined) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostUpdate(): void {
    const session = this.#session();
    if (session?.diagnosis === undefined || session.overview !== this.#drawn) this.stage = 'findings';
    this.#drawn = session?.overview;
  }

  hostUpdated(): void {
    const { stage } = this;
    if (stage === 'all' || this.#session()?.diagnosis === undefined) return;
    requestAnimationFrame(() => {
      setTimeout(() => {
        if (this.stage !== stage || this.#session()?.diagnosis === undefined) return;
        this.stage = stage === 'findings' ? 'text' : 'all';
        this.#host.requestUpdate();
      });
    });
  }
}
