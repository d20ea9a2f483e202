import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Browser } from '../../../../src/extension/browser.ts';
import { covers, everySite } from '../../../../src/extension/sites/patterns.ts';
import { permittedSites } from '../../../../src/extension/sites/permissions.ts';

/** A browser that permits some origins, and counts what it is asked; as a real one it rejects what is no pattern. */
function permitting(origins: readonly string[]) {
  const isPermitted = (pattern: string): boolean =>
    origins.some((origin) => origin === '<all_urls>' || covers(origin, pattern));
  let questions = 0;
  const permissions = {
    getAll: () => {
      questions++;
      return Promise.resolve({ origins: [...origins] });
    },
    contains: ({ origins: asked }: { origins: readonly string[] }) => {
      questions++;
      return asked.includes('no pattern')
        ? Promise.reject(new Error('Invalid value for origin pattern'))
        : Promise.resolve(asked.every(isPermitted));
    },
  };
  return { browser: { permissions } as unknown as Browser, isPermitted, questions: () => questions };
}

const many = Array.from({ length: 5000 }, (_, place) => `*://host-${String(place)}.example/*`);

describe('the sites that a browser permits', () => {
  test('are those of a list, whatever it permits', async () => {
    const host = fc.constantFrom('example', 'a.example', 'b.a.example', 'xa.example', '192.0.2.1', '[2001:db8::1]');
    const site = fc
      .tuple(fc.constantFrom('*', 'http', 'https'), fc.constantFrom('', '*.'), host)
      .map(([scheme, subdomains, name]) => `${scheme}://${subdomains}${name}/*`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.oneof({ weight: 9, arbitrary: site }, fc.constantFrom(everySite, '<all_urls>'))),
        fc.uniqueArray(fc.oneof({ weight: 9, arbitrary: site }, fc.constantFrom(everySite, 'no pattern'))),
        async (origins, patterns) => {
          const { browser, isPermitted } = permitting(origins);
          const wanted = patterns.filter((pattern) => pattern !== 'no pattern' && isPermitted(pattern));
          assert.deepEqual(await permittedSites(browser, patterns), wanted);
        },
      ),
    );
  });

  test('are asked for with few questions, however long the list of an administrator is', async () => {
    for (const [origins, found, most] of [
      [[], 0, 1],
      [many, 5000, 2],
      [[everySite], 5000, 2],
      [many.slice(0, 2500), 2500, 2],
      [['https://host-7.example/*', ...many.slice(8)], 4992, 30],
    ] as const) {
      const { browser, questions } = permitting(origins);
      assert.equal((await permittedSites(browser, many)).length, found);
      assert.ok(questions() <= most, `${String(questions())} questions`);
    }
  });
});
