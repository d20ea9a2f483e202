/**
 * A web-test-runner plugin with one command, `compose`: `{ text }` composes text in the focused field as an input
 * method does, `{ commit }` ends the composition with that text.
 */
export function composePlugin() {
  return {
    name: 'compose',
    async executeCommand({ command, payload, session }) {
      if (command !== 'compose') return undefined;
      const page = session.browser.getPage(session.id);
      const client = await page.createCDPSession();
      const { text, commit } = payload;
      if (commit === undefined)
        await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      else await client.send('Input.insertText', { text: commit });
      return true;
    },
  };
}
