import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { paste as wordsIn } from '../../../i18n/every-language/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import { slugOf } from '../../../states/slug.ts';
import type { StateId } from '../../../states/states.ts';
import { isReaderSystem, type ReaderSystem } from '../../../states/systems.ts';
import { showNotice } from '../../notice.ts';
import { mostRows } from '../listing/listing.ts';
import type { Overview, SourceInput } from '../worker/protocol.ts';
import type { ThresholdWords } from '../../../netstat/diagnose/rule-words.ts';
import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import { Draft, mostEditable } from './draft.ts';
import { DrawingStages } from './drawing-stages.ts';
import { encodingQuestion } from './encoding-question.ts';
import { intake } from './intake.ts';
import { LookedAt } from './looked-at.ts';
import { pasteResult } from './paste-result.ts';
import type { PasteSession } from './paste-session.ts';
import { takeFromPage } from './page-input.ts';
import { warmNumbers } from './warm-numbers.ts';
import { cannotStart } from './cannot-start.ts';
import { sourceStrip } from './source-strip.ts';
import { startSession } from './start-session.ts';
import { statusLine } from './status-line.ts';
import { sourcesOfClipboard, sourcesOfSample } from './take-elsewhere.ts';
import type { TextPane } from './text-pane.ts';

/** The whole paste view. It draws; what is going on is in {@link PasteSession}. */
export class PasteView extends LitElement {
  @property() language: Language = 'en';
  /** Address of the overview in this language, below which the states' pages lie. */
  @property({ attribute: false }) home: URL = new URL('./', document.baseURI);
  /** What a link to a folder ends with. */
  @property({ attribute: false }) index = '';
  /** Address of the folder of the samples. */
  @property({ attribute: false }) samples: URL = new URL('samples/', document.baseURI);

  /** The box for a further snapshot is open. */
  @state() private adding = false;
  @state() private isUnmasked = false;
  @state() private isDropping = false;
  @query('tcp-paste-text') private readonly textPane!: TextPane | null;

