import { expect } from '@open-wc/testing';
import { store, stored, storedJson, type Lasting } from '../../../src/app/web-storage.ts';

const key = 'web-storage test';
const areas = { tab: 'sessionStorage', device: 'localStorage' } as const;

for (const lasting of ['tab', 'device'] satisfies Lasting[])
  describe(`what is stored for the ${lasting}`, () => {
    const name = areas[lasting];

    afterEach(() => {
      globalThis[name].removeItem(key);
    });

    it('is there again until it is taken away', () => {
      expect(stored(lasting, key)).to.equal(undefined);
      expect(store(lasting, key, 'noon')).to.equal(true);
      expect(stored(lasting, key)).to.equal('noon');
      expect(globalThis[name].getItem(key)).to.equal('noon');
      expect(store(lasting, key, undefined)).to.equal(true);
      expect(stored(lasting, key)).to.equal(undefined);
    });

    it('is nothing as JSON where it is none', () => {
      for (const [text, value] of [
        ['{"a":1}', { a: 1 }],
        ['{', undefined],
        ['null', undefined],
      ] as const) {
        store(lasting, key, text);
        expect(storedJson(lasting, key), text).to.deep.equal(value);
      }
    });

    it('is as it was where no more can be kept, which is told', () => {
      store(lasting, key, 'noon');
      expect(store(lasting, key, 'x'.repeat(30_000_000))).to.equal(false);
      expect(stored(lasting, key)).to.equal('noon');
    });

    it('is nothing where a browser forbids to store, which throws nothing', () => {
      const original = Object.getOwnPropertyDescriptor(globalThis, name)!;
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get: () => {
          throw new DOMException('Storage is forbidden.', 'SecurityError');
        },
      });
      expect(store(lasting, key, 'noon')).to.equal(false);
      expect([stored(lasting, key), storedJson(lasting, key)]).to.deep.equal([undefined, undefined]);
      Object.defineProperty(globalThis, name, original);
    });
  });
