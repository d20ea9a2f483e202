import type { CardSupply } from '../../../components/card/card-content.ts';
import type { RowContent } from '../../../components/card/row-content.ts';
import type { RowChoice } from '../listing/rows-of.ts';
import type { Language } from '../../../i18n/language.ts';
import type { StateCount } from '../../../netstat/connection.ts';
import type { Severity } from '../../../netstat/diagnose/finding.ts';
import type { DiagnoseOptions, Diagnosis, Finding } from '../../../netstat/diagnose/finding.ts';
import type { RuleText } from '../../../netstat/diagnose/rule-text.ts';
import type { RuleId } from '../../../netstat/diagnose/rules/rules.ts';
import type { StateId } from '../../../states/states.ts';
import type { System } from '../../../states/platforms.ts';
import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import type { ThresholdWords } from '../../../netstat/diagnose/rule-words.ts';
import type { StateTraffic } from '../../../netstat/diagnose/compare-snapshots.ts';
import type { StateRate } from '../../../netstat/diagnose/state-rates.ts';
import type { StateLine } from '../../../netstat/diagnose/state-series.ts';
import type { FilledCommands } from '../findings/commands.ts';
import type { Encoding } from '../input/decoder.ts';
import type { LineBreaks } from '../input/lost-line-breaks.ts';
import type { SnapshotTally } from '../listing/listing.ts';
import type { LineMark } from '../listing/marked-lines.ts';
import type { ReadProgress } from '../listing/read-listing.ts';
import type { SourceError } from '../listing/source-error.ts';
import type { Column } from '../table/columns.ts';
import type { CopyForm } from '../table/copy-table.ts';
import type { TableItem, TableQuery } from '../table/table-view.ts';
import type { StuckGroup } from './stuck-groups.ts';

/** A text that is handed to the worker: a pasted one, or the bytes of a file. */
export interface SourceInput {
  /** Name of the file; empty for a pasted text. */
  readonly name: string;
  readonly content: string | Blob;
  readonly encoding?: Encoding;
  /** What became of its line breaks before, where they were lost. */
  readonly lineBreaks?: LineBreaks;
  /** It is a part of what was selected: an editor gave no more away than the lines it draws. */
  readonly isPartial?: true;
  /** It is no file but a folder, which browsers hand over as one that cannot be read. */
  readonly isFolder?: true;
}

/** A source as a request hands it over: a long text went ahead, in pieces that bear its number. */
export interface HandedSource extends Omit<SourceInput, 'content'> {
  readonly content: SourceInput['content'] | { readonly text: number };
}

/** The next piece of a text that is too long for one message. */
export interface PieceMessage {
  readonly name: 'piece';
  readonly text: number;
  readonly piece: string;
}

/** What is known of a source once it was read. */
export interface SourceReport {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly encoding: Encoding;
  /** False where the encoding is a guess that the reader should check. */
  readonly isSure: boolean;
  readonly firstLine: number;
  readonly lines: number;
  readonly rows: number;
  readonly lineBreaks?: LineBreaks;
  readonly isPartial?: true;
}

/** What was read, without the rows. */
export interface Overview {
  readonly sources: readonly SourceReport[];
  readonly lines: number;
  readonly rows: number;
  readonly tallies: readonly SnapshotTally[];
  readonly counts: readonly StateCount[];
  /** Number of lines that were not understood. */
  readonly unread: number;
}

/** A finding without its rows, which are asked for when they are wanted. */
export interface FindingReport extends Omit<Finding, 'evidence'> {
  readonly text: RuleText;
  /** The commands to run next, filled in. */
  readonly commands: FilledCommands;
  /** The limits it was compared with: what each counts. */
  readonly limits: readonly { readonly id: ThresholdId; readonly unit: string; readonly value: number | string }[];
  readonly foldedTitles: readonly string[];
  /** Number of rows it rests on. */
  readonly rows: number;
  /** The first of them as written. */
  readonly sample: readonly { readonly line: number; readonly text: string }[];
}

/** A question that the listing could not answer. */
export interface OpenQuestion {
  readonly rule: RuleId;
  readonly title: string;
  readonly missing: Diagnosis['unanswered'][number]['missing'];
  /** What is missing, in words. */
  readonly needs: readonly string[];
}

/** What the rules said of one snapshot. */
export interface DiagnosisReport {
  readonly findings: readonly FindingReport[];
  readonly unanswered: readonly OpenQuestion[];
  /** Titles of the rules that were asked. */
  readonly checked: readonly { readonly rule: RuleId; readonly title: string; readonly found: boolean }[];
}

/** What was read, and what the rules said of its newest snapshot. */
export interface Opened {
  readonly overview: Overview;
  readonly diagnosis: DiagnosisReport;
}

/** Which lines of the text are looked at: all, those that were not understood, or the rows of a finding. */
export type LineChoice = 'all' | 'unread' | { readonly finding: number };

/** A note in the margin of a line. */
export interface MarginNote {
  readonly finding: number;
  readonly severity: Severity;
  /** The title, on the first of neighbouring rows only. */
  readonly title?: string;
}

