/** What the words around a place speak of: sockets, or other things that have states of the same names. */

/** Words on a line that speak of TCP sockets; the host of `http://localhost:8080` does not. */
export const socketTalk =
  /(?<![a-z])tc(?:p(?!dump)|b\b)|netstat|\bsock(?:et)?s?\b|[lr]addr|[lrds]port|(?<!\/)(?:local|src|source|remote|foreign|peer|dst|dest)[_ ]?(?:addr|port|ip|host)|connection state|\.6\.1[39]\.1\./i;
/** What leaves no doubt, for spellings that are ordinary words themselves: both ends of a connection, or its kind. */
export const pairTalk =
  /laddr|lport|sport[^]{1,99}dport|(?:local|src|source)[_ ]?(?:addr|port|ip)[^]{0,300}?(?:raddr|rport|(?:remote|foreign|peer|dst|dest)[_ ]?(?:addr|port|ip))|(?<![a-z/])tcp(?:[ _a-z]{0,24}(?:state|conn)|_sock)|netstat|network[._]conn/i;
/** The same in a record of properties, in any order. */
export const bothEnds =
  /^(?=[^]*(?<![a-z])(?:local|src|source|l(?:addr|port|ip)))[^]*(?<![a-z])(?:remote|foreign|peer|dst|dest|r(?:addr|port|ip))|OwningProcess/i;
export const addressAndPort = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:[:.]|["'], ?)\d{1,5}(?!\d)|\]:\d{1,5}(?!\d)/;
/** Two of them, each the value of a key. */
export const twoAddresses = new RegExp(
  `[=:][\\s"']{0,3}(?:${addressAndPort.source})[^]{1,100}?[=:][\\s"']{0,3}(?:${addressAndPort.source})`,
);
/** A property of a socket, its value in the same line, in the next cell or in the line below: `local_port: 22`, `"laddr": {`, `laddr=addr(`. */
export const socketProperty =
  /(?<![a-z/])(?:(?:(?:local|remote|foreign)[_ ]?|peer[_ ]?(?=[ahip]))(?:addr(?:ess)?|port|ip|host|endpoint)?|[lr](?:addr|port)(?:_\w+)?|[sd]port|tcp)(?![a-z])["'“-„\s]{0,40}[:=\t|\n]["'“-„\s]{0,40}(?:\w*addr\((?:ip=)?["']|[\d[*{(]|[\w.-]+:)|(?:proto(?:col)?|transport)(?:\W|str|(?:string)?value){1,60}tcp(?![a-z])/i;
/** Protocols and other things with states of the same names. */
const protocolTalk =
  /(?<![a-z\d:])(?:[ei]?bgp|mqtt|ospf|ldp|msdp|ike(?:v?\d)?|ipsec|isakmp|l2tp|ppp|sctp|dccp|udp|unix|websockets?|bluetooth|l2cap|icmp|hold[-_ ]?time|tunnels?|http2|h2|quic|dtls\w*|(?:remote|peer|local)[-_ ]?as|asn|openconfirm|(?:smtp|imap|ftp) session)(?![a-z\d])|iceConn|_SA\b|[>→] ?open\b|(?<![a-z\d:])(?:[\da-f]{2}:){5}|\bprot(?:o(?:col)?)?\W{1,4}17\b/i;
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
