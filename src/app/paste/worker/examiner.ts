import { contentOfRow } from '../../../components/card/row-content.ts';
import { cardSupply } from '../../../components/card/card-content.ts';
import { examine } from '../../../netstat/diagnose/examine.ts';
import type { Connection, Snapshot } from '../../../netstat/connection.ts';
import type { Diagnosis } from '../../../netstat/diagnose/finding.ts';
import { ruleText } from '../../../netstat/diagnose/rule-text.ts';
import { growthOf } from '../../../netstat/diagnose/state-series.ts';
import { compareSnapshots } from '../../../netstat/diagnose/compare-snapshots.ts';
import { snapshotSeconds } from '../../../netstat/diagnose/snapshot-time.ts';
import { stateRates } from '../../../netstat/diagnose/state-rates.ts';
import { thresholds, type ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import { states } from '../../../states/states.ts';
import { filledCommands } from '../findings/commands.ts';
import { limitWords, needWords, rateWords } from '../findings/diagnosis-words.ts';
import { decodeAll, encodings } from '../input/decoder.ts';
import type { Listing } from '../listing/listing.ts';
import { MarkedLines } from '../listing/marked-lines.ts';
import { readListing, type ReadProgress } from '../listing/read-listing.ts';
import { telltaleLines, type Source } from '../listing/source.ts';
import { linesOf } from '../listing/text-lines.ts';
import { reportText } from '../report/report.ts';
import { tableText } from '../table/copy-table.ts';
import { filledColumns, shownColumns, TableView } from '../table/table-view.ts';
import { forgetSources, keepSources, keptSources } from './kept-sources.ts';
import { marginNotes } from './margin-notes.ts';
import { overviewOf } from './overview.ts';
import type { DiagnosisReport, LineChoice, MarginNote, Overview, Requests, SourceInput } from './protocol.ts';
import { stretches } from './search-stretches.ts';
import { stuckGroups } from './stuck-groups.ts';

/** Handlers of all requests; some answer later. */
type Handlers = {
  readonly [Name in keyof Requests]: (
    ...values: Parameters<Requests[Name]>
  ) => ReturnType<Requests[Name]> | Promise<ReturnType<Requests[Name]>>;
};

/** The most characters of a line that are sent to be shown. */
const longestShown = 2000;
/** Rows of a finding that are quoted below it. */
const sampleSize = 3;
/** Snapshots that are followed back to see since when a connection is stuck. */
const mostCompared = 12;
/** The largest pasted text whose bytes stay in memory, in bytes. */
const mostInMemory = 16_000_000;

/** One reading of the listing: what was read and what is worked out from it on demand. */
interface Reading {
  readonly listing: Listing;
  readonly marked: MarkedLines;
  diagnosis: Diagnosis | undefined;
  /** Lines of the rows of every finding, ascending. */
  evidence: readonly (readonly number[])[];
  notes: ReadonlyMap<number, MarginNote>;
  table: TableView | undefined;
  snapshot: Snapshot | undefined;
}

function isThreshold(id: string): id is ThresholdId {
  return Object.hasOwn(thresholds, id);
}

function sourceOf({ name, content, encoding }: SourceInput): Source {
  if (typeof content !== 'string') return { name, blob: content, ...(encoding === undefined ? {} : { encoding }) };
  // What was pasted is a text already: as bytes it is UTF-8.
  const bytes = new TextEncoder().encode(content);
  const blob = new Blob([bytes]);
  return { name, blob, encoding: 'utf-8', ...(bytes.length > mostInMemory ? {} : { bytes }) };
}

/** Reads a listing and answers what the view asks about it. Runs in a worker, and in tests without one. */
export class Examiner implements Handlers {
  readonly #progress: (progress: ReadProgress) => void;
  #reading: Reading | undefined;
  #abort: AbortController | undefined;

  constructor(progress: (progress: ReadProgress) => void = () => undefined) {
    this.#progress = progress;
  }

  get #open(): Reading {
    if (this.#reading === undefined) throw new Error('Nothing was read.');
    return this.#reading;
  }

  /** Ends the reading that is under way. */
  cancel(): void {
    this.#abort?.abort(new DOMException('Cancelled', 'AbortError'));
  }

  async open(inputs: readonly SourceInput[]): Promise<Overview> {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    const listing = await readListing(inputs.map(sourceOf), { progress: this.#progress, signal: abort.signal });
    this.#reading = {
      listing,
      marked: new MarkedLines(listing),
      diagnosis: undefined,
      evidence: [],
      notes: new Map(),
      table: undefined,
      snapshot: undefined,
    };
    return overviewOf(listing);
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

  async examine(...[snapshot, language, options]: Parameters<Requests['examine']>): Promise<DiagnosisReport> {
    const reading = this.#open;
    const chosen = this.#snapshot(snapshot);
    const diagnosis = examine(chosen === undefined ? [] : [chosen], options);
    const evidence = diagnosis.findings.map((finding) => finding.evidence.map(({ line }) => line));
    const found = new Set(diagnosis.findings.flatMap(({ rule, folded }) => [rule, ...folded]));
    const title = (rule: (typeof diagnosis.checked)[number]) => ruleText(rule, language).title;
    const words = limitWords[language];
    const report: DiagnosisReport = {
      findings: await Promise.all(
        diagnosis.findings.map(async (whole, at) => {
          const { evidence: rows, ...finding } = whole;
          const text = ruleText(finding.rule, language);
          return {
            ...finding,
            text,
            commands: chosen === undefined ? text.next : filledCommands(text, whole, chosen),
            limits: Object.entries(finding.values).flatMap(([id, value]) =>
              isThreshold(id) ? [{ id, unit: words[id].unit, value }] : [],
            ),
            foldedTitles: finding.folded.map(title),
            rows: rows.length,
            sample: await this.#sample(evidence[at] ?? []),
          };
        }),
      ),
      unanswered: diagnosis.unanswered.map(({ rule, missing }) => ({
        rule,
        title: title(rule),
        missing,
        needs: missing.map((need) => needWords[language][need]),
      })),
      checked: diagnosis.checked.map((rule) => ({ rule, title: title(rule), found: found.has(rule) })),
    };
    Object.assign(reading, { diagnosis, evidence, notes: marginNotes(report, evidence), snapshot: chosen });
    return report;
  }

  limits(language: Parameters<Requests['limits']>[0]): ReturnType<Requests['limits']> {
    return limitWords[language];
  }

  series(): ReturnType<Requests['series']> {
    const { tallies } = this.#open.listing;
    const places = snapshotSeconds(tallies) ?? tallies.map((_, at) => at);
    return states.flatMap(({ id }) => {
      const counts = tallies.map((tally) => tally.states[id] ?? 0);
      return counts.some((count) => count > 0) ? [{ state: id, counts, ...growthOf(counts, places) }] : [];
    });
  }

  async compare(snapshot: number): Promise<ReturnType<Requests['compare']>> {
    const { listing } = this.#open;
    const { tallies } = listing;
    const kept = tallies
      .slice(Math.max(0, snapshot - mostCompared + 1), snapshot + 1)
      .flatMap(({ kept: at }) => (at === undefined ? [] : (listing.snapshots[at] ?? [])));
    const comparison = compareSnapshots(kept);
    if (comparison === undefined || tallies[snapshot]?.kept === undefined) return undefined;
    const stuck = stuckGroups(comparison);
    return {
      snapshots: [snapshot - 1, snapshot],
      seconds: comparison.seconds,
      stuck: await Promise.all(
        stuck.map(async (group) => ({
          ...group,
          count: group.lines.length,
          sample: await this.#sample(group.lines),
        })),
      ),
      traffic: comparison.states,
    };
  }

  rates(...[snapshot, language]: Parameters<Requests['rates']>): ReturnType<Requests['rates']> {
    const chosen = this.#snapshot(snapshot);
    if (chosen === undefined) return [];
    return stateRates(chosen).map((rate) => ({
      ...rate,
      assumption: rateWords[language][rate.assumes].replace('{seconds}', String(rate.seconds)),
    }));
  }

  lineCount(choice: LineChoice): number {
    const lines = this.#chosen(choice);
    return lines === undefined ? this.#open.listing.lines : lines.length;
  }

  async lines(...[choice, from, to]: Parameters<Requests['lines']>): Promise<ReturnType<Requests['lines']>> {
    const { marked, notes } = this.#open;
    const numbers = this.#numbers(choice, from, to);
    const lines = await marked.get(numbers);
    return lines.map(({ text, marks }, at) => {
      const line = numbers[at] ?? 0;
      const note = notes.get(line);
      return {
        line,
        text: text.slice(0, longestShown),
        cut: Math.max(0, text.length - longestShown),
        marks: marks.filter(({ end }) => end <= longestShown),
        ...(note === undefined ? {} : { note }),
      };
    });
  }

  async find(...[choice, text, from, step]: Parameters<Requests['find']>): Promise<number> {
    const { listing } = this.#open;
    const count = this.lineCount(choice);
    const wanted = text.toLowerCase();
    for (const [low, high] of stretches(from, count, step)) {
      const numbers = this.#numbers(choice, low, high);
      const start = numbers[0] ?? 0;
      const lines = await linesOf(listing, start, (numbers.at(-1) ?? 0) + 1);
      const isHit = (number: number): boolean => (lines[number - start] ?? '').toLowerCase().includes(wanted);
      const hit = step > 0 ? numbers.findIndex(isHit) : numbers.findLastIndex(isHit);
      if (hit !== -1) return low + hit;
    }
    return -1;
  }

  place(choice: LineChoice, line: number): number {
    const lines = this.#chosen(choice);
    return lines === undefined ? line : lines.indexOf(line);
  }

  table(...[snapshot, query, finding]: Parameters<Requests['table']>): ReturnType<Requests['table']> {
    const reading = this.#open;
    const all = this.#snapshot(snapshot)?.connections ?? [];
    const lines = finding === undefined ? undefined : new Set(reading.evidence[finding]);
    const rows: readonly Connection[] = lines === undefined ? all : all.filter(({ line }) => lines.has(line));
    const table = new TableView(rows, query);
    reading.table = table;
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

  async row(...[line, language]: Parameters<Requests['row']>): Promise<ReturnType<Requests['row']>> {
    const { listing } = this.#open;
    const [text = ''] = await linesOf(listing, line, line + 1);
    for (const snapshot of listing.snapshots) {
      const connection = snapshot.connections.find((row) => row.line === line);
      // The whole snapshot is known, so what is missing in it is missing.
      if (connection !== undefined)
        return { text, content: contentOfRow({ connection, snapshot, isWhole: true }, language) };
    }
    return { text, content: undefined };
  }

  async text(): Promise<string> {
    const texts = this.#open.listing.sources.map((_, source) => this.sourceText(source));
    return (await Promise.all(texts)).join('\n');
  }

  async sourceText(source: number): Promise<string> {
    const read = this.#open.listing.sources[source];
    return read === undefined ? '' : decodeAll(new Uint8Array(await read.blob.arrayBuffer()), read.encoding);
  }

  report(choice: Parameters<Requests['report']>[0]): string {
    const { listing, snapshot, diagnosis } = this.#open;
    return reportText(listing, snapshot, diagnosis, choice);
  }

  cards(...[states, language, system]: Parameters<Requests['cards']>): ReturnType<Requests['cards']> {
    return cardSupply(states, language, system);
  }

  async keep(session: string): Promise<boolean> {
    const sources = this.#open.listing.sources.map(({ name, blob, encoding, isSure }) => ({
      name,
      content: blob,
      ...(isSure ? { encoding } : {}),
    }));
    return keepSources(session, sources);
  }

  restore(session: string): Promise<readonly SourceInput[]> {
    return keptSources(session);
  }

  forget(session: string): Promise<void> {
    return forgetSources(session);
  }

  /** The first of some lines, as written. */
  #sample(lines: readonly number[]): Promise<readonly { readonly line: number; readonly text: string }[]> {
    const { listing } = this.#open;
    return Promise.all(
      lines.slice(0, sampleSize).map(async (line) => ({
        line,
        text: (await linesOf(listing, line, line + 1))[0]?.slice(0, longestShown) ?? '',
      })),
    );
  }

  /** The rows of a snapshot, where they are in memory. */
  #snapshot(tally: number): Snapshot | undefined {
    const { tallies, snapshots } = this.#open.listing;
    const kept = tallies[tally]?.kept;
    return kept === undefined ? undefined : snapshots[kept];
  }

  /** The lines of a choice; undefined for all of them. */
  #chosen(choice: LineChoice): readonly number[] | undefined {
    const { listing, evidence } = this.#open;
    if (choice === 'all') return undefined;
    return choice === 'unread' ? listing.unread : (evidence[choice.finding] ?? []);
  }

  /** The numbers of the lines at some places among the chosen ones. */
  #numbers(choice: LineChoice, from: number, to: number): readonly number[] {
    const lines = this.#chosen(choice);
    if (lines !== undefined) return lines.slice(from, to);
    const end = Math.min(to, this.#open.listing.lines);
    return Array.from({ length: Math.max(0, end - from) }, (_, at) => from + at);
  }
}
