/** Pages that go on living under their marks, in both browsers: what is marked follows them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, row } from '../../support/awkward-pages.ts';
import { livingPages, showingPages } from '../../support/living-pages.ts';
import { openReading, type Reading } from '../../support/page-steps.ts';
import { permittedBrowsers } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

for (const { name: browserName, skip, start } of permittedBrowsers) {
  describe(`living pages in ${browserName}`, { skip }, () => {
    let on: Reading;

    openReading(
      start,
      {
        ...Object.fromEntries(
          [...livingPages, ...showingPages].map(({ path, content }) => [`/${path}`, content] as const),
        ),
        '/late-root': html(`<pre>${row('TIME_WAIT')}</pre><div id="late" style="height:100px"></div>`),
        '/taken': html(
          `<p>Taken over:</p><iframe srcdoc="<pre>${row('TIME_WAIT')}</pre>"></iframe><script>function take() { document.body.append(document.adoptNode(document.querySelector('iframe').contentDocument.querySelector('pre'))); }</script>`,
        ),
        '/taken-part': html(
          `<pre>${row('TIME_WAIT')}</pre><x-first></x-first><x-second></x-second><iframe srcdoc="<x-taken></x-taken>"></iframe><script>function take() { document.body.prepend(document.adoptNode(document.querySelector('iframe').contentDocument.querySelector('x-taken'))); } function define(name, row) { customElements.define(name, class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<pre>' + row + '</pre>'; } }); }</script>`,
        ),
      },
      (opened) => {
        on = opened;
      },
    );

    const change = () => on.page.evaluate('change()');

    for (const mode of ['open', 'closed'] as const)
      test(`reads the ${mode} shadow root that an element gets late, as soon as the pointer comes upon it, and has cards there`, async () => {
        await on.open('late-root');
        await on.areFound({ 'TIME-WAIT': 1 });
        await on.page.mouse.move(800, 600);
        const { x, y } = await on.page.evaluate(
          (mode, row) => {
            const root = document.querySelector('#late')!.attachShadow({ mode });
            root.innerHTML = `<pre>${row}</pre>`;
            const { firstChild: text } = root.firstElementChild!;
            const range = new Range();
            range.setStart(text!, row.indexOf('LAST_ACK'));
            range.setEnd(text!, row.indexOf('LAST_ACK') + 8);
            const { left, top, width, height } = range.getBoundingClientRect();
            return { x: left + width / 2, y: top + height / 2 };
          },
          mode,
          row('LAST_ACK'),
        );
        const late = await on.page.$('#late');
        await late?.hover();
        await on.areFound({ 'TIME-WAIT': 1, 'LAST-ACK': 1 });
        await on.page.mouse.move(x - 1, y);
        await on.page.mouse.move(x, y);
        await until(
          'the card of LAST-ACK is shown',
          async () => (await on.reader.card())?.text.includes('LAST-ACK') === true,
        );
      });

    for (const { path, name, before: first, after: then } of livingPages)
      test(`marks follow a page that ${name}`, async () => {
        await on.open(path);
        await on.areFound(first);
        await change();
        await on.areFound(then);
        assert.deepEqual(on.errors, []);
      });

    /**
     * Removes the frame that an element was taken over from. Firefox takes what was made in a frame away from extensions
     * when the frame goes: what they hold of it is dead.
     */
    const removeFrameOf = async (element: string) => {
      await on.reader.run(`await inFrames(() => { globalThis.held = document.querySelector('${element}'); });`);
      await on.page.$eval('iframe', (frame) => {
        frame.remove();
      });
      const isDead = (): Promise<unknown> =>
        on.reader.run(`
          const [{ result }] = await inFrames(() => { try { return held.nodeType !== 1; } catch { return true; } });
          return result;`);
      if (browserName === 'Firefox')
        await until(`${element} is dead to who held it`, async () => (await isDead()) === true);
    };

    test('marks that were taken over from a frame are counted and have their card after the frame has gone', async () => {
      await on.open('taken');
      await on.areFound({ 'TIME-WAIT': 1 });
      await on.page.evaluate('take()');
      await on.areMarked('TIME_WAIT');
      await removeFrameOf('pre');
      await on.timeWaitCard();
      await on.areFound({ 'TIME-WAIT': 1 });
      await on.escape();
      assert.deepEqual(on.errors, []);
    });

    test('a component that is defined late is marked, also after one that was taken over from a frame that has gone', async () => {
      await on.open('taken-part');
      await on.areFound({ 'TIME-WAIT': 1 });
      await on.page.evaluate('take()');
      // Nothing of it is to be read any more: what comes now is found by a look that meets the other two as well.
      await on.areFound({ 'TIME-WAIT': 1 });
      await on.page.evaluate(`define('x-first', ${JSON.stringify(row('LAST_ACK'))})`);
      await on.areFound({ 'TIME-WAIT': 1, 'LAST-ACK': 1 });
      await removeFrameOf('x-taken');
      await on.page.evaluate(`define('x-second', ${JSON.stringify(row('CLOSE_WAIT'))})`);
      await on.areFound({ 'TIME-WAIT': 1, 'LAST-ACK': 1, 'CLOSE-WAIT': 1 });
      assert.deepEqual(on.errors, []);
    });

    for (const { path, name } of showingPages)
      test(`what is hidden is marked once it is shown by ${name}`, async () => {
        await on.open(path);
        await on.areMarked('TIME_WAIT');
        assert.ok(!(await on.reader.marks()).includes('LAST_ACK'));
        await on.page.evaluate('show()');
        await until('LAST_ACK is marked', async () => (await on.reader.marks()).includes('LAST_ACK'));
        assert.deepEqual(on.errors, []);
      });
  });
}
