/**
 * Evidence that stands beside a word but is no row: a key and its value, an arrow from state to state, a place in
 * prose. Every look around is bounded, so a text of any length costs linear time.
 */
import { procState } from './proc-codes.ts';
import type { Candidate } from './scan.ts';
import { textBefore } from './text-before.ts';

const { raw } = String;

/** Words on a line that speak of TCP sockets. */
const socketTalk =
  /(?<![a-z])tc(?:p(?!dump)|b\b)|netstat|\bsock(?:et)?s?\b|[lr]addr|[lrds]port|(?:local|src|source|remote|foreign|peer|dst|dest)[_ ]?(?:addr|port|ip|host)|connection[_ ]?state|\.6\.1[39]\.1\./i;
/** What leaves no doubt, for spellings that are ordinary words themselves: both ends of a connection, or its kind. */
const pairTalk =
  /laddr|lport|sport[^]{1,99}dport|(?:local|src|source)[_ ]?(?:addr|port|ip)[^]{0,300}?(?:raddr|rport|(?:remote|foreign|peer|dst|dest)[_ ]?(?:addr|port|ip))|(?<![a-z/])tcp(?:[ _a-z]{0,24}(?:state|conn)|_sock)|netstat|network[._]conn/i;
/** The same in a record of properties, in any order. */
const bothEnds =
  /^(?=[^]*(?<![a-z])(?:local|src|source|l(?:addr|port|ip)))[^]*(?<![a-z])(?:remote|foreign|peer|dst|dest|r(?:addr|port|ip))|OwningProcess/i;
