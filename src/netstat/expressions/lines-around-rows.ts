/** Lines of a listing that are no rows, by what they look like. */
import { anyOf } from './any-of.ts';

/** Sources in brackets, to be one part of a longer expression. */
const among = (alternatives: readonly RegExp[]): string => `(?:${anyOf(alternatives).source})`;

/** Titles of sections; a title that names another protocol says what the rows below are. */
export const title = new RegExp(
  `^\\s*${among([
    // netstat, in its languages
    /Active(?: |$)|Aktive |Акти|Conn?ex|활성 |活动|アクティブ/,
    // Solaris
    /TCP: IPv/,
    // The other tables of netstat: `Kernel IP routing table`
    /Kernel /,
    // conntrack, z/OS
    /conntrack v|MVS TCP\/IP/,
    // The owner of sockets of NX-OS, alone on its line
    /\[host\]: $/,
  ])}`,
);

/** Titles of UNIX-domain sockets. */
export const unixTitle = anyOf([
  /^\s*Active (?:UNIX|LOCAL|Unix)/,
  /^\W{0,8}(?:\S{1,16} )?UNIX domain sockets?[\s:]{0,4}(?:\([^)]{0,80}\))?\W{0,8}$/,
]);

/** Titles of sockets of other families and protocols. */
export const otherTitle = anyOf([
  // Bluetooth, kernel, AX.25, NET/ROM, ROSE, X.25, IPX, Multipath
  /^Active (?:Bl|RO|A|IPX|X|NE|M|k)/,
  /^(?:UDP|SCTP|RAWIP):/,
]);

