import { contentOfRow } from '../../../components/card/row-content.ts';
import { cardSupply } from '../../../components/card/card-content.ts';
import type { Connection } from '../../../netstat/connection.ts';
import { growthOf } from '../../../netstat/diagnose/state-series.ts';
import { snapshotSeconds } from '../../../netstat/diagnose/snapshot-time.ts';
import { stateRates } from '../../../netstat/diagnose/state-rates.ts';
import { states } from '../../../states/states.ts';
import { limitWords, rateWords } from '../findings/diagnosis-words.ts';
import { encodings } from '../input/decoder.ts';
import { readListing, type ReadProgress } from '../listing/read-listing.ts';
import { rowsOf } from '../listing/rows-of.ts';
import { SourceError } from '../listing/source-error.ts';
import { telltaleLines, textOf } from '../listing/source.ts';
import { linesOf } from '../listing/text-lines.ts';
import { reportText } from '../report/report.ts';
import { tableText } from '../table/copy-table.ts';
import { filledColumns, shownColumns, TableView } from '../table/table-view.ts';
import { reportComparison } from './comparison-report.ts';
import { mayAskTheSame } from './same-question.ts';
import { reportDiagnosis } from './diagnosis-report.ts';
import { HandedTexts } from './handed-texts.ts';
import { forgetSources, keepSources, keptTexts } from './kept-sources.ts';
import { overviewOf } from './overview.ts';
import type {
  DiagnosisReport,
  KeptTexts,
  LineChoice,
  Opened,
  PieceMessage,
  Requests,
  SourceInput,
} from './protocol.ts';
import { longestShown, Reading } from './reading.ts';

/** Handlers of all requests; some answer later. */
type Handlers = {
  readonly [Name in keyof Requests]: (
    ...values: Parameters<Requests[Name]>
  ) => ReturnType<Requests[Name]> | Promise<ReturnType<Requests[Name]>>;
};

/** Reads a listing and answers what the view asks about it. Runs in a worker, and in tests without one. */
export class Examiner implements Handlers {
  readonly #progress: (progress: ReadProgress) => void;
  #reading: Reading | undefined;
  #abort: AbortController | undefined;
  readonly #handed = new HandedTexts();
  /** Tables that were asked for. */
  #tables = 0;
  /** The last answer of the rules, or what keeps it waiting. */
  #examined: Promise<unknown> = Promise.resolve();

  constructor(progress: (progress: ReadProgress) => void = () => undefined) {
    this.#progress = progress;
  }

  get #open(): Reading {
    if (this.#reading === undefined) throw new Error('Nothing was read.');
    return this.#reading;
  }

  /** Ends the reading that is under way, or is about to begin. */
  cancel(): void {
    this.#abort?.abort(new DOMException('Cancelled', 'AbortError'));
    this.#handed.forget();
  }

  /** Holds a piece of a text until it is asked for. */
  hold(piece: PieceMessage): void {
    this.#handed.hold(piece);
  }

