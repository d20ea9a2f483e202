/** Words that tell what a text speaks of: of TCP sockets, or of other things that have states of the same names. */
import { anyOf } from './any-of.ts';

/** Words on a line that speak of TCP sockets; the host of `http://localhost:8080` does not. */
export const socketTalk = anyOf(
  [
    /(?<![a-z])tc(?:p(?!dump)|b\b)/,
    /netstat/,
    /\bsock(?:et)?s?\b/,
    // Both ends, as programs name their fields
    /[lr]addr/,
    /[lrds]port/,
    /(?<!\/)(?:local|src|source|remote|peer|foreign|de?st)[_ ]?(?:addr|port|ip|host)/,
    /connection state/,
    // tcpConnState and tcpConnectionState of SNMP, by their numbers
    /\.6\.1[39]\.1\./,
  ],
  'i',
);

/** What leaves no doubt, for spellings that are ordinary words themselves: both ends of a connection, or its kind. */
export const pairTalk = anyOf(
  [
    /laddr/,
    /lport/,
    /sport[^]{1,99}dport/,
    /(?:local|src|source)[_ ]?(?:addr|port|ip)[^]{0,300}?(?:remote|peer|foreign|de?st)/,
    /(?<![a-z/])tcp(?:[ _a-z]{0,24}(?:state|conn(?!ect ))|_sock)/,
    /netstat/,
    /network[._]conn/,
  ],
  'i',
);

/** The same in a record of properties, in any order. */
export const bothEnds = anyOf(
  [/^(?=[^]*(?<![a-z])(?:local|src|source|laddr))[^]*(?<![a-z])(?:remote|peer|foreign|de?st|raddr)/, /OwningProcess/],
  'i',
);

/** An IP address and its port: `192.0.2.1:443`, `192.0.2.1.443`, `('192.0.2.1', 443)`, `[2001:db8::1]:443`. */
export const addressAndPort = anyOf([
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:[:.]|["'], ?)\d{1,5}(?!\d)/,
  /\]:\d{1,5}(?!\d)/,
]);

const valueOfKey = `[=:][\\s"']{0,3}(?:${addressAndPort.source})`;
/** Two of them, each the value of a key. */
export const twoAddresses = new RegExp(`${valueOfKey}[^]{1,100}?${valueOfKey}`);

const property = anyOf([
  /(?:(?:local|remote|foreign)[_ ]?|peer[_ ]?(?=[ahip]))(?:addr(?:ess)?|host|endpoint|port|ip)?/,
  /[lr](?:addr|port)(?:_\w+)?/,
  /[sd]port/,
  /tcp(?! ?[\t|])/,
]);
const propertyValue = anyOf([/\w*(?:addr|int|ing)\((?:ip=)?["'\d]/, /[\d[*{(]/, /[\w.-]+:/]);
/** A property of a socket, its value in the same line, in the next cell or in the line below: `local_port: 22`, `"laddr": {`, `laddr=addr(`. */
export const socketProperty = anyOf(
  [
    new RegExp(
      `(?<![a-z/])(?:${property.source})(?![a-z])["'“-„\\s\\]]{0,40}[:=\\t|\\n{]["'“-„\\s>]{0,40}(?:${propertyValue.source})`,
    ),
    /(?:proto(?:col)?|transport)(?:\W|str|ing|value){1,60}tcp(?![a-z])/,
  ],
  'i',
);

const otherProtocols = [
  ...['[ei]?bgp', 'mqtt', 'ldp', 'msdp'],
  ...['ike(?:v?\\d)?', 'ipsec', 'isakmp', 'l2tp', 'ppp', 'lcp'],
  ...['sctp', 'dccp', 'udp(?:addr)?', 'rtsp', 'unix', 'websockets?', 'bluetooth', 'l2cap', 'icmp'],
  // What routing sessions and tunnels have
  ...['hold[-_ ]?time', 'tunnels?'],
  ...['http2', 'h2', 'quic', 'rdma', 'dtls\\w*'],
  ...['(?:local|remote|peer)[-_ ]?as', 'asn', 'openconfirm'],
  '(?:imap|ftp|smtp) session',
];
/** Protocols and other things that have states of the same names, and what only they have. */
export const otherTalk = anyOf(
  [
    new RegExp(`(?<![a-z\\d:])(?:${otherProtocols.join('|')})(?![a-z\\d])`),
    // WebRTC
    /iceConn/,
    // The state open, which TCP has not: `CLOSED -> OPEN`
    /[>→] ?open\b/,
    // The address of a network card or of Bluetooth
    /(?<![a-z\d:])(?:[\da-f]{2}:){5}/,
    // The number of UDP
    /\bprot(?:o(?:col)?)?\W{1,4}17\b/,
    // Other sockets of ss, as records
    /netid\W{0,2}: ?\W?[^\Wt]/,
    // Other things, where the word stands for itself: `sip-proxy` is a name
    /(?<![\w:.-])(?:dialog|trunk|modal|sip|breaker|neighbou?rs?|channel|associations?|valve|(?:call|stream|session)(?:(?= \d)|[- ]?id| legs))(?![\w-]|\.\w)/,
  ],
  'i',
);

/** Things that have such states, and that programs, services and hosts with sockets are named after. */
export const softTalk = /(?<![\w:.-])(?:(?:open)?vpn\d?|dhcp|(?:issue|ticket|lease|order)(?:s|_id)?)(?![\w=-]|\.\w)/i;

/** The same as what a line or a record is about: its first word, or a key. */
export const softSubject = anyOf(
  [
    /^\W*(?:(?:open)?vpn|ticket|lease|order)(?![\w-]|\.\w)/,
    /(?<![\w:.-])(?:vpn|ticket|lease|order|case|alert)(?:[ _]id)?["']?[=:]/,
  ],
  'i',
);
