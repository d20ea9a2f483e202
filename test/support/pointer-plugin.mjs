/**
 * A web-test-runner plugin for the real mouse, finger and keyboard: `pointer-move` and `pointer-tap` take
 * `{ x, y }` in CSS pixels of the page, `pointer-drag` takes two of such points as lists, `press` takes the name of a key.
 */
export function pointerPlugin() {
  return {
    name: 'pointer',
    async executeCommand({ command, payload, session }) {
      const page = session.browser.getPage?.(session.id);
      if (command === 'pointer-move') await page.mouse.move(payload.x, payload.y);
      else if (command === 'pointer-tap') await page.touchscreen.tap(payload.x, payload.y);
      else if (command === 'pointer-click') await page.mouse.click(payload.x, payload.y);
      else if (command === 'pointer-drag') {
        await page.mouse.move(...payload.from);
        await page.mouse.down();
        await page.mouse.move(...payload.to);
        await page.mouse.up();
      } else if (command === 'press') await page.keyboard.press(payload);
      else return undefined;
      return true;
    },
  };
}
