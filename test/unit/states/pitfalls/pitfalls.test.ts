import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pitfalls } from '../../../../src/states/pitfalls/pitfalls.ts';
import { references } from '../../../../src/states/references.ts';
import { sources } from '../../../../src/states/sources.ts';
import { pitfalls as english } from '../../../../src/states/texts/en/pitfalls.ts';
import { pitfalls as korean } from '../../../../src/states/texts/ko/pitfalls.ts';

const facts = readFileSync(join(import.meta.dirname, '../../../fixtures/facts/pitfalls.md'), 'utf8');

/** A section of the fact base by its letter, without its heading. */
function section(letter: string): string {
  const [, text = ''] = facts.split(new RegExp(`^## ${letter}\\. .*$`, 'm'));
  return text.split(/^## /m)[0] ?? '';
}

const bullets = (text: string) => text.match(/^- /gm)?.length ?? 0;
const tableRows = (text: string) => Math.max(0, (text.match(/^\| /gm)?.length ?? 0) - 1);

/** How many claims each section of the fact base makes. */
const claims: Readonly<Record<string, number>> = {
  A: section('A').match(/^### A\d+\./gm)?.length ?? 0,
  // The table of Windows spellings is the table of aliases.
  B: bullets(section('B')),
  C: tableRows(section('C')),
  // Words that mean several things are told from the tables of aliases; the rest is said below them.
  D: bullets(section('D')),
  // The last one says where the numbers lie.
  E: bullets(section('E')),
  // The rules for matching are the engine's, and one sentence tells it to invent nothing.
  F: bullets(section('F')),
  H: bullets(section('H')),
  I: bullets(section('I')),
  J: tableRows(section('J')),
};

const place = ({ place: where }: { place: string }) => where;

describe('the claims of references', () => {
  it('are all of the fact base; what a scanner has to know (section G) is in the engine', () => {
    const told = Object.fromEntries(
      Object.keys(claims).map((letter) => [
        letter,
        pitfalls.filter((pitfall) => place(pitfall).startsWith(letter)).length,
      ]),
    );
    assert.deepEqual(told, claims);
    assert.equal(new Set(pitfalls.map(place)).size, pitfalls.length);
  });

  it('have the verdict of the fact base', () => {
    const words = {
      right: 'Right',
      imprecise: 'Imprecise|Right for netstat, but',
      wrong: 'rong',
      unproven: 'Unproven',
      differs: '-',
    };
    for (const { place: where, verdict } of pitfalls.filter((pitfall) => place(pitfall).startsWith('A'))) {
      const [, text = ''] = facts.split(new RegExp(`^### ${where}\\. .*$`, 'm'));
      assert.match(text.trim().split('\n')[0] ?? '', new RegExp(words[verdict]), where);
    }
  });

  it('are told in whole sentences in both languages, with the same words of tools and the same numbers', () => {
    const marks = (text: string) =>
      [...new Set(text.match(/\b[A-Z]{3,}(?:[_-][A-Z0-9]+)*\b/g))].filter((word) => word.length > 4).sort();
    for (const { id } of pitfalls) {
      for (const text of [english[id].claim, english[id].fact]) assert.match(text, /\.$/, id);
      for (const text of [korean[id].claim, korean[id].fact]) assert.match(text, /다\.$/, id);
      const said = (text: { claim: string; fact: string }) => marks(`${text.claim} ${text.fact}`.replaceAll('ACK', ''));
      assert.deepEqual(said(korean[id]), said(english[id]), id);
    }
  });

  it('cite sources that are known, each claim at least one', () => {
    for (const { id, sources: cited } of pitfalls) {
      assert.ok(cited.length > 0, id);
      for (const key of cited) assert.ok(key in references || key in sources, `${id}: ${key}`);
    }
  });
});
