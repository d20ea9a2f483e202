import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ruleText } from '../../../src/netstat/diagnose/rule-text.ts';
import { rules } from '../../../src/netstat/diagnose/rules/rules.ts';
import { rowTexts } from '../../../src/netstat/diagnose/texts/ko/row-texts.ts';
import { commandLabels } from '../../../src/states/texts/ko/command-labels.ts';
import { commandTraps } from '../../../src/states/texts/ko/command-traps.ts';
import { durationTexts } from '../../../src/states/texts/ko/duration-texts.ts';
import { entries } from '../../../src/states/texts/ko/entries.ts';
import { machineNotes } from '../../../src/states/texts/ko/machine-notes.ts';
import { pitfalls } from '../../../src/states/texts/ko/pitfalls.ts';
import { questions } from '../../../src/states/texts/ko/questions.ts';
import { scenarios } from '../../../src/states/texts/ko/scenarios.ts';
import { summaries } from '../../../src/states/texts/ko/summaries.ts';
import { transitionWords } from '../../../src/states/texts/ko/transition-words.ts';

/** Every sentence of a table. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);

const texts = [
  ...textsIn([summaries, entries, pitfalls, questions, scenarios, machineNotes, transitionWords]),
  ...textsIn([durationTexts, commandLabels, commandTraps, rowTexts]),
  ...rules.flatMap(({ id }) => textsIn(ruleText(id, 'ko'))),
];

/** Names by the sound they end in when they are read aloud, which chooses the particle behind them. */
const names = {
  vowel:
    /(?:TIME|CLOSE)[_-]WAIT|(?:LAST[_-])?ACK|FIN[_-]WAIT[_-]?2|SYN[_-](?:RECV|SENT|RECEIVED|RCVD)|ESTABLISHED|CLOSED|BOUND|DELETE_TCB|RST|ss|lsof/,
  consonant: /FIN|SYN|LISTEN|CLOSING|UNKNOWN|UNCONN|netstat|conntrack/,
  rieul: /FIN[_-]WAIT[_-]?1|IDLE/,
};

const wrongParticles = {
  vowel: /이|을|은|과|으로/,
  consonant: /가|를|는|와|로/,
  rieul: /가|를|는|와|으로/,
};

describe('the Korean texts of states and rules', () => {
  for (const sound of ['vowel', 'consonant', 'rieul'] as const)
    it(`put the particle of a ${sound} behind a name that ends in one`, () => {
      const name = String.raw`(?<![\w-])(?:${names[sound].source})[}\x60)”]*`;
      const wrong = new RegExp(String.raw`${name}(?:${wrongParticles[sound].source})(?=[ ,.])`);
      const right = new RegExp(String.raw`${name}(?:이|가|을|를|은|는|과|와|로|으로)(?=[ ,.])`);
      assert.ok(texts.some((text) => right.test(text)));
      assert.deepEqual(
        texts.filter((text) => wrong.test(text)),
        [],
      );
    });

  it('have one word for a time-out', () => {
    assert.ok(texts.some((text) => text.includes('타임아웃')));
    assert.deepEqual(
      texts.filter((text) => /시간 ?초과/.test(text)),
      [],
    );
  });
});
