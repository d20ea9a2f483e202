/** The paste view beside the page: the sidebar of Firefox. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openInFirefox, skipFirefox, startFirefox, type ExtensionBrowser } from '../../support/extension.ts';
import { until } from '../../support/until.ts';

describe('the sidebar of Firefox', { skip: skipFirefox }, () => {
  let extension: ExtensionBrowser;
  before(async () => {
    extension = await startFirefox();
  });
  after(() => extension.remove());

  test('has the paste view in the language that was chosen, and is not open after the install', async () => {
    const options = await openInFirefox(extension, 'options.html');
    await options.waitForSelector('select[name=language]');
    const ask = (method: 'getPanel' | 'isOpen') =>
      options.evaluate(
        (method) =>
          (
            globalThis as unknown as {
              browser: { sidebarAction: Record<string, (of: object) => Promise<string | boolean>> };
            }
          ).browser.sidebarAction[method]?.({}),
        method,
      );
    assert.equal(await ask('isOpen'), false);
    assert.equal(await ask('getPanel'), `${extension.root}app/paste/index.html`);
    await options.select('select[name=language]', 'ko');
    await until('the sidebar is told the Korean page', async () =>
      String(await ask('getPanel')).endsWith('app/ko/paste/index.html'),
    );
  });
});
