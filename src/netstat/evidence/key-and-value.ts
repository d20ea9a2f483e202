/** Evidence of a key, a name or a heading in front of a word. */
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { isCapitals, isSeldomOther } from '../words.ts';
import { isInRecord, lineAround, objectAround } from './surroundings.ts';
import { addressAndPort, isOtherTalk, pairTalk, socketTalk, twoAddresses } from './talk.ts';

/** A name and `=` or `:` in front of a value; quotes, brackets and blanks in any number that occurs, `5 (` and the types of OpenTelemetry; a tag of XML. */
const key =
  /([^\s"'=:|,;({[<>]{1,40})["'`\]]{0,2}[^\S\n]{0,40}(?:=>|[=:])[^\S\n]{0,8}(?:(?:\d{1,3} ?|Str)(?=\())?["'`([\\{<“-„]{0,3}$|(state)"\W*value\W*stringValue\W*$|<(\w{1,40})>$/;
const stateKey = /stat(?:e|us)|상태|状[态態]|Zustand|estado|état/i;
/**
 * Whether something that could belong to a key stands in front of a word, but for blanks, quotes, opening brackets and a
 * number: `=`, `:`, `>`, `.`, the end of `state is` or of `in state`. A look that spares most words a longer one.
 */
const value = /(?<=(?:[=:>.]|[es] |from |to |Str)[ \t"'`([\\{<“-„\d]{0,11})/y;

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
  const isSnmp = /^INTEGER$/i.test(name) && text[end] === '(';
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
      /^(?:[^]{0,20}\s*$|", "|\s{2,}[A-Z][\w/ ]*:)/.test(right) &&
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

/** What a property is called that is a state, in a line or a cell of its own, and what parts it from its value. */
const heading =
  /(?:^|[\n\t|]) *(?:(?:tcp|connection|socket)[ ._])?(?:stat(?:e|us)|상태|状[态態]|Zustand|estado|état) *:? *\r?([\n\t|][\s|]*)$/i;

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
