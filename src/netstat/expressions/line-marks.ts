/** What stands in front of lines and is none of their text. */

const { raw } = String;

/**
 * The name of a machine, a container or a pod in front of a line, with what parts it from the line: `web1: ` of pdsh and
 * clush, `web-1  | ` of Docker Compose, `[pod/web-1/app] ` of kubectl, `[web1] out: ` of Fabric. Who reads on asks for a look
 * at the name first, because a word and a colon may be anything.
 */
const nameInFront = raw`(?:[\w.-]{1,63}(?:: | {1,64}\| ?)|\[[\w./-]{2,99}\] ?(?:out: )?)`;

/** A name that has a small letter, because a word in capitals is the level of a log; or an IPv4 address. */
export const machineName = new RegExp(raw`^(?=\[?(?:[\w./-]{0,98}[a-z]|\d{1,3}(?:\.\d{1,3}){3}))${nameInFront}`);

/**
 * What stands in front of each line of a stretch and is none of its text. In this order: the marks of a quotation; a tag that was
 * never rendered; a time of day in brackets; the sign of a comment, with a blank behind or alone on its line (comments of OpenMetrics are no lines in
 * themselves, and `* *` are two ends), or a bar where no other parts cells, or a second one ends a frame; that of an added line; the number of a line, and what parts it from the text (the rows
 * of /proc/net/tcp have numbers of their own, IPv6 addresses and times begin with one).
 *
 * Groups: sign of a comment, of an added line, number, what stands behind it.
 */
const marks = raw`[ \t]*(?:(?:(?:>|&gt;)[ \t]?)+|<(?:code|li|td|p)>|\[\d\d:\d\d:\d\d\S* |(#+(?! (?:TYPE|UNIT|HELP) )|;+|\*(?!\s+\*)|--|\/\/|[|│](?=[^|│]*│?\s*$))(?: |$)|(\+) ?|(\d{1,6})(?!: [\dA-F]{8}|::|:\d\d:\d\d(?!:))(?:( *[|│] ?|\. |[ \t])|:|-(?!\d|\w+-2)|$)`;
/** A date, as logs have it in front of the time; of klog with the first letter of the level. */
const date = raw`\d{4}[-/]\d\d[-/]\d\d[T ]|\d\d([-/.])(?:\d\d|[A-Z][a-z]{2})\5\d{4}[: ]|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d |[IWEF]\d{4} `;
/** The weight of what a log says. */
const level = raw`\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|ERROR)`;
/**
 * What logs put between the time and their text: the host and program of syslog, the level, a thread in brackets, the number of
 * a process with a dash or a place in a program, the stream of a container, the name of a logger.
 */
const origin = raw` \S+ \S+\[\d+\]:| \[[a-z][^\]]{0,40}\]| +${level}\S*| +\d+ (?:---|\S+:\d+\])| std\w{3} F| +[\w$]+(?:\.[\w$]+)+ +[-:](?= )`;
/**
 * The same; the time of a log, with or without where it comes from, but not the zone and the year of `date`; the level alone, of
 * Python with the name of its logger; the file that grep names; and the name of a machine or a container, which `parse` parts
 * (host-prefix.ts). It asks for a row behind the name, for which marks have no bytes: here the name has a digit instead, and is
 * not `fin_wait1` in front of its count.
 *
 * Groups: those above, what parts a date, an empty one at a time without a date, where a line of a log comes from, level or file,
 * name, the quotation mark of a line that ends with it.
 */
export const markOrName = new RegExp(
  raw`^${marks}|[[(]?(?:${date}|())\d\d:\d\d:\d\d[^\s:a-z]*(?:\+\d\d:\d\d| [AP]M| [+-]\d{4}\]?| \d{4}\])?:?((?:${origin}){0,5}) (?![A-Z ]{0,9}20\d\d\s?$)|(${level}(?:ING)?(?:\]?:? |:[\w.]+:)|[\w./-]+\.(?:log|out|txt)[:-](?:\d+[:-])?)|(?=\W?(?!fin.?wait)[a-z]{2}[a-z-][^\s\d\]:|]{0,40}\d)(${nameInFront})|(["'\`])(?=(?:(?!\10\s*[:,;=]).)+\10,?\s*$))`,
);
