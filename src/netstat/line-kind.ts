import type { LineKind } from './connection.ts';
import { readings } from './formats/readings.ts';
import { procNet } from './formats/proc-net.ts';

const headings = [procNet, ...readings].map(({ heading }) => heading).filter((heading) => heading !== undefined);

/** Titles of sections; a title that names another protocol says what the rows below are. */
const title =
  /^\s*(?:Active |Aktive |Connexions |Conex|활성 |活动|アクティブ|Active$|(?:TCP|UDP): IPv|SCTP:|Kernel |IPVS |Current listen|conntrack v|MVS TCP\/IP|\[host\]: $)/;
const unixTitle =
  /^\s*Active (?:UNIX|LOCAL|Unix)|^\W{0,8}(?:\S{1,16} )?UNIX domain sockets?[\s:]{0,4}(?:\([^)]{0,80}\))?\W{0,8}$/;
const otherTitle = /^Active (?:Bluetooth|kernel|AX\.25|NET\/ROM|ROSE|X\.25|IPX|Multipath)|^(?:UDP|SCTP|RAWIP):/;
const heading =
  /^[\s|"]*(?:Proto|Netid|State\W+(?:Recv-Q|Count)|Socket\s+Flowhash|Tcpcb|PCB|Address\s+Type|Num\s+RefCount|Dest\s+Source|Transport\s+Total|Local(?:Address|EndPoint)(?! *:))\b|\(state\)/;
/** What `awk | sort | uniq -c` makes of titles and headings. */
const headingDebris =
  /^\s*(?:\d+\s+)?(?:\(?servers\)?|\(?only|and|established\)|Foreign|Local|Address|Address:Port|State|\(state\))(?:\s*\d+)?\s*$/;
/** A line of dashes, boxes or brackets: the rule of a table, the beginning or end of JSON. */
const rule = /^[\s\-=+|_*#:\u2500-\u257f]{3,}$|^[\s[\]{}(),]+$/;
/**
 * A row of a socket without an address and a port. At the beginning of its line: `unix` of netstat; Netids of ss for UNIX-domain,
 * packet, vsock, TIPC, XDP and netlink sockets; the address of a control block and the type, as the BSDs have them; a row of
 * /proc/net/unix. Anywhere: `unix 0x…` of lsof and fstat, the type of a socket behind a number, and `type=STREAM` of lsof.
 */
const unix =
  /^\s*(?:unix\s|u_(?:str|dgr|seq)\s|[pv]_(?:raw|dgr|str)\s|ti_..\s|xdp\s|nl\s|[\da-f]{8,16}\s+(?:stream|dgram|seqpac)|[\da-f]{8,16}: [\da-f]{8} )|\sunix\s+(?:0x|dgram|stream|seqpa)|\s\d+\s+(?:stream|dgram|seqpac)\s|\stype=(?:STREAM|DGRAM)/i;
/** A row of a socket that has an address, and is none of TCP. */
const other = /^\s*(?:sctp|raw|dccp|icm\w*|l2cap|rfcomm|mptcp\/|kctl|kevt|udpl\w*|ax25|x25|igmp|divert)\b/i;
/** A time of day, or seconds since 1970 alone on their line. */
const clock = /(?<![\d.:*])\d{1,2}:\d\d(?::\d\d)?(?![\d:])|\d{1,2}시|^\s*1\d{9}(?:\.\d+)?\s*$/;
/** What makes a line with a time of day one that says when: a year, a day, a month, half a day, a zone; or nothing but the time. */
const dateWord =
  /(?<!\d)(?:19|20)\d\d(?:\d{4})?(?!\d)|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM|UTC|GMT|KST|JST|CET)\b|[년월일年月日]|\d\/\d|^\W*\d{1,2}:\d\d:\d\d\W*$/;
/** An end of a connection, cells of CSV, or rights of a file: a line that has one tells of more than a time. */
const socket = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}[:.]\d|","|^[-dl][-rwxst]{9}/;
/** A command behind a prompt, or that has a line of its own: what follows its name there is no word of a sentence. */
const tools =
  '[\'"]?(?:\\/\\S{0,64}\\/|(?:busy|toy)box )?(?:netstat|ss|lsof|sockstat|fstat|conntrack|pfctl|ipvsadm|Get-NetTCPConnection|esxcli|cat \\/proc\\/net|show tcp|show system connections)(?![\\w,:-]| v\\d)';
/** Words that run a command elsewhere, or as somebody else. */
const inside =
  '^(?:(?:kubectl|oc|podman|nerdctl|crictl|lxc|docker(?:[ -]compose)?) exec |ip netns exec |nsenter |chroot )[^|;]{1,200}? |^(?:sudo -u \\S{1,32} |time (?=\\S{1,64} -)|ssh (?:-\\S{1,64} (?:\\d{1,5} )?){0,4}\\S{1,64} )(?:sudo )?';
/**
 * A command that prints a listing: behind a prompt, `+ ` of `set -x`, `[user@host] ` or the arrow of oh-my-zsh, behind words
 * that run it elsewhere, behind sudo or watch; or at the beginning of its line, where what follows it follows a command.
 */
