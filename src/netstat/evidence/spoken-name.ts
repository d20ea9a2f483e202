/** Small spellings and those of .NET: names of metrics, and words of prose. */
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { lineAround } from './surroundings.ts';
import { socketTalk } from './talk.ts';

/**
 * Evidence of a metric's name (`tcp_established=5i`, `system.net.tcp4.time_wait`, `web7.tcp.ESTABLISHED:318|g`), or of the
 * words around a small spelling or one of .NET: `stuck in close_wait`, `goes to CloseWait`.
 */
export function nameEvidence(text: string, { word: { spelling }, start, end }: Candidate): string | undefined {
  const isSmall = /^[a-z]/.test(spelling);
  const isSpoken = /^[a-z]+[_-]|^[A-Z][a-z]+[A-Z]/.test(spelling);
  if (!isSmall && !isSpoken && !/[.-]/.test(text.charAt(start - 1))) return undefined;
  const before = textBefore(text, start, 60);
  const after = text.slice(end, end + 24);
  if (before.endsWith('tcp_connections-')) return "metric's name";
  // Open vSwitch has timeouts of such names.
  if (spelling.startsWith('tcp_'))
    return /^["']?[ \t]*[=:][ \t]*\d/.test(after) && !/timeout|zone-tp/.test(textBefore(text, start, 300))
      ? "metric's name"
      : undefined;
  // misc/ss.c: TCP:   12 (estab 5, closed 3, orphaned 0, timewait 2)
  if (/^(?:estab|synrecv|timewait)$/.test(spelling)) {
    return /^ \d/.test(after) && /\bTCP:[ \t]+\d+ \([\w ,/]*$/.test(textBefore(text, start, 120))
      ? 'counter of ss -s'
      : undefined;
  }
  // The timeouts of pf have such names too: `tcp.established 86400s`.
  // collectd has `tcpconns-22-local/tcp_connections-ESTABLISHED`, Datadog `system.net.tcp4.listening`.
  const group = /(?:^|[./\s])tcp(\d?)[\w.-]*[./-]$/.exec(before);
  if (group !== null && !before.includes('timeout')) {
    const hasNumber = /^["']?[ \t]*(?:[:=]|\n +value)?[ \t]*\d[\d.]*(?:[|\s"',}]|$)/.test(after);
    const isMetric =
      !isSmall || /^(?:established|listening)$/.test(spelling) || group[1] !== '' || after.startsWith('\n');
    if (/[_-]/.test(spelling) ? !/^[\w./(;-]/.test(after) : hasNumber && isMetric) return "metric's name";
  }
  // `$time_wait`, and the addresses of pages: `…/too-many-time-wait-connections`
  if (/[\w$]-?$|:\/\/\S*$/.test(before)) return undefined;
  const line = lineAround(text, start, end, 99);
  if (spelling.startsWith('state-')) return /->|\btcp\b/.test(line) ? 'probe of DTrace' : undefined;
  return isSpoken &&
    (/^["'`]?[ -]?(?:state|socket|connection|status|zust|verbind|상태|状)/i.test(after) ||
      // A colon or parenthesis behind it is that of a program.
      (/^(?! import| ?[-=]>)["'`]?(?:[ ,;!?)\u3000-\uffff]|\.?(?:\s|$))/.test(after) &&
        // `stuck in close_wait`, `4k time_wait`
        (/(?:\b(?:in|into|from|to|states?)|\d+k?) ["'`]?$/.test(before) ||
          // The word that a line of definitions begins with
          (/(?:^|\n)\W{0,3}$/.test(before) &&
            /^(?:\t|[:：] ?[^\x00-\x7f])/.test(after) &&
            /(?:^|\n)\W{0,3}(?:time|close|fin|syn|last)[_-](?:wait|sent|rec|rcv|ack)/.test(
              `${text.slice(Math.max(0, start - 300), start)}\0${text.slice(end, end + 300)}`,
            )) ||
          // Code has calls and braces, settings have a value.
          (!/[{}=]|;$|\w\([^)]/.test(line) &&
            !/(?:\b(?:case|return|set|[A-Z]\w+:) |#)["'`]?$/.test(before) &&
            !/^["'`]? (?:param|opt|set|time|field|val|var|sec|参|\d)/.test(after) &&
            ((/[a-z,.;] ["'`]?$/.test(before) && socketTalk.test(text.slice(Math.max(0, start - 300), end + 300))) ||
              // Beside letters of other scripts it is a word of prose; two beside each other are states.
              /[\xb5-\u1fff\u3000-\uffff] ?["'`]?\0|\0["'`]? ?[\xb5-\u1fff\u3000-\uffff]|\b(?:time|close|fin|syn|last)[_-](?:wait|sent|rec|ack)/.test(
                line,
              ))))))
    ? 'named as a state'
    : undefined;
}
