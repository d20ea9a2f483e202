import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser } from '../../../src/extension/browser.ts';
import { followReader } from '../../../src/extension/reader.ts';

test('what was asked for last is shown, also where an earlier answer comes later', async () => {
  let change: () => void = () => undefined;
  const event = { addListener: (listener: () => void) => (change = listener) };
  const browser = { storage: { onChanged: event }, permissions: { onAdded: event, onRemoved: event } };
  const answers: ((known: string) => void)[] = [];
  const shown: string[] = [];
  followReader(
    browser as unknown as Browser,
    () => new Promise<string>((resolve) => answers.push(resolve)),
    (known) => shown.push(known),
  );
  change();
  assert.equal(answers.length, 2);
  answers[1]?.('now');
  await Promise.resolve();
  answers[0]?.('before');
  await Promise.resolve();
  assert.deepEqual(shown, ['now']);
});
