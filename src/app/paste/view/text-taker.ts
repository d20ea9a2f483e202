import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { showNotice } from '../../notice.ts';
import type { Encoding } from '../input/decoder.ts';
import type { SourceInput } from '../worker/protocol.ts';
import { Draft } from './draft.ts';
import type { PasteSession } from './paste-session.ts';

/** How many times in a row it is offered to bring something back: more notices would cover the page. */
const mostOffers = 3;

/** What a {@link TextTaker} needs from the view. */
export interface TextTakerOptions {
  readonly session: PasteSession;
  readonly words: () => PasteMessages;
  /** Told when something is to be drawn anew. */
  readonly changed: () => void;
  /** Told when other texts are there to look at, or none any more. */
  readonly shown: () => void;
}

/** Takes texts into the session, and out of it, so that nothing is lost: what gives way can be brought back. */
export class TextTaker {
  /** What is being written in the box. */
  readonly draft: Draft;
  /** What is being written in the box for a further snapshot, where it waits for the button. */
  further = '';
  readonly #session: PasteSession;
  readonly #options: TextTakerOptions;
  #isAdding = false;
  /** Take the offers away that were made last. */
  readonly #offers: (() => void)[] = [];
  /** The further texts that are being read. */
  #adding: Promise<unknown> = Promise.resolve();
  /** What is being read to take the place of all. */
  #taking: Promise<unknown> = Promise.resolve();
  /** Counts the texts that gave way, to which a place among them means nothing any more. */
  #ended = 0;
  /** Changed where other texts come in the place of all, to which none is to be added that came before them. */
  #turn = 0;
  /** The texts that are being read to take the place of all. */
  #coming: readonly SourceInput[] | undefined;
  /** Texts that were still being read when others came in their place. */
  #overtaken: (readonly SourceInput[])[] = [];

  constructor(options: TextTakerOptions) {
    this.#options = options;
    this.#session = options.session;
    this.draft = new Draft(options.session, options);
  }

  /** The box for a further snapshot is open. */
  get isAdding(): boolean {
    return this.#isAdding;
  }

  set isAdding(isAdding: boolean) {
    this.#isAdding = isAdding;
    this.#options.changed();
  }

  /**
   * Takes texts in the place of those that are there.
   *
   * @returns whether they could be read
   */
  take(sources: readonly SourceInput[]): Promise<boolean> {
    const taking = this.#take(sources);
    this.#taking = taking;
    return taking;
  }

  async #take(sources: readonly SourceInput[]): Promise<boolean> {
    const session = this.#session;
    const before = session.sources;
    this.#turn++;
    this.isAdding = false;
    this.#overtake(sources);
    const isOpen = await session.open(sources);
    if (session.isDown)
      this.draft.hold(sources.map(({ content }) => (typeof content === 'string' ? content : '')).join('\n'));
    // Where others have overtaken these, it is with them that these are offered.
    if (this.#coming !== sources) return false;
    const gaveWay = this.draft.unread(before) ?? before;
    if (isOpen) {
      this.#ended++;
      this.#shown();
      this.#offerUndo(gaveWay);
    }
    this.#overtake(undefined);
    return isOpen;
  }

  /**
   * Waits for what is being read: another reading would end it, and its text would be lost.
   *
   * @returns whether the texts are still there that were before
   */
  async #isRead(): Promise<boolean> {
    const ended = this.#ended;
    let awaited: readonly Promise<unknown>[] = [];
    while (awaited[0] !== this.#taking || awaited[1] !== this.#adding) {
      awaited = [this.#taking, this.#adding];
      await Promise.allSettled(awaited);
    }
    return ended === this.#ended;
  }

