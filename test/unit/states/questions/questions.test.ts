import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { questions, questionsAbout } from '../../../../src/states/questions/questions.ts';
import { references } from '../../../../src/states/references.ts';
import { rfcStateIds } from '../../../../src/states/rfc-states.ts';
import { sources } from '../../../../src/states/sources.ts';
import { questions as english } from '../../../../src/states/texts/en/questions.ts';
import { questions as korean } from '../../../../src/states/texts/ko/questions.ts';

const facts = readFileSync(join(import.meta.dirname, '../../../fixtures/facts/questions.md'), 'utf8');

/** The questions of the fact base: English answer, states, and the Korean answer. */
const factQuestions = [...facts.matchAll(/^(\d+)\. \*\*(.+?)\*\* (.+)\n\s+- KO \*\*(.+?)\*\* (.+)$/gm)].map(
  ([, number, , rest = '', , koreanAnswer = '']) => {
    const [answer = ''] = rest.split(/ → | Source: /);
    const states = /→ ([^.]+)\./.exec(rest)?.[1] ?? '';
    return {
      number: Number(number),
      answer,
      states: states.match(/[A-Z]+(?:_[A-Z0-9]+)+|[A-Z]{6,}/g) ?? [],
      koreanAnswer,
    };
  },
);

const digits = (text: string) => [...new Set(text.match(/\d+/g))].sort();
const idOf = (word: string) => (word === 'SYN_RECV' ? 'SYN-RECEIVED' : word.replaceAll('_', '-'));

describe('the questions', () => {
  it('are all of the fact base, in its order, on the pages of the states it names', () => {
    assert.equal(factQuestions.length, 40);
    assert.equal(questions.length, factQuestions.length);
    for (const [index, { number, states }] of factQuestions.entries()) {
      const question = questions[index];
      const placed: readonly string[] = question?.states ?? [];
      for (const word of states)
        assert.ok(placed.includes(idOf(word)), `${String(number)} ${question?.id ?? ''}: ${word}`);
    }
  });

  it('give every number of the facts, in both languages', () => {
    for (const [index, { answer, koreanAnswer }] of factQuestions.entries()) {
      const id = questions[index]?.id;
      assert.ok(id);
      const said = { en: digits(english[id].answer), ko: digits(korean[id].answer) };
      for (const digit of digits(answer)) assert.ok(said.en.includes(digit), `${id}: ${digit}`);
      for (const digit of digits(koreanAnswer)) assert.ok(said.ko.includes(digit), `${id}: ${digit}`);
    }
  });

  // FreeBSD tcp_timer.c: `tcp_always_keepalive = 1`, "Assume SO_KEEPALIVE on all TCP connections".
  it('say on which system keepalive is on by itself', () => {
    for (const texts of [english, korean]) assert.match(texts['powered-off'].answer, /FreeBSD/);
  });

  // TCP-MIB, tcpConnState: deleteTCB(12) is of the MIB, not an invention of Windows.
  it('say where DELETE_TCB comes from', () => {
    for (const texts of [english, korean]) assert.match(texts['names-differ'].answer, /SNMP/);
    assert.ok(questions.find(({ id }) => id === 'names-differ')?.sources.some((source) => source === 'tcp-mib'));
  });

  // Microsoft KB 175523.
  it('say which system does not believe the first reset', () => {
    for (const texts of [english, korean]) assert.match(texts['connection-refused'].answer, /Windows/);
  });

  it('are asked and answered in whole sentences', () => {
    for (const { id } of questions) {
      assert.match(english[id].answer, /[.]$/, id);
      assert.match(english[id].question, /[?]$/, id);
      assert.match(korean[id].answer, /다\.$/, id);
      assert.match(korean[id].question, /[?]$/, id);
      for (const { question, answer } of [english[id], korean[id]])
        for (const text of [question, answer]) {
          assert.equal(text.split('`').length % 2, 1, `${id}: an open backtick`);
          assert.doesNotMatch(text, /\s\s|^\s|\s$|\*\*|\\/, id);
        }
    }
  });

  // /proc/net/tcp writes write_seq - snd_una there (Linux net/ipv4/tcp_ipv4.c, get_tcp4_sock): 65538 on Linux 6.18 for a
  // socket that was connected, disconnected with AF_UNSPEC and then made to listen.
  it('do not promise that Send-Q of a listener is 0 in netstat', () => {
    assert.doesNotMatch(english['queues-of-listen'].answer, /always/);
    assert.doesNotMatch(korean['queues-of-listen'].answer, /항상/);
  });

  // The article on port exhaustion calls a larger range temporary and does not speak of TcpTimedWaitDelay; KB 314053 does.
  it('cite for TcpTimedWaitDelay the document that describes it, and do not have it called temporary', () => {
    const { sources: cited } = questions.find(({ id }) => id === 'tcp-timed-wait-delay')!;
    assert.ok((cited as readonly string[]).includes('ms-timed-wait'));
    assert.doesNotMatch(english['tcp-timed-wait-delay'].answer, /measure too/);
    assert.doesNotMatch(korean['tcp-timed-wait-delay'].answer, /확대도/);
  });

  // Solaris subtracts numbers of segments instead (netstat.c of illumos).
  it('say of which systems the queues are told', () => {
    for (const { answer } of [english['recv-q-send-q'], korean['recv-q-send-q']])
      assert.match(answer, /Linux, BSD (?:or|and) macOS|Linux, BSD, macOS/);
  });

  it('cite sources that are known, each question at least one', () => {
    for (const { id, sources: cited } of questions) {
      assert.ok(cited.length > 0, id);
      for (const key of cited) assert.ok(key in references || key in sources, `${id}: ${key}`);
    }
  });

  it('reach every state of RFC 9293 but CLOSED, of which nobody asks', () => {
    assert.deepEqual(
      rfcStateIds.filter((id) => questionsAbout(id).length === 0),
      ['CLOSED'],
    );
  });
});