  /** Undefined where the browser lets no worker start. */
  private session: PasteSession | undefined;
  private draft: Draft | undefined;
  private limitTexts: Readonly<Record<ThresholdId, ThresholdWords>> | undefined;
  private encodings: Awaited<ReturnType<PasteSession['encodings']>> = [];
  private over = new AbortController();
  private readonly stages = new DrawingStages(this, () => this.session);
  private readonly looked = new LookedAt(() => {
    this.requestUpdate();
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
    this.session = startSession(this.language, { changed });
    this.draft = this.session && new Draft(this.session, changed);
    this.over = new AbortController();
    if (this.session) this.listen();
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
    const { session } = this;
    if (!session) return false;
    const before = session.sources;
    this.adding = false;
    const isOpen = await session.open(sources);
    if (session.isDown)
      this.draft?.hold(sources.map(({ content }) => (typeof content === 'string' ? content : '')).join('\n'));
    if (!isOpen) return false;
    this.shown(session);
    if (before.length > 0) this.offerUndo(session, before);
    return true;
  }

  /** Brings back what this tab held before. */
  async restore(): Promise<void> {
    const { session } = this;
    if (!session) return;
    await session.restore();
    if (session.sources.length > 0) this.shown(session);
  }

  private get words(): PasteMessages {
    return wordsIn[this.language];
  }

  private get system(): ReaderSystem | undefined {
    const { system } = document.documentElement.dataset;
    return isReaderSystem(system) ? system : undefined;
  }

  private readonly hrefFor = (id: StateId): string => new URL(`${slugOf(id)}/${this.index}`, this.home).href;

  /** Takes texts as the open box says: beside those that are there, or in their place. */
  private readonly takeAnywhere = (sources: readonly SourceInput[]): void => {
    void (this.adding ? this.addSources(sources) : this.take(sources));
  };

  private listen(): void {
    const { signal } = this.over;
    takeFromPage(
      {
        take: this.takeAnywhere,
        dropping: (isDropping) => {
          this.isDropping = isDropping;
        },
      },
      signal,
    );
    document.addEventListener(
      'tcp-reader-system',
      () => {
        this.requestUpdate();
      },
      { signal },
    );
  }

  /** Something new is there to look at. */
  private shown(session: PasteSession): void {
    this.draft?.forget();
    this.looked.reset();
    void this.askMore(session);
  }

  private async askMore(session: PasteSession): Promise<void> {
    this.limitTexts ??= await session.client.ask('limits', this.language);
    this.encodings = await session.encodings();
    this.requestUpdate();
  }

  private async addSources(sources: readonly SourceInput[]): Promise<void> {
    const { session } = this;
    if (!session || !(await session.add(sources))) return;
    this.adding = false;
    this.shown(session);
  }

  private offerUndo(session: PasteSession, sources: readonly SourceInput[]): void {
    const { words } = this;
    showNotice(words.cleared, [
      {
        label: words.undo,
        run: () => {
          void session.open(sources).then(() => {
            this.shown(session);
          });
        },
      },
      { label: words.dismiss },
    ]);
  }

  private clear(session: PasteSession): void {
    const before = session.sources;
    session.clear();
    this.shown(session);
    this.adding = false;
    if (before.length > 0) this.offerUndo(session, before);
    this.focusField();
  }

  private focusField(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('textarea')?.focus();
    });
  }

  private async stopEditing(session: PasteSession): Promise<void> {
    await this.draft?.finish();
    if (session.sources.length > 0) this.shown(session);
  }

  private readonly showRow = async (line: number): Promise<void> => {
    const answer = await this.session?.client.ask('row', line, this.language);
    this.looked.show({ row: { line, content: answer?.content } });
  };

  /** Shows a line in the text, with what stands around it. */
  private readonly showLine = async (line: number): Promise<void> => {
    this.looked.show({ pane: 'text', choice: 'all' });
    await this.updateComplete;
    await this.textPane?.show(line);
    this.renderRoot.querySelector('.data-pane')?.scrollIntoView({ block: 'nearest' });
    await this.showRow(line);
  };

  private readonly showRows = (finding: number): void => {
    this.looked.toggleFinding(finding);
    this.renderRoot.querySelector('.data-pane')?.scrollIntoView({ block: 'nearest' });
  };

  private openFinding(finding: number): void {
    const details = this.renderRoot.querySelector<HTMLDetailsElement>(`#finding-${String(finding)}`);
    if (!details) return;
    details.open = true;
    details.scrollIntoView({ block: 'start' });
    details.querySelector('summary')?.focus({ preventScroll: true });
  }

  private renderIntake(session: PasteSession): TemplateResult {
    const { words, draft } = this;
    const isEmpty = session.overview === undefined;
    const stopAdding = (): void => {
      this.adding = false;
    };
    const stopEditing =
      draft?.place === undefined || isEmpty
        ? undefined
        : () => {
            void this.stopEditing(session);
          };
    return intake({
      words,
      isEmpty,
      isAdding: this.adding,
      isDropping: this.isDropping,
      draft: this.adding ? '' : (draft?.text ?? ''),
      type: this.adding ? undefined : draft?.type,
      take: this.takeAnywhere,
      clipboard: () =>
        void sourcesOfClipboard(words).then((sources) => {
          if (sources.length > 0) this.takeAnywhere(sources);
        }),
      sample: (sample) =>
        void sourcesOfSample(sample, this.samples, words).then((sources) => {
          if (sources.length > 0) void this.take(sources);
        }),
      done: this.adding ? stopAdding : stopEditing,
    });
  }

  private readonly showLimit = (id: ThresholdId): void => {
    const details = this.renderRoot.querySelector<HTMLDetailsElement>('.limits');
    if (!details) return;
    details.open = true;
    details.querySelector<HTMLElement>(`[aria-describedby="limit-${id}"]`)?.focus();
  };

  private renderResult(session: PasteSession): TemplateResult | typeof nothing {
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
      explain: (line) => void this.showRow(line),
      openFinding: (finding) => {
        this.openFinding(finding);
      },
      showLine: (line) => void this.showLine(line),
      showRows: this.showRows,
      showLimit: this.showLimit,
    });
  }

  protected override willUpdate(): void {
    const { session } = this;
    this.toggleAttribute('data-filled', session?.overview !== undefined);
  }

  protected override firstUpdated(): void {
    warmNumbers(this.language);
  }

  private renderStrip(session: PasteSession, overview: Overview): TemplateResult {
    const { words, language } = this;
    return sourceStrip({
      words,
      language,
      session,
      overview,
      mostEditable,
      mostRows,
      edit: (source) =>
        void this.draft?.edit(source).then((isThere) => {
          if (isThere) this.focusField();
        }),
      remove: (source) => void session.remove(source),
      add: () => {
        this.adding = true;
      },
      look: (snapshot) => void session.look(snapshot),
      showUnread: () => {
        this.looked.show({ pane: 'text', choice: 'unread' });
      },
      clear: () => {
        this.clear(session);
      },
      isUnmasked: this.isUnmasked,
      unmask: (isUnmasked) => {
        this.isUnmasked = isUnmasked;
      },
      report: () => session.client.ask('report', { language, system: this.system, isUnmasked: this.isUnmasked }),
    });
  }

  override render(): TemplateResult {
    const { session, words, language } = this;
    if (!session || session.isDown) return cannotStart(words, this.draft?.text ?? '');
    const { overview } = session;
    const isWriting = overview === undefined || this.draft?.place !== undefined || this.adding;
    return html`${statusLine({
      words,
      language,
      session,
      name: (source) => source || words.pastedText,
      cancel: () => {
        session.cancel();
      },
      dismiss: () => {
        session.dismiss();
      },
    })}
    ${overview === undefined ? nothing : this.renderStrip(session, overview)}
    ${encodingQuestion({
      words,
      questions: this.encodings,
      choose: (source, encoding) => {
        this.encodings = [];
        void session.read(source, encoding).then(() => this.askMore(session));
      },
      dismiss: () => {
        this.encodings = [];
        this.requestUpdate();
      },
    })}
    ${isWriting ? this.renderIntake(session) : nothing} ${this.renderResult(session)}`;
  }
}
