import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { startCards } from '../../../src/page/cards.ts';
import { leaveDelay } from '../../../src/page/pointer.ts';
import { isOpen, marked, move, press, rows, type Marked } from './marked-frame.ts';
import { closePages, middleOfMark, pageOf, paintedTokens } from './page-frame.ts';
import { until } from '../until.ts';

const tap = (x: number, y: number): Promise<unknown> => executeServerCommand('pointer-tap', { x, y });
const place = (page: Marked): DOMRect => page.root().querySelector('.place')!.getBoundingClientRect();
const open = async (page: Marked, token = 'CLOSE_WAIT'): Promise<void> => {
  await move(...page.middleOf(token));
  await until(() => isOpen(page));
};
/** Whether the middle of the card takes the pointer: it is drawn, on top, and not dead. */
const isOnTop = (page: Marked): boolean => {
  const { left, right, top, bottom } = place(page);
  return page.document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === page.host();
};

describe('the card under a finger', () => {
  beforeEach(() => move(900, 580));
  afterEach(closePages);

  for (const [ground, isSeen] of [
    ['transparent', true],
    ['rgb(255 220 0 / .1)', true],
    ['oklch(60% .1 200 / .25)', true],
    ['rgb(0 0 0 / .5)', false],
    ['#000', false],
    ['yellow', false],
    ['oklch(60% .1 200)', false],
  ] as const)
    it(`opens ${isSeen ? 'for a word' : 'for no word'} under a box whose ground is ${ground}`, async () => {
      const page = await marked(rows);
      const at = page.middleOf('CLOSE_WAIT');
      await tap(...at);
      await until(() => isOpen(page));
      await tap(600, 500);
      await until(() => !isOpen(page));
      const cover = page.document.createElement('div');
      // The paragraph on top of it has no ground of its own.
      cover.innerHTML = '<p style="height:90px"></p>';
      cover.style.cssText = `position:fixed;inset:0 0 auto 0;background:${ground}`;
      page.document.body.append(cover);
      // What a card says of the state is there now, so that nothing is waited for.
      await tap(...at);
      expect(isOpen(page)).to.equal(isSeen);
    });

  it('opens on a tap, and closes on a tap elsewhere', async () => {
    const page = await marked(rows);
    await tap(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    await tap(600, 500);
    await until(() => !isOpen(page));
  });

  it('opens where it was tapped while the cards were still loaded', async () => {
    let load!: () => void;
    const loaded = new Promise<void>((resolve) => (load = resolve));
    const page = await pageOf(rows);
    page.annotate({ loadCards: () => loaded.then(() => startCards) });
    await until(() => paintedTokens(page).length === 2);
    const tapped = new Promise((resolve) => {
      page.view.addEventListener('click', resolve, { once: true });
    });
    await tap(...middleOfMark(page, 'CLOSE_WAIT'));
    await tapped;
    load();
    await until(() => page.document.querySelector('tcp-state-card-host') !== null);
  });

  it('stays while it is tapped itself', async () => {
    const page = await marked(rows);
    await tap(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    const { left, top } = place(page);
    await tap(left + 30, top + 30);
    // Longer than a pointer may be away.
    await new Promise((resolve) => setTimeout(resolve, 2 * leaveDelay));
    expect(isOpen(page)).to.equal(true);
  });

  it('leaves a link under its token to the page', async () => {
    const page = await marked(`<p style="font:16px/40px monospace">see <a href="#there">the CLOSE_WAIT rows</a></p>`);
    let followed = 0;
    page.document.querySelector('a')!.addEventListener('click', (event) => {
      if (!event.defaultPrevented) followed++;
      event.preventDefault();
    });
    await tap(...page.middleOf('CLOSE_WAIT'));
    await until(() => followed === 1);
  });
});

describe('the card in what a page puts on top', () => {
  beforeEach(() => move(900, 580));
  afterEach(closePages);

  for (const kind of ['auto', 'manual']) {
    it(`can be used from a token in a popover of the kind ${kind}, which stays open`, async () => {
      const page = await marked(`<div popover="${kind}" style="inset:40px auto auto 40px;margin:0">${rows}</div>`);
      const popover = page.document.querySelector<HTMLElement>('[popover]')!;
      popover.showPopover();
      await until(() => page.view.CSS.highlights.size > 0);
      await open(page);
      expect(isOnTop(page)).to.equal(true);
      const { left, top } = place(page);
      await executeServerCommand('pointer-click', { x: left + 30, y: top + 40 });
      expect(popover.matches(':popover-open')).to.equal(true);
      expect(isOpen(page)).to.equal(true);
    });
  }

  it('stands in a modal dialog inside a shadow tree', async () => {
    const page = await marked(
      '<div id="host"><template shadowrootmode="open"><dialog>It hangs in TIME_WAIT.</dialog></template></div>',
    );
    const root = page.document.querySelector('#host')!.shadowRoot!;
    const dialog = root.querySelector('dialog')!;
    dialog.showModal();
    await until(() => page.view.CSS.highlights.size > 0);
    const range = page.document.createRange();
    range.setStart(dialog.firstChild!, 12);
    range.setEnd(dialog.firstChild!, 21);
    const { left, top, width, height } = range.getBoundingClientRect();
    await move(left + width / 2, top + height / 2);
    await until(() => dialog.querySelector('tcp-state-card-host')?.matches(':popover-open'));
    expect(root.querySelector('tcp-state-card-host')!.parentNode).to.equal(dialog);
  });

  it('closes when a modal dialog opens above it', async () => {
    const page = await marked(`${rows}<dialog>Are you sure?</dialog>`);
    await open(page);
    page.document.querySelector('dialog')!.showModal();
    await until(() => !isOpen(page));
  });

  it('is drawn on a page that moves, mirrors and shrinks its root', async () => {
    const page = await marked(
      `<style>html{transform:translateX(20px);filter:grayscale(1);contain:paint;direction:rtl}</style><div dir="ltr">${rows}</div>`,
    );
    await open(page);
    expect(isOnTop(page)).to.equal(true);
    const token = page.boxOf('CLOSE_WAIT');
    expect(place(page).top >= token.bottom || place(page).bottom <= token.top).to.equal(true);
  });

  it('is drawn where the page forbids every element to be', async () => {
    const page = await marked(rows);
    const style = page.document.createElement('style');
    style.textContent = 'tcp-state-card-host,tcp-state-card-host *{all:unset!important;display:none!important}';
    page.document.head.append(style);
    await open(page);
    expect(isOnTop(page)).to.equal(true);
    expect(page.view.getComputedStyle(page.host()!).display).not.to.equal('none');
  });

  it('fits into a view of 320 pixels, which is one of 640 at twice the size', async () => {
    const page = await marked(`<style>pre{white-space:pre-wrap;overflow-wrap:anywhere}</style>${rows}`);
    for (const width of [640, 320]) {
      page.frame.style.width = `${width}px`;
      await new Promise((resolve) => page.view.requestAnimationFrame(() => page.view.requestAnimationFrame(resolve)));
      await move(900, 580);
      await until(() => !isOpen(page));
      await open(page, 'CLOSE_WAIT');
      const { left, right } = place(page);
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(width);
      const card = page.root().querySelector('.card')!;
      expect(card.scrollWidth, `nothing is cut off at ${String(width)}`).to.be.at.most(card.clientWidth);
    }
  });
});

describe('the keys of the card', () => {
  beforeEach(() => move(900, 580));
  afterEach(closePages);

  it('are not heard by shortcuts of the page, Escape included, when pressed and when let go', async () => {
    const page = await marked(rows);
    const heard: string[] = [];
    page.walk('CLOSE-WAIT');
    await until(() => isOpen(page) && page.root().activeElement);
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      page.view.addEventListener(type, ({ key }) => heard.push(`${type} ${key}`), true);
    for (const key of ['j', '/', 'Enter', 'Tab', 'Escape']) await press(key);
    await until(() => !isOpen(page));
    await press('k');
    await until(() => heard.length > 0);
    expect(heard[0]).to.equal('keydown k');
  });

  it('copy the whole explanation, the row included', async () => {
    const page = await marked(rows);
    let copied = '';
    Object.defineProperty(page.view.navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void (copied = text)) },
    });
    page.walk('CLOSE-WAIT');
    await until(() => isOpen(page) && page.root().querySelector('#row'));
    [...page.root().querySelectorAll('button')].at(-1)!.click();
    await until(() => copied !== '');
    expect(copied).to.contain('203.0.113.9:43664').and.to.contain('The peer closed first');
    expect(copied).to.match(/^CLOSE_WAIT · CLOSE-WAIT · RFC 9293\n/);
  });

  it('copy it by the command of the browser where the page has no clipboard, as those without TLS', async () => {
    const page = await marked(rows);
    Object.defineProperty(page.view.navigator, 'clipboard', { value: undefined });
    page.walk('CLOSE-WAIT');
    await until(() => isOpen(page) && page.root().activeElement);
    const copy = [...page.root().querySelectorAll('button')].at(-1)!;
    const said = copy.textContent;
    copy.focus();
    await press('Enter');
    await until(() => copy.textContent !== said);
    expect(copy.textContent).to.equal('Copied');
  });
});
