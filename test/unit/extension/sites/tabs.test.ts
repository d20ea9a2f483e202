import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Browser, Scripting } from '../../../../src/extension/browser.ts';
import { textOfTab } from '../../../../src/extension/sites/tab-text.ts';
import { explainTab } from '../../../../src/extension/sites/tabs.ts';

/**
 * A browser with one tab of frames, of which some are gone when a script is to run in them.
 *
 * @param told what each frame answers when all are asked
 */
function browserWith(
  frames: readonly number[],
  gone: readonly number[],
  told: unknown = 'https://ci.example.com/',
): { browser: Browser; reached: number[] } {
  const reached: number[] = [];
  const executeScript = async ({ target, files }: Scripting.ScriptInjection): Promise<unknown> => {
    if (target.allFrames === true) return Promise.resolve(frames.map((frameId) => ({ frameId, result: told })));
    const frameIds = target.frameIds ?? [];
    if (frameIds.some((frameId) => gone.includes(frameId))) throw new Error('No frame with this id.');
    if (files) reached.push(...frameIds);
    return Promise.resolve(frameIds.map((frameId) => ({ frameId, result: `text of ${frameId}` })));
  };
  return { browser: { scripting: { executeScript } } as unknown as Browser, reached };
}

describe('the text of an open tab', () => {
  test('is that of all frames with marks that are still there', async () => {
    const { browser } = browserWith([0, 7, 9], [7], true);
    assert.equal(await textOfTab(browser, 1, 1000), 'text of 0\n\ntext of 9');
  });
});

describe('marks put on an open tab', () => {
  test('come into all frames that are still there, whatever has gone in between', async () => {
    const { browser, reached } = browserWith([0, 7, 9], [7]);
    await explainTab(browser, 1);
    assert.deepEqual(reached, [0, 9]);
  });

  test('are refused where no frame is left', async () => {
    const { browser } = browserWith([0], [0]);
    await assert.rejects(explainTab(browser, 1));
  });
});
