import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { chosenLanguage } from '../../../../src/extension/settings/language.ts';
import { loadPolicy, noPolicy, policyBefore, readPolicy } from '../../../../src/extension/settings/policy.ts';
import {
  defaultSettings,
  migrate,
  mostSites,
  readChange,
  readSettings,
  settingsVersion,
} from '../../../../src/extension/settings/settings.ts';
import { loadSettings, saveSettings, type Area } from '../../../../src/extension/settings/store.ts';
import { chosenSystem } from '../../../../src/extension/settings/system.ts';
import { everySite, isSitePattern } from '../../../../src/extension/sites/patterns.ts';

/** A storage area that keeps what it is given, or fails when it is told to. */
class KeptArea implements Area {
  readonly items = new Map<string, unknown>();
  fails = false;
  #check(): void {
    if (this.fails) throw new Error('QUOTA_BYTES quota exceeded');
  }
  async get(keys: string[]): Promise<Record<string, unknown>> {
    this.#check();
    return Promise.resolve(Object.fromEntries([...this.items].filter(([key]) => keys.includes(key))));
  }
  async set(items: Record<string, unknown>): Promise<void> {
    await Promise.resolve();
    this.#check();
    for (const [key, value] of Object.entries(items)) this.items.set(key, value);
  }
  async remove(keys: string[]): Promise<void> {
    await Promise.resolve();
    this.#check();
    for (const key of keys) this.items.delete(key);
  }
}
const areas = () => ({ sync: new KeptArea(), local: new KeptArea() });

describe('settings', () => {
  test('are the defaults where nothing is stored, and nothing is stored by reading', async () => {
    const storage = areas();
    assert.deepEqual(await loadSettings(storage), defaultSettings);
    assert.equal(storage.sync.items.size + storage.local.items.size, 0);
  });

  test('are stored only where they differ from the defaults', async () => {
    const storage = areas();
    await saveSettings(storage, { mode: 'sites', language: 'ko', platform: 'auto' });
    assert.deepEqual(Object.fromEntries(storage.sync.items), { version: 1, mode: 'sites', language: 'ko' });
    await saveSettings(storage, { language: 'auto' });
    assert.deepEqual(Object.fromEntries(storage.sync.items), { version: 1, mode: 'sites' });
  });

  test('lie in the local area while the synced one is full, and move back when it is not', async () => {
    const storage = areas();
    await saveSettings(storage, { language: 'ko' });
    storage.sync.fails = true;
    await saveSettings(storage, { language: 'en' });
    assert.equal((await loadSettings(storage)).language, 'en');
    storage.sync.fails = false;
    assert.equal((await loadSettings(storage)).language, 'en');
    await saveSettings(storage, { language: 'auto' });
    assert.equal((await loadSettings(storage)).language, 'auto');
    assert.equal(storage.local.items.size, 0);
  });

  test('say so when neither area can be written', async () => {
    const storage = areas();
    storage.sync.fails = true;
    storage.local.fails = true;
    await assert.rejects(saveSettings(storage, { language: 'ko' }));
    assert.deepEqual(await loadSettings(storage), defaultSettings);
  });

  test('are usable whatever is stored, value by value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings)), fc.anything()), (stored) => {
        const read = readSettings(stored);
        assert.deepEqual(readSettings({ ...read }), read);
      }),
    );
    assert.deepEqual(readChange({ mode: 'sites', language: 'xx', sites: 'all', disabledSites: [], version: 1 }), {
      mode: 'sites',
      disabledSites: [],
    });
    assert.deepEqual(readSettings({ mode: 'sites', language: 'xx', sites: 'all' }), {
      ...defaultSettings,
      mode: 'sites',
    });
  });

  test('of an older version are brought to the shape of today, step by step, and those of a newer one are kept', () => {
    const steps = [
      ({ places, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, sites: places }),
      ({ mode, ...rest }: Readonly<Record<string, unknown>>) => ({
        ...rest,
        mode: mode === 'all' ? 'everywhere' : mode,
      }),
    ];
    assert.deepEqual(migrate({ places: ['*://a.example/*'], mode: 'all' }, steps), {
      sites: ['*://a.example/*'],
      mode: 'everywhere',
    });
    assert.deepEqual(migrate({ version: 2, mode: 'all' }, steps), { version: 2, mode: 'everywhere' });
    for (const version of [3, 99]) assert.deepEqual(migrate({ version, mode: 'all' }, steps), { version, mode: 'all' });
    for (const version of ['2', -1, NaN, null, {}])
      assert.equal(migrate({ version, mode: 'all' }, steps)['mode'], 'everywhere');
    assert.deepEqual(migrate({ version: settingsVersion, mode: 'sites' }), { version: settingsVersion, mode: 'sites' });
  });

  test('hold each site once, only real patterns, and no more than fit', () => {
    assert.deepEqual(
      readSettings({ sites: ['*://a.example/*', '*://a.example/*', '<all_urls>', 7, '*://*/*'] }).sites,
      ['*://a.example/*'],
    );
    const many = Array.from({ length: mostSites + 5 }, (_, index) => `*://s${index}.example/*`);
    assert.equal(readSettings({ sites: many }).sites.length, mostSites);
  });

  test('choose the language and the system of the browser unless the reader chose another', () => {
    assert.equal(chosenLanguage(defaultSettings, 'ko-KR'), 'ko');
    assert.equal(chosenLanguage(defaultSettings, 'fr'), 'en');
    assert.equal(chosenLanguage({ ...defaultSettings, language: 'en' }, 'ko'), 'en');
    assert.equal(chosenSystem(defaultSettings, 'win'), 'windows');
    assert.equal(chosenSystem(defaultSettings, 'mac'), 'macos');
    assert.equal(chosenSystem(defaultSettings, 'plan9'), 'linux');
    assert.equal(chosenSystem({ ...defaultSettings, platform: 'aix' }, 'win'), 'aix');
  });
});

