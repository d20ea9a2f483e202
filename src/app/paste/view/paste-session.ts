import type { Language } from '../../../i18n/language.ts';
import type { Encoding } from '../input/decoder.ts';
import { readPorts } from '../findings/expected-ports.ts';
import { keepLimits, keptLimits, sameLimits, type ChangedLimits } from '../limits/kept-limits.ts';
import type { ReadProgress } from '../listing/read-listing.ts';
import type { EncodingQuestion } from './encoding-question.ts';
import { keepPorts, keptPorts } from './kept-ports.ts';
import { keepSessionName } from './session-name.ts';
import { ExaminerClient, RequestFailure } from '../worker/examiner-client.ts';
import type { DiagnoseOptions } from '../../../netstat/diagnose/finding.ts';
import type { StateLine } from '../../../netstat/diagnose/state-series.ts';
import type { DiagnosisReport, Failure, Overview, RateReport, Requests, SourceInput } from '../worker/protocol.ts';

/** What the session tells its view. */
export interface SessionEvents {
  /** Something that is shown has changed. */
  readonly changed: () => void;
  /** The rules have said something else. */
  readonly judged?: (before: DiagnosisReport | undefined, now: DiagnosisReport) => void;
}

/**
 * What is going on in the paste view: the texts, what was read from them, and what the rules say. It knows nothing of
 * how it is shown.
 *
 * Whatever comes in is read first and taken over afterwards: when that fails or is cancelled, nothing is lost.
 */
export class PasteSession {
  readonly client: ExaminerClient;
  #name: string;
  readonly language: Language;
  readonly #changed: () => void;
  readonly #judged: SessionEvents['judged'];

  /** The texts as they were read last. */
  sources: readonly SourceInput[] = [];
  overview: Overview | undefined;
  diagnosis: DiagnosisReport | undefined;
  /** The snapshot that is looked at. */
  snapshot = 0;
  /** Changed with every reading and every look at a snapshot: what was fetched before is stale. */
  version = 0;
  /** What is being read now, and how far it is. */
  reading: { readonly name: string; readonly progress: ReadProgress | undefined } | undefined;
  /** What went wrong last, and whether the other texts that came with that one were read. */
  problem: (Failure & { readonly isRestRead?: true }) | undefined;
  /** What went wrong before it with other texts that came at the same time. */
  earlierProblems: readonly Failure[] = [];
  isKept = true;
  /** Whether texts may be kept on the device at all. */
  keeps = true;
  /** The worker could not start: nothing can be read here. */
  isDown = false;
  limits: ChangedLimits = keptLimits();
  /** The limits outlast the page. */
  areLimitsKept = true;
  /** Ports that should listen, as the reader wrote them. */
  expectedPorts = keptPorts();
  /** What several snapshots say, and how often things happen. */
  series: readonly StateLine[] = [];
  comparison: ReturnType<Requests['compare']>;
  rates: readonly RateReport[] = [];
  /** What the series is of. */
  #drawn: Overview | undefined;
  #turn = 0;
  /** Over once it is known whether another tab has the name too. */
  #named: Promise<unknown> = Promise.resolve();

  constructor(worker: Worker, language: Language, name: string, { changed, judged }: SessionEvents) {
    this.client = new ExaminerClient(worker);
    this.language = language;
    this.#name = name;
    this.#changed = changed;
    this.#judged = judged;
    this.client.neverStarted = () => {
      this.isDown = true;
      this.#changed();
    };
    this.client.progress = (progress) => {
      if (this.reading) this.reading = { ...this.reading, progress };
      this.#changed();
    };
  }

