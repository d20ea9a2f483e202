import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { paste as wordsIn } from '../../../i18n/every-language/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import { slugOf } from '../../../states/slug.ts';
import type { StateId } from '../../../states/states.ts';
import { isReaderSystem, type ReaderSystem } from '../../../states/systems.ts';
import { mostRows } from '../listing/listing.ts';
import type { Overview, SourceInput } from '../worker/protocol.ts';
import type { ThresholdWords } from '../../../netstat/diagnose/rule-words.ts';
import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import { mostEditable } from './draft.ts';
import { DrawingStages } from './drawing-stages.ts';
import { encodingQuestion } from './encoding-question.ts';
import { Guide } from './guide.ts';
import { intake } from './intake.ts';
import { KeyboardPlace } from './keyboard-place.ts';
import { LookedAt } from './looked-at.ts';
import { pasteResult } from './paste-result.ts';
import type { PasteSession } from './paste-session.ts';
import { takeFromPage } from './page-input.ts';
import { warmNumbers } from './warm-numbers.ts';
import { cannotStart } from './cannot-start.ts';
import { resetLimits } from './reset-limits.ts';
import { sourceStrip } from './source-strip.ts';
import { startSession } from './start-session.ts';
import { statusLine } from './status-line.ts';
import { sourcesOfClipboard, sourcesOfSample } from './take-elsewhere.ts';
import { TextTaker } from './text-taker.ts';
import { WayBack } from './way-back.ts';

/** The whole paste view. It draws; what is going on is in {@link PasteSession}. */
export class PasteView extends LitElement {
  @property() language: Language = 'en';
  /** Address of the overview in this language, below which the states' pages lie. */
  @property({ attribute: false }) home: URL = new URL('./', document.baseURI);
  /** What a link to a folder ends with. */
  @property({ attribute: false }) index = '';
  /** Address of the folder of the samples. */
  @property({ attribute: false }) samples: URL = new URL('samples/', document.baseURI);

  @state() private isUnmasked = false;
  @state() private isDropping = false;

  /** Undefined where the browser lets no worker start. */
  private session: PasteSession | undefined;
  private taker: TextTaker | undefined;
  private guide: Guide | undefined;
  private limitTexts: Readonly<Record<ThresholdId, ThresholdWords>> | undefined;
  private encodings: Awaited<ReturnType<PasteSession['encodings']>> = [];
  private over = new AbortController();
  private readonly stages = new DrawingStages(this, () => this.session);
  private readonly keyboard = new KeyboardPlace(this);
  private readonly looked = new LookedAt(() => {
    this.requestUpdate();
  });

  private readonly wayBack = new WayBack(this, {
    session: () => this.session,
    taker: () => this.taker,
    looked: this.looked,
    isDrawn: () => this.stages.stage === 'all',
  });

  /** In the document itself: one stylesheet, and marks that rules of the document paint. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What the page says without a script.
    this.replaceChildren();
    const changed = (): void => {
      this.requestUpdate();
    };
    this.session = startSession(this.language, {
      changed,
      judged: (before, now) => {
        this.looked.judged(before, now);
      },
    });
    this.over = new AbortController();
    if (!this.session) return;
    this.guide = new Guide(this, { session: this.session, looked: this.looked });
    this.taker = new TextTaker({
      session: this.session,
      words: () => this.words,
      changed,
      shown: () => {
        this.looked.reset();
        // Real addresses of another text are given away when they are asked for once more.
        this.isUnmasked = false;
        void this.askMore();
      },
    });
    this.listen(this.taker);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.over.abort();
    this.session?.client.close();
  }

  /**
   * Takes texts that were handed to the page, in the place of what is there.
   *
   * @returns whether they could be read
   */
  async take(sources: readonly SourceInput[]): Promise<boolean> {
    return (await this.taker?.take(sources)) ?? false;
  }

  /** From now on nothing in this tab is kept on the device: it comes from a private window. */
  keepNothing(): void {
    if (this.session) this.session.keeps = false;
  }

  /** Brings back what this tab held before, as its reader looked at it. */
  async restore(): Promise<void> {
    if (await this.taker?.restore()) await this.wayBack.comeBack();
  }

  private get words(): PasteMessages {
    return wordsIn[this.language];
  }

  private get system(): ReaderSystem | undefined {
    const { system } = document.documentElement.dataset;
    return isReaderSystem(system) ? system : undefined;
  }

  private readonly hrefFor = (id: StateId): string => new URL(`${slugOf(id)}/${this.index}`, this.home).href;

  private listen({ takeAnywhere: take }: TextTaker): void {
    const { signal } = this.over;
    this.wayBack.watch(signal);
    takeFromPage(
      {
        take,
        dropping: (isDropping) => {
          this.isDropping = isDropping;
        },
      },
      signal,
    );
    // Other tabs, and the settings of the extension, keep the same limits.
    addEventListener('storage', () => void this.session?.limitElsewhere(), { signal });
    document.addEventListener(
      'tcp-reader-system',
      () => {
        this.requestUpdate();
      },
      { signal },
    );
  }

