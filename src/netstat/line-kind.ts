import type { LineKind } from './connection.ts';
import {
  clock,
  command,
  dateWord,
  detail,
  drawnTitle,
  heading,
  headingDebris,
  machine,
  moreThanTime,
  other,
  otherTitle,
  prompt,
  remark,
  rule,
  title,
  unix,
  unixTitle,
  watched,
} from './expressions/lines-around-rows.ts';
import { readings } from './formats/readings.ts';
import { procNet } from './formats/proc-net.ts';

const headings = [procNet, ...readings].map(({ heading }) => heading).filter((heading) => heading !== undefined);

/** A line that is no row, and what it says about the rows below. */
export interface PlainLine {
  readonly kind: LineKind;
  /** Rows below belong to UNIX-domain sockets, or to something else that is not TCP. */
  readonly opens?: 'unix' | 'other' | 'tcp';
  /** The command that printed the rows below, as this line has it. */
  readonly asked?: string | undefined;
  /** Rows below are those of another machine. */
  readonly isMachine?: true;
}

/** A heading, title or time is not longer, in UTF-16 code units. */
const longest = 2000;

/** Recognises a line that is no row; `undefined` for one that says nothing known. */
export function lineKind(line: string, hasRows: boolean): PlainLine | undefined {
  if (line.trim() === '') return { kind: 'blank' };
  if (rule.test(line)) return { kind: 'rule' };
  if (line.length > longest) {
    // But a command may be, and the processes of a row that hundreds hold.
    const head = line.slice(0, longest);
    if (command.test(head)) return { kind: 'command', opens: 'tcp', asked: head };
    return hasRows && detail.test(head) ? { kind: 'detail' } : undefined;
  }
  return openingKind(line) ?? kindBetween(line, hasRows);
}

/** A line that says whose the rows below are. */
function openingKind(line: string): PlainLine | undefined {
  if (unixTitle.test(line)) return { kind: 'title', opens: 'unix' };
  if (otherTitle.test(line)) return { kind: 'title', opens: 'other' };
  const watch = watched.exec(line);
  if (watch) return { kind: 'time', opens: 'tcp', asked: watch[1] };
  if (command.test(line) || prompt.test(line)) return { kind: 'command', opens: 'tcp', asked: line };
  if (machine.test(line)) return { kind: 'title', opens: 'tcp', isMachine: true };
  if (title.test(line) || (drawnTitle.test(line) && !isTime(line))) return { kind: 'title', opens: 'tcp' };
  return undefined;
}

/** A line between the rows, or with nothing but the time above them. */
function kindBetween(line: string, hasRows: boolean): PlainLine | undefined {
  if (heading.test(line) || headingDebris.test(line) || headings.some((known) => known.test(line))) {
    return { kind: 'heading' };
  }
  if (remark.test(line)) return { kind: 'detail' };
  if (unix.test(line)) return { kind: 'unix' };
  if (other.test(line)) return { kind: 'other' };
  if (isTime(line)) return { kind: 'time', opens: 'tcp' };
  return hasRows && detail.test(line) ? { kind: 'detail' } : undefined;
}

/** Whether a line is nothing but a date and a time of day. */
function isTime(line: string): boolean {
  return line.length < 100 && clock.test(line) && dateWord.test(line) && !moreThanTime.test(line);
}

/** Whether a heading or a command says that processes were asked for. */
export function asksForProcesses(line: string): boolean {
  // `Process` in the heading of ss is no proof: version 6.1 prints it without -p. On BSD, macOS and Windows `-p tcp`
  // asks netstat for a protocol, and on Linux -o for timers: with -o of Windows the heading has PID.
  return /World ID|OwningProcess|\bpid\b|PID|COMMAND|\b(?:ss|netstat)\b[^|]{0,99}\s(?:-\w{0,20}p(?!\w{0,20} *(?:tcp|udp|ip|TCP|UDP|IP))|--pro[gc])|\blsof\b/.test(
    line,
  );
}