const addressAndPort = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:[:.]|["'], ?)\d{1,5}(?!\d)|\]:\d{1,5}(?!\d)/;
/** Two of them, each the value of a key. */
const twoAddresses = new RegExp(
  `[=:][\\s"']{0,3}(?:${addressAndPort.source})[^]{1,100}?[=:][\\s"']{0,3}(?:${addressAndPort.source})`,
);
/** A property of a socket, its value in the same line, in the next cell or in the line below: `local_port: 22`, `"laddr": {`. */
const socketProperty =
  /(?<![a-z])(?:(?:(?:local|remote|foreign)[_ ]?|peer[_ ]?(?=[ahip]))(?:addr(?:ess)?|port|ip|host|endpoint)?|[lr](?:addr|port)|[sd]port|tcp)(?![a-z])["']?\s{0,24}[:=\t|\n]\s{0,24}["']?(?:[\d[*{(]|[\w.-]+:)|(?:proto(?:col)?|transport)(?:\W|str|(?:string)?value){1,60}tcp(?![a-z])/i;
/** Protocols and other things with states of the same names. */
const protocolTalk =
  /(?<![A-Za-z0-9:])(?:bgp|mqtt|ospf|ldp|msdp|ike(?:v?\d)?|ipsec|isakmp|l2tp|ppp|sctp|dccp|udp|unix|websockets?|bluetooth|l2cap|icmp|hold[-_ ]?time|tunnels?|http2|h2|quic|dtls\w*|(?:remote|peer|local)[-_ ]as|asn|openconfirm|(?:smtp|imap|ftp) session)(?![A-Za-z0-9])|iceConn|_SA\b|[>→] ?open\b|(?<![A-Za-z0-9:])(?:[\da-f]{2}:){5}|\bprot(?:o(?:col)?)?\b\W{1,4}17\b/i;
/** The same, where the word stands for itself: `sip-proxy` is a name. */
const thingTalk =
  /(?<![\w:.-])(?:modal|dialog|breaker|sip|trunk|neighbou?r|call(?= \d)|call[- ]?id|call legs)(?![\w-]|\.\w)/i;
/** Things that have such states, and that programs, services and hosts with sockets are named after. */
const softTalk = /(?<![\w:.-])(?:(?:open)?vpn\d?|dhcp|leases?|orders?|issues?|tickets?)(?![\w=-]|\.\w)/i;

/** The same as what a line or a record is about: its first word, or a key. */
const softSubject =
  /^\W*(?:(?:open)?vpn|order|ticket|lease)(?![\w-]|\.\w)|(?<![\w:.-])(?:vpn|order|ticket|lease)(?: id)?["']?[=:]/i;

/**
 * Whether a text speaks of another thing with states of the same names.
 *
 * @param isTold whether a soft word says nothing; neither does it beside what names both ends of a connection
 */
export function isOtherTalk(text: string, isTold = false): boolean {
  return (
    protocolTalk.test(text) ||
    thingTalk.test(text) ||
    (!isTold && softSubject.test(text)) ||
    (!isTold && softTalk.test(text) && !pairTalk.test(text) && !twoAddresses.test(text))
  );
}

/** The line around a place, at most `reach` characters to each side. */
export function lineAround(text: string, start: number, end: number, reach: number): string {
  const from = textBefore(text, start, reach);
  const to = text.slice(end, end + reach);
  const lineEnd = to.indexOf('\n');
  return from.slice(from.lastIndexOf('\n') + 1) + '\0' + (lineEnd === -1 ? to : to.slice(0, lineEnd));
}

/** The key of an object, at the end of what stands before its brace. */
const keyOfObject = /["'\w-]*[^\w{}]{0,4}$/;
const longestKey = 48;

/**
 * A line or a record with a mark in it, without the objects that stand beside the mark or beside an object around it: they
 * say nothing of it, but the keys of all objects around it do.
 */
function objectAround(text: string): string {
  const mark = text.indexOf('\0');
  let kept = '';
  let end = mark;
  for (let at = mark - 1, open = 0; at >= 0; at--) {
    if (text[at] === '}' && open++ === 0) kept = text.slice(at + 1, end) + kept;
    else if (text[at] === '{' && open > 0 && --open === 0) {
      const head = textBefore(text, at, longestKey);
      end = at -= head.length - head.search(keyOfObject);
    }
    if (at === 0 && open > 0) end = 0;
  }
  kept = text.slice(0, end) + kept;
  let from = mark;
  for (let at = mark, open = 0; at < text.length; at++) {
    if (text[at] === '{' && open++ === 0) {
      const key = keyOfObject.exec(text.slice(Math.max(from, at - longestKey), at))?.[0] ?? '';
      kept += text.slice(from, at - key.length);
    } else if (text[at] === '}' && open > 0 && --open === 0) from = at + 1;
    if (at === text.length - 1 && open > 0) from = text.length;
  }
  return kept + text.slice(from);
}

/** A name and `=` or `:` in front of a value; quotes, brackets and blanks in any number that occurs, `5 (` and the types of OpenTelemetry; a tag of XML. */
const key =
  /([^\s"'=:|,;({[<>]{1,40})["'`\]]{0,2}[^\S\n]{0,24}(?:=>|[=:])[^\S\n]{0,8}(?:(?:\d{1,3} ?|Str)(?=\())?[\\"'`([{<]{0,3}$|(state)"\W*value\W*stringValue\W*$|<(\w{1,40})>$/;
const stateKey = /stat(?:e|us)|상태|状[态態]|Zustand|estado|état/i;

/**
 * Whether something that could belong to a key stands in front of a word, but for blanks, quotes, opening brackets and a
 * number: `=`, `:`, `>`, `.`, the end of `state is` or of `in state`. A look that spares most words a longer one.
 */
const value = /(?<=(?:[=:>.]|[es] |from |to |Str)[ \t"'`([\\{<\d]{0,11})/y;

/** Evidence from a key in front: `state=ESTABLISHED`, `"status": "LISTEN"`, `State : Established`. */
export function keyEvidence(text: string, { word, token, start, end }: Candidate): string | undefined {
  value.lastIndex = start;
  if (!value.test(text)) return undefined;
  const before = textBefore(text, start, 120);
  if (/(?:\bTcp(?:Connection)?State|\bCONN_\w+: ')\.?$/.test(before)) return 'name in a library';
  if (
    // `192.0.2.1:443 -> 198.51.100.7:50000 state ESTABLISHED`
    (isCapitals(token) && isSeldomOther(word) && /:\d{1,5}\b[^\n]*\bstate $/.test(before) && !isOtherTalk(before)) ||
    // Zephyr: `[LISTEN Seq=0 Ack=0]`, `net_tcp_change_state: … state CLOSED (0) => LISTEN (1)`
    (before.endsWith('[') && text.startsWith(' Seq=', end)) ||
    (/\bstate (?:[A-Z_]+ (?:\(\d\d?\) )?=> )?$/.test(before) &&
      /net_tcp|\btcp_\w+state/.test(lineAround(text, start, end, 120))) ||
    // `in protocol tcp state ESTABLISHED:ESTABLISHED`
    /\bprotocol tcp,? state (?:[A-Z_]+:)?$/i.test(before) ||
    // `TCP state change: ESTABLISHED -> CLOSED`, `socket 12: state LISTEN`, `40 connections in state ESTABLISHED`
    (isCapitals(token) &&
      ((isSeldomOther(word) && token !== 'LISTENING') || / from [A-Z_]+ to $/.test(before)) &&
      /(?<![\w/-])(?:(?:tcp|socket|sk(?= 0x))(?![\w-])[^\n.]{0,60}\bstates?(?: chang\w+:?)?(?: from(?: [A-Z_]+ to)?)?|\d+ connections? in state) $/i.test(
        before,
      ) &&
      text[end] !== '?' &&
      !isOtherTalk(before)) ||
    // `The TCP state is established by …` is a sentence of somebody else.
    (isCapitals(token) &&
      /\b(?:(?:connection|TCP) state |stat(?:e|us) of (?:the )?(?:TCP )?connection (?:\S+\s){1,6})is $/i.test(
        before,
      )) ||
    (/\b(?:tcp|TCP|[Ss]ockets?)\b[^\n]{0,40} in (?:the )?state ["'`]?$/.test(before) && !isOtherTalk(before))
  )
    return 'named as a state';
  const [, named, typed, tag] = key.exec(before) ?? [];
  const name = named ?? typed ?? tag;
  // The first key of an object is no value.
  if (name === undefined || /^["']\s*:/.test(text.slice(end, end + 4))) return undefined;
  const told = `value of ${name}`;
  const around = text.slice(Math.max(0, start - 600), end + 600);
  // lsof -F; the field of BSD's struct tcpcb, as the kernel of macOS logs it
  if (/^(?:TST|t_state)$/.test(name)) return told;
  // `Group-Object State | Format-List`: the objects of a group stand between its number and its name.
  if (/^(?:Values|Name)$/.test(name) && around.includes('NetTCPConnection (')) return told;
  const isSnmp = /^INTEGER$/i.test(name) && text.charCodeAt(end) === 40;
  const line = lineAround(text, start, end, 300);
  const object = objectAround(line);
  if (
    // The state of a peer is that of a routing session; WebSockets and WebRTC have states of their own.
    /peer|bgp|neighbo|ready|signal|ice/i.test(name) ||
    !(isSnmp || stateKey.test(name)) ||
    // Pools of connections are idle everywhere.
    (word.spelling === 'IDLE' && !socketTalk.test(line)) ||
    // `O/P State: IDLE`, `Admin State: CLOSED`: what has a state there is another thing.
    /(?:^|\s)(?!TCP|Conn|Sock|Curr|New|Old|Prev)(?:[A-Z][\w/]* State|[A-Z]{2,} state) *:\s*$/.test(before) ||
    // `STATE_LISTEN = "listen"` gives a constant its name.
    name.toLowerCase().endsWith(`_${token.toLowerCase()}`) ||
    isOtherTalk(object)
  )
    return undefined;
  // `state=CLOSED=>LISTEN` is a change to what is seldom anything else.
  const isPlain = isSeldomOther(word) || /\0 ?[=-]+> ?(?:LISTEN|ESTAB|SYN)/.test(line);
  const [left = '', right = ''] = line.split('\0');
  // `state: time-wait`
  return /^[a-z]+[_-]/.test(word.spelling) ||
    (isPlain ? socketTalk.test(line) : pairTalk.test(object)) ||
    (isPlain ? addressAndPort.test(line) : twoAddresses.test(object)) ||
    isLikeOther(around, left, right) ||
    // `Format-Table -GroupBy State`: the heading of a group, and below it that of its table.
    /^\s+LocalA/.test(text.slice(end, end + 24)) ||
    // `Process: nginx (901) Port: 80 Status: LISTEN`
    (token.startsWith('LISTEN') && /\bport["']?[:=]\W{0,2}\d{2}/i.test(left) && !/bridge|stp|vlan/i.test(line)) ||
    // One property to a line: the record around it decides.
    (left.length <= 60 &&
      /^(?:[^]{0,20}$|", "|\s{2,}[A-Z][\w/ ]*:)/.test(right) &&
      left.indexOf('=') === left.lastIndexOf('=') &&
      isInRecord(text, start, end, isPlain || /^listen/i.test(token)))
    ? told
    : undefined;
}

/**
 * Whether a line begins, but for numbers, as one near it that has an unambiguous state in this place: `conn 4 state=` in
 * a log. A property that stands alone on its line says nothing.
 */
function isLikeOther(around: string, left: string, right: string): boolean {
  const [lines, head] = [around, left].map((part) => `\n${part.replace(/\d/g, '')}`) as [string, string];
  return (
    !/^[\s"'{[,-]*\w*\W*$/.test(head) &&
    !/^\W*;/.test(right) &&
    lines.split(head).some((rest) => /^(?:TIME|CLOSE|FIN|SYN|LAST)[_-]/i.test(rest))
  );
}

/**
 * Evidence of a heading in a list of properties: `State` and `ESTABLISHED` below each other, or in two cells of a table
 * that has one property in each row.
 */
export function propertyEvidence(text: string, { word, start, end }: Candidate): string | undefined {
  const gap = heading.exec(textBefore(text, start, 64))?.[1];
  return gap !== undefined &&
    /^[\s|]*(?:\n|$)/.test(text.slice(end, end + 42)) &&
    isInRecord(text, start, end, isSeldomOther(word), !gap.includes('\n'))
    ? 'property of a socket'
    : undefined;
}

/** What a property is called that is a state, in a line or a cell of its own, and what parts it from its value. */
const heading =
  /(?:^|[\n\t|]) *(?:(?:tcp|connection|socket)[ ._])?(?:stat(?:e|us)|상태|状[态態]|Zustand|estado|état) *:? *([\n\t|][\s|]*)$/i;
/** Whether a word is seldom anything but a state when it is the value of one. */
function isSeldomOther({ weight, spelling }: Candidate['word']): boolean {
  return weight > 0 || /^(?:LISTEN|[Ll]isten(?!ing)|[Ee]stablished)/.test(spelling);
}

const oneEnd = raw`(?:\d{1,3}(?:\.\d{1,3}){3}|\*|\[[\w:.%]{2,48}\]):(?:\d{1,5}|\*)`;
const apart = raw`(?:<\/?\w{1,9}>|[^\w\n]){1,24}`;
/**
 * Two ends of a connection and no word between, then more than blanks, as tables of other things have them; or the end of
 * a listener; then no word but the state.
 */
const endsBefore = new RegExp(
  raw`(?:${oneEnd}${apart}${oneEnd}(?=\s*[^\w\s])|(?<![\d.]|\b(?:on|at) )(?:0\.0\.0\.0|\*|\[::\]):\d{1,5})${apart}$`,
);
/** The same behind the state, joined by an arrow; or one end and what ss says of processes. */
const endsAfter = new RegExp(
  raw`^(?:[^\w\n]{1,8}${oneEnd}[ \t]*(?:<?[-=]+>|[→↔])[ \t]*${oneEnd}|\s+${oneEnd}\s+users:\(\(")`,
);
/** Ports alone, named: lwIP. */
const portsBefore = /\blocal port \d{1,5}, (?:foreign|remote) port \d{1,5}[^\n]{0,80}\d $/i;

/** Evidence of the ends of a connection right in front of a word in capitals, however they are parted. */
export function endsEvidence(text: string, { word, token, start, end }: Candidate): string | undefined {
  // `Group-Object State` of PowerShell, in a window of any width
  if (/^\s+\{MSFT_NetTCPConnection/.test(text.slice(end, end + 99))) return 'group of connections';
  if (!isCapitals(token) || !isSeldomOther(word)) return undefined;
  const before = textBefore(text, start, 160);
  if (before.endsWith('TCP[') && text[end] === ']') return 'bracket of TCP';
  const isAfterEnds =
    endsBefore.test(before) ||
    // What listens and forwards has an arrow too.
    (endsAfter.test(text.slice(end, end + 120)) &&
      (!token.startsWith('LISTEN') || text.slice(end, end + 120).includes('users:'))) ||
    (portsBefore.test(before) && /^\s*?(?:\n|$)/.test(text.slice(end, end + 9)));
  // Tunnels, calls and routing sessions have the same port at both ends.
  if (/:(500|4500|1701|5060|5061|51820|179)\b.*:\1\b/.test(before)) return undefined;
  return isAfterEnds && !isOtherTalk(lineAround(text, start, end, 160)) ? 'ends of a connection' : undefined;
}

/** Evidence of the number that the kernel has for a state, right in front of its name in a line with an address: `0A LISTEN`. */
export function codeEvidence(text: string, { word, start, end }: Candidate): string | undefined {
  const code = /(?<![\w:])0[\dAB](?=[\t |,"(]{1,4}$)/.exec(textBefore(text, start, 7))?.[0];
  return code !== undefined && procState(code) === word.state && addressAndPort.test(lineAround(text, start, end, 120))
    ? 'name of its number'
    : undefined;
}

/** Whether a word is written in capitals, as prose is not. */
export const isCapitals = (token: string): boolean => /^[A-Z]{4}/.test(token);

/** What parts two records: a blank line (a single blank is what is left of the space between two blocks of a page), the dash of an item of YAML, a key whose properties are indented. */
const parting = /\n(?:(?! \n)[^\S\n]*(?:\n|- )|(?=[\w-]{1,40}:\n[ \t]))/;

/** The same, and a line of words that is no property: the title of what follows, which a page has no blank line above. */
const partingOrTitle = new RegExp(`${parting.source}|(?:^|\n)[^\n\t|:=]*[a-z][^\n\t|:=]*(?=\n)`, 'i');

/**
 * Whether other properties of a socket stand on the lines around a place, with nothing blank between, and no title where
 * `isClose` says so.
 */
function isInRecord(text: string, start: number, end: number, isPlain: boolean, isClose = !isPlain): boolean {
  const parts = isClose ? partingOrTitle : parting;
  const before = textBefore(text, start, 500).split(parts).at(-1) ?? '';
  const after =
    text
      .slice(end, end + 500)
      .split(parts, 1)[0]
      ?.split('}', 1)[0] ?? '';
  const object = objectAround(`${before}\0${after}`);
  const record = isPlain ? before + after : object;
  // A port that was tried is open or closed too.
  return socketProperty.test(record) && (isPlain || bothEnds.test(record)) && !isOtherTalk(object);
}

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

/** Whether an unambiguous spelling stands where it is a part of something else: a path, a file, an option. */
export function isPartOfName(text: string, { word: { spelling }, start, end }: Candidate): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  // `${TIME_WAIT`, `const CLOSE_WAIT = 10`, `#define TIME_WAIT 5 /* TIME_WAIT */`, `.state-CLOSE_WAIT`, `setTimeout(hide, CLOSE_WAIT);`,
  // `case TIME_WAIT:`, `if (state == TIME_WAIT)`, `state = TIME_WAIT;`, `State::TIME_WAIT`
  if (
    /\$\{?\0|(?:(?:const|static|final(?= (?:int|long|byte|String)\b))(?: \w+){0,2} \0 *[:=]|#?define \0 +[\d(]|(?:const|final|define) (?:TIME|CLOSE|FIN|SYN|LAST)[_-]\w+ ?=? ?\d.*\0)|(?:="|(?<!\w)\.)[a-z -]+-\0|\w\([^()]*\0\)+(;|\.\w)|\w\.\w+\(\0\)$|\benum\b[^{]*\{.*\0|\b(?:u?int\w*|long|let|var) \0 *=|^\s*case \0 ?:|[=!]= ?\0(?=\s*(?:[)&|;{?:]|$))|= \0;$|\w::\0/.test(
      lineAround(text, start, end, 80),
    )
  )
    return true;
  // The clock of adjtimex(2) has a state TIME_WAIT too.
  if (spelling === 'TIME_WAIT' && text.slice(Math.max(0, start - 400), end + 400).includes('TIME_OOP')) return true;
  // munin: `TIME_WAIT.value 340`
  if (after === '.' && /[a-z]/.test(text[end + 1] ?? '') && !text.startsWith('value ', end + 1)) return true;
  if (/[/=?&#]/.test(before) || (before === '.' && /\w/.test(text[start - 2] ?? '')) || after === '/') {
    const head = /[^\s"'`<>(){}[\]|,;]*$/.exec(textBefore(text, start, 200))?.[0] ?? '';
    if (/^(?:[.~]{0,2}\/|www\.)|:\/\//.test(head)) return true;
  }
  return joins(text, start - 1, start - 2, spelling) || joins(text, end, end + 1, spelling);
}

/** Whether a hyphen joins the word to a name in the same style; `TIME_WAIT-Zustand` and `non-TIME_WAIT` are prose. */
function joins(text: string, hyphen: number, next: number, spelling: string): boolean {
  if (text.charCodeAt(hyphen) !== 45) return false;
  const neighbour = text[next] ?? ' ';
  if (/[a-z]/.test(spelling)) return /\w|-/.test(neighbour);
  return (
    /[A-Z0-9]/.test(neighbour) &&
    !spelling.includes('_') &&
    !/[a-z]/.test(text.slice(Math.min(hyphen, next) - 2, Math.max(hyphen, next) + 3))
  );
}

const link =
  /^(?:[ \t"'`)\]]{0,4}(?:\(\d{1,2}\) )?(?:-{0,3}>|={1,2}>|[→⇒⟶➜/])[ \t"'`([]{0,4}|:|(\t| {2,}| ?[|;] ?|,|, (?:[a-z]{3,9} )?| to ))$/;

/**
 * Whether an arrow, the slash of a list or the colon of pf, and nothing else stands between two words; or whether they
 * head two columns, are said of two ends (`client ESTABLISHED, server FIN_WAIT_2`), are the key of a map (`[LAST_ACK, CLOSE]`), or are said
 * of a change (`from LISTEN to SYN_RCVD`), where neither is an ordinary word.
 */
export function isJoined(text: string, { word, end }: Candidate, next: Candidate): boolean {
  const found = next.start - end < 16 && link.exec(text.slice(end, next.start));
  // `(close) --> CLOSE_WAIT`: small letters are those of an event.
  if (!found || word.spelling < '_' !== next.word.spelling < '_') return false;
  const [, apart] = found;
  return apart?.startsWith(', ')
    ? Math.min(word.weight, next.word.weight) > 0 || (apart === ', ' && text[next.end] === ']')
    : apart === undefined || (isSeldomOther(word) && isSeldomOther(next.word));
}

/**
 * Whether an arrow leads from one word to the other, and nothing but TCP has a state of the name of one of them, which is
 * no ordinary word: `state was LISTEN -> SYNRCVD`. With a colon between they are those of pf.
 */
export function isChange(text: string, { word, token, end }: Candidate, next: Candidate): boolean {
  if (text[end] === ':' && next.start === end + 1)
    return token === next.token ? token === 'ESTABLISHED' : word.weight === 2 || next.word.weight === 2;
  return (
    word.weight + next.word.weight > 0 &&
    isOwn(word.state + next.word.state) &&
    /[^=]>|→/.test(text.slice(end, next.start))
  );
}

/** Whether nothing but TCP has a state of this name: routing sessions, calls and tunnels are established, idle and closed too. */
export const isOwn = (state: string): boolean => /WAIT|SYN|ACK/.test(state);