  /** Texts come in the place of those that are being read, or nothing does any more: then those are offered. */
  #overtake(sources: readonly SourceInput[] | undefined, said?: string): void {
    if (sources && this.#coming) this.#overtaken.push(this.#coming);
    this.#coming = sources;
    if (sources) return;
    for (const overtaken of this.#overtaken.splice(0)) this.#offerUndo(overtaken, said);
  }

  /** Takes texts as the open box says: beside those that are there, or in their place. */
  readonly takeAnywhere = (sources: readonly SourceInput[]): void => {
    if (!this.isAdding) {
      void this.take(sources);
      return;
    }
    const turn = this.#turn;
    const add = async (): Promise<void> => {
      const isThere = turn === this.#turn && (await this.#add(sources));
      if (isThere || turn === this.#turn) return;
      const { sources: others } = this.#session;
      this.#offerUndo(sources, others.length > 0 ? undefined : this.#options.words().cleared);
    };
    // One after the other: a reading ends the one before, whose text would not be there then.
    this.#adding = this.#adding.then(add, add);
  };

  /** @returns whether they could be read */
  async #add(sources: readonly SourceInput[]): Promise<boolean> {
    if (!(await this.#session.add(sources))) return false;
    if (sources.some(({ content }) => content === this.further)) this.further = '';
    // What was written is not what came, as where a file was dropped meanwhile: it still waits for the button.
    this.isAdding = this.further.trim() !== '';
    this.#shown();
    return true;
  }

  /**
   * Brings back what this tab held before; where something else is there by now, or on its way, it is offered.
   *
   * @returns whether it is there
   */
  async restore(): Promise<boolean> {
    const kept = await this.#session.kept();
    const { sources } = this.#session;
    if (kept.length === 0) return false;
    if (sources.length === 0 && !this.#coming && !this.draft.unread(sources)) return await this.take(kept);
    this.#offerUndo(kept);
    return false;
  }

  /**
   * Puts a text into the box, in the place of a further one that is being written there.
   *
   * @returns whether it is there: a large one is not
   */
  async edit(place: number): Promise<boolean> {
    this.isAdding = false;
    // What was typed last is a part of the text before it is in the field, or of another one that leaves it.
    return (await this.#isRead()) && (await this.draft.finish()) && (await this.draft.edit(place));
  }

  /** Takes everything out. */
  clear(): void {
    const session = this.#session;
    const { sources, expectedPorts } = session;
    const before = this.draft.unread(sources) ?? sources;
    const { further } = this;
    this.#turn++;
    this.#ended++;
    this.further = '';
    session.clear();
    this.#shown();
    this.isAdding = false;
    const said = this.#options.words().cleared;
    this.#offerUndo(before, said, () => {
      this.further ||= further;
      session.expectedPorts ||= expectedPorts;
    });
    if (this.#coming) this.#overtaken.push(this.#coming);
    this.#overtake(undefined, said);
  }

  /** Takes one text of several out; another one that is being edited stays in the box. */
  async remove(place: number): Promise<void> {
    if (!(await this.#isRead())) return;
    const before = this.#session.sources;
    const removed = before[place];
    if (removed === undefined) return;
    if (!(await this.#session.open(before.filter((_, at) => at !== place)))) return;
    this.draft.sourceRemoved(place);
    this.#options.shown();
    this.#offerUndo(before, this.#options.words().removed(this.#called([removed])));
  }

  /** Reads one text again in another encoding. */
  async readAs(place: number, encoding: Encoding): Promise<void> {
    if (!(await this.#isRead())) return;
    if (this.#session.sources[place] === undefined) return;
    if (await this.#session.open(this.#session.inEncoding(place, encoding))) this.#options.shown();
  }

  /** Reads what stands in the box, and closes it where that could be read. */
  async stopEditing(): Promise<void> {
    if (!(await this.#isRead()) || !(await this.draft.finish())) return;
    if (this.#session.sources.length > 0) this.#shown();
  }

  #shown(): void {
    this.draft.forget();
    this.#options.shown();
  }

  /** What texts are called: the first of them, and that there are more. */
  #called([first, ...others]: readonly SourceInput[]): string {
    const { name = '' } = first ?? {};
    return `${name || this.#options.words().pastedText}${others.length > 0 ? ', …' : ''}`;
  }

  #offerUndo(
    sources: readonly SourceInput[],
    said = this.#options.words().replaced(this.#called(sources)),
    bringBackOthers: () => void = () => undefined,
  ): void {
    if (sources.length === 0) return;
    const words = this.#options.words();
    // What came in the meantime gives way in turn, and can be brought back as well.
    const undo = (): void => {
      bringBackOthers();
      void this.take(sources);
    };
    this.#offers.push(showNotice(said, [{ label: words.undo, run: undo }, { label: words.dismiss }]));
    // The first of them may be gone already, which takes nothing away.
    if (this.#offers.length > mostOffers) this.#offers.shift()?.();
  }
}
