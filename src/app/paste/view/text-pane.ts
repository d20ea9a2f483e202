import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import { inChosenColours } from '../../../components/card/in-chosen-colours.ts';
import type { StateId } from '../../../states/states.ts';
import { isReaderSystem } from '../../../states/systems.ts';
import type { LineChoice, Overview, ShownLine } from '../worker/protocol.ts';
import { copyToClipboard } from './clipboard.ts';
import { MarkedText } from './marked-text.ts';
import type { PasteSession } from './paste-session.ts';
import { ShownHeight } from './shown-height.ts';
import { Slices } from './slices.ts';
import { lineHeight, textLine } from './text-line.ts';
import { textParts, textTools } from './text-tools.ts';
import { listWindow } from './window.ts';

/** Lines in one part: browsers draw no box that is higher than some ten million pixels. */
const linesPerPart = 400_000;

/** Where the reader is in the text: it is shown there again when the reader comes back from the table. */
export interface TextPlace {
  searched: string;
  /** Place of the line that was found last. */
  found: number;
  /** The part that is shown, and how far it is scrolled, in CSS pixels. */
  stretch: number;
  top: number;
  pointed: number;
  /** The lines in which it is one: which, of what, and where they were opened. */
  choice: LineChoice;
  overview: Overview | undefined;
  opened: number;
}

/**
 * The text as it was pasted, with every token marked and notes in the margin. Only the lines in view are in the page.
 *
 * @fires tcp-paste-row - A line is to be explained, `detail.line` says which.
 * @fires tcp-paste-finding - A note was chosen, `detail.finding` is its finding.
 * @fires tcp-paste-choice - Other lines are to be shown, `detail.choice` says which.
 */
export class TextPane extends LitElement {
  @property({ attribute: false }) session!: PasteSession;
  @property({ attribute: false }) words!: PasteMessages;
  @property({ attribute: false }) language: Language = 'en';
  /** The session's version: another one means that other lines are there. */
  @property({ type: Number }) version = 0;
  /** The line at which the text opens: that of the snapshot that is looked at. */
  @property({ type: Number }) start = 0;
  @property({ attribute: false }) choice: LineChoice = 'all';
  /** Where the place is kept while the text is not there. */
  @property({ attribute: false }) kept: Partial<TextPlace> = {};
  @property({ attribute: false }) hrefFor: (id: StateId) => string = () => '';

  @state() private count = 0;
  @state() private stretch = 0;
  @state() private top = 0;
  /** The line that was asked for last; it is pointed out. */
  @state() private pointed = -1;
  @state() private searched = '';
  @state() private missed = false;
  @state() private copied: 'copied' | 'copyFailed' | undefined;
  @query('.scroller') private readonly scroller!: HTMLElement | null;

  private marked: MarkedText | undefined;
  private found = -1;
  /** The next frame will paint the marks. */
  private isPainting = false;
  /** The line at which the text was opened, and what was read, when the lines were counted last. */
  private opened = 0;
  private overview: Overview | undefined;
  /** Where the lines are to be scrolled to as soon as they are counted. */
  private wantedTop: number | undefined;
  private readonly slices = new Slices<ShownLine>(
    async (from, to) => (await this.session.again(this.session.client.ask('lines', this.choice, from, to))) ?? [],
    () => {
      this.requestUpdate();
    },
  );
  private readonly height = new ShownHeight(this, () => this.scroller);

