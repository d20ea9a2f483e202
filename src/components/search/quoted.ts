/** A query as it is told: of one that is longer than any spelling, as a text that came in by mistake, the beginning. */
export function quoted(query: string): string {
  const text = query.trim();
  const [start = ''] = /^[^]{0,80}/u.exec(text) ?? [];
  return start === text ? text : `${start}…`;
}
