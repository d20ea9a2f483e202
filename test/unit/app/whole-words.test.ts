import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wholeWords } from '../../../src/app/whole-words.ts';

const kept = (word: string) => `<span class="whole">${word}</span>`;

describe('words that no line may part', () => {
  it('are those with a Korean particle after a bracket', () => {
    assert.equal(
      wholeWords(
        '<p>프로그램이 close()나 <code>shutdown()</code>을 부른다. 연결 요청(SYN)을 보낸 쪽(먼저 닫은 쪽)이다.</p>',
      ),
      `<p>프로그램이 ${kept('close()나')} <code>shutdown()</code>을 부른다. 연결 ${kept('요청(SYN)을')} 보낸 쪽(먼저 닫은 ${kept('쪽)이다')}.</p>`,
    );
  });

  it('are those with a Korean particle after a quotation', () => {
    assert.equal(
      wholeWords('<p>결국 “too many open files”로 이어진다. 왜 “-”가 나오는가?</p>'),
      `<p>결국 “too many open ${kept('files”로')} 이어진다. 왜 ${kept('“-”가')} 나오는가?</p>`,
    );
  });

  it('are those with a Korean particle after a square bracket or a sign, and those with a number before a hyphen', () => {
    assert.equal(
      wholeWords('<p>행은 [UNREPLIED]와 같고, 20%는 4-튜플마다 (값)[1] 하나이다.</p>'),
      `<p>행은 ${kept('[UNREPLIED]와')} 같고, ${kept('20%는')} ${kept('4-튜플마다')} (값)[1] 하나이다.</p>`,
    );
  });

  it('are those of the lines on the map, and not those of commands', () => {
    assert.equal(
      wholeWords(
        '<span class="line">상대가 close()를 부른다</span><code class="line">a close()를</code><span>a close()를</span>',
      ),
      `<span class="line">상대가 ${kept('close()를')} 부른다</span><code class="line">a close()를</code><span>a close()를</span>`,
    );
  });

  it('are the options and states of commands, at whose hyphens a line would end', () => {
    assert.equal(
      wholeWords(
        '<code class="line" dir="ltr">ss -tan state close-wait | head</code><p>a -tan <code>ss -tan</code></p>',
      ),
      `<code class="line" dir="ltr">ss ${kept('-tan')} state ${kept('close-wait')} | head</code><p>a -tan <code>ss -tan</code></p>`,
    );
  });

  it('are names of states with a hyphen in a sentence', () => {
    assert.equal(
      wholeWords('<td>LAST-ACK</td><td>corrected to LAST-ACK, then FIN-WAIT-2로 간다</td>'),
      `<td>LAST-ACK</td><td>corrected to ${kept('LAST-ACK')}, then ${kept('FIN-WAIT-2로')} 간다</td>`,
    );
  });

  it('are parted behind the dot that joins names', () => {
    assert.equal(wholeWords('<p>행은 CLOSING·LAST_ACK, 정렬·복사</p>'), '<p>행은 CLOSING·<wbr>LAST_ACK, 정렬·복사</p>');
  });

  it('are an RFC with its number, and a number with its unit', () => {
    assert.equal(
      wholeWords(
        '<p>In RFC 9293 it lasts 60 s or 4 min, 2 segments.</p><th>RFC 9293</th><code class="line">a 1 s</code>',
      ),
      '<p>In RFC\u00a09293 it lasts 60\u00a0s or 4\u00a0min, 2 segments.</p><th>RFC 9293</th><code class="line">a 1 s</code>',
    );
  });

  it('are left alone in attributes, and where text may be an item of a grid', () => {
    const page =
      '<label>고른 값(들)을 본다 <input title="a close()를 b"><br></label><svg><path d="M0 0" /><text>a close()를 b</text></svg>';
    assert.equal(wholeWords(page), page);
    assert.equal(wholeWords(`${page}<p>a close()를</p>`), `${page}<p>a ${kept('close()를')}</p>`);
  });
});
