import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extension } from '../../../src/i18n/every-language/extension.ts';
import { notices } from '../../../src/i18n/every-language/notices.ts';
import type { ExtensionMessages } from '../../../src/i18n/en/extension.ts';

/** Sentences that send the reader to something on the page, and its name there. */
const sent = {
  drawnTerminal: 'explainSelection',
  restrictedBrowser: 'pasteView',
  restrictedPdf: 'pasteView',
  restrictedOther: 'pasteView',
  modeClickHint: 'explainPage',
  inactiveSites: 'modeSites',
  problemEverySite: 'modeEverywhere',
  problemFull: 'modeEverywhere',
  savedWithout: 'sitesTitle',
} as const satisfies Partial<Record<keyof ExtensionMessages, keyof ExtensionMessages>>;

describe('the words of the extension', () => {
  it('say in two sentences what it can see and what not', () => {
    for (const { welcomeCan, welcomeCannot } of Object.values(extension))
      assert.equal(`${welcomeCan} ${welcomeCannot}`.match(/[.!?](?= |$)/g)?.length, 2, welcomeCannot);
  });

  it('leave no line to begin with a Korean particle that belongs to a quotation', () => {
    for (const sentence of [...Object.values(extension.ko), ...Object.values(notices.ko)])
      if (typeof sentence === 'string') assert.doesNotMatch(sentence, /”\p{Script=Hangul}/u);
  });

  it('call what they send the reader to by its name', () => {
    for (const words of Object.values(extension))
      for (const [sentence, name] of Object.entries(sent) as [keyof typeof sent, (typeof sent)[keyof typeof sent]][])
        assert.ok(words[sentence].includes(`“${words[name]}”`), words[sentence]);
  });
});