  private async askMore(): Promise<void> {
    const { session } = this;
    if (!session) return;
    this.limitTexts ??= await session.client.ask('limits', this.language);
    const { overview } = session;
    const questions = await session.encodings();
    // Another text may be there by now.
    if (overview !== session.overview) return;
    this.encodings = questions;
    this.requestUpdate();
  }

  private focusField(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('textarea')?.focus();
    });
  }

  private renderIntake(session: PasteSession, taker: TextTaker): TemplateResult {
    const { words } = this;
    const { draft, isAdding, takeAnywhere: take } = taker;
    const isEmpty = session.overview === undefined;
    const stopAdding = (): void => {
      taker.isAdding = false;
    };
    const stopEditing =
      draft.place === undefined || isEmpty
        ? undefined
        : () => {
            void taker.stopEditing();
          };
    return intake({
      words,
      isEmpty,
      isAdding,
      isDropping: this.isDropping,
      draft: isAdding ? taker.further : draft.text,
      type: isAdding
        ? (text) => {
            taker.further = text;
          }
        : draft.type,
      take,
      clipboard: () =>
        void sourcesOfClipboard(words).then((sources) => {
          if (sources.length > 0) take(sources);
        }),
      sample: (sample) =>
        void sourcesOfSample(sample, this.samples, words).then((sources) => {
          if (sources.length > 0) void taker.take(sources);
        }),
      done: isAdding ? stopAdding : stopEditing,
    });
  }

  private renderResult(session: PasteSession, guide: Guide): TemplateResult | typeof nothing {
    const { words, language, looked } = this;
    const { overview, diagnosis } = session;
    if (overview === undefined || diagnosis === undefined) return nothing;
    return pasteResult({
      words,
      language,
      session,
      overview,
      diagnosis,
      stage: this.stages.stage,
      looked,
      system: this.system,
      limitTexts: this.limitTexts,
      machine: new URL(`machine/${this.index}`, this.home),
      hrefFor: this.hrefFor,
      showPane: (pane) => {
        looked.show({ pane });
        return this.updateComplete;
      },
      explain: (line, place) => void guide.explain(line, place),
      openFinding: guide.openFinding,
      showLine: (line) => void guide.showLine(line),
      showRows: guide.showRows,
      expectPorts: (ports) => void session.expect(ports),
      resetLimits: () => void resetLimits(session, words),
      showLimit: guide.showLimit,
    });
  }

  protected override willUpdate(): void {
    const { session } = this;
    this.toggleAttribute('data-filled', session?.overview !== undefined);
  }

  protected override firstUpdated(): void {
    warmNumbers(this.language);
  }

  private renderStrip(session: PasteSession, taker: TextTaker, overview: Overview): TemplateResult {
    const { words, language } = this;
    return sourceStrip({
      words,
      language,
      session,
      overview,
      mostEditable,
      mostRows,
      edit: (source) => {
        this.keyboard.opens();
        void taker.edit(source).then((isThere) => {
          if (isThere) this.focusField();
        });
      },
      remove: (source) => void taker.remove(source),
      add: () => {
        this.keyboard.opens();
        taker.isAdding = true;
        this.focusField();
      },
      look: (snapshot) => void session.look(snapshot),
      showUnread: () => {
        this.looked.show({ pane: 'text', choice: 'unread' });
      },
      clear: () => {
        taker.clear();
        this.focusField();
      },
      isUnmasked: this.isUnmasked,
      unmask: (isUnmasked) => {
        this.isUnmasked = isUnmasked;
      },
      report: () => session.client.ask('report', { language, system: this.system, isUnmasked: this.isUnmasked }),
    });
  }

  override render(): TemplateResult {
    const { session, taker, guide, words, language } = this;
    if (!session || !taker || !guide || session.isDown) return cannotStart(words, taker?.draft.text ?? '');
    const { overview } = session;
    const isWriting = overview === undefined || taker.draft.place !== undefined || taker.isAdding;
    return html`${statusLine({
      words,
      language,
      session,
      row: this.looked.row,
      name: (source) => source || words.pastedText,
      cancel: () => {
        session.cancel();
      },
      dismiss: () => {
        session.dismiss();
      },
    })}
    ${overview === undefined ? nothing : this.renderStrip(session, taker, overview)}
    ${encodingQuestion({
      words,
      questions: this.encodings,
      choose: (source, encoding) => {
        this.encodings = [];
        void taker.readAs(source, encoding);
      },
      keep: (source, encoding) => {
        session.keepEncoding(source, encoding);
        this.encodings = this.encodings.slice(1);
        this.requestUpdate();
      },
    })}
    ${isWriting ? this.renderIntake(session, taker) : nothing} ${this.renderResult(session, guide)}`;
  }
}