  async open(...[inputs, language, options]: Parameters<Requests['open']>): Promise<Opened> {
    const sources = inputs.map((input) => this.#handed.sourceOf(input));
    this.cancel();
    const folder = inputs.find(({ isFolder }) => isFolder);
    if (folder) throw new SourceError(folder.name, 'folder');
    const abort = new AbortController();
    this.#abort = abort;
    const listing = await readListing(sources, { progress: this.#progress, signal: abort.signal });
    const reading = new Reading(listing);
    const newest = await listing.snapshots.get(listing.tallies.length - 1);
    const diagnosis = await reportDiagnosis(reading, newest, language, options);
    // Another text may have been opened, and read sooner.
    abort.signal.throwIfAborted();
    this.#reading = reading;
    return { overview: overviewOf(listing), diagnosis };
  }

  sources(): readonly SourceInput[] {
    return this.#open.inputs;
  }

  async encodings(source: number): Promise<ReturnType<Requests['encodings']>> {
    const read = this.#open.listing.sources[source];
    if (read === undefined) return [];
    return Promise.all(
      encodings
        .filter((encoding) => !encoding.startsWith('utf-16'))
        .map(async (encoding) => ({ encoding, lines: await telltaleLines(read, encoding) })),
    );
  }

  /** One after the other: an older snapshot may have to be read again, and what was asked for last is what is shown. */
  examine(...[snapshot, language, options]: Parameters<Requests['examine']>): Promise<DiagnosisReport> {
    const reading = this.#open;
    const answer = async (): Promise<DiagnosisReport> =>
      reportDiagnosis(reading, await reading.listing.snapshots.get(snapshot), language, options);
    const examined = this.#examined.then(answer, answer);
    this.#examined = examined;
    return examined;
  }

  limits(language: Parameters<Requests['limits']>[0]): ReturnType<Requests['limits']> {
    return limitWords[language];
  }

  series(): ReturnType<Requests['series']> {
    const { tallies } = this.#open.listing;
    // Answers to different questions are no course of events.
    if (tallies.some((tally, at) => at > 0 && !mayAskTheSame(tally, tallies[at - 1] ?? tally))) return [];
    const places = snapshotSeconds(tallies) ?? tallies.map((_, at) => at);
    return states.flatMap(({ id }) => {
      const counts = tallies.map((tally) => tally.states[id] ?? 0);
      return counts.some((count) => count > 0) ? [{ state: id, counts, ...growthOf(counts, places) }] : [];
    });
  }

  compare(snapshot: number): ReturnType<typeof reportComparison> {
    return reportComparison(this.#open, snapshot);
  }

  async rates(...[snapshot, language]: Parameters<Requests['rates']>): Promise<ReturnType<Requests['rates']>> {
    const chosen = await this.#open.listing.snapshots.get(snapshot);
    if (chosen === undefined) return [];
    return stateRates(chosen).map((rate) => ({
      ...rate,
      assumption: rateWords[language][rate.assumes].replace('{seconds}', String(rate.seconds)),
    }));
  }

  lineCount(choice: LineChoice): number {
    return this.#open.chosen(choice)?.length ?? this.#open.listing.lines;
  }

  async lines(...[choice, from, to]: Parameters<Requests['lines']>): Promise<ReturnType<Requests['lines']>> {
    const reading = this.#open;
    const numbers = reading.numbers(choice, from, to);
    const lines = await reading.marked.get(numbers);
    return lines.map(({ text, marks }, at) => {
      const line = numbers[at] ?? 0;
      const note = reading.notes.get(line);
      return {
        line,
        text: text.slice(0, longestShown),
        cut: Math.max(0, text.length - longestShown),
        marks: marks.filter(({ end }) => end <= longestShown),
        ...(note === undefined ? {} : { note }),
      };
    });
  }

  find(...values: Parameters<Requests['find']>): Promise<number> {
    return this.#open.find(...values);
  }

  place(choice: LineChoice, line: number): number {
    const lines = this.#open.chosen(choice);
    return lines === undefined ? line : lines.indexOf(line);
  }

  async table(...[snapshot, query, finding]: Parameters<Requests['table']>): Promise<ReturnType<Requests['table']>> {
    const reading = this.#open;
    const asked = ++this.#tables;
    const all = (await reading.listing.snapshots.get(snapshot))?.connections ?? [];
    const lines = finding === undefined ? undefined : new Set(reading.evidence[finding]);
    const rows: readonly Connection[] = lines === undefined ? all : all.filter(({ line }) => lines.has(line));
    const table = new TableView(rows, query);
    // Another one may have been asked for, and made sooner.
    if (asked === this.#tables) reading.table = table;
    return { items: table.length, rows: table.rows, all: all.length, groups: table.groups, ...shownColumns(all) };
  }

  items(from: number, to: number): ReturnType<Requests['items']> {
    return this.#open.table?.slice(from, to) ?? [];
  }

  itemOf(line: number): number {
    return this.#open.table?.indexOfLine(line) ?? -1;
  }

  copyTable(...[form, headings]: Parameters<Requests['copyTable']>): string {
    const rows = this.#open.table?.connections ?? [];
    return tableText(rows, filledColumns(rows), form, (column) => headings[column]);
  }

  async row(...[line, language, choice = 0]: Parameters<Requests['row']>): Promise<ReturnType<Requests['row']>> {
    const { listing } = this.#open;
    const [text = ''] = await linesOf(listing, line, line + 1);
    const { row, count: rows } = await rowsOf(listing, line, choice);
    // The whole snapshot is known, so what is missing in it is missing.
    const content = row && contentOfRow({ ...row, isWhole: true }, language);
    return { text, content, rows };
  }

  async text(): Promise<string> {
    const texts = this.#open.listing.sources.map((_, source) => this.sourceText(source));
    return (await Promise.all(texts)).join('\n');
  }

  async sourceText(source: number): Promise<string> {
    const read = this.#open.listing.sources[source];
    return read === undefined ? '' : textOf(read);
  }

  report(choice: Parameters<Requests['report']>[0]): string {
    const { listing, snapshot, diagnosis } = this.#open;
    return reportText(listing, snapshot, diagnosis, choice);
  }

  cards(...[states, language, system]: Parameters<Requests['cards']>): ReturnType<Requests['cards']> {
    return cardSupply(states, language, system);
  }

  keep(session: string): Promise<boolean> {
    return keepSources(session, this.#open.inputs);
  }

  restore(session: string): Promise<KeptTexts> {
    return keptTexts(session);
  }

  forget(session: string): Promise<void> {
    return forgetSources(session);
  }
}
