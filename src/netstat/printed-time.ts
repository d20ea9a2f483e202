/**
 * Where the date or the time begins in a line that has one: with a day or a month, the day or the year in front of a month, a
 * date in numbers, a time of day, seconds since 1970, or half a day.
 */
const begin =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|(?<!\d)(?:(?:\d{4}|\d{1,2}) (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)|\d{4}[-/.년年]|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|\d{1,2}:\d\d|\d{1,2}시|1\d{9}(?!\d))|오전|오후|午前|午後|上午|下午/;
/** A month that is not written in English: `janv.`, `янв`. */
const month = '(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b)\\p{L}{3,9}\\.?';
/** A day and its date in any language, with a time behind: `Di 11. Jan 09:14:02`, `mar. 11 janv. 2022`, `Вт янв 11 …`. */
const dated = new RegExp(
  `(?<![\\p{L}\\d])\\p{L}{2,5}\\.?,? (?:\\d{1,2}\\. \\p{L}{3,9}\\.?|\\d{1,2} ${month}|${month} {1,2}\\d{1,2}),?(?: \\d{4},?)? {1,2}\\d{1,2}:\\d\\d`,
  'u',
);
/** A time of day, and what belongs to it: the half of the day, the zone (no level of a log ends as one), the year, a date behind it. */
const clock =
  /\d{1,2}(?::\d\d(?::\d\d(?:[.,]\d{1,9})?)?|시(?: ?\d{1,2}분(?: ?\d{1,2}초)?)?)(?: ?(?:[AaPp]\.?[Mm]\.?|Z|[+-]\d\d:?\d\d|[A-Z]{3,5}(?<![EGNOR]))(?![A-Za-z\d]))*(?: \d{4}(?![\d-]))?(?:,? +(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}))?/g;

/**
 * The date and time in a line that tells when a listing was taken, as they are written, without what stands around
 * them: `Every 2.0s: ss -tan   web7: Tue Jan 11 09:14:02 2022` has the name of a machine.
 */
export function timeIn(line: string): string {
  const [from = -1] = [line.search(dated), line.search(begin)].filter((place) => place !== -1).sort((a, b) => a - b);
  const last = [...line.matchAll(clock)].at(-1);
  const to = last === undefined ? line.length : last.index + last[0].length;
  return line.slice(from === -1 || from > to ? 0 : from, to).trim();
}
