import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rowTexts as en } from '../../../../src/netstat/diagnose/texts/en/row-texts.ts';
import { rowTexts as ko } from '../../../../src/netstat/diagnose/texts/ko/row-texts.ts';
import { referenceWords as koReferences } from '../../../../src/netstat/diagnose/texts/ko/reference-words.ts';
import { ruleText, type RuleText } from '../../../../src/netstat/diagnose/rule-text.ts';
import { rules } from '../../../../src/netstat/diagnose/rules/rules.ts';
import { thresholdWords as enThresholds } from '../../../../src/netstat/diagnose/texts/en/threshold-words.ts';
import { thresholdWords as koThresholds } from '../../../../src/netstat/diagnose/texts/ko/threshold-words.ts';
import { thresholds, type ThresholdId } from '../../../../src/netstat/diagnose/thresholds.ts';
import { ruleCommands } from '../../../support/rule-commands.ts';

const hangul = /[가-힣]/;

/** Every sentence of a text, with where it stands. */
function sentences(text: RuleText): readonly (readonly [where: string, sentence: string])[] {
  return [
    ['title', text.title],
    ['explain', text.explain],
    ['tells', text.tells],
    ...text.remedies.map((line, index) => [`remedies ${index}`, line] as const),
    ...text.antiRemedies.flatMap(({ text: line, because }, index) => [
      [`antiRemedies ${index}`, line] as const,
      [`antiRemedies ${index} because`, because] as const,
    ]),
    ...text.falsePositives.map((line, index) => [`falsePositives ${index}`, line] as const),
  ];
}

