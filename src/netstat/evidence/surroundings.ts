/** The line, the object and the record around a place. Every look is bounded, so a text of any length costs linear time. */
import { textBefore } from '../text-before.ts';
import { objectBeside, parting, partingOrTitle, withKey } from '../expressions/records-apart.ts';
import { bothEnds, socketProperty } from '../expressions/talk.ts';
import { isOtherTalk } from './other-talk.ts';

/** The line around a place, at most `reach` characters to each side. */
export function lineAround(text: string, start: number, end: number, reach: number): string {
  const from = textBefore(text, start, reach);
  const to = text.slice(end, end + reach);
  const lineEnd = to.indexOf('\n');
  return from.slice(from.lastIndexOf('\n') + 1) + '\0' + (lineEnd === -1 ? to : to.slice(0, lineEnd));
}

/**
 * A line or a record with a mark in it, without the objects that stand beside the mark or beside an object around it: they
 * say nothing of it, but the keys of all objects around it do.
 */
export function objectAround(text: string): string {
  // Those that begin or end elsewhere are closed.
  let kept = `{{{${text}}}}`;
  // What lies within another object goes before it.
  while (objectBeside.test(kept)) kept = kept.replace(withKey, '');
  return kept;
}

/** A blank line behind each line, as line ends that were counted twice leave it. */
const doubleSpaced =
  /(?:^|\n[^\S\n]*\n)[^\n]*(?:^|\n[^\S\n]*\n)[^\n]*\0[^\n]*(?:$|\n[^\S\n]*\n[^\n]*(?:$|\n[^\S\n]*\n))/;
const blankLines = /\n[^\S\n]*\n/g;

/**
 * Whether other properties of a socket stand on the lines around a place, with nothing blank between, and no title where
 * `isClose` says so.
 */
export function isInRecord(text: string, start: number, end: number, isPlain: boolean, isClose = !isPlain): boolean {
  const parts = isClose ? partingOrTitle : parting;
  let above = textBefore(text, start, 500);
  let below = text.slice(end, end + 500);
  if (doubleSpaced.test(`${above}\0${below}`))
    [above, below] = [above, below].map((side) => side.replace(blankLines, '\n')) as [string, string];
  const before = above.split(parts).at(-1) ?? '';
  // Where each name stands above its value, all lines look like titles.
  const after = below.split(above.endsWith('\n') ? parts : partingOrTitle, 1)[0]?.split('}', 1)[0] ?? '';
  const object = objectAround(`${before}\0${after}`);
  const record = isPlain ? before + after : object;
  // A port that was tried is open or closed too.
  return socketProperty.test(record) && (isPlain || bothEnds.test(record)) && !isOtherTalk(object);
}