const command = new RegExp(
  `(?:[$#%>❯λ]\\s*|^\\+ |^\\[\\S{1,64}@\\S{1,64}\\] |^➜ {1,2}\\S+ (?:git:\\(.{1,60}\\) (?:✗ )?)?|${inside}|\\b(?:sudo|watch)\\s{1,40}(?:-\\S{1,64}\\s{1,40}){0,8})${tools}|^\\s{0,9}${tools}(?:(?<=esxcli|net|tcp)|(?=['"]?\\s*(?:$|[-|<>&;/(]|\\d+\\s*$|(?:state|dst|src|[sd]port|not|exclude)\\b)))`,
);
/**
 * A line that stands between rows and says nothing of states. In this order: comments of OpenMetrics; a server below a service
 * of `ipvsadm -L`; three lines of `pfctl -vv`; the second line of a row of NX-OS; a property of JSON; what net-tools says of
 * rights, and the rest of the summary of `ss -s`.
 */
const remark =
  /^# (?:HELP|TYPE|UNIT) |^# EOF|^\s+-> \S+\s+(?:Masq|Route|Tunnel|Local)\s|^\s+age \d|^\s+\[\d+ \+ \d+\]|^\s+id: |^\s+\S+\s+\d+\s+\S+\((?:\d+|\*)\)\s*$|^\s*"[\w .-]{1,60}"\s*:\s*(?:(?:"[^"]*"|[\w.-]+|[[{][\]}]?)\s*)?(?:,\s*)?$|^(?:\(Not all processes| ?will not be shown| ?\(No info could be read|netstat: |Total: \d|\*\s+\d+\s+-|(?:RAW|UDP|TCP|INET|FRAG|MPTCP)\s+\d+\s+\d+\s+\d+\s*$)/;
/** A prompt without a command that is known: of a router, a shell, PowerShell, cmd.exe, osquery; or a command of root's. */
const prompt =
  /^[\w.-]{2,64}[#>] ?$|^\s*(?:\S{1,64}@\S{1,64}[:~]\S{0,128}[$#%] ?$|PS [A-Z]:\\.*>|[A-Z]:\\[^>]*>|[$%] |osquery> |# [a-z][\w./-]*(?:$| .*(?: -|[|/>=])))/;
/** The title of watch, and the command that it runs: `Every 2.0s: ss -tan state time-wait      web7: Tue Jan 11 …` */
const watched = /^\s*Every \d(?:[\d.,]*s: (\S.*?)(?: {2}|$))?/;
/** The next machine: `web7 | CHANGED | rc=0 >>` of Ansible, `[1] 09:14:02 [SUCCESS] web7` of pssh, `==> web7.log <==` of tail. */
const machine =
  /^\S{1,64} \| [A-Z]+!? (?:\| rc=\d+ >>|=> \{)|^\[\d+\] \d\d:\d\d:\d\d \[(?:SUCCESS|FAILURE)\] |^==> .{1,99} <==$/;
/** A title between two rows of one sign, as scripts print it: `--- web8 ---`, `=== LISTEN ===`, `## web9 ##`. */
const drawnTitle = /^([-=*#])\1{0,40} ?[\w([][\w.@:,/[\]() -]{0,63}? ?\1{2,40}\s*$/;
/**
 * A line that says more of the row above. In this order: the program of `netstat -b` in brackets, or that it is not known;
 * second lines of ss (-m, -i, -p, -o, TLS, -e); a further address of a SCTP association; a word that is set in, as that of a
 * component of `netstat -b`; `total` of ls.
 */
const detail =
  /^\s*\[[^\]]+\]\s*$|^\s+Can ?not obtain|^\t? *(?:skmem:|ts |sack |users:\(|timer:\(|<->|tcp-ulp|(?:\S+ )?(?:mem|uid|ino|cwnd|rto|wscale|subflows\w*):)|^ {20}\S+:\d+ +\S+:\d+\s*$|^\s{2,}\S{1,40}\s*$|^total \d/;

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
  if (unixTitle.test(line)) return { kind: 'title', opens: 'unix' };
  if (otherTitle.test(line)) return { kind: 'title', opens: 'other' };
  const watch = watched.exec(line);
  if (watch !== null) return { kind: 'time', opens: 'tcp', asked: watch[1] };
  if (command.test(line) || prompt.test(line)) return { kind: 'command', opens: 'tcp', asked: line };
  if (machine.test(line)) return { kind: 'title', opens: 'tcp', isMachine: true };
  const isTime = line.length < 100 && clock.test(line) && dateWord.test(line) && !socket.test(line);
  if (title.test(line) || (drawnTitle.test(line) && !isTime)) return { kind: 'title', opens: 'tcp' };
  if (heading.test(line) || headingDebris.test(line) || headings.some((known) => known.test(line))) {
    return { kind: 'heading' };
  }
  if (remark.test(line)) return { kind: 'detail' };
  if (unix.test(line)) return { kind: 'unix' };
  if (other.test(line)) return { kind: 'other' };
  if (isTime) return { kind: 'time', opens: 'tcp' };
  return hasRows && detail.test(line) ? { kind: 'detail' } : undefined;
}

/** Whether a heading or a command says that processes were asked for. */
export function asksForProcesses(line: string): boolean {
  // `Process` in the heading of ss is no proof: version 6.1 prints it without -p. On BSD, macOS and Windows `-p tcp`
  // asks netstat for a protocol, and on Linux -o for timers: with -o of Windows the heading has PID.
  return /PID|\bpid\b|OwningProcess|COMMAND|World ID|\b(?:ss|netstat)\b[^|]{0,99}\s(?:-\w{0,20}p(?!\w{0,20} *(?:tcp|udp|ip|TCP|UDP|IP))|--(?:programs?|processes)\b)|\blsof\b/.test(
    line,
  );
}
