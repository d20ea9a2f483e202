import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cardText } from '../../../src/components/card/card-text.ts';
import { cardContent } from '../../../src/components/card/card-content.ts';
import { lines } from '../../../src/components/search/lines.ts';
import { questionLines } from '../../../src/components/search/question-lines.ts';
import { entryTexts } from '../../../src/extension/popup/entry-texts.ts';
import { holdParticles, holdParticlesIn, plainParticles } from '../../../src/i18n/particles.ts';
import { summaries } from '../../../src/states/texts/every-language/summaries.ts';

/** Where browsers would begin a line with what belongs to the word before. */
const loose = /[)\]”%*`][가-힣]|\d-[가-힣]/;

describe('a Korean particle', () => {
  it('stays on the line of the bracket, the quotation or the sign that it follows', () => {
    assert.equal(
      holdParticles('close()를 “-”가 [UNREPLIED]와 20%는 `ss`에서 4-튜플마다 (값)이다'),
      'close()\u2060를 “-”\u2060가 [UNREPLIED]\u2060와 20%\u2060는 `ss`\u2060에서 4-\u2060튜플마다 (값)\u2060이다',
    );
    assert.equal(holdParticles('LAST_ACK는 요청(SYN) 다음의 상태(첫째)'), 'LAST_ACK는 요청(SYN) 다음의 상태(첫째)');
    assert.equal(plainParticles(holdParticles('close()를 부른다')), 'close()를 부른다');
  });

  it('stays there in all texts of an object, whose functions and names are left alone', () => {
    const say = () => 'a()를';
    assert.deepEqual(holdParticlesIn({ 'a()를': ['b()를', { c: 'd' }], say, none: undefined, one: 1 }), {
      'a()를': ['b()\u2060를', { c: 'd' }],
      say,
      none: undefined,
      one: 1,
    });
  });

  it('stays there in what is searched, in the popup and on the card', () => {
    const shown = [
      Object.values(lines.ko),
      questionLines.ko.map(([, text]) => text),
      JSON.stringify(entryTexts('ko')).split('\\n'),
      JSON.stringify(cardContent('CLOSE-WAIT', 'ko')),
    ].flat();
    assert.deepEqual(
      shown.flatMap((text) => loose.exec(text)?.[0] ?? []),
      [],
    );
    assert.ok(shown.some((text) => text.includes('\u2060')));
  });

  it('is copied from a card as it was written', () => {
    const content = cardContent('CLOSE-WAIT', 'ko');
    assert.ok(content.line.includes('\u2060'));
    assert.ok(cardText('CLOSE_WAIT', content).includes(summaries.ko['CLOSE-WAIT'].line));
  });
});
