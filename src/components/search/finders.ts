import type { SearchMessages } from '../../i18n/en/search.ts';
import { search as words } from '../../i18n/every-language/search.ts';
import type { Language } from '../../i18n/language.ts';
import { nearest, preparations, search, type Hit } from '../../netstat/search.ts';
import { scaleOf } from '../../states/codes.ts';
import { platformName } from '../../states/platform-name.ts';
import { stateById } from '../../states/state-look-up.ts';
import { nameOf } from '../state-name/name-of.ts';
import { findQuestions, keyedQuestions } from './find-questions.ts';
import type { Finder } from './finder.ts';
import { lines } from './lines.ts';
import { questionLines } from './question-lines.ts';

/** Most states and most questions a list shows. */
const limit = 8;
const questionLimit = 3;

/**
 * Where a hit's spelling is met: the first tool that has it and how many more, or the table of a number. A spelling
 * that no source was seen to print is said to be unconfirmed. The names of Windows tools hold their language; a
 * translated word of another tool is told with the tag of its own.
 */
export function whereOf(hit: Hit, words: SearchMessages): string {
  const { state, token, platforms: tools, tables = [], verified, lang } = hit;
  const names =
    tables.length > 0
      ? tables.map((id) => scaleOf(id).name)
      : tools.map((id) => platformName(id) + (lang === undefined || id.startsWith('windows/') ? '' : ` (${lang})`));
  const [first, ...others] = names;
  if (first === undefined) return token === state || token === '' ? words.standard : words.keyword;
  const named = tables.length > 0 ? words.code(first) : first;
  const where = others.length === 0 ? named : words.and(named, others.length);
  return verified ? where : words.unconfirmed(where);
}

/** The engine of one language. */
export function finders(language: Language): Finder {
  const questions = keyedQuestions(questionLines[language]);
  return {
    find: (query, system) => search(query, { limit, ...(system === undefined ? {} : { system }) }),
    nearest: (query, system) => nearest(query, 3, system === undefined ? {} : { system }),
    questions: (query, state) => findQuestions(query, questions, questionLimit, state),
    nameOf,
    phaseOf: (id) => stateById(id).phase,
    lineOf: (id) => lines[language][id],
    whereOf: (hit) => whereOf(hit, words[language]),
  };
}

/** Longest piece of work between two turns of the page, in milliseconds. */
const slice = 2;

/**
 * Makes what a search needs while the page has nothing else to do, so that the first key is answered as quickly as
 * the others.
 */
export function prepare(steps: Iterator<unknown> = preparations()): void {
  setTimeout(() => {
    const end = performance.now() + slice;
    do if (steps.next().done === true) return;
    while (performance.now() < end);
    prepare(steps);
  });
}
