import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noPolicy } from '../../../../src/extension/settings/policy.ts';
import { defaultSettings, mostSites, type Settings } from '../../../../src/extension/settings/settings.ts';
import {
  everywhereTurned,
  excludedPatterns,
  fits,
  inEffect,
  isMarked,
  isWanted,
  patternsGivenBack,
  permissionAdded,
  siteTurnedOff,
  siteTurnedOn,
  tradeFor,
  wantedPatterns,
} from '../../../../src/extension/sites/plan.ts';

const ci = '*://ci.example.com/*';
const all = '*://*/*';
const page = 'https://ci.example.com/job/7';
const settings = (changes: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...changes });
const after = (before: Settings, change: Partial<Settings>): Settings => ({ ...before, ...change });

describe('which sites are marked by themselves', () => {
  test('is none at first', () => {
    assert.deepEqual(wantedPatterns(settings(), noPolicy), []);
    assert.equal(isWanted(page, settings({ sites: [ci] }), noPolicy), false);
  });

  test('is the list in the mode of chosen sites, and everything in the mode of every site', () => {
    assert.deepEqual(wantedPatterns(settings({ mode: 'sites', sites: [ci] }), noPolicy), [ci]);
    assert.deepEqual(wantedPatterns(settings({ mode: 'everywhere', sites: [ci] }), noPolicy), [all]);
  });

  test('holds what the administrator chose, in any mode, and off wins over on', () => {
    const policy = { ...noPolicy, sites: [ci], disabledSites: ['*://mail.example.com/*'] };
    assert.equal(isWanted(page, settings(), policy), true);
    assert.equal(isWanted(page, settings({ disabledSites: [ci] }), policy), false);
    assert.equal(isWanted('https://mail.example.com/', settings({ mode: 'everywhere' }), policy), false);
    assert.deepEqual(excludedPatterns(settings({ disabledSites: [ci, '*://mail.example.com/*'] }), policy), [
      ci,
      '*://mail.example.com/*',
    ]);
  });

  test('changes for one site and comes back to what it was', () => {
    for (const before of [
      settings(),
      settings({ mode: 'sites', sites: ['*://a.example/*'] }),
      settings({ mode: 'everywhere' }),
    ]) {
      const on = after(before, siteTurnedOn(before, ci, [all]));
      assert.equal(isWanted(page, on, noPolicy), true);
      const off = after(on, siteTurnedOff(on, noPolicy, ci, page, [all]));
      assert.equal(isWanted(page, off, noPolicy), false);
      assert.equal(isWanted(page, after(off, siteTurnedOn(off, ci, [all])), noPolicy), true);
    }
  });

  test('excepts a site that a broader choice still covers', () => {
    const broad = settings({ mode: 'sites', sites: ['*://*.example.com/*'] });
    assert.deepEqual(siteTurnedOff(broad, noPolicy, ci, page, []).disabledSites, [ci]);
    const everywhere = settings({ mode: 'everywhere' });
    assert.deepEqual(siteTurnedOff(everywhere, noPolicy, ci, page, [all]), { disabledSites: [ci] });
  });

  test('is the list where every site is chosen and not permitted, as after a sync, and the mode stays for elsewhere', () => {
    const synced = settings({ mode: 'everywhere', sites: ['*://a.example/*'] });
    assert.deepEqual(wantedPatterns(inEffect(synced, []), noPolicy), ['*://a.example/*']);
    assert.equal(isMarked(page, synced, noPolicy, [ci]), false);
    for (const change of [siteTurnedOn(synced, ci, []), permissionAdded(synced, [ci], [], noPolicy)]) {
      const on = after(synced, change);
      assert.equal(on.mode, 'everywhere');
      assert.equal(isMarked(page, on, noPolicy, [ci]), true);
      const off = after(on, siteTurnedOff(on, noPolicy, ci, page, [ci]));
      assert.deepEqual(off, synced);
    }
  });

  test('is a site by the pattern that is permitted, and by no other that covers it', () => {
    const broad = settings({ mode: 'sites', sites: ['*://*.example.com/*'] });
    assert.equal(isMarked(page, broad, noPolicy, [ci]), false);
    assert.equal(isMarked(page, broad, noPolicy, ['*://*.example.com/*']), true);
  });

  test('turns a site off and on that was permitted or typed with its scheme', () => {
    const http = 'http://ci.example.com/*';
    const address = 'http://ci.example.com/';
    const on = settings({ mode: 'sites', sites: [http] });
    assert.equal(isMarked(address, on, noPolicy, [http]), true);
    const off = after(on, siteTurnedOff(on, noPolicy, ci, address, [http]));
    assert.deepEqual(off, settings());
    const never = settings({ mode: 'everywhere', disabledSites: [http] });
    assert.deepEqual(siteTurnedOn(never, ci, [all]), { disabledSites: [] });
  });

  test('goes back from every site to the list, or to asking each time where there is none', () => {
    assert.deepEqual(everywhereTurned(settings(), true), { mode: 'everywhere' });
    assert.deepEqual(everywhereTurned(settings({ mode: 'everywhere', sites: [ci] }), false), { mode: 'sites' });
    assert.deepEqual(everywhereTurned(settings({ mode: 'everywhere' }), false), { mode: 'click' });
  });

  test('gives back the permissions that nothing needs any more', () => {
    assert.deepEqual(patternsGivenBack([ci, '*://a.example/*'], ['*://a.example/*']), [ci]);
    assert.deepEqual(patternsGivenBack([ci], [all]), []);
    assert.deepEqual(patternsGivenBack([all], []), [all]);
  });

  test('takes a site that is permitted off those that are never marked, and no exception within it', () => {
    const within = '*://off.ci.example.com/*';
    const never = settings({ disabledSites: [within, ci] });
    const https = 'https://ci.example.com/*';
    for (const granted of [ci, https]) {
      const on = after(never, permissionAdded(never, [granted], [], noPolicy));
      assert.deepEqual(on, settings({ mode: 'sites', sites: [granted], disabledSites: [within] }));
      assert.equal(isMarked(page, on, noPolicy, [granted]), true);
    }
    assert.deepEqual(permissionAdded(never, ['*://*.example.com/*'], [], noPolicy).disabledSites, never.disabledSites);
  });

  test('keeps the permission of chosen sites that goes with a broader one', () => {
    const off = '*://off.example.com/*';
    const every = settings({ mode: 'everywhere', sites: [ci, off], disabledSites: [off] });
    assert.deepEqual(tradeFor(every, { mode: 'sites' }, noPolicy, [all, ci, off]), {
      asked: [ci],
      gone: [all],
      kept: [ci],
    });
    const broad = '*://*.example.com/*';
    const chosen = settings({ mode: 'sites', sites: [ci, broad, '*://a.example/*'] });
    const rest = { sites: [ci, '*://a.example/*'] };
    assert.deepEqual(tradeFor(chosen, rest, noPolicy, [broad, ci]), { asked: [], gone: [broad], kept: [ci] });
    assert.deepEqual(tradeFor(chosen, rest, noPolicy, [ci]), { asked: [], gone: [], kept: [] });
  });

  test('asks for what a chosen mode needs, and for nothing where it is left or something else is changed', () => {
    const policy = { ...noPolicy, sites: ['*://managed.example/*'] };
    const synced = settings({ mode: 'everywhere', sites: [ci] });
    assert.deepEqual(tradeFor(synced, { mode: 'everywhere' }, policy, []).asked, [all]);
    assert.deepEqual(tradeFor(synced, { mode: 'sites' }, policy, []).asked, [ci, '*://managed.example/*']);
    assert.deepEqual(tradeFor(synced, { mode: 'click' }, policy, []).asked, []);
    assert.deepEqual(tradeFor(synced, { theme: 'dark' }, policy, []).asked, []);
    assert.deepEqual(tradeFor(synced, { sites: [ci, '*://b.example/*'] }, policy, []).asked, ['*://b.example/*']);
  });

  test('are no more than are read again', () => {
    const many = (length: number) => Array.from({ length }, (_, index) => `*://a${String(index)}.example/*`);
    const full = settings({ mode: 'sites', sites: many(mostSites), disabledSites: many(mostSites) });
    assert.equal(fits(full), true);
    assert.equal(fits(siteTurnedOn(full, full.sites[0]!, [])), true);
    assert.equal(fits(siteTurnedOn(full, ci, [])), false);
    assert.equal(fits(siteTurnedOff({ ...full, mode: 'everywhere' }, noPolicy, ci, page, [all])), false);
  });

  test('follows a permission that was given in the browser itself', () => {
    assert.deepEqual(permissionAdded(settings(), [all], [all], noPolicy), { mode: 'everywhere' });
    assert.deepEqual(permissionAdded(settings(), [ci], [], noPolicy), {
      mode: 'sites',
      sites: [ci],
      disabledSites: [],
    });
    assert.deepEqual(permissionAdded(settings({ mode: 'everywhere' }), [ci], [all], noPolicy), {});
    const policy = { ...noPolicy, sites: [ci] };
    const off = settings({ disabledSites: [ci] });
    assert.deepEqual(after(off, permissionAdded(off, [ci], [], policy)), settings(), 'an administrator’s stays theirs');
    assert.deepEqual(permissionAdded(settings(), ['nonsense'], [], noPolicy), {});
  });
});