/** A line of the text as it is shown. */
export interface ShownLine {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  /** Number of characters that are not shown. */
  readonly cut: number;
  readonly marks: readonly LineMark[];
  readonly note?: MarginNote;
}

/** Size of a table view. */
export interface TableSize {
  /** Rows and headings of groups that can be scrolled through. */
  readonly items: number;
  /** Rows left by the filter, of how many. */
  readonly rows: number;
  readonly all: number;
  readonly groups: number;
  /** Columns in which any row has something, and the most characters in each. */
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
}

/** How the report is written. */
export interface ReportChoice {
  readonly language: Language;
  readonly system: System | undefined;
  /** Whether addresses are written as they are. */
  readonly isUnmasked: boolean;
}

/** What two snapshots say together. */
export interface ComparisonReport {
  /** The two snapshots, as places in {@link Overview.tallies}. */
  readonly snapshots: readonly [before: number, after: number];
  readonly seconds: number | undefined;
  /** Stuck connections, by what stands still in which state, the largest group first. */
  readonly stuck: readonly (StuckGroup & {
    readonly count: number;
    /** The first of their rows as written. */
    readonly sample: readonly { readonly line: number; readonly text: string }[];
  })[];
  readonly traffic: readonly StateTraffic[];
}

/** How often something happens, with what that assumes, in words. */
export type RateReport = StateRate & { readonly assumption: string };

/** What the page asks of the worker, and what it is answered. */
export interface Requests {
  /**
   * Reads sources and asks the rules about the newest snapshot; what was read before stays until this has worked.
   */
  open: (sources: readonly HandedSource[], language: Language, options: DiagnoseOptions) => Opened;
  /** What was read, as it can be read again: pasted texts as bytes. */
  sources: () => readonly SourceInput[];
  /** The first lines beyond ASCII, in other encodings. */
  encodings: (source: number) => readonly { readonly encoding: Encoding; readonly lines: readonly string[] }[];
  /** Asks the rules about one snapshot of {@link Overview.tallies}. */
  examine: (snapshot: number, language: Language, options: DiagnoseOptions) => DiagnosisReport;
  /** What each limit counts, and why its default is what it is. */
  limits: (language: Language) => Readonly<Record<ThresholdId, ThresholdWords>>;
  /** States over all snapshots. */
  series: () => readonly StateLine[];
  /**
   * A snapshot against the one before it, unless that is of another machine or of a command that asks for other sockets;
   * undefined where their rows are not in memory.
   */
  compare: (snapshot: number) => ComparisonReport | 'other-machine' | 'other-question' | undefined;
  rates: (snapshot: number, language: Language) => readonly RateReport[];
  /** How many lines there are to look at. */
  lineCount: (choice: LineChoice) => number;
  lines: (choice: LineChoice, from: number, to: number) => readonly ShownLine[];
  /** The next line that holds a text, as a place among the chosen lines; -1 where none does. */
  find: (choice: LineChoice, text: string, from: number, step: 1 | -1) => number;
  /** The next line with a mark or, where a choice of lines is shown, the place of a line among them. */
  place: (choice: LineChoice, line: number) => number;
  table: (snapshot: number, query: TableQuery, finding: number | undefined) => TableSize;
  items: (from: number, to: number) => readonly TableItem[];
  itemOf: (line: number) => number;
  copyTable: (form: CopyForm, headings: Readonly<Record<Column, string>>) => string;
  /** What a line means, where it is a row or a part of one; the first that begins there, where none is chosen. */
  row: (
    line: number,
    language: Language,
    choice?: RowChoice,
  ) => {
    readonly text: string;
    readonly content: RowContent | undefined;
    /** How many rows begin in the line. */
    readonly rows: number;
  };
  text: () => string;
  sourceText: (source: number) => string;
  report: (choice: ReportChoice) => string;
  cards: (states: readonly StateId[], language: Language, system: System | undefined) => CardSupply;
  /** Keeps the sources on the device under the name of a session; false where that is not possible. */
  keep: (session: string) => boolean;
  /** What was kept under that name; the language is the one that the next answers are likely to be in. */
  restore: (session: string, language: Language) => KeptTexts;
  forget: (session: string) => void;
}

/** What was kept on the device for a tab. */
export interface KeptTexts {
  /** The name under which its texts are kept from now on. */
  readonly session: string;
  readonly sources: readonly SourceInput[];
}

export type RequestName = keyof Requests;

/** A request on its way to the worker. */
export interface RequestMessage<Name extends RequestName = RequestName> {
  readonly id: number;
  readonly name: Name;
  readonly values: Parameters<Requests[Name]>;
}

/** Ends the reading that is under way. */
export interface CancelMessage {
  readonly name: 'cancel';
}

/** Why a request failed: a source that is no text, the reader's own wish, or a fault of ours. */
export interface Failure {
  readonly reason: SourceError['reason'] | 'cancelled' | 'fault';
  readonly source: string;
  readonly detail: string;
}

/** What comes back from the worker. */
export type ReplyMessage =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure }
  | { readonly progress: ReadProgress };
