/** Evidence of a key, a name or a heading in front of a word. */
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { isCapitals, isSeldomOther, ownSpelling } from '../words.ts';
import { isInRecord, lineAround, objectAround } from './surroundings.ts';
import { stateOfProperty } from '../expressions/state-heading.ts';
import { addressAndPort, pairTalk, socketTalk, twoAddresses } from '../expressions/talk.ts';
import { isOtherTalk } from './other-talk.ts';

/** A name and `=` or `:` in front of a value; quotes, brackets and blanks in any number that occurs, `5 (` and the types of OpenTelemetry; a tag of XML. */
const key =
  /([^\s"'=:|,;({[\]<>]{1,40})["'`\]]{0,2}[^\S\n]{0,40}(?:[=:]|=>\n*)[^\S\n]{0,8}(?:\d{1,3} ?(?=\()|Str|string(?:\(\d+\) )?)?["'`([\\{<“-„:]{0,3}$|(state)"\W*value\W*stringValue\W*$|<(\w{1,40})>$/;
/** SNMP: `tcpConnState… = INTEGER: established(5)` */
const stateKey = /stat(?:e|us)|^integer$|상태|状|zustand|estado|état/i;
/**
 * Whether something that could belong to a key stands in front of a word, but for blanks, quotes, opening brackets and a
 * number: `=`, `:`, `>`, `.`, the end of `state is`, of `in state` or of `in`. A look that spares most words a longer one.
 */
const value = /(?<=(?:[=:>.]|[emnos] |Str|ing)[ \t"'`([\\{<“-„)\d]{0,11})/y;

/** Evidence from a key in front: `state=ESTABLISHED`, `"status": "LISTEN"`, `State : Established`. */
export function keyEvidence(text: string, candidate: Candidate): string | undefined {
  value.lastIndex = candidate.start;
  if (!value.test(text)) return undefined;
  const before = textBefore(text, candidate.start, 120);
  // The name that a library has for it, or words
  if (/(?:Tcp(?:Connection)?State|CONN_\w+: ')\.?$/.test(before) || isNamedAsState(text, candidate, before))
    return 'named as a state';
  const [, named, typed, tag] = key.exec(before) ?? [];
  const name = named ?? typed ?? tag;
  return name !== undefined && isStateOfSocket(text, candidate, before, name) ? `value of ${name}` : undefined;
}

/** Whether the words in front say that what follows is the state of a connection, with no key of a record between. */
function isNamedAsState(text: string, { word, token, start, end }: Candidate, before: string): boolean {
  if (!isCapitals(token)) return false;
  // Zephyr: `[LISTEN Seq=0 Ack=0]`, `net_tcp_change_state: … state CLOSED (0) => LISTEN (1)`
  if (before.endsWith('[') && text.startsWith(' Seq=', end)) return true;
  const line = lineAround(text, start, end, 120);
  if (line.includes('net_tcp')) return true;
  // `state of the connection to 192.0.2.1 is CLOSED`; “The TCP state is established by …” is a sentence of somebody else.
  // `TCP sockets: ESTABLISHED`, the name of what is counted
  if (
    /(?:(?<![\w/-])TCP (?:socket|connection)s: |(?:(?:Connection|TCP( connection)?) state |[Ss]tat(?:e|us) of (?:the )?(?:TCP )?connection (?:\S+\s){1,6})is )$/.test(
      before,
    )
  )
    return true;
  // `TCP state change: ESTABLISHED -> CLOSED`, `socket 12: state LISTEN`, `40 connections in state ESTABLISHED`,
  // `192.0.2.1:443 -> 198.51.100.7:50000 state ESTABLISHED`,
  // `nf_ct_proto_6: invalid packet ignored in state ESTABLISHED  IN= OUT=` (net/netfilter/nf_conntrack_proto_tcp.c)
  return (
    ((isSeldomOther(word) && token !== 'LISTENING') || / from [A-Z_]+ to $/.test(before)) &&
    // `TCP ports in LISTEN state`; sockets of other kinds listen too.
    ((/^ state/i.test(text.slice(end)) && /tcp/i.test(line)) ||
      /(?:(?<![\w/-])(?:(?:tcp|socket|nf_ct\w+|rcv_nxt|sk(?= 0x))(?![\w-])(?:[^\n.]|\.\d){0,60}\bstates?(?: chang\w+:?)?(?: from(?: [A-Z_]+ to)?)?|\d+ connections? in state)|:\d{1,5}\b.*\bstate) $/i.test(
        before,
      )) &&
    !isOtherTalk(before + line)
  );
}

/** Whether what has a key of this name in front is the state of a socket: the name says so, and what is around it. */
function isStateOfSocket(text: string, { word, token, start, end }: Candidate, before: string, name: string): boolean {
  // lsof -F; the field of BSD's struct tcpcb, as the kernel of macOS logs it
  if (/^(?:TST|t_state)$/.test(name)) return true;
  // Suricata: a flow has a state of its own beside that of TCP.
  const owner = /"(flow": ?\{|tcp_flags)[^{}]*$/.exec(textBefore(text, start, 300))?.[1];
  if (owner) return owner === 'tcp_flags';
  const around = text.slice(Math.max(0, start - 600), end + 600);
  // `Group-Object State | Format-List`: the objects of a group stand between its `Values` and its `Name`.
  if (/^Name|^Values/.test(name) && around.includes('NetTCPConnection (')) return true;
  // Mermaid: `Note over Client: ESTABLISHED`
  const isKey = /^(?:key|name)$/.test(name) || /Note.*$/.test(before);
  if (!isKey && !stateKey.test(name)) return false;
  // A port that was tried is open, filtered or closed.
  if (word.state === 'CLOSED' && /["'](?:open|filter)/i.test(around)) return false;
  if (isKeyOfOther(name, before, token)) return false;
  const line = lineAround(text, start, end, 300);
  // Pools of connections are idle everywhere.
  if (word.spelling === 'IDLE' && !/tcp/i.test(line)) return false;
  const object = objectAround(line);
  if (isOtherTalk(object)) return false;
  // `state: time-wait`
  if (/^[a-z]+[_-]/.test(word.spelling)) return true;
  // `state=CLOSED=>LISTEN` is a change to what is seldom anything else.
  const isPlain = isSeldomOther(word) || /\0 ?[=-]+> ?(?:SYN|LISTEN|ESTAB)/.test(line);
  if (
    !isKey &&
    (isPlain ? socketTalk.test(line) || addressAndPort.test(line) : pairTalk.test(object) || twoAddresses.test(object))
  )
    return true;
  const [left = '', right = ''] = line.split('\0');
  if (isLikeOther(around, before, left, text.slice(end, end + 80))) return true;
  // What has a key of any name is a state beside one of its kind alone.
  if (isKey) return false;
  // `Format-Table -GroupBy State`: the heading of a group, and below it that of its table.
  if (name === 'State' && /^\s+LocalA/.test(text.slice(end, end + 24))) return true;
  // `Process: nginx (901) Port: 80 Status: LISTEN`
  if (token.startsWith('LISTEN') && /\bport["']?[:=]\W{0,2}\d\d/i.test(left)) return true;
  return isPropertyAlone(left, right) && isInRecord(text, start, end, isPlain || /^listen/i.test(token));
}

/** Whether a key, or the words in front of it, say that something else than a socket has the state. */
function isKeyOfOther(name: string, before: string, token: string): boolean {
  return (
    // The state of a peer is that of a routing session; WebSockets and WebRTC have states of their own, and RouterOS
    // matches packets by their `connection-state`.
    /ice|peer|neighbo|signal|ready|call|ion-s|bgp|manag/i.test(name) ||
    // `O/P State: IDLE`, `Admin State: CLOSED`, `Database Connection State: …`: what has a state there is another thing.
    /(?<![\w/])(?!Curr|TCP|Prev|Conn|New|Old|Sock)(?:[A-Z][\w/]* State|[A-Z]{2,} state|D\w+ Connection State) *:\s*$/.test(
      before,
    ) ||
    // `STATE_LISTEN = "listen"` and `StateListen: "Listen"` give constants their names.
    name.toLowerCase().endsWith(token.toLowerCase())
  );
}

/** Whether a line holds one property, so that the record around it decides. */
function isPropertyAlone(left: string, right: string): boolean {
  return /^(?:[^]{0,20}\s*$|", "|\s{2,}[A-Z][\w/ ]*:)/.test(right) && left.indexOf('=') === left.lastIndexOf('=');
}

/**
 * Whether a line begins, but for numbers, as one near it that has an unambiguous state in this place: `conn 4 state=` in
 * a log. A property that stands alone on its line says nothing, but for one with a number: `"state": "LISTEN", "count": 8`.
 */
function isLikeOther(around: string, before: string, left: string, after: string): boolean {
  const isCounted = /^\W+\w+\W+\d/.test(after) || /\d\W+\w+\W+$/.test(before);
  const [lines, head] = [around, isCounted ? left.replace(/.*\{/, '') : `\n${left}`].map((part) =>
    part.replace(/ *\d/g, ''),
  ) as [string, string];
  return (
    (isCounted || (!/^[\s"'{[,-]*\w*\W*$/.test(head) && !/^\W*;/.test(after))) &&
    `\n${lines}`.split(head).some((rest) => ownSpelling.test(rest))
  );
}

/**
 * Evidence of a heading in a list of properties: `State` and `ESTABLISHED` below each other, or in two cells of a table
 * that has one property in each row.
 */
export function propertyEvidence(text: string, { word, start, end }: Candidate): string | undefined {
  const gap = stateOfProperty.exec(textBefore(text, start, 64))?.[1];
  return gap !== undefined &&
    /^[\s|]*(?:\n|$)/.test(text.slice(end, end + 42)) &&
    isInRecord(text, start, end, isSeldomOther(word), !gap.includes('\n'))
    ? 'property of a socket'
    : undefined;
}
