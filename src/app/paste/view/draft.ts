import type { SourceInput } from '../worker/protocol.ts';
import type { PasteSession } from './paste-session.ts';

/** How long typing must rest before the text is read, in milliseconds. */
const restTime = 300;
/** The largest text that is put into a text field, in bytes. */
export const mostEditable = 1_000_000;

/** What a draft tells the view. */
export interface DraftEvents {
  /** Something is to be drawn anew. */
  readonly changed: () => void;
  /** What stands in the field was read: other rows are there to look at. */
  readonly shown: () => void;
}

/** A text that is being written in the field: which one, and what stands there. */
export class Draft {
  /** The source that is being edited; -1 while a new one is written into an empty view. */
  place: number | undefined;
  text = '';
  readonly #session: PasteSession;
  readonly #events: DraftEvents;
  /** What stands in the field was typed since it was read last. */
  #isUnread = false;
  /** What stands in the field is being read. */
  #isReading = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(session: PasteSession, events: DraftEvents) {
    this.#session = session;
    this.#events = events;
  }

  /** Takes what stands in the field now; it is read when typing rests. */
  readonly type = (text: string): void => {
    this.text = text;
    this.place ??= -1;
    this.#isUnread = true;
    this.#readLater();
    this.#events.changed();
  };

  /**
   * The texts with what was typed since it was read last; undefined where that is nothing.
   *
   * @param others the texts that are there
   */
  unread(others: readonly SourceInput[]): readonly SourceInput[] | undefined {
    return this.#isUnread && this.text.trim() !== '' ? this.#among(others) : undefined;
  }

  /**
   * Puts a source into the field.
   *
   * @returns whether it is there: a large one is not
   */
  async edit(source: number): Promise<boolean> {
    const size = this.#session.overview?.sources[source]?.size ?? Infinity;
    if (size > mostEditable) return false;
    const text = await this.#session.again(this.#session.client.ask('sourceText', source));
    if (text === undefined) return false;
    this.text = text;
    this.place = source;
    this.#isUnread = false;
    this.#events.changed();
    return true;
  }

  /** Holds a text that nobody could read, so that it can be copied out again. */
  hold(text: string): void {
    this.text = text;
    this.#events.changed();
  }

  /**
   * Reads at once what was typed since it was read last.
   *
   * @returns whether nothing is left to be read: what is no text stays in the field
   */
  finish(): Promise<boolean> {
    clearTimeout(this.#rest);
    return this.#isUnread ? this.#read() : Promise.resolve(true);
  }

  /** Forgets the draft, which was read or left. */
  forget(): void {
    clearTimeout(this.#rest);
    this.place = undefined;
    this.text = '';
    this.#isUnread = false;
    this.#events.changed();
  }

  /** A source was taken out: the one in the field, or one before it. */
  sourceRemoved(removed: number): void {
    const { place } = this;
    if (place === removed) this.forget();
    else if (place !== undefined && place > removed) this.place = place - 1;
  }

  #readLater(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      // A reading ends the one before it, whose texts would not be there then.
      if (this.#session.reading && !this.#isReading) this.#readLater();
      else void this.#read();
    }, restTime);
  }

  /** The texts with the one that stands in the field, in its place. */
  #among(others: readonly SourceInput[]): readonly SourceInput[] {
    const { place = -1, text } = this;
    const one: SourceInput = { name: others[place]?.name ?? '', content: text };
    return place === -1 ? [one] : others.map((source, at) => (at === place ? one : source));
  }

  /** Reads what is being typed; what is not finished yet is no error. */
  async #read(): Promise<boolean> {
    const { place, text } = this;
    const session = this.#session;
    if (place === undefined) return true;
    if (text.trim() === '') {
      if (place === -1) session.clear();
      return true;
    }
    this.#isReading = true;
    const isOpen = await session.open(this.#among(session.sources));
    this.#isReading = false;
    if (isOpen) {
      if (this.text === text) this.#isUnread = false;
      this.#events.shown();
    }
    if (place === -1 && session.sources.length > 0 && this.place === -1) this.place = 0;
    this.#events.changed();
    return isOpen;
  }
}
