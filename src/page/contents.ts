import type { CardContent, CardSupply } from '../components/card/card-content.ts';
import type { StateId } from '../states/states.ts';

/** Gets what the cards of some states say, in the reader's language, and the style sheet they are drawn with. */
export type LoadContents = (states: readonly StateId[]) => Promise<CardSupply>;

/** What the cards of this page say, each state's asked for once: when it is first found, not when it is pointed at. */
export class Contents {
  readonly #load: LoadContents;
  readonly #known = new Map<StateId, CardContent>();
  readonly #asked = new Map<StateId, Promise<void>>();
  #sheet = '';

  constructor(load: LoadContents) {
    this.#load = load;
  }

  /** CSS text of the cards, once any content is known. */
  get sheet(): string {
    return this.#sheet;
  }

  get(state: StateId): CardContent | undefined {
    return this.#known.get(state);
  }

  /** Sees to it that some states are known; where that fails it is tried again at the next call. */
  async fetch(states: Iterable<StateId>): Promise<void> {
    const all = [...states];
    const missing = all.filter((state) => !this.#asked.has(state));
    if (missing.length > 0) {
      const asking = this.#ask(missing);
      for (const state of missing) this.#asked.set(state, asking);
    }
    for (const state of all) await this.#asked.get(state);
  }

  async #ask(states: readonly StateId[]): Promise<void> {
    try {
      const { sheet, contents } = await this.#load(states);
      this.#sheet = sheet;
      for (const content of contents) this.#known.set(content.state, content);
    } finally {
      for (const state of states) if (!this.#known.has(state)) this.#asked.delete(state);
    }
  }
}
