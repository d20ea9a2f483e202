/**
 * The alias rows in short, for bundles.
 *
 * This module is run at build time (scripts/build/evaluate-plugin.mjs) and only its plain data is shipped, so it
 * must export no function. Read it through `spelling.ts`.
 */
import { aliases } from './aliases/aliases.ts';
import { platforms, type PlatformId } from './platforms.ts';
import { letterOf, roleLetters } from './spelling-letters.ts';
import { states, type StateId } from './states.ts';

/** What the facts say of a code that exists and that the tool never writes: it is no spelling of the tool's. */
const neverWritten = 'do not expect to see it';

const stateIds: readonly StateId[] = states.map((state) => state.id);

/** What one platform writes in one role and language: by the index of a state its spellings. */
interface Vocabulary {
  readonly mark: string;
  readonly lang: string;
  readonly tokens: Map<number, Set<string>>;
}

function vocabulariesOf(platform: PlatformId): Vocabulary[] {
  const found = new Map<string, Vocabulary>();
  for (const row of aliases) {
    if (row.platform !== platform || row.notes === neverWritten) continue;
    const role = roleLetters[row.role];
    const mark = row.verified === false ? role.toUpperCase() : role;
    // A language on an English word names the system it was seen on; only a translation belongs to a language.
    const lang = row.role === 'localized' ? (row.lang ?? '') : '';
    const vocabulary = found.get(mark + lang) ?? { mark, lang, tokens: new Map<number, Set<string>>() };
    const state = stateIds.indexOf(row.state);
    found.set(mark + lang, vocabulary);
    vocabulary.tokens.set(state, (vocabulary.tokens.get(state) ?? new Set()).add(row.token));
  }
  return [...found.values()];
}

/** The longest beginning that all of several words share. */
function commonBeginning(words: readonly string[]): string {
  const [first = '', second] = words;
  if (second === undefined) return '';
  let length = first.length;
  while (!words.every((word) => word.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

/** `first|beginning|tokens|lang`, without the fields that are empty at the end. */
function packVocabulary({ tokens, lang }: Vocabulary): string {
  const indexes = [...tokens.keys()].sort((a, b) => a - b);
  const [first = 0] = indexes;
  const beginning = commonBeginning([...tokens.values()].flatMap((words) => [...words]));
  const places = Array.from({ length: (indexes.at(-1) ?? 0) - first + 1 }, (_, place) =>
    [...(tokens.get(first + place) ?? [])].map((word) => word.slice(beginning.length)).join('+'),
  );
  return [first, beginning, places.join(), ...(lang === '' ? [] : [lang])].join('|');
}

const lines = new Map<string, { mark: string; letters: string; vocabulary: string }>();
for (const [index, platform] of (Object.keys(platforms) as PlatformId[]).entries())
  for (const found of vocabulariesOf(platform)) {
    const vocabulary = packVocabulary(found);
    const key = `${found.mark}|${vocabulary}`;
    const line = lines.get(key) ?? { mark: found.mark, letters: '', vocabulary };
    lines.set(key, { ...line, letters: line.letters + letterOf(index) });
  }

/**
 * One line a vocabulary that platforms share, `roles|first|beginning|tokens|lang`: `roles` is the letter of the role
 * (upper case: not verified) followed by one letter a platform; the comma-separated tokens belong to the states from
 * the index `first` on, several for one state are joined by `+`, and all begin with `beginning`.
 *
 * Platforms rather than states make the lines, because whole vocabularies repeat with other beginnings.
 */
export const packedSpellings: string = [...lines.values()]
  .map(({ mark, letters, vocabulary }) => `${mark}${letters}|${vocabulary}`)
  .join('\n');
