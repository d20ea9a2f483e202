import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdsWhileComposing } from '../../../../src/components/search/composition.ts';

describe('a list of results', () => {
  it('holds still while text is composed, but on Android, where every word is composed', () => {
    const agents = {
      windows:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      linux: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
      phone:
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
      androidFirefox: 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
    };
    const holding = Object.entries(agents).filter(([, agent]) => holdsWhileComposing(agent));
    assert.deepEqual(
      holding.map(([name]) => name),
      ['windows', 'mac', 'linux'],
    );
  });
});
