/** Small spellings and those of .NET: names of metrics, and words of prose. */
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { lineAround } from './surroundings.ts';
import { socketTalk } from '../expressions/talk.ts';

/** Why a word that ends the name of a metric is a state. */
const metric = "metric's name";

/**
 * Evidence of a metric's name (`tcp_established=5i`, `system.net.tcp4.time_wait`, `web7.tcp.ESTABLISHED:318|g`), or of the
 * words around a small spelling or one of .NET: `stuck in close_wait`, `goes to CloseWait`.
 */
export function nameEvidence(text: string, { word: { spelling }, start, end }: Candidate): string | undefined {
  const isSmall = spelling > '_';
  const isSpoken = /^[a-z]+[_-]|^[A-Z][a-z]+[A-Z]/.test(spelling);
  if (!isSmall && !isSpoken && !/[.-]/.test(text.charAt(start - 1))) return undefined;
  const before = textBefore(text, start, 60);
  const after = text.slice(end, end + 24);
  // Open vSwitch has timeouts of such names.
  if (spelling.startsWith('tcp_'))
    return /^["']?[ \t]*[=:][ \t]*\d/.test(after) && !/timeout|zone-tp/.test(textBefore(text, start, 300))
      ? metric
      : undefined;
  // misc/ss.c: TCP:   12 (estab 5, closed 3, orphaned 0, timewait 2)
  if (/^(?:estab|timewait|synrecv)$/.test(spelling)) {
    return /^ \d/.test(after) && /\bTCP[^(a-z]{1,20}\([\w\s,/]*$/.test(textBefore(text, start, 120))
      ? metric
      : undefined;
  }
  if (isEndOfMetric(spelling, isSmall, before, after)) return metric;
  // `$time_wait`, and the addresses of pages: `…/too-many-time-wait-connections`
  if (!isSpoken || /[\w$]-?$|:\/\/\S*$/.test(before)) return undefined;
  const line = lineAround(text, start, end, 99);
  const around = `${textBefore(text, start, 300)}\0${text.slice(end, end + 300)}`;
  // The probes of DTrace
  return (spelling.startsWith('state-') ? /->|\btcp\b/.test(line) : isSaid(before, after, line, around))
    ? 'named as a state'
    : undefined;
}

/** Whether a spelling ends the name of a metric, a number behind it or an underscore in it. */
function isEndOfMetric(spelling: string, isSmall: boolean, before: string, after: string): boolean {
  // collectd has `tcpconns-22-local/tcp_connections-ESTABLISHED`, Datadog `system.net.tcp4.listening`.
  if (/tcp_connections-$|tcp\.socket\.count\[[^\]]*,$/.test(before)) return true;
  const group = /(?:^|[./\s])tcp(\d?)[\w.-]*[./-]$/.exec(before);
  // The timeouts of pf have such names too: `tcp.established 86400s`.
  if (group === null || before.includes('timeout')) return false;
  if (/[_-]/.test(spelling)) return !/^[\w./(;-]/.test(after);
  return (
    /^["']?[ \t]*(?:[:=]|\n +value)?[ \t]*\d[\d.]*(?:[|\s"',}]|$)/.test(after) &&
    (!isSmall || /^(?:established|listening)$/.test(spelling) || group[1] !== '' || after.startsWith('\n'))
  );
}

/** Whether the words around a spelling speak of it as of a state. */
function isSaid(before: string, after: string, line: string, around: string): boolean {
  // `the close_wait state`
  if (/^["'`]?[ -]?(?:stat|bucket|leak|zust|sock|conn|flood|issue|verbi|상태|状)/i.test(after)) return true;
  // A colon or parenthesis behind it is that of a program.
  if (!/^(?! import| ?[-=]>)["'`]?(?:[ ,;!?)\u3000-\uffff]|\.?(?:\s|$))/.test(after)) return false;
  // `stuck in close_wait`, `4k time_wait`
  if (/\b(?:in|into|from|to|states?|\d+k?) ["'`]?$/.test(before)) return true;
  // The word that a line of definitions begins with
  if (/(?<!.)\W{0,3}$/.test(before) && /^(?:\t|[:：] ?[^\x00-\x7f])/.test(after)) return true;
  // Code has calls and braces, settings have a value.
  if (/[{}=]|;$|\w(?:\([^)]|:")/.test(line)) return false;
  if (/(?:\b(?:set|[A-Z]\w+:) |#)["'`]?$/.test(before)) return false;
  if (/^["'`]? (?:opt|time|field|val|var|set|param|sec|参|\d)/.test(after)) return false;
  return (
    (/[a-z,.;] ["'`]?$/.test(before) && socketTalk.test(around)) ||
    // Beside letters of other scripts it is a word of prose; two beside each other are states.
    /[\xb5-\u1fff\u3000-\uffff] ?["'`]?\0|\0["'`]? ?[\xb5-\u1fff\u3000-\uffff]|\b(?:last|time|close|syn|fin)[_-](?:ack|rec|wait|sent)/i.test(
      around,
    )
  );
}