  /** What this tab held before a reload. */
  async kept(): Promise<readonly SourceInput[]> {
    const asked = this.client.ask('restore', this.#name, this.language).catch((error: unknown) => {
      // Whoever cannot start has nothing to bring back; the view says so.
      if (this.isDown) return { session: this.#name, sources: [] };
      throw error;
    });
    this.#named = asked;
    const { session, sources } = await asked;
    if (session !== this.#name) keepSessionName((this.#name = session));
    return sources;
  }

  /**
   * Reads texts in the place of those that are there.
   *
   * @param refused what kept other texts from being read that came at the same time
   * @returns whether they are there now
   */
  async open(sources: readonly SourceInput[], refused: readonly Failure[] = []): Promise<boolean> {
    const turn = ++this.#turn;
    this.problem = undefined;
    this.earlierProblems = [];
    this.reading = { name: sources.at(-1)?.name ?? '', progress: undefined };
    this.#changed();
    try {
      const { overview, diagnosis } = await this.client.open(sources, this.language, this.#options);
      if (turn !== this.#turn) return false;
      this.sources = sources;
      this.overview = overview;
      this.snapshot = Math.max(0, overview.tallies.length - 1);
      this.#take(diagnosis);
      const last = refused.at(-1);
      if (last) this.problem = { ...last, isRestRead: true };
      this.earlierProblems = refused.slice(0, -1);
    } catch (error) {
      if (turn !== this.#turn) return false;
      if (!(error instanceof RequestFailure)) throw error;
      const { failure } = error;
      // One file that cannot be read is no reason to leave the others of the same drop unread.
      const rest = sources.filter(({ name }) => name === '' || name !== failure.source);
      if (rest.length === sources.length || rest.every((one) => this.sources.includes(one))) {
        this.problem = failure;
        this.earlierProblems = refused;
        return false;
      }
      return await this.open(rest, [...refused, failure]);
    } finally {
      if (turn === this.#turn) {
        this.reading = undefined;
        this.#changed();
      }
    }
    void this.#keep(turn);
    return true;
  }

  /** Reads further texts after those that are there. */
  add(sources: readonly SourceInput[]): Promise<boolean> {
    return this.open([...this.sources, ...sources]);
  }

  /** Whether a text that was pasted is lost with the page: the browser keeps none. */
  get isAtRisk(): boolean {
    return this.keeps && !this.isKept && this.sources.some(({ name }) => name === '');
  }

  /** The sources whose encoding is a guess, with their readings in others. */
  async encodings(): Promise<EncodingQuestion[]> {
    const sources = this.overview?.sources ?? [];
    const questions: EncodingQuestion[] = [];
    for (const [source, { name, encoding, isSure }] of sources.entries())
      if (!isSure) questions.push({ source, name, encoding, readings: await this.client.ask('encodings', source) });
    return questions;
  }

  /** The texts, one of them in another encoding. */
  inEncoding(source: number, encoding: Encoding): readonly SourceInput[] {
    return this.sources.map((one, at) => (at === source ? { ...one, encoding } : one));
  }

  /** Takes the guessed encoding of a source for right: nobody asks about it again when it is read with others. */
  keepEncoding(source: number, encoding: Encoding): void {
    this.sources = this.inEncoding(source, encoding);
  }

  /** Forgets everything, here and on the device. */
  clear(): void {
    this.#turn++;
    this.client.cancel();
    this.sources = [];
    this.overview = undefined;
    this.diagnosis = undefined;
    this.problem = undefined;
    this.earlierProblems = [];
    this.reading = undefined;
    keepPorts((this.expectedPorts = ''));
    this.version++;
    void this.client.ask('forget', this.#name);
    this.#changed();
  }

  /** Ends the reading that is under way. */
  cancel(): void {
    this.client.cancel();
  }

  /** Forgets the last problem. */
  dismiss(): void {
    this.problem = undefined;
    this.earlierProblems = [];
    this.#changed();
  }

  /**
   * What is read of the texts once more; undefined, and a sentence that says so, where it cannot be: a file was changed
   * since, as a log to which something writes.
   */
  async again<Value>(asked: Promise<Value>): Promise<Value | undefined> {
    try {
      return await asked;
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      this.problem = error.failure;
      this.earlierProblems = [];
      this.#changed();
      return undefined;
    }
  }

  /** Looks at another snapshot. */
  async look(snapshot: number): Promise<void> {
    const before = this.snapshot;
    this.snapshot = snapshot;
    // What stands there is still the one before.
    if (!(await this.#examine()) && this.snapshot === snapshot) this.snapshot = before;
    this.#changed();
  }

  /** Asks the rules again with other limits, which are kept on the device where that is possible. */
  async limit(limits: ChangedLimits): Promise<void> {
    this.limits = limits;
    this.areLimitsKept = keepLimits(limits);
    await this.#examine();
    this.#changed();
  }

  /** Asks the rules again where the limits that are kept on the device are others: another tab has changed them. */
  async limitElsewhere(): Promise<void> {
    const limits = keptLimits();
    // Those that could not be kept are this page's own.
    if (!this.areLimitsKept || sameLimits(limits, this.limits)) return;
    this.limits = limits;
    await this.#examine();
    this.#changed();
  }

  /** Asks the rules again, now that the reader told which ports should listen. */
  async expect(ports: string): Promise<void> {
    this.expectedPorts = ports;
    if (this.keeps) keepPorts(ports);
    await this.#examine();
    this.#changed();
  }

  /** Keeps what was read on the device, and no text in the page: from here on the sources are bytes elsewhere. */
  async #keep(turn: number): Promise<void> {
    const { client } = this;
    await this.#named;
    if (this.keeps) keepPorts(this.expectedPorts);
    const [sources, isKept] = await Promise.all([
      client.ask('sources'),
      this.keeps ? client.ask('keep', this.#name) : false,
    ]);
    if (turn !== this.#turn) return;
    this.sources = sources;
    this.isKept = isKept;
    this.#changed();
  }

  /** What the rules are asked with. */
  get #options(): DiagnoseOptions {
    const { ports } = readPorts(this.expectedPorts);
    return {
      thresholds: this.limits,
      ...(ports.length > 0 && { params: { expected_ports: ports.join() } }),
    };
  }

  /** @returns whether the rules could be asked */
  async #examine(): Promise<boolean> {
    const { overview } = this;
    if (overview === undefined) return true;
    const diagnosis = await this.again(this.client.ask('examine', this.snapshot, this.language, this.#options));
    // Another text may be there by now, or none.
    if (diagnosis && overview === this.overview) this.#take(diagnosis);
    return diagnosis !== undefined;
  }

  #take(diagnosis: DiagnosisReport): void {
    this.#judged?.(this.diagnosis, diagnosis);
    this.diagnosis = diagnosis;
    this.version++;
    void this.#look(this.version);
  }

  /** Asks for what stands below the findings; they need not wait for it. */
  async #look(version: number): Promise<void> {
    const { client, snapshot, overview } = this;
    // The same snapshots tell the same, whichever is looked at.
    const isDrawn = overview === this.#drawn;
    const [rates = [], comparison, series] = await Promise.all([
      this.again(client.ask('rates', snapshot, this.language)),
      this.again(client.ask('compare', snapshot)),
      isDrawn ? this.series : (overview?.tallies.length ?? 0) > 1 ? client.ask('series') : [],
    ]);
    if (version !== this.version) return;
    this.#drawn = overview;
    Object.assign(this, { rates, comparison, series });
    this.#changed();
  }
}
