import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { takenBack } from '../../../../src/extension/options/take-back.ts';
import { defaultSettings, modes, type Settings } from '../../../../src/extension/settings/settings.ts';
import { themes } from '../../../../src/extension/settings/themes.ts';

const back = (before: Settings, after: Settings, now: Settings): Settings => ({
  ...now,
  ...takenBack(before, after, now),
});
const sites = (...names: string[]): Settings => ({ ...defaultSettings, sites: names });

const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
const settings: fc.Arbitrary<Settings> = fc.record({
  mode: fc.constantFrom(...modes),
  sites: list,
  disabledSites: list,
  language: fc.constantFrom('auto', 'en', 'ko'),
  platform: fc.constantFrom('auto', 'linux', 'windows'),
  theme: fc.constantFrom(...themes),
});

describe('a change that is taken back', () => {
  test('leaves what was there before it, where nothing else was changed', () => {
    fc.assert(
      fc.property(settings, settings, (before, after) => {
        const { sites, disabledSites, ...others } = back(before, after, after);
        assert.deepEqual(others, { ...others, mode: before.mode, language: before.language, theme: before.theme });
        assert.deepEqual([...sites].sort(), [...before.sites].sort());
        assert.deepEqual([...disabledSites].sort(), [...before.disabledSites].sort());
      }),
    );
  });

  test('puts a removed site back in its place, beside those that came or went meanwhile', () => {
    assert.deepEqual(back(sites('a', 'b', 'c'), sites('a', 'c'), sites('a', 'c')).sites, ['a', 'b', 'c']);
    assert.deepEqual(back(sites('a', 'b'), sites('b'), sites('b', 'new')).sites, ['a', 'b', 'new']);
    assert.deepEqual(back(sites('a', 'b'), sites('b'), sites()).sites, ['a']);
    assert.deepEqual(back(sites('a'), sites(), sites('a', 'b')).sites, ['a', 'b']);
  });

  test('takes an added site away and no other', () => {
    assert.deepEqual(back(sites('a'), sites('a', 'b'), sites('a', 'b', 'c')).sites, ['a', 'c']);
  });

  test('leaves a value alone that was chosen since', () => {
    const theme = (theme: Settings['theme']): Settings => ({ ...defaultSettings, theme });
    assert.equal(back(theme('auto'), theme('dark'), theme('dark')).theme, 'auto');
    assert.equal(back(theme('auto'), theme('dark'), theme('light')).theme, 'light');
    assert.equal(
      back(theme('auto'), theme('dark'), { ...theme('dark'), language: 'ko', mode: 'everywhere' }).mode,
      'everywhere',
    );
  });
});
