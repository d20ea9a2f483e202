/**
 * A web-test-runner plugin for the real mouse, finger and keyboard: `pointer-move` and `pointer-tap` take
 * `{ x, y }` in CSS pixels of the page, `press` takes the name of a key.
 */
export function pointerPlugin() {
  return {
    name: 'pointer',
    async executeCommand({ command, payload, session }) {
      const page = session.browser.getPage?.(session.id);
      if (command === 'pointer-move') await page.mouse.move(payload.x, payload.y);
      else if (command === 'pointer-tap') await page.touchscreen.tap(payload.x, payload.y);
      else if (command === 'pointer-click') await page.mouse.click(payload.x, payload.y);
      else if (command === 'press') await page.keyboard.press(payload);
      else return undefined;
      return true;
    },
  };
}
