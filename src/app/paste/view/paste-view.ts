import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { paste as wordsIn } from '../../../i18n/every-language/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import { slugOf } from '../../../states/slug.ts';
import type { StateId } from '../../../states/states.ts';
import { isReaderSystem, type ReaderSystem } from '../../../states/systems.ts';
import { showNotice } from '../../notice.ts';
import { trustedScriptUrl } from '../../trusted-url.ts';
import { firstPlatform } from '../findings/commands.ts';
import { mostRows } from '../listing/listing.ts';
import type { Sample } from '../samples.ts';
import { workerAddress } from '../worker/worker-address.ts';
import type { LineChoice, SourceInput } from '../worker/protocol.ts';
import type { ThresholdWords } from '../../../netstat/diagnose/rule-words.ts';
import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import { comparisonTemplate, ratesTemplate } from './comparison.ts';
import { countsTemplate } from './counts.ts';
import { encodingQuestion } from './encoding-question.ts';
import { findings } from './findings.ts';
import { intake } from './intake.ts';
import { limitsTemplate } from './limits.ts';
import { paneTabs, type Pane } from './pane-tabs.ts';
import { PasteSession } from './paste-session.ts';
import { rowExplained, type ExplainedRow } from './row-explained.ts';
import { sessionName } from './session-name.ts';
import { takeFromPage } from './page-input.ts';
import { sourceStrip } from './source-strip.ts';
import { statusLine } from './status-line.ts';
import type { TextPane } from './text-pane.ts';

/** The largest text that is put into a text field, in bytes. */
const mostEditable = 1_000_000;
/** How long typing must rest before the text is read, in milliseconds. */
const restTime = 300;

/** The whole paste view. It draws; what is going on is in {@link PasteSession}. */
export class PasteView extends LitElement {
  @property() language: Language = 'en';
  /** Address of the overview in this language, below which the states' pages lie. */
  @property({ attribute: false }) home: URL = new URL('./', document.baseURI);
  /** What a link to a folder ends with. */
  @property({ attribute: false }) index = '';
  /** Address of the folder of the samples. */
  @property({ attribute: false }) samples: URL = new URL('samples/', document.baseURI);

  /** The source that is being edited; -1 while a new one is written into an empty view. */
  @state() private editing: number | undefined;
  @state() private draft = '';
  /** The box for a further snapshot is open. */
  @state() private adding = false;
  @state() private pane: Pane = 'text';
  @state() private choice: LineChoice = 'all';
  @state() private chosenStates: readonly StateId[] = [];
  @state() private row: ExplainedRow | undefined;
  @state() private isUnmasked = false;
  @state() private isDropping = false;
  @query('tcp-paste-text') private readonly textPane!: TextPane | null;

  private session!: PasteSession;
  private limitTexts: Readonly<Record<ThresholdId, ThresholdWords>> | undefined;
  private encodings: Awaited<ReturnType<PasteSession['encodings']>> = [];
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly over = new AbortController();

  /** In the document itself: one stylesheet, and marks that rules of the document paint. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What the page says without a script.
    this.replaceChildren();
    const worker = new Worker(trustedScriptUrl(workerAddress), { type: 'module' });
    this.session = new PasteSession(worker, this.language, sessionName(), {
      changed: () => {
        this.requestUpdate();
      },
    });
    this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.over.abort();
    this.session.client.close();
  }

  /**
   * Takes texts that were handed to the page, in the place of what is there.
   *
   * @returns whether they could be read
   */
  async take(sources: readonly SourceInput[]): Promise<boolean> {
    const before = this.session.sources;
    this.adding = false;
    const isOpen = await this.session.open(sources);
    if (!isOpen) return false;
    this.shown();
    if (before.length > 0) this.offerUndo(before);
    return true;
  }

