import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Browser, Scripting } from '../../../src/extension/browser.ts';
import type { CardsScript, SelectionCard } from '../../../src/extension/cards.ts';
import type { SelectedScript } from '../../../src/extension/selected.ts';
import { explainTerminalWord } from '../../../src/extension/selection.ts';

const frame = Math as unknown as CardsScript & SelectedScript;

/** Firefox with one page, whose frame this process is. */
function firefox(): { browser: Browser; run: string[]; shown: SelectionCard[] } {
  const run: string[] = [];
  const shown: SelectionCard[] = [];
  const area = { get: () => Promise.resolve({}) };
  const browser = {
    runtime: {
      getURL: (path: string) => `moz-extension://0/${path}`,
      getPlatformInfo: () => Promise.resolve({ os: 'linux' }),
    },
    i18n: { getUILanguage: () => 'en' },
    storage: { sync: area, local: area },
    scripting: {
      insertCSS: ({ files = [] }: Scripting.CSSInjection) => Promise.resolve(run.push(...files)),
      executeScript(script: Scripting.ScriptInjection) {
        const { files = [], args = [] } = script;
        run.push(...files);
        if (files.includes('cards.js')) frame.tcpStateShow = (card) => shown.push(card);
        const result: unknown = script.func?.(...args);
        return Promise.resolve([{ frameId: 0, result }]);
      },
    },
  };
  return { browser: browser as unknown as Browser, run, shown };
}

describe('a card for a word of a terminal', () => {
  after(() => {
    delete frame.tcpStateShow;
    delete frame.tcpStateSelected;
  });

  test('has its script brought into the frame once, and for each card the style that it goes with', async () => {
    const { browser, run, shown } = firefox();
    frame.tcpStateSelected = () => ({
      text: 'CLOSE_WAIT',
      box: { left: 0, top: 0, right: 9, bottom: 9 },
      attention: 2,
    });
    for (const point of [
      [1, 1],
      [2, 2],
    ] as const)
      await explainTerminalWord(browser, { tabId: 1, place: { frameId: 0 }, point });
    assert.deepEqual(
      shown.map(({ token }) => token),
      ['CLOSE_WAIT', 'CLOSE_WAIT'],
    );
    assert.deepEqual(
      run.filter((file) => file !== 'selected.js'),
      ['marks.css', 'cards.js', 'marks.css'],
    );
  });
});
