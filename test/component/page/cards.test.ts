import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { startCards } from '../../../src/page/cards.ts';
import { gap } from '../../../src/page/placement.ts';
import { leaveDelay, restDelay } from '../../../src/page/pointer.ts';
import { isOpen, marked, move, press, rows } from './marked-frame.ts';
import { closePages, middleOfMark, pageOf, paintedTokens } from './page-frame.ts';
import { until } from '../until.ts';

describe('the card of a mark', () => {
  beforeEach(() => move(900, 580));
  afterEach(closePages);

  it('shows where the pointer rests, and says what the state is', async () => {
    const page = await marked(rows);
    expect(page.host()).to.equal(null);
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    const text = page.root().textContent;
    expect(text).to.contain('CLOSE_WAIT').and.to.contain('CLOSE-WAIT').and.to.contain('The peer closed');
    expect(text).to.contain('Full entry');
  });

  it('shows where the pointer came to rest while the cards were still loaded, and not where it has left again', async () => {
    for (const [hasLeft, isShown] of [
      [false, true],
      [true, false],
    ] as const) {
      let load!: () => void;
      const loaded = new Promise<void>((resolve) => (load = resolve));
      const page = await pageOf(rows);
      const moves: string[] = [];
      for (const type of ['pointermove', 'pointerout'])
        page.view.addEventListener(type, () => moves.push(type), { capture: true });
      page.annotate({ loadCards: () => loaded.then(() => startCards) });
      await until(() => paintedTokens(page).length === 2);
      await move(...middleOfMark(page, 'CLOSE_WAIT'));
      await until(() => moves.at(-1) === 'pointermove');
      page.frame.style.height = '590px';
      if (hasLeft) {
        await move(300, 595);
        await until(() => moves.at(-1) === 'pointerout');
      }
      load();
      if (isShown) await until(() => page.document.querySelector('tcp-state-card-host') !== null);
      else {
        // Longer than a pointer has to rest.
        await new Promise((resolve) => setTimeout(resolve, 4 * restDelay));
        expect(page.document.querySelector('tcp-state-card-host')).to.equal(null);
      }
      closePages();
      await move(900, 595);
    }
  });

  describe('in a terminal that lets the pointer through its rows', () => {
    // As xterm.js 6.1 draws rows, and as VS Code shows it, with an element over all of them.
    const over = (inner: string): string => `<div style="position:absolute;inset:0;background:#eee">${inner}</div>`;
    const terminal = (above: string): string =>
      `<style>body{margin:8px;font:16px/20px monospace}</style><div class="xterm" style="position:relative"><div class="xterm-scrollable-element"><div class="xterm-screen"><div class="xterm-rows" style="pointer-events:none;white-space:pre">${[
        'State      Recv-Q Send-Q Local Address:Port Peer Address:Port',
        'ESTAB      0      0      10.0.3.17:8080     203.0.113.9:43130',
        'CLOSE-WAIT 32     0      10.0.3.17:8080     203.0.113.9:43664',
      ]
        .map((row) => `<div><span>${row}</span></div>`)
        .join('')}</div></div></div>${above}</div>`;

    for (const [above, name] of [
      ['', 'alone'],
      [over(''), 'below an element over all of them'],
    ] as const)
      it(`shows for a row ${name}`, async () => {
        const page = await marked(terminal(above));
        await move(...page.middleOf('CLOSE-WAIT'));
        await until(() => isOpen(page));
        expect(page.root().querySelector('h1')!.textContent).to.equal('CLOSE-WAIT');
      });

    it('shows where the rows are drawn anew as the pointer comes upon them, and the pointer rests', async () => {
      const page = await marked(terminal(over('')));
      const rows = page.document.querySelector('.xterm-rows')!;
      page.document.querySelector('.xterm')!.addEventListener(
        'pointermove',
        () => {
          rows.replaceChildren(...[...rows.children].map((row) => row.cloneNode(true)));
        },
        { once: true },
      );
      await move(...page.middleOf('CLOSE-WAIT'));
      await until(() => isOpen(page));
    });

    it('does not show below a menu', async () => {
      const page = await marked(terminal(over('<p style="margin:0;height:100%">Paste</p>')));
      await move(...page.middleOf('CLOSE-WAIT'));
      // Longer than it is looked for a token.
      await new Promise((resolve) => setTimeout(resolve, 8 * restDelay));
      expect(page.host()).to.equal(null);
    });
  });

  it('is asked for again by the pointer where nobody answered', async () => {
    const page = await pageOf(rows);
    let isEnded = true;
    page.annotate({
      loadCards: () => (isEnded ? Promise.reject(new Error('The background was ended.')) : Promise.resolve(startCards)),
    });
    await until(() => paintedTokens(page).length === 2);
    isEnded = false;
    await move(...middleOfMark(page, 'CLOSE_WAIT'));
    await until(() => page.document.querySelector('tcp-state-card-host') !== null);
  });

  it('never covers its token', async () => {
    const page = await marked(rows);
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    const card = page.root().querySelector('.place')!.getBoundingClientRect();
    const token = page.boxOf('CLOSE_WAIT');
    expect(card.top >= token.bottom || card.bottom <= token.top).to.equal(true);
  });

  it('comes with a movement, and without one in a text so long that it would stutter', async () => {
    const movements: string[] = [];
    for (const more of ['', 'and no more of that\n'.repeat(6000)]) {
      const page = await marked(rows.replace('</pre>', `${more}</pre>`));
      await move(...page.middleOf('CLOSE_WAIT'));
      await until(() => isOpen(page));
      movements.push(page.view.getComputedStyle(page.root().querySelector('.place')!).animationName);
      closePages();
    }
    expect(movements).to.deep.equal(['open', 'none']);
  });

  it('changes nothing of the page before it shows', async () => {
    const page = await marked(rows);
    const changes: MutationRecord[] = [];
    const observer = new page.view.MutationObserver((records) => changes.push(...records));
    observer.observe(page.document, { subtree: true, childList: true, attributes: true, characterData: true });
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    await until(() => changes.length > 0);
    expect(changes.map(({ addedNodes }) => [...addedNodes].map(({ nodeName }) => nodeName).join())).to.deep.equal([
      page.host()!.nodeName,
    ]);
    observer.disconnect();
  });

  it('does not show beside a token, in the rest of its line', async () => {
    const page = await marked(rows);
    const { right, top } = page.boxOf('CLOSE_WAIT');
    await move(right + 40, top + 8);
    await move(...page.middleOf('ESTABLISHED'));
    await until(() => isOpen(page));
    expect(page.root().querySelector('h1')!.textContent).to.equal('ESTABLISHED');
  });

  it('can be pointed at on the way and inside, and closes when the pointer has left both', async () => {
    const page = await marked(rows);
    const [x, y] = page.middleOf('CLOSE_WAIT');
    await move(x, y);
    await until(() => isOpen(page));
    const card = page.root().querySelector('.place')!.getBoundingClientRect();
    for (const place of [page.boxOf('CLOSE_WAIT').bottom + gap / 2, card.top + 40]) {
      await move(x, place);
      // Longer than a pointer may be away.
      await new Promise((resolve) => setTimeout(resolve, 2 * leaveDelay));
      expect(isOpen(page)).to.equal(true);
    }
    await move(5, 590);
    await until(() => !isOpen(page));
    expect(page.host()).to.equal(null);
  });

  it('closes when the pointer leaves its frame, also beside the edge of it', async () => {
    const page = await marked('<style>body{margin:0}</style>CLOSE_WAIT');
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    page.frame.style.height = '590px';
    await move(300, 595);
    await until(() => !isOpen(page));
  });

  it('gives way to that of the mark to which the pointer jumps, which stays', async () => {
    const page = await marked('<p>in TIME_WAIT</p><p style="position:absolute;left:700px;top:0">in LAST_ACK</p>');
    for (const token of ['TIME_WAIT', 'LAST_ACK']) {
      await move(...page.middleOf(token));
      await until(() => isOpen(page) && page.root().querySelector('h1')!.textContent === token);
    }
    // Longer than a pointer may be away.
    await new Promise((resolve) => setTimeout(resolve, 2 * leaveDelay));
    expect(isOpen(page)).to.equal(true);
  });

  it('closes on Escape, which the page does not hear', async () => {
    const page = await marked(rows);
    const heard: string[] = [];
    page.document.addEventListener('keydown', ({ key }) => heard.push(key), true);
    page.view.focus();
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    await press('Escape');
    await until(() => !isOpen(page));
    await press('Escape');
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['Escape']);
  });

  it('stays where its word is clicked, comes where none was there, and goes where text is selected from the word on', async () => {
    const page = await marked(rows);
    const [x, y] = page.middleOf('CLOSE_WAIT');
    await move(x, y);
    await until(() => isOpen(page));
    await executeServerCommand('pointer-click', { x, y });
    expect(isOpen(page)).to.equal(true);
    await press('Escape');
    await until(() => !isOpen(page));
    await executeServerCommand('pointer-click', { x, y });
    expect(isOpen(page)).to.equal(true);
    await executeServerCommand('pointer-drag', { from: [x, y], to: [x + 200, y] });
    expect(isOpen(page)).to.equal(false);
  });

  for (const [use, cursor] of [
    ['as in a link', 'pointer'],
    ['as in a terminal', 'text'],
  ])
    it(`goes where its word is pressed and the page has a use for that, ${use}`, async () => {
      const page = await marked(rows.replace('<pre>', `<pre style="cursor:${cursor}">`));
      const [x, y] = page.middleOf('CLOSE_WAIT');
      await move(x, y);
      await until(() => isOpen(page));
      await executeServerCommand('pointer-click', { x, y });
      expect(isOpen(page)).to.equal(false);
    });

  it('stays closed after Escape until the pointer moves, also where the pointer had moved just before', async () => {
    const page = await marked(rows);
    page.view.focus();
    const [x, y] = page.middleOf('CLOSE_WAIT');
    await move(x, y);
    await until(() => isOpen(page));
    const view = page.view;
    const event = (type: string, init: object): Event =>
      type === 'keydown' ? new view.KeyboardEvent(type, init) : new view.PointerEvent(type, init);
    const dispatch = (type: string, init: object): boolean =>
      page.document.body.dispatchEvent(event(type, { bubbles: true, cancelable: true, ...init }));
    dispatch('pointermove', { clientX: x + 1, clientY: y, pointerType: 'mouse' });
    dispatch('keydown', { key: 'Escape' });
    expect(isOpen(page)).to.equal(false);
    // The browser tells of the pointer once more where what is below it has changed.
    dispatch('pointermove', { clientX: x + 1, clientY: y, pointerType: 'mouse' });
    // Longer than a pointer has to rest.
    await new Promise((resolve) => setTimeout(resolve, 3 * restDelay));
    expect(isOpen(page)).to.equal(false);
    await move(x - 2, y);
    await until(() => isOpen(page));
  });

  it('closes when its token scrolls away', async () => {
    const page = await marked(`${rows}<div style="height:3000px"></div>`);
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    page.view.scrollTo(0, 200);
    await until(() => !isOpen(page));
  });

  it('stands in the open modal dialog, where it can be used', async () => {
    const page = await marked('<dialog>in TIME_WAIT</dialog>');
    const dialog = page.document.querySelector('dialog')!;
    dialog.showModal();
    await until(() => page.view.CSS.highlights.size > 0);
    await move(...page.middleOf('TIME_WAIT'));
    await until(() => isOpen(page));
    expect(page.host()!.parentNode).to.equal(dialog);
  });

  it('comes back after the page removed its host', async () => {
    const page = await marked(rows);
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    page.host()!.remove();
    await move(900, 580);
    await move(...page.middleOf('ESTABLISHED'));
    await until(() => isOpen(page));
  });

  it('that the page took away leaves the next Escape to the page', async () => {
    const page = await marked(rows);
    const heard: string[] = [];
    page.document.addEventListener('keydown', ({ key }) => heard.push(key));
    page.view.focus();
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    page.host()!.remove();
    await press('Escape');
    await until(() => heard.length > 0);
  });

  it('is not styled by the page', async () => {
    const page = await marked(
      `<style>*,tcp-state-card-host{opacity:0!important;transform:scale(2)!important;font-size:60px!important;pointer-events:auto!important;display:none}p,pre,html,body{display:block!important;opacity:1!important;transform:none!important;font-size:14px!important}</style>${rows}`,
    );
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    const { opacity, transform, pointerEvents, position } = page.view.getComputedStyle(page.host()!);
    expect({ opacity, transform, pointerEvents, position }).to.deep.equal({
      opacity: '1',
      transform: 'none',
      pointerEvents: 'none',
      position: 'fixed',
    });
    expect(page.view.getComputedStyle(page.root().querySelector('#line')!).fontSize).to.equal('14px');
  });
});
