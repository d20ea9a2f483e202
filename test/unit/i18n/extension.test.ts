import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extension } from '../../../src/i18n/every-language/extension.ts';

describe('the words of the extension', () => {
  it('say in two sentences what it can see and what not', () => {
    for (const { welcomeCan, welcomeCannot } of Object.values(extension))
      assert.equal(`${welcomeCan} ${welcomeCannot}`.match(/[.!?](?= |$)/g)?.length, 2, welcomeCannot);
  });
});
