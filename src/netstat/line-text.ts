import { clean } from './clean.ts';

/** Longest part of a line that is read; longer lines are no listings. */
export const longestLine = 65_536;
/** Longest part of a line that is read for records: `ConvertTo-Json -Compress` writes all sockets in one. */
export const longestRecord = 4_194_304;
/** Blanks of all kinds, and table rules, which are read as a blank within a line. */
const blanks = /[\r\n\xa0\ufeff\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/**
 * Anything but what a row is made of on most systems; and what else {@link clean} takes for a sign that something hides:
 * the ends of colours without their escape character, entities that were escaped twice.
 */
const unusual = /[^\t\x20-\x7e]|\[(?:0m|m(?:$|[ []))|&nbsp;|-&gt;/;

/** A line made plain for reading. */
export function plainOf(raw: string): string {
  const line = raw.slice(0, longestLine);
  // The end of a colour is told by the line break behind it, too.
  return unusual.test(line)
    ? clean(`${line.replace(/\r$/, '')}\n`)
        .text.slice(0, -1)
        .replace(blanks, ' ')
    : line;
}

/** A part of a row of /proc/net/tcp or tcp6 as long as a terminal of 80 columns is wide. */
export const procPart = /^[\dA-F: ]{72,}$/;

/**
 * Whether a line may be the first part of a row that was wrapped: it ends with a port, or within the ends that lsof prints, or
 * behind an arrow; is the first line of a row of z/OS (user, connection, state); begins with a protocol or a state, and a number.
 */
export function mayBegin(text: string): boolean {
  return (
    procPart.test(text) ||
    (text.length < 400 &&
      /[\d*\]a-f:]\.?[:.](?:\d{1,5}|\*)\s*$|(?: TCP |->)\S*$|^\s*\w{1,8}\s+[\dA-F]{8}\s+[A-Z]\w{2,10}\s*$|^\s*(?:ipv[46]\s+\d+\s+)?(?:tcp|TCP|LISTEN|ESTAB|[A-Z]+-[A-Z]+)\S*\s+\d/.test(
        text,
      ))
  );
}
