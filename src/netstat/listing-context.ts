import type { PlatformId } from '../states/platforms.ts';
import type { StateId } from '../states/states.ts';
import type { Connection } from './connection.ts';
import { filterOf, otherAsked } from './evidence/section-sign.ts';
import { esxcli } from './formats/esxcli.ts';
import { procNet } from './formats/proc-net.ts';
import { readings } from './formats/readings.ts';
import { asksForProcesses, type PlainLine } from './line-kind.ts';
import { platformTold } from './platform-told.ts';
import { timeIn } from './printed-time.ts';
import type { TableHeading } from './table-heading.ts';

/** What is kept of a command, in UTF-16 code units. */
const longestCommand = 1000;
const solarisTitle = /^\s*TCP: ?(?:IPv([46]))?\s*$/;
const endsUnix = /local[ _]?address|^COMMAND\s+PID\s/i;

/** What the lines above a row say of it: titles, headings, commands, times. */
export class ListingContext {
  /** Format whose heading was seen last. */
  heading: string | undefined;
  /** The system of the rows below, as far as their heading or the command says it. */
  told: PlatformId | null | undefined;
  /** Columns of the table that somebody has put together. */
  columns: TableHeading | undefined;
  /** Where the addresses begin in the heading of PowerShell. */
  addressColumns: readonly number[] = [];
  /** What the rows below a title are. */
  section: 'unix' | 'other' | 'tcp' = 'tcp';
  /** What a title of Solaris says of the rows below it, which do not say it themselves. */
  titled: Pick<Connection, 'protocol' | 'family'> | undefined;
  /** The protocol that the command asked for alone, where it is another than TCP. */
  otherAsked: string | undefined;
  /** The one state that the command asked for. */
  filter: StateId | undefined;
  command: string | undefined;
  /** The time above the next snapshot. */
  takenAt: string | undefined;
  /** What a log or grep has put in front of the line that is read. */
  front = '';
  /** Whether the next row opens a snapshot. */
  isBoundary = true;
  #commandAsks = false;
  #commandTold: PlatformId | null | undefined;
  #headingAsks = false;
  /** Headings and titles above the rows of the current snapshot: seeing one again begins the next. */
  #seen = new Set<string>();

  /** Whether processes were asked for. */
  get hasProcesses(): boolean {
    return this.#commandAsks || this.#headingAsks;
  }

  /** The format of a row: layouts that several tools share belong to the one whose heading stands above. */
  formatName(format: string): string {
    if (this.heading === undefined || this.heading === format) return format;
    // A socket without a process has a question mark for each of its columns in sockstat, as no row of its layout.
    if (/^(?:table|cisco-sockets)$/.test(format) || (this.heading === esxcli.name && format === 'netstat-linux'))
      return this.heading;
    return format;
  }

  /** Says that a row opened a snapshot, which takes what was said of it alone. */
  open(): void {
    this.#headingAsks = false;
    this.takenAt = undefined;
    this.isBoundary = false;
  }

  /** Takes the heading of a table that is none of a tool's. */
  table(columns: TableHeading): void {
    this.columns = columns;
    this.heading = undefined;
    this.isBoundary = true;
    this.#headingAsks = columns.hasProcess;
  }

  /**
   * Takes a line that is no row.
   *
   * @param columns those that the line names, where it is a heading too
   * @param hasRows whether a snapshot is open
   */
  note(plain: PlainLine, text: string, raw: string, columns: TableHeading | undefined, hasRows: boolean): void {
    const { kind, opens, asked, isMachine } = plain;
    const [title, version] = solarisTitle.exec(text) ?? [];
    if (title)
      this.titled = { protocol: 'tcp', family: version === undefined ? undefined : version === '6' ? 'ipv6' : 'ipv4' };
    else if (opens !== undefined) this.titled = undefined;
    if (opens !== undefined) this.section = opens;
    else if (kind === 'heading' && this.section === 'unix' && endsUnix.test(text)) this.section = 'tcp';
    if (kind === 'time' || kind === 'command' || isMachine) this.isBoundary = true;
    if (kind === 'time') this.takenAt = timeIn(text);
    if (asked !== undefined || kind === 'heading' || kind === 'title') this.columns = undefined;
    if (kind === 'heading' && columns !== undefined) {
      this.columns = columns;
      this.#headingAsks ||= columns.hasProcess;
    }
    if (asked !== undefined) this.#ask(asked, kind === 'command' ? raw.trim() : asked);
    else if (kind === 'heading' || kind === 'title') this.#head(text, hasRows);
  }

  #ask(asked: string, command: string): void {
    // Without a heading (-H) the command alone says that rows without a state are those of ss.
    this.heading = /\bss\s/.test(asked) ? 'ss' : undefined;
    this.told = this.#commandTold = platformTold(asked);
    this.command = command.slice(0, longestCommand);
    this.#commandAsks = asksForProcesses(asked);
    // A heading without rows says nothing of those of the next command.
    this.#headingAsks = false;
    this.otherAsked = otherAsked(asked);
    this.filter = this.otherAsked === undefined ? filterOf(asked) : undefined;
  }

  #head(text: string, hasRows: boolean): void {
    const key = text.trim();
    if (this.#seen.has(key) && hasRows) {
      this.isBoundary = true;
      this.#seen = new Set();
    }
    this.#seen.add(key);
    if (asksForProcesses(text)) this.#headingAsks = true;
    if (procNet.heading.test(text)) this.heading = procNet.name;
    const known = readings.find(({ heading }) => heading?.test(text));
    this.addressColumns = [text.indexOf('LocalAddress'), text.indexOf('RemoteAddress')];
    if (known === undefined) return;
    this.heading = known.format.name;
    this.told = platformTold(text) ?? this.#commandTold;
  }
}