describe('the words of the rules', () => {
  it('are there in both languages, and it is named what a rule lacks', () => {
    const lacking = rules.flatMap(({ id }) => {
      const english = sentences(ruleText(id, 'en'));
      const korean = new Map(sentences(ruleText(id, 'ko')));
      return [
        ...english.filter(([, line]) => line.trim() === '' || hangul.test(line)).map(([where]) => `${id} en ${where}`),
        // A line may be nothing but settings; a sentence has Korean in it.
        ...english
          .filter(([where]) => !hangul.test(korean.get(where) ?? ''))
          .map(([where]) => `${id} ko ${where}: ${korean.get(where) ?? 'missing'}`),
        ...(korean.size === english.length
          ? []
          : [`${id}: ${korean.size} lines in Korean, ${english.length} in English`]),
      ];
    });
    assert.deepEqual(lacking, []);
  });

  it('name a remedy and what not to do wherever there is something to act on', () => {
    const lacking = rules
      .filter(({ severity }) => severity === 'act')
      .filter(({ id }) => ruleText(id, 'en').remedies.length === 0 || ruleText(id, 'en').antiRemedies.length === 0);
    assert.deepEqual(
      lacking.map(({ id }) => id),
      [],
    );
  });

  it('call no two limits the same', () => {
    for (const words of [enThresholds, koThresholds]) {
      const units = Object.values(words).map(({ unit }) => unit);
      assert.deepEqual(
        units.filter((unit, at) => units.indexOf(unit) !== at),
        [],
      );
    }
  });

  it('say in Korean what was measured, and what stands behind a command', () => {
    const english = rules.flatMap(({ id }) => [
      ...ruleText(id, 'en').sources,
      ...Object.values(ruleText(id, 'en').next).flatMap((lines) => lines.map((line) => /# .*$/.exec(line)?.[0] ?? '')),
    ]);
    // Korean is written of what is there, and of all that is a sentence.
    assert.deepEqual(
      Object.keys(koReferences).filter((line) => !english.includes(line)),
      [],
    );
    const isProse = (line: string) => /^(?:Measured|Rule of)|[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(line);
    assert.deepEqual(
      [...new Set(english)].filter(
        (line) =>
          isProse(line) &&
          !/^(?:Microsoft|RFC|Linux|FreeBSD|Oracle|xnu|BSD|illumos)/.test(line) &&
          !(line in koReferences),
      ),
      [],
    );
    for (const korean of Object.values(koReferences)) assert.match(korean, hangul);
    assert.ok(ruleText('close-wait-leak', 'ko').sources.some((source) => hangul.test(source)));
  });

  it('cite primary sources alone', () => {
    const primary =
      /^(?:RFC \d+|Linux |FreeBSD |xnu |BSD |illumos |net-tools |Microsoft |MS-|Measured on |Rule of thumb; no standard|[a-z_]+\(\d\))/;
    const others = rules.flatMap(({ id }) => {
      const { sources } = ruleText(id, 'en');
      if (sources.length === 0) return [`${id} cites nothing`];
      return sources.filter((source) => !primary.test(source)).map((source) => `${id}: ${source}`);
    });
    assert.deepEqual(others, []);
  });

  it('give a reason for every limit in both languages', () => {
    const lacking = (Object.keys(thresholds) as ThresholdId[]).filter(
      (id) =>
        enThresholds[id].unit === '' ||
        enThresholds[id].why === '' ||
        hangul.test(enThresholds[id].why) ||
        !hangul.test(koThresholds[id].why),
    );
    assert.deepEqual(lacking, []);
  });

  it('write Korean in the plain style', () => {
    const polite = /(?:습니다|세요|십시오|해요|에요|예요)(?:[.,]|$)/;
    const others = [
      ...rules.flatMap(({ id }) =>
        sentences(ruleText(id, 'ko')).map(([where, line]) => [`${id} ${where}`, line] as const),
      ),
      ...Object.entries(ko),
    ].filter(([, line]) => polite.test(line));
    assert.deepEqual(others, []);
  });
});

describe('what is said of a listener in netstat', () => {
  // write_seq - snd_una (Linux net/ipv4/tcp_ipv4.c): not 0 for a socket that was connected before it listened.
  it('does not promise that its Send-Q is 0', () => {
    for (const tag of ['en', 'ko'] as const)
      for (const [where, line] of sentences(ruleText('listen-recvq-netstat', tag)))
        assert.doesNotMatch(line, /always prints|항상/, where);
  });
});

describe('what is said of DELETE_TCB', () => {
  // RFC 2012 and 4022, tcpConnState: deleteTCB(12). No recorded output has the word.
  it('names the MIB that has it, and promises nothing that nobody saw', () => {
    for (const tag of ['en', 'ko'] as const) {
      const { explain } = ruleText('delete-tcb', tag);
      assert.match(explain, /SNMP MIB/);
      assert.doesNotMatch(explain, /no RFC|seen|보이더라도/);
    }
    assert.match(en.momentary, /should/);
    assert.match(ko.momentary, /것이다/);
  });
});

describe('what is said of bound sockets', () => {
  // The kernel reports them to ss as closed (iproute2, "ss: Add support for dumping TCP bound-inactive sockets").
  it('names the word that Linux has for them', () => {
    for (const tag of ['en', 'ko'] as const) assert.match(ruleText('idle-bound-solaris', tag).explain, /UNCONN/);
  });
});

describe('what is said of SYN cookies', () => {
  // ip-sysctl.rst, tcp_syncookies: they violate TCP whenever they answer, and MUST NOT help against legal load.
  it('does not tie their violation of the protocol to real load', () => {
    const because = (tag: 'en' | 'ko') =>
      ruleText('syn-flood-suspected', tag)
        .antiRemedies.map((anti) => anti.because)
        .join('\n');
    assert.doesNotMatch(because('en'), /violate the protocol when/);
    assert.match(because('en'), /violate the protocol/);
    assert.match(because('ko'), /프로토콜을 어기/);
  });
});

describe('the settings that are named', () => {
  it('are the same in both languages, with their whole names', () => {
    const names = (line: string) => [...new Set(line.match(/\b(?:net|kern)(?:\.\w+)+/g))].sort();
    const others = rules.flatMap(({ id }) => {
      const korean = new Map(sentences(ruleText(id, 'ko')));
      return sentences(ruleText(id, 'en'))
        .filter(([where, line]) => names(line).some((name) => !(korean.get(where) ?? '').includes(name)))
        .map(([where]) => `${id} ${where}`);
    });
    assert.deepEqual(others, []);
  });
});

describe('what holds on one system', () => {
  // SO_REUSEADDR over TIME_WAIT was measured on Linux; what two listeners share is documented of Linux and Windows.
  it('is said of that system, in both languages', () => {
    const scopes = [
      ['bind-blocked-by-time-wait', /Linux[^.]*SO_REUSEADDR/],
      ['listen-shared-port', /Linux[^.]*Windows/],
      ['close-wait-leak', /Linux[^.]*sysctl/],
      ['close-wait-fd-danger', /Linux[^.]*1024/],
      ['close-wait-unaccepted', /Linux[^.]*Recv-Q/],
      ['last-ack-stuck', /Linux[^.]*Send-Q 1/],
      ['orphan-pressure', /Linux[^.]*64/],
    ] as const;
    for (const [id, scope] of scopes)
      for (const tag of ['en', 'ko'] as const) assert.match(ruleText(id, tag).explain, scope, `${id} ${tag}`);
  });
});

describe('what a limit counts', () => {
  // `bound_share` counts each local port once, however many rows it has.
  it('is ports, not rows, for BOUND on Windows, in both languages', () => {
    assert.match(enThresholds['bound-share'].unit, /^BOUND ports/);
    assert.match(koThresholds['bound-share'].unit, /^BOUND 포트/);
  });

  it('is told with the peer, where the rows of each peer are counted for themselves', () => {
    const ofPeers = rules.filter(({ groupBy }) => groupBy.length === 1 && groupBy[0] === 'rip');
    const limits = ofPeers.flatMap(({ having }) =>
      having.flatMap(([field, , limit]) =>
        field === 'count' && typeof limit === 'object' && 'threshold' in limit ? [limit.threshold] : [],
      ),
    );
    assert.ok(limits.length > 3);
    for (const id of limits) {
      assert.match(enThresholds[id].unit, /one peer/, id);
      assert.match(koThresholds[id].unit, /한 상대/, id);
    }
  });

  // The reader may set the limit (`old-synsent-retrans`), so the finding's name gives no number.
  it('stands in no title of a SYN that was sent again', () => {
    for (const tag of ['en', 'ko'] as const) assert.doesNotMatch(ruleText('syn-sent-old', tag).title, /\d|twice|두 번/);
  });

  it('stands in no words of a rule as its default, which the reader may have changed', () => {
    const defaults =
      /\b(?:half|two|three|five) or (?:more|less)\b|\bat least (?:half|two|three|five)\b|\bhalf (?:of|is)\b|\bthe default\b|(?:둘|셋|두 개|세 개|세 배|다섯|절반|(?<![.\d])[235]회?) (?:이상|이하)|절반[을이]/i;
    const named = rules.flatMap(({ id }) =>
      (['en', 'ko'] as const).flatMap((tag) => {
        const { title, explain } = ruleText(id, tag);
        return [title, explain].filter((line) => defaults.test(line));
      }),
    );
    assert.deepEqual(named, []);
  });
});

describe('the sentences about a row', () => {
  it('have the same blanks in both languages', () => {
    const blanks = (line: string) => [...new Set(line.match(/\{\w+\}/g))].sort();
    const others = (Object.keys(en) as (keyof typeof en)[]).filter(
      (key) => JSON.stringify(blanks(en[key])) !== JSON.stringify(blanks(ko[key])),
    );
    assert.deepEqual(others, []);
  });
});

describe('the commands', () => {
  it('have blanks that are filled in, and no others', () => {
    assert.deepEqual(
      ruleCommands
        .filter(({ line }) => /\{[A-Z]+\}|\bundefined\b/.test(line))
        .map(({ where, line }) => `${where}: ${line}`),
      [],
    );
  });

  it('are there for Linux or Windows or BSD wherever there is something to look at', () => {
    const lacking = rules
      .filter(({ severity }) => severity !== 'normal')
      .filter(({ id }) => Object.keys(ruleText(id, 'en').next).length === 0);
    assert.deepEqual(
      lacking.map(({ id }) => id),
      [],
    );
  });
});
