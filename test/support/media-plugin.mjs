/**
 * A web-test-runner plugin with one command, `media-features`: takes an array of `{ name, value }` media features
 * (`forced-colors`, `prefers-color-scheme`, `prefers-contrast`, `prefers-reduced-motion`) and applies it to the
 * page under test; an empty array undoes it. The runner's own `emulate-media`, of which it must not have the name,
 * ignores forced colours in Chrome.
 */
export function mediaPlugin() {
  /** One for each page: what one session emulates no other one undoes. */
  const clients = new WeakMap();
  return {
    name: 'media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined;
      const page = session.browser.getPage(session.id);
      if (!clients.has(page)) clients.set(page, page.createCDPSession());
      const client = await clients.get(page);
      await client.send('Emulation.setEmulatedMedia', { features: payload });
      return true;
    },
  };
}