/** The first words of headings, beside those that the layouts have (formats/). */
export const heading = anyOf([
  /^[\s|"]*(?:Proto|Netid|State\W+(?:Recv-Q|Count)|Address\s+Type|Num\s+RefCount|Dest\s+Source|Transport\s+Total|Local(?:Address|EndPoint)(?! *:))\b/,
  /\(state\)/,
]);

/** What `awk | sort | uniq -c` makes of titles and headings. */
export const headingDebris =
  /^\s*(?:\d+\s+)?(?:\(?servers\)?|\(?only|and|established\)|Foreign|Local|Address|Address:Port|State|\(state\))(?:\s*\d+)?\s*$/;

/** The rule of a table, and the beginning or end of JSON. */
export const rule = anyOf([/^[\s\-=+|_*#:\u2500-\u257f]{3,}$/, /^[\s[\]{}(),]+$/]);

/** A row of a socket without an address and a port. */
export const unix = anyOf(
  [
    // netstat, and the Netids of ss for UNIX-domain, packet, vsock, TIPC, XDP and netlink sockets
    /^\s*(?:unix|[puv]_\w{3}|nl|ti_..|xdp|UNCONN(?: +\S+){3} +\*)\s/,
    // The address of a control block and the type, as the BSDs have them; fstat
    /(?:^\s*[\da-f]{8,16}|\s(?:\d+|unix))\s+(?:stream|dgram|seqpac)/,
    // /proc/net/unix
    /^\s*[\da-f]{8,16}: [\da-f]{8} /,
    // lsof
    /\s(?:unix\s+0x|type=(?:STREAM|DGRAM))/,
  ],
  'i',
);

/** A row of a socket that has an address, and is none of TCP; the events and the long rows of conntrack have words in front. */
export const other =
  /^\s*(?:\[\w+\] +)?(?:ipv\d +\d+ +)?(?:sctp|raw|dccp|icm\w*|l2cap|rfcomm|m?p?tcp\d?\/|kctl|kevt|udpl\w*|a?x25|igmp|divert|ip(?= +\d\d:)|udp,)\b/i;

/** A time of day, or seconds since 1970 alone on their line. */
export const clock = anyOf([/(?<![\d.:*])\d{1,2}:\d\d(?::\d\d)?(?![\d:])/, /\d{1,2}시/, /^\s*1\d{9}/]);

/** What makes a line with a time of day one that says when. */
export const dateWord = anyOf([
  // A year
  /(?<!\d)(?:19|20)\d\d(?:\d{4})?(?!\d)/,
  // A day, a month, half a day, a zone
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM|UTC|GMT|KST|JST|CET)\b/,
  /[년월일年月日]|\d\/\d/,
  // Nothing but the time
  /^\W*(?:\d{1,2}:\d\d:\d\d|1\d{9}[\d.]*)\W*$/,
]);

/** What tells of more than a time: an end of a connection, cells of CSV, rights of a file. */
export const moreThanTime = anyOf([/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}[:.]\d/, /","/, /^[-dl][-rwxst]{9}/]);

/** The name of a tool that prints listings; what follows it is no longer name, no host and no version. */
const tools = `['"]?(?:\\/\\S{0,64}\\/|(?:busy|toy)box )?${among([
  /ipvsadm|sockstat|conntrack|pfctl|fstat|ss|netstat|lsof/,
  /Get-NetTCPConnection|esxcli/,
  /cat \/proc\/net|show tcp|show system connections/,
])}(?![\\w,:-]| v\\d)`;

/** What runs a command elsewhere, or as somebody else. */
const runner = anyOf([
  /^(?:(?:kubectl|oc|nerdctl|crictl|lxc|podman|docker(?:[ -]compose)?) exec |chroot |ip netns exec |nsenter )[^|;]{1,200}? /,
  /^(?:sudo -u \S{1,32} |time (?=\S{1,64} -)|ssh (?:-\S{1,64} (?:\d{1,5} )?){0,4}\S{1,64} )(?:sudo )?/,
]).source;

/** A command that prints a listing. */
export const command = anyOf([
  new RegExp(
    `(?:${[
      // A prompt
      '[$#%>❯λ]\\s*',
      // `set -x`
      '^\\+ ',
      // `[user@host] `
      '^\\[\\S{1,64}@\\S{1,64}\\] ',
      // oh-my-zsh
      '^➜ {1,2}\\S+ (?:git:\\(.{1,60}\\) (?:✗ )?)?',
      runner,
      '\\b(?:sudo|watch)\\s{1,40}(?:-\\S{1,64}\\s{1,40}){0,8}',
    ].join('|')})${tools}`,
  ),
  // At the beginning of its line, where what follows it follows a command
  new RegExp(
    `^\\s{0,9}${tools}(?:(?<=esxcli|net|tcp)|(?=['"]?\\s*(?:$|[-|<>&;/(]|\\d+\\s*$|(?:state|dst|src|[sd]port|exclude|not)\\b)))`,
  ),
]);

/** A prompt without a command that is known. */
export const prompt = anyOf([
  // A router
  /^[\w.@-]{2,64}[#>] ?$/,
  // A shell
  /^\s*\S{1,64}@\S{1,64}[:~]\S{0,128}[$#%] ?$/,
  /^\s*[$%] /,
  // PowerShell, cmd.exe, osquery
  /^\s*(?:(?:PS )?[A-Z]:\\.*>|osquery> )/,
  // A command of root's
  /^\s*# [a-z][\w./-]*(?:$| .*(?: -|[|/>=]))/,
]);

/** The title of watch, and in a group the command that it runs: `Every 2.0s: ss -tan state time-wait      web7: Tue Jan 11 …` */
export const watched = /^\s*Every \d(?:[\d.,]*s: (\S.*?)(?: {2}|$))?/;

/** The next machine. */
export const machine = anyOf([
  // Ansible: `web7 | CHANGED | rc=0 >>`
  /^\S{1,64} \| [A-Z]+!? (?:\| rc=\d+ >>|=> \{)/,
  // pssh: `[1] 09:14:02 [SUCCESS] web7`
  /^\[\d+\] \d\d:\d\d:\d\d \[(?:SUCCESS|FAILURE)\] /,
  // tail: `==> web7.log <==`
  /^==> .{1,99} <==$/,
]);

/** A title between two rows of one sign, as scripts print it: `--- web8 ---`, `=== LISTEN ===`, `## web9 ##`. */
export const drawnTitle = /^([-=*#])\1{0,40} ?[\w([][\w.@:,/[\]() -]{0,63}? ?\1{2,40}\s*$/;

/** A line that stands between rows and says nothing of states. */
export const remark = anyOf([
  // OpenMetrics
  /^# (?:TYPE|UNIT|HELP|EOF)\b/,
  // A server below a service of `ipvsadm -L`
  /^\s+-> \S+\s+(?:Masq|Tunnel|Local|Route)\s/,
  // `pfctl -vv`
  /^\s+(?:age \d|\[\d+ \+ \d+\]|origif|id:)/,
  // The second line of a row of NX-OS
  /^\s+\S+\s+\d+\s+\S+\((?:\d+|\*)\)\s*$/,
  // A property of JSON
  /^\s*"[\w .-]{1,60}"\s*:\s*(?:(?:"[^"]*"|[\w.-]+|[[{][\]}]?)\s*)?(?:,\s*)?$/,
  // What net-tools says of rights
  /^ ?(?:\(Not all p|will not be s|\(No info c|netstat: )/,
  // The rest of the summary of `ss -s`
  /^(?:Total: \d|\*\s+\d+\s+-|(?:UDP|MPTCP|RAW|TCP|FRAG|INET)\s+\d+\s+\d+\s+\d+\s*$)/,
]);

/** A line that says more of the row above. */
export const detail = anyOf([
  // The program of `netstat -b`
  /^\s*\[[^\]]+\]\s*$/,
  // Second lines of ss: -m, -i, -p, -o, TLS, -e
  /^\t? *(?:skmem:|sack |inet-|ts |users:\(|timer:\(|<->|tcp-ulp|(?:\S+ )?(?:mem|wscale|rto|uid|cwnd|ino|subflows\w*):)/,
  // A further address of a SCTP association
  /^ {20}\S+:\d+ +\S+:\d+\s*$/,
  // A word that is set in, as that of a component of `netstat -b`
  /^\s{2,}\S{1,40}\s*$/,
  // ls
  /^total \d/,
]);
