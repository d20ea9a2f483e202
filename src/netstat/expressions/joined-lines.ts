/** Where rows begin in a text that has lost its line breaks. */

/** How a row begins that names its protocol first, or is one of /proc/net/tcp. */
const rowStart = String.raw`\s(?:(?:tcp|udp)\w{0,2}\s+\d+\s+\d+\s+\S*[:.]|(?:TCP|UDP)\s+\S+:\d+\s+\S+:|\d+: [\dA-F]{8,32}:[\dA-F]{4} )`;
/** The end of a line that JSON or a program has written out, in front of what a row or a heading begins with. */
export const lineEnd = /\\[nr](?=\s*(?:[A-Z]|\w+\s+\d))/;
/** A look that spares most lines the next one. */
export const furtherRow = new RegExp(rowStart, 'g');
/**
 * What parts a row from the next, where a text has lost its line breaks: those of netstat show where they begin. The BSDs and AIX
 * have the address of a control block in front, which is no row, and IPVS minutes and seconds.
 */
export const nextRow = new RegExp(`${lineEnd.source}|(?<=\\S)(?<!\\d:\\d\\d)\\s*(?=${rowStart})(?<=[.:].{0,300})`);
