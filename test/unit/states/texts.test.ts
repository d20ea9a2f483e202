import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { rules } from '../../../src/netstat/diagnose/texts/en/rules.ts';
import { aliases } from '../../../src/states/aliases/aliases.ts';
import { references } from '../../../src/states/references.ts';
import { sources, type Source } from '../../../src/states/sources.ts';
import { entryOf, hasEntry, summaryOf } from '../../../src/states/state-look-up.ts';
import { states } from '../../../src/states/states.ts';
import type { StateFacts } from '../../../src/states/state-facts.ts';
import { entries as englishEntries } from '../../../src/states/texts/en/entries.ts';
import { families as englishFamilies } from '../../../src/states/texts/en/families.ts';
import { keywords as englishKeywords } from '../../../src/states/texts/en/keywords.ts';
import { places as englishPlaces } from '../../../src/states/texts/en/places.ts';
import { pitfalls as englishPitfalls } from '../../../src/states/texts/en/pitfalls.ts';
import { questions as englishQuestions } from '../../../src/states/texts/en/questions.ts';
import { scenarios as englishScenarios } from '../../../src/states/texts/en/scenarios.ts';
import { sourceWords as englishSourceWords } from '../../../src/states/texts/en/source-words.ts';
import { summaries as englishSummaries } from '../../../src/states/texts/en/summaries.ts';
import { transitionWords as englishTransitions } from '../../../src/states/texts/en/transition-words.ts';
import { entries as koreanEntries } from '../../../src/states/texts/ko/entries.ts';
import { families as koreanFamilies } from '../../../src/states/texts/ko/families.ts';
import { keywords as koreanKeywords } from '../../../src/states/texts/ko/keywords.ts';
import { places as koreanPlaces } from '../../../src/states/texts/ko/places.ts';
import { sourceWords as koreanSourceWords } from '../../../src/states/texts/ko/source-words.ts';
import { summaries as koreanSummaries } from '../../../src/states/texts/ko/summaries.ts';

const recorded = join(import.meta.dirname, '..', '..', 'fixtures', 'outputs', 'recorded');

const languages = [
  {
    tag: 'en',
    summaries: englishSummaries,
    entries: englishEntries,
    keywords: englishKeywords,
    families: englishFamilies,
  },
  { tag: 'ko', summaries: koreanSummaries, entries: koreanEntries, keywords: koreanKeywords, families: koreanFamilies },
];

/** Every text of a table with its place. */
function textsIn(value: unknown, place: string): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  return Object.entries(value as object).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`));
}

const hangul = (text: string) => [...text.matchAll(/\p{Script=Hangul}/gu)].length;

for (const { tag, summaries, entries, keywords, families } of languages)
  describe(`the texts in ${tag}`, () => {
    const prose = [
      ...textsIn(summaries, 'summaries'),
      ...textsIn(entries, 'entries'),
      ...textsIn(families, 'families'),
    ];

    it('are all written, without a placeholder or stray blanks', () => {
      for (const { place, text } of [...prose, ...textsIn(keywords, 'keywords')]) {
        assert.ok(text.length > 0, place);
        assert.doesNotMatch(text, /TBD|TODO|\s\s|^\s|\s$/, place);
      }
    });

    it('give every state a line, and full entries a whole summary', () => {
      for (const { id } of states) {
        const { line, waiting, duration } = summaryOf(id, summaries);
        assert.ok(line);
        assert.equal(waiting !== undefined && duration !== undefined, hasEntry(id), id);
        assert.equal(entryOf(id, entries) !== undefined, hasEntry(id), id);
      }
    });

    it('say in the line of every word that is no TCP state that it is something else', () => {
      const marks = tag === 'en' ? /\bnot\b|\bno\b|without/i : /아니다|아닌|없다|없는/;
      const known: readonly StateFacts[] = states;
      for (const { id, kind } of known.filter((state) => state.kind === 'not-tcp'))
        assert.match(summaryOf(id as (typeof states)[number]['id'], summaries).line, marks, `${id} (${kind})`);
    });

    it('fit the small card', () => {
      for (const { id } of states) {
        const { line } = summaryOf(id, summaries);
        assert.ok(line.length <= (hasEntry(id) ? 90 : 140), `${id}: ${String(line.length)}`);
        if (tag === 'ko' && hasEntry(id)) assert.ok(hangul(line) <= 45 && line.length <= 60, `${id}: ${line}`);
      }
    });

    it('have keywords for every full entry, each once', () => {
      for (const [id, words] of Object.entries(keywords)) {
        assert.ok(words.length > 0, id);
        assert.equal(new Set(words).size, words.length, id);
        for (const word of words) assert.equal(word, word.toLowerCase(), word);
      }
    });
  });

describe('the Korean texts', () => {
  it('hold no English sentence', () => {
    const prose = [...textsIn(koreanSummaries, 'summaries'), ...textsIn(koreanEntries, 'entries')];
    for (const { place, text } of prose) {
      assert.ok(hangul(text) > 0, place);
      // Three plain lower-case English words in a row are a sentence, not a name or a command.
      assert.doesNotMatch(text.replaceAll(/`[^`]*`/g, ''), /(?:\b[a-z]{2,}\b ){2}\b[a-z]{2,}\b/, place);
    }
  });

  it('end their sentences in the plain style', () => {
    for (const { place, text } of textsIn(koreanSummaries, 'summaries'))
      assert.match(text, /(?:다|음|상태|없음|한 번|까지|정도|초|밀리초)\.$/, `${place}: ${text}`);
  });
});