describe('the policy of an administrator', () => {
  test('is usable whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(noPolicy), '__proto__', 'x'), fc.anything()),
        (stored) => {
          const { sites, disabledSites, noWelcome, ...rest } = readPolicy(stored);
          for (const pattern of [...sites, ...disabledSites])
            assert.ok(isSitePattern(pattern) || pattern === everySite, pattern);
          assert.equal(typeof noWelcome, 'boolean');
          assert.deepEqual(rest, {});
        },
      ),
    );
  });

  test('is read key by key, and a wrong key does not turn the others off', () => {
    assert.deepEqual(readPolicy({ sites: ['*://a.example/*', 'no site'], disabledSites: 7, noWelcome: true }), {
      sites: ['*://a.example/*'],
      disabledSites: [],
      noWelcome: true,
    });
    assert.equal(readPolicy({ noWelcome: 'yes' }).noWelcome, false);
  });

  test('keeps away from a site however its administrator wrote it', () => {
    const written = ['localhost', '*://a.example:8080/*', 'http://b.example/wiki/*', 'https://c.example/*'];
    assert.deepEqual(readPolicy({ disabledSites: written }).disabledSites, [
      '*://localhost/*',
      '*://a.example/*',
      '*://b.example/*',
      'https://c.example/*',
    ]);
    for (const all of ['*', '*://*/*', '<all_urls>'])
      assert.deepEqual(readPolicy({ disabledSites: [all] }).disabledSites, [everySite]);
  });

  test('is known as it was before a change, so that its permissions go with it', () => {
    const now = { ...noPolicy, disabledSites: ['*://off.example/*'] };
    const changes = { sites: { oldValue: ['*://a.example/*'] }, noWelcome: {} };
    assert.deepEqual(policyBefore(now, changes), { ...now, sites: ['*://a.example/*'] });
  });

  test('is empty where the browser knows none', async () => {
    assert.deepEqual(await loadPolicy(undefined), noPolicy);
    assert.deepEqual(
      await loadPolicy({ get: () => Promise.reject(new Error('Managed storage manifest not found')) }),
      noPolicy,
    );
  });
});
