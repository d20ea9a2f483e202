import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  readSettingsFile,
  readSettingsText,
  sameContent,
  writeSettingsFile,
} from '../../../../src/extension/options/settings-file.ts';
import { defaultSettings, modes, type Settings } from '../../../../src/extension/settings/settings.ts';
import { themes } from '../../../../src/extension/settings/themes.ts';
import { thresholds, type ThresholdId } from '../../../../src/netstat/diagnose/thresholds.ts';

const host = fc.domain().map((name) => `*://${name}/*`);
const sites = fc.uniqueArray(host, { maxLength: 5 });
const settings: fc.Arbitrary<Settings> = fc.record(
  {
    mode: fc.constantFrom(...modes),
    sites,
    disabledSites: sites,
    language: fc.constantFrom('auto', 'en', 'ko'),
    platform: fc.constantFrom('auto', 'linux', 'windows', 'aix'),
    theme: fc.constantFrom(...themes),
  },
  { noNullPrototype: true },
);
const limits = fc
  .dictionary(fc.constantFrom(...Object.keys(thresholds)), fc.nat(1_000_000).map(Number), {
    maxKeys: 4,
    noNullPrototype: true,
  })
  .map((values) =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, thresholds[id as ThresholdId] < 1 ? 0.25 : value + 1_000_001]),
    ),
  );

const written = (part: object) => JSON.stringify({ kind: 'tcp-state-card-settings', version: 1, ...part });

describe('a file with all settings', () => {
  test('is read as it was written, whatever is set', () => {
    fc.assert(
      fc.property(settings, limits, (settings, limits) => {
        const read = readSettingsText(writeSettingsFile({ settings, limits }));
        assert.ok(typeof read === 'object', JSON.stringify(read));
        assert.deepEqual(read.settings, settings);
        assert.ok(sameContent(read, { settings, limits }));
      }),
      { numRuns: 50 },
    );
  });

  test('holds only what differs from a fresh install', () => {
    const text = writeSettingsFile({ settings: { ...defaultSettings, language: 'ko' }, limits: { 'cw-look': 9 } });
    assert.deepEqual(JSON.parse(text), {
      kind: 'tcp-state-card-settings',
      version: 1,
      settings: { language: 'ko' },
      limits: { 'cw-look': 9 },
    });
  });

  test('is refused as a whole where it is not one of ours', () => {
    for (const text of ['', 'null', '[]', '7', '{"settings":{}}', '{"kind":"tcp-state-card-sites","version":1}'])
      assert.equal(readSettingsText(text), 'other', text);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readSettingsText(text) === 'other'));
  });

  test('is read no further than its size where it is far too large, and refused where it cannot be read', async () => {
    const file = (size: number, text: () => Promise<string>) => readSettingsFile({ size, text });
    const settings = written({ settings: {} });
    assert.equal(typeof (await file(settings.length, () => Promise.resolve(settings))), 'object');
    assert.equal(await file(3_000_000_000, () => assert.fail('it was read')), 'other');
    assert.equal(await file(9, () => Promise.reject(new Error('It was moved away.'))), 'other');
  });

  test('is refused where brackets stand within brackets without an end', () => {
    const deep = '['.repeat(90_000) + ']'.repeat(90_000);
    for (const part of [`"version":1,"settings":{"mode":${deep}}`, `"version":${deep},"settings":{}`])
      assert.equal(readSettingsText(`{"kind":"tcp-state-card-settings",${part}}`), 'other', part.slice(0, 40));
  });

  test('is refused as a whole where one value cannot be one', () => {
    for (const part of [
      {},
      { settings: [] },
      { settings: { mode: 'always' } },
      { settings: { sites: ['*://a.example/*', 'javascript:alert(1)'] } },
      { settings: { sites: { 0: '*://a.example/*' } } },
      { settings: { language: 'kl', unknown: 1 } },
      { settings: { theme: 'neon' } },
      { settings: {}, limits: { 'cw-look': -1 } },
      { settings: {}, limits: { constructor: 1, 'cw-look': -1 } },
      { settings: {}, limits: { 'cw-look': '9' } },
      { settings: {}, limits: [] },
    ])
      assert.equal(readSettingsText(written(part)), 'damaged', JSON.stringify(part));
    assert.equal(readSettingsText(written({ version: 0, settings: {} })), 'damaged');
    assert.equal(readSettingsText(written({ version: 2, settings: {} })), 'newer');
  });

  test('is read without what a later version added to it, which is counted', () => {
    const later = {
      settings: { language: 'ko', cardSize: 'large' },
      limits: { 'cw-look': 9, 'new-look': 1, constructor: 1 },
    };
    assert.deepEqual(readSettingsText(written(later)), {
      settings: { ...defaultSettings, language: 'ko' },
      limits: { 'cw-look': 9 },
      unknown: 3,
    });
  });

  test('never yields a value that is none, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings), '__proto__', 'x'), fc.anything()),
        fc.dictionary(fc.constantFrom(...Object.keys(thresholds), '__proto__'), fc.anything()),
        (settings, limits) => {
          const text = written({ settings, limits });
          const read = readSettingsText(text);
          if (typeof read === 'string') return;
          assert.ok(sameContent(read, readSettingsText(writeSettingsFile(read)) as typeof read));
        },
      ),
    );
  });
});
