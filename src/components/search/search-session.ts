import type { Hit } from '../../netstat/search.ts';
import type { System } from '../../states/platforms.ts';
import type { FoundQuestion } from './find-questions.ts';
import type { Finder } from './finder.ts';

/** What the field shows below itself. */
export type SearchStatus =
  /** Nothing was typed. */
  | 'idle'
  /** Something was typed before the engine came. */
  | 'loading'
  /** States were found. */
  | 'found'
  /** None was found; the hits are the nearest. */
  | 'none'
  /** The engine could not be loaded. */
  | 'failed';

/** The longest text that is searched for, in characters: a row of any listing, and no listing. */
const mostSearched = 1000;

/** What a search session needs from the element around it. */
export interface SessionOptions {
  readonly load: () => Promise<Finder>;
  /** Called whenever something changed that is seen. */
  readonly changed: () => void;
}

/**
 * One reader's search: what was typed, what was found, and which of it is active. Knows no DOM.
 */
export class SearchSession {
  query = '';
  hits: readonly Hit[] = [];
  /** Questions below the states; the list counts on through both. */
  questions: readonly FoundQuestion[] = [];
  /** Whether questions are looked for; only where there is a page that answers them. */
  withQuestions = false;
  status: SearchStatus = 'idle';
  /** Index of the active result, -1 for none. */
  active = -1;
  /** The reader's system; its spellings win ties. */
  system: System | undefined;
  finder: Finder | undefined;
  #loading: Promise<void> | undefined;
  readonly #options: SessionOptions;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Loads the engine once; after a failure the next call tries again. */
  load(): Promise<void> {
    if (this.#loading) return this.#loading;
    const loading = this.#options.load().then(
      (finder) => {
        // The language may have changed meanwhile.
        if (this.#loading !== loading) return;
        this.finder = finder;
        this.#find();
      },
      () => {
        if (this.#loading !== loading) return;
        this.#loading = undefined;
        if (this.query.trim() !== '') this.status = 'failed';
        this.#options.changed();
      },
    );
    return (this.#loading = loading);
  }

  /** Forgets the engine, because the language changed. */
  unload(): void {
    this.finder = undefined;
    this.#loading = undefined;
    if (this.query !== '') void this.load();
  }

  /** Takes over what stands in the field. */
  type(query: string): void {
    if (query === this.query && this.status !== 'failed') return;
    this.query = query;
    void this.load();
    this.#find();
  }

  /** Searches again, because the reader's system changed. */
  again(): void {
    this.#find();
  }

  #find(): void {
    const { finder, system } = this;
    const query = this.query.slice(0, mostSearched);
    this.active = -1;
    this.hits = [];
    this.questions = [];
    if (query.trim() === '') this.status = 'idle';
    else if (!finder) this.status = 'loading';
    else {
      this.hits = finder.find(query, system);
      if (this.withQuestions) this.questions = finder.questions(query, this.hits[0]?.state);
      this.status = this.count > 0 ? 'found' : 'none';
      if (this.status === 'none') this.hits = finder.nearest(query, system);
    }
    this.#options.changed();
  }

  /** Number of results, states and questions. */
  get count(): number {
    return this.hits.length + this.questions.length;
  }

  /** Moves the active result; from the last to none, the field itself, and on to the first. */
  move(step: 1 | -1): void {
    const places = this.count + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
    this.#options.changed();
  }

  /** Makes a result active; an index that is none makes none active. */
  activate(index: number): void {
    this.active = index < this.count ? index : -1;
    this.#options.changed();
  }

  /**
   * Index of the result that Enter opens, -1 for none: the active one, else the first one found; a merely near one
   * only if it was chosen.
   */
  get chosen(): number {
    return this.active < 0 && this.status === 'found' ? 0 : this.active;
  }
}
