/**
 * A web-test-runner plugin with one command, `emulate-media`: takes an array of `{ name, value }` media features
 * (`forced-colors`, `prefers-color-scheme`, `prefers-contrast`, `prefers-reduced-motion`) and applies it to the
 * page under test; an empty array undoes it. The runner's own `emulateMedia` ignores forced colours in Chrome.
 */
export function mediaPlugin() {
  return {
    name: 'media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-media') return undefined;
      const page = session.browser.getPage(session.id);
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: payload });
      return true;
    },
  };
}