describe('the texts of both languages', () => {
  it('give the same numbers', () => {
    // Words such as "one" and "한" are not compared, digits are.
    const numbers = (text: string) => [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number).sort();
    for (const { id } of states) {
      assert.deepEqual(
        numbers(summaryOf(id, koreanSummaries).duration ?? ''),
        numbers(summaryOf(id, englishSummaries).duration ?? ''),
        id,
      );
      assert.deepEqual(numbers(summaryOf(id, koreanSummaries).line), numbers(summaryOf(id, englishSummaries).line), id);
    }
  });
});

describe('the places of spellings', () => {
  /** The fact base names the place behind the fields of the network layer as a range. */
  const conntrackPlace = '4th field after protocol name, number and timeout (5th+ when the L3 fields are shown)';

  it('are those of the fact base, and each is said in Korean but for names', () => {
    const contexts = [...new Set(aliases.map(({ context }) => context))].sort();
    assert.deepEqual(Object.keys(englishPlaces).sort(), contexts);
    for (const [english, said] of Object.entries(englishPlaces))
      if (english !== conntrackPlace) assert.equal(said, english);
    for (const [english, korean] of Object.entries(koreanPlaces)) {
      if (/[가-힣]/.test(korean)) continue;
      // Files, fields and constants: every word has a sign or a capital letter in it.
      for (const word of english.replace('uapi ', '').split(/[ /,]+/))
        assert.match(word, /[._[\]A-Z]|^(?:include|sys)$|^(?:net|netinet|linux|uapi|inet)$/, english);
    }
  });

  for (const [listing, field] of [
    ['conntrack-L', 4],
    ['conntrack-extended', 6],
    ['proc-nf_conntrack', 6],
  ] as const)
    it(`have the state of ${listing} in the field in which it stands`, () => {
      const rows = readFileSync(join(recorded, `${listing}.txt`), 'utf8').split('\n');
      const fields = rows
        .find((row) => row.includes(' ESTABLISHED '))
        ?.trim()
        .split(/ +/);
      assert.equal(fields?.indexOf('ESTABLISHED'), field - 1);
      assert.ok(englishPlaces[conntrackPlace].includes(`${String(field)}th`));
      assert.ok(koreanPlaces[conntrackPlace].includes(`${String(field)}번째`));
    });
});

describe('English prose', () => {
  it('has the apostrophes and quotation marks of print', () => {
    const prose = {
      summaries: englishSummaries,
      entries: englishEntries,
      families: englishFamilies,
      questions: englishQuestions,
      pitfalls: englishPitfalls,
      scenarios: englishScenarios,
      transitions: englishTransitions,
      rules,
    };
    // Between backticks stands what is typed.
    const straight = textsIn(prose, 'en').filter(({ text }) =>
      /"|[a-z]'(?:s|t|ll|re|ve)\b/i.test(text.replaceAll(/`[^`]*`/g, '')),
    );
    assert.deepEqual(straight, []);
  });
});

describe('the words about sources', () => {
  const parts = Object.values<Source>({ ...references, ...sources });

  it('are all remarks of the fact base and what stands for a title, and nothing else', () => {
    const known = Object.keys(englishSourceWords);
    const remarks = parts.flatMap(({ opened, note }) => [opened, note]).filter((text) => text !== undefined);
    const titles = parts.flatMap(({ doc, section }) => [doc, section]).filter((text) => text !== undefined);
    for (const remark of remarks) assert.ok(known.includes(remark), remark);
    for (const title of titles)
      if (/\b(?:[Pp]asted|output|copies|samples|public|[Tt]ools run|Measured)\b/.test(title))
        assert.ok(known.includes(title), title);
    for (const key of known) assert.ok([...remarks, ...titles].includes(key), key);
  });

  it('are said in Korean with every name and number', () => {
    for (const [english, korean] of Object.entries(koreanSourceWords)) {
      assert.match(korean, /[가-힣]/, english);
      for (const [word] of english.matchAll(/[\w.]*(?:\d|[A-Z]{3,})[\w.]*\w/g))
        assert.ok(korean.includes(word), `${english}: ${word}`);
    }
    for (const [english, said] of Object.entries(englishSourceWords)) assert.equal(said, english);
  });
});