  /** In the document itself: marks are painted by rules of the document. */
  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.marked?.end();
    this.marked = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isBack = !this.hasUpdated && this.comeBack();
    if (changed.has('version') || changed.has('choice')) {
      const { start, session } = this;
      const isOther = !isBack && (changed.has('choice') || this.opened !== start || this.overview !== session.overview);
      this.opened = start;
      this.overview = session.overview;
      this.slices.clear();
      if (isOther) {
        this.pointed = -1;
        // It was not found in other lines.
        this.missed = false;
      }
      void this.measure(isOther);
    }
    const { searched, found, stretch, top, pointed, choice, opened, overview } = this;
    Object.assign(this.kept, { searched, found, stretch, top, pointed, choice, opened, overview } satisfies TextPlace);
  }

  /**
   * Takes up what was kept: what is looked for, and the place, where the lines are those that it is one in.
   *
   * @returns whether they are
   */
  private comeBack(): boolean {
    const { kept } = this;
    const isSame = kept.choice === this.choice && kept.opened === this.start && kept.overview === this.session.overview;
    Object.assign(this, isSame ? kept : { searched: kept.searched ?? '' });
    if (isSame) this.wantedTop = kept.top;
    return isSame;
  }

  protected override updated(): void {
    this.marked ??= new MarkedText({
      loadContents: async (states) => {
        const { system } = document.documentElement.dataset;
        const shown = isReaderSystem(system) ? system : undefined;
        return inChosenColours(await this.session.client.ask('cards', states, this.language, shown), document);
      },
      loadRow: async (line, word) => (await this.session.client.ask('row', line, this.language, word)).content,
      openEntry: (id) => {
        open(this.hrefFor(id), '_blank', 'noopener');
      },
    });
    for (const code of this.renderRoot.querySelectorAll<HTMLElement & { shown?: ShownLine }>('code.written')) {
      const text = [...code.childNodes].find(
        (node): node is Text => node.nodeType === Node.TEXT_NODE && node.textContent !== '',
      );
      if (text && code.shown) this.marked.mark(text, code.shown.line, code.shown.marks);
    }
    this.paintMarks();
  }

  /** Paints the marks in the next frame, which lays the lines out anyway: to measure them here would do that now. */
  private paintMarks(): void {
    if (this.isPainting) return;
    this.isPainting = true;
    requestAnimationFrame(() => {
      this.isPainting = false;
      this.marked?.settle();
    });
  }

  /** Scrolls to a line and points it out. */
  async show(line: number): Promise<void> {
    this.wantedTop = undefined;
    const place = await this.session.client.ask('place', this.choice, line);
    if (place < 0) return;
    this.pointed = line;
    this.goTo(place);
  }

  private async measure(isOther: boolean): Promise<void> {
    const { choice } = this;
    this.count = this.session.overview === undefined ? 0 : await this.session.client.ask('lineCount', choice);
    if (choice !== this.choice) return;
    if (isOther) {
      const first = choice === 'all' && this.start < this.count ? this.start : 0;
      this.stretch = Math.floor(first / linesPerPart);
      this.found = -1;
      this.wantedTop = (first - this.stretch * linesPerPart) * lineHeight;
    }
    await this.updateComplete;
    const top = this.wantedTop;
    this.wantedTop = undefined;
    // A line that was asked for meanwhile is what the reader wants to see.
    if (top !== undefined && !(isOther && this.pointed >= 0)) this.scroller?.scrollTo({ top });
  }

  private get partLines(): number {
    return Math.min(linesPerPart, this.count - this.stretch * linesPerPart);
  }

  private goTo(place: number): void {
    this.stretch = Math.floor(place / linesPerPart);
    void this.updateComplete.then(() => {
      const { scroller } = this;
      if (!scroller) return;
      const at = (place - this.stretch * linesPerPart) * lineHeight;
      if (at < scroller.scrollTop || at > scroller.scrollTop + scroller.clientHeight - 2 * lineHeight)
        scroller.scrollTo({ top: Math.max(0, at - scroller.clientHeight / 3) });
    });
  }

  private readonly handleScroll = (): void => {
    this.top = this.scroller?.scrollTop ?? 0;
  };

  private readonly handleKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.scroller) return;
    if (event.key === 'n' || event.key === 'p') {
      event.preventDefault();
      this.marked?.walk(event.key === 'n' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const line = this.slices.at(this.firstSeen())?.line;
      this.explain(this.pointed >= 0 ? this.pointed : (line ?? 0));
    }
  };

  private readonly search = async (step: 1 | -1): Promise<void> => {
    const text = this.searched.trim();
    if (text === '') return;
    const from = this.found < 0 ? this.firstSeen() : this.found + step;
    const found = await this.session.again(this.session.client.ask('find', this.choice, text, from, step));
    if (found === undefined) return;
    this.missed = found < 0;
    if (found < 0) return;
    this.found = found;
    const [line] = await this.session.client.ask('lines', this.choice, found, found + 1);
    this.pointed = line?.line ?? -1;
    this.goTo(found);
  };

  /** Place of the first line in view: a search begins where the reader is. */
  private firstSeen(): number {
    return this.stretch * linesPerPart + Math.ceil(this.top / lineHeight);
  }

  private readonly copyAll = async (): Promise<void> => {
    this.copied = (await copyToClipboard(() => this.session.client.ask('text'))) ? 'copied' : 'copyFailed';
  };

  private readonly explain = (line: number): void => {
    this.pointed = line;
    this.tell('tcp-paste-row', { line });
  };

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  private readonly type = (text: string): void => {
    this.searched = text;
    this.found = -1;
    this.missed = false;
  };

  private readonly turnTo = (part: number): void => {
    this.stretch = part;
    this.scroller?.scrollTo({ top: 0 });
  };

  override render(): TemplateResult {
    const { words, choice, top, height, partLines, stretch, explain } = this;
    const { from, to } = listWindow(top, height.value, lineHeight, partLines);
    const first = stretch * linesPerPart;
    const showFinding = (finding: number): void => {
      this.tell('tcp-paste-finding', { finding });
    };
    const tools = textTools({
      words,
      choice,
      unread: this.session.overview?.unread ?? 0,
      choose: (other) => {
        this.tell('tcp-paste-choice', { choice: other });
      },
      searched: this.searched,
      isMissed: this.missed,
      type: this.type,
      search: (step) => void this.search(step),
      copied: this.copied,
      copyAll: () => void this.copyAll(),
      leaveCopy: () => {
        if (this.copied === 'copied') this.copied = undefined;
      },
    });
    return html`${tools} ${textParts(words, stretch, Math.ceil(this.count / linesPerPart), this.turnTo)}
      <div
        class="scroller text"
        tabindex="0"
        role="group"
        aria-label=${words.textLabel(this.count)}
        aria-description=${`${words.keysHint} ${words.textHint}`}
        .style=${`--lines:${String(Math.max(4, partLines))};--line:${String(lineHeight)}px`}
        @scroll=${this.handleScroll}
        @keydown=${this.handleKeydown}
      >
        <div class="extent" .style=${`block-size:${String(Math.max(0, partLines) * lineHeight)}px`}>
          <div class="window" .style=${`inset-block-start:${String(from * lineHeight)}px`}>
            ${repeat(
              this.slices.runs(first + from, first + to),
              (line, at) => `${String(this.version)} ${String(typeof line === 'number' ? -1 - at : line.line)}`,
              (line) =>
                typeof line === 'number'
                  ? html`<div .style=${`block-size:${String(line * lineHeight)}px`}></div>`
                  : textLine(line, { words, isPointed: line.line === this.pointed, explain, showFinding }),
            )}
          </div>
        </div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tcp-paste-text': TextPane;
  }
}
