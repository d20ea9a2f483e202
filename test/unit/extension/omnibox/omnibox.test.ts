import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser } from '../../../../src/extension/browser.ts';
import { listenToOmnibox } from '../../../../src/extension/omnibox/omnibox.ts';
import type { Suggestion } from '../../../../src/extension/omnibox/suggestions.ts';

type Typed = (text: string, suggest: (suggestions: Suggestion[]) => void) => void;

test('states are suggested at each key without a question for each site of a policy', async () => {
  const asked: unknown[] = [];
  let type: Typed = () => undefined;
  const area = (items: object) => ({ get: () => Promise.resolve(items) });
  const never = { addListener: () => undefined };
  listenToOmnibox({
    runtime: {
      getURL: (path: string) => `chrome-extension://x/${path}`,
      getPlatformInfo: () => Promise.resolve({ os: 'linux' }),
    },
    i18n: { getUILanguage: () => 'en' },
    storage: { sync: area({}), local: area({}), managed: area({ sites: ['ci.example', 'wiki.example'] }) },
    permissions: {
      contains: (question: unknown) => {
        asked.push(question);
        return Promise.resolve(false);
      },
    },
    omnibox: {
      onInputStarted: never,
      onInputEntered: never,
      onInputChanged: { addListener: (listener: Typed) => (type = listener) },
    },
  } as unknown as Browser);
  const suggested = await new Promise<Suggestion[]>((resolve) => {
    type('finwait2', resolve);
  });
  assert.equal(suggested[0]?.content, 'FIN-WAIT-2');
  assert.deepEqual(asked, []);
});