  /** Brings back what this tab held before. */
  async restore(): Promise<void> {
    await this.session.restore();
    if (this.session.sources.length > 0) this.shown();
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
  private shown(): void {
    this.editing = undefined;
    this.draft = '';
    this.choice = 'all';
    this.chosenStates = [];
    this.row = undefined;
    void this.askMore();
  }

  private async askMore(): Promise<void> {
    this.limitTexts ??= await this.session.client.ask('limits', this.language);
    this.encodings = await this.session.encodings();
    this.requestUpdate();
  }

  private async addSources(sources: readonly SourceInput[]): Promise<void> {
    if (!(await this.session.add(sources))) return;
    this.adding = false;
    this.shown();
  }

  private offerUndo(sources: readonly SourceInput[]): void {
    const { words, session } = this;
    showNotice(words.cleared, [
      {
        label: words.undo,
        run: () => {
          void session.open(sources).then(() => {
            this.shown();
          });
        },
      },
      { label: words.dismiss },
    ]);
  }

  private readonly clear = (): void => {
    const before = this.session.sources;
    this.session.clear();
    this.shown();
    this.adding = false;
    if (before.length > 0) this.offerUndo(before);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('textarea')?.focus();
    });
  };

  private readonly type = (text: string): void => {
    this.draft = text;
    this.editing ??= -1;
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => void this.readDraft(), restTime);
  };

  /** Reads what is being typed; what is not finished yet is no error. */
  private async readDraft(): Promise<void> {
    const { session, draft } = this;
    const at = this.editing;
    if (at === undefined) return;
    const others = session.sources;
    const one: SourceInput = { name: others[at]?.name ?? '', content: draft };
    if (draft.trim() === '') {
      if (at === -1) session.clear();
      return;
    }
    await session.open(at === -1 ? [one] : others.map((source, place) => (place === at ? one : source)));
    if (at === -1 && session.sources.length > 0 && this.editing === -1) this.editing = 0;
  }

  private async edit(source: number): Promise<void> {
    const blob = this.session.overview?.sources[source]?.blob;
    if (blob === undefined || blob.size > mostEditable) return;
    this.draft = await this.session.client.ask('sourceText', source);
    this.editing = source;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('textarea')?.focus();
  }

  private readonly stopEditing = async (): Promise<void> => {
    clearTimeout(this.restTimer);
    await this.readDraft();
    if (this.session.sources.length > 0) this.shown();
  };

  private readonly tryClipboard = async (): Promise<void> => {
    try {
      const text = await navigator.clipboard.readText();
      if (text === '') showNotice(this.words.clipboardEmpty, [{ label: this.words.dismiss }]);
      else this.takeAnywhere([{ name: '', content: text }]);
    } catch {
      showNotice(this.words.clipboardRefused, [{ label: this.words.dismiss }]);
    }
  };

  private readonly trySample = async ({ file, title }: Sample): Promise<void> => {
    try {
      const answer = await fetch(new URL(file, this.samples));
      if (!answer.ok) throw new Error(answer.statusText);
      await this.take([{ name: this.words[title], content: await answer.text() }]);
    } catch {
      showNotice(this.words.sampleFailed, [{ label: this.words.dismiss }]);
    }
  };

  private readonly showRow = async (line: number): Promise<void> => {
    const { content } = await this.session.client.ask('row', line, this.language);
    this.row = { line, content };
  };

  /** Shows a line in the text, with what stands around it. */
  private readonly showLine = async (line: number): Promise<void> => {
    this.pane = 'text';
    this.choice = 'all';
    await this.updateComplete;
    await this.textPane?.show(line);
    this.renderRoot.querySelector('.data-pane')?.scrollIntoView({ block: 'nearest' });
    await this.showRow(line);
  };

  private readonly showRows = (finding: number): void => {
    const isShown = typeof this.choice === 'object' && this.choice.finding === finding;
    this.choice = isShown ? 'all' : { finding };
    this.renderRoot.querySelector('.data-pane')?.scrollIntoView({ block: 'nearest' });
  };

  private readonly chooseState = (id: StateId): void => {
    this.chosenStates = this.chosenStates.includes(id)
      ? this.chosenStates.filter((other) => other !== id)
      : [...this.chosenStates, id];
    this.pane = 'table';
  };

  private readonly openFinding = ({ detail }: CustomEvent<{ finding: number }>): void => {
    const details = this.renderRoot.querySelector<HTMLDetailsElement>(`#finding-${String(detail.finding)}`);
    if (!details) return;
    details.open = true;
    details.scrollIntoView({ block: 'start' });
    details.querySelector('summary')?.focus({ preventScroll: true });
  };

  private renderIntake(): TemplateResult {
    const { words, session } = this;
    return intake({
      words,
      isEmpty: session.overview === undefined,
      isAdding: this.adding,
      isDropping: this.isDropping,
      draft: this.adding ? '' : this.draft,
      type: this.adding ? undefined : this.type,
      take: this.takeAnywhere,
      clipboard: () => void this.tryClipboard(),
      sample: (sample) => void this.trySample(sample),
      done: this.adding
        ? () => {
            this.adding = false;
          }
        : this.editing !== undefined && session.overview !== undefined
          ? () => void this.stopEditing()
          : undefined,
    });
  }

  private renderPane(): TemplateResult {
    const { words, session, pane, choice, row } = this;
    return html`<section
      class="data-pane"
      @tcp-paste-row=${({ detail }: CustomEvent<{ line: number }>) => void this.showRow(detail.line)}
      @tcp-paste-finding=${this.openFinding}
      @tcp-paste-choice=${({ detail }: CustomEvent<{ choice: LineChoice }>) => {
        this.choice = detail.choice;
      }}
      @tcp-paste-states=${() => {
        this.chosenStates = [];
        this.choice = 'all';
      }}
    >
      ${paneTabs(words, pane, (chosen) => {
        this.pane = chosen;
        return this.updateComplete;
      })}
      <div class="panel" id="data-panel" role="tabpanel" aria-labelledby="tab-${pane}">
        ${
          pane === 'text'
            ? html`<tcp-paste-text
                .session=${session}
                .words=${words}
                .language=${this.language}
                .version=${session.version}
                .choice=${choice}
                .hrefFor=${this.hrefFor}
              ></tcp-paste-text>`
            : html`<tcp-paste-table
                .session=${session}
                .words=${words}
                .version=${session.version}
                .states=${this.chosenStates}
                .finding=${typeof choice === 'object' ? choice.finding : undefined}
              ></tcp-paste-table>`
        }
      </div>
      ${
        row === undefined
          ? nothing
          : rowExplained({
              words,
              row,
              showInText: pane === 'text' ? undefined : () => void this.showLine(row.line),
              dismiss: () => {
                this.row = undefined;
              },
              machine: new URL(`machine/${this.index}`, this.home),
            })
      }
    </section>`;
  }

  private renderSeries(): TemplateResult | typeof nothing {
    const { session, words, language } = this;
    const tallies = session.overview?.tallies ?? [];
    if (tallies.length < 2 || session.series.length === 0) return nothing;
    return html`<section class="series" aria-labelledby="series-title">
      <h2 id="series-title">${words.seriesTitle}</h2>
      <tcp-paste-series
        .words=${words}
        .language=${language}
        .lines=${session.series}
        .times=${tallies.map(({ takenAt }) => takenAt ?? '')}
        .snapshot=${session.snapshot}
        @tcp-paste-snapshot=${({ detail }: CustomEvent<{ snapshot: number }>) => void session.look(detail.snapshot)}
      ></tcp-paste-series>
    </section>`;
  }

  private renderComparison(): TemplateResult | typeof nothing {
    const { session, words, language } = this;
    const { comparison, overview } = session;
    if (comparison === undefined || overview === undefined) return nothing;
    const nameOfSnapshot = (snapshot: number): string =>
      words.snapshotName(snapshot + 1, overview.tallies.length, overview.tallies[snapshot]?.takenAt ?? '');
    const showLine = (line: number): void => void this.showLine(line);
    return comparisonTemplate({ words, language, comparison, nameOfSnapshot, showLine });
  }

  private readonly showLimit = (id: ThresholdId): void => {
    const details = this.renderRoot.querySelector<HTMLDetailsElement>('.limits');
    if (!details) return;
    details.open = true;
    details.querySelector<HTMLElement>(`[aria-describedby="limit-${id}"]`)?.focus();
  };

  private renderResult(): TemplateResult | typeof nothing {
    const { session, words, choice } = this;
    const { overview, diagnosis } = session;
    if (overview === undefined || diagnosis === undefined) return nothing;
    const tally = overview.tallies[session.snapshot];
    return html`<div class="result">
      <div class="judged">
        ${countsTemplate({
          words,
          language: this.language,
          overview,
          snapshot: session.snapshot,
          chosen: this.chosenStates,
          choose: this.chooseState,
        })}
        ${
          overview.rows === 0 && overview.counts.length === 0
            ? html`<section class="findings">
                <h2>${words.nothingRead}</h2>
                <p>${words.nothingReadNext}</p>
              </section>`
            : findings({
                words,
                diagnosis,
                platform: firstPlatform(tally?.platform, this.system),
                shown: typeof choice === 'object' ? choice.finding : undefined,
                showRows: this.showRows,
                showLine: (line) => void this.showLine(line),
                showLimit: this.showLimit,
                language: this.language,
                expectedPorts: session.expectedPorts,
                expectPorts: (ports) => void session.expect(ports),
              })
        }
        ${ratesTemplate(session.rates, words, this.language)}
        ${limitsTemplate({
          words,
          limits: session.limits,
          texts: this.limitTexts,
          change: (limits) => void session.limit(limits),
        })}
      </div>
      ${this.renderPane()} ${this.renderSeries()} ${this.renderComparison()}
    </div>`;
  }

  protected override willUpdate(): void {
    this.toggleAttribute('data-filled', this.session.overview !== undefined);
  }

  override render(): TemplateResult {
    const { session, words, language } = this;
    const { overview } = session;
    const isWriting = overview === undefined || this.editing !== undefined || this.adding;
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
    ${
      overview === undefined
        ? nothing
        : sourceStrip({
            words,
            language,
            session,
            overview,
            mostEditable,
            mostRows,
            edit: (source) => void this.edit(source),
            remove: (source) => void session.remove(source),
            add: () => {
              this.adding = true;
            },
            look: (snapshot) => void session.look(snapshot),
            showUnread: () => {
              this.pane = 'text';
              this.choice = 'unread';
            },
            clear: this.clear,
            isUnmasked: this.isUnmasked,
            unmask: (isUnmasked) => {
              this.isUnmasked = isUnmasked;
            },
            report: () => session.client.ask('report', { language, system: this.system, isUnmasked: this.isUnmasked }),
          })
    }
    ${encodingQuestion({
      words,
      questions: this.encodings,
      choose: (source, encoding) => {
        this.encodings = [];
        void session.read(source, encoding).then(() => this.askMore());
      },
      dismiss: () => {
        this.encodings = [];
        this.requestUpdate();
      },
    })}
    ${isWriting ? this.renderIntake() : nothing} ${this.renderResult()}`;
  }
}
