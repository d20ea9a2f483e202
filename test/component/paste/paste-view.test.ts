import { expect, nextFrame } from '@open-wc/testing';
import { CopyButton } from '../../../src/app/paste/view/copy-button.ts';
import { PasteView } from '../../../src/app/paste/view/paste-view.ts';
import { SeriesChart } from '../../../src/app/paste/view/series-chart.ts';
import { TablePane } from '../../../src/app/paste/view/table-pane.ts';
import { TextPane } from '../../../src/app/paste/view/text-pane.ts';
import { paste } from '../../../src/i18n/every-language/paste.ts';
import { listing } from './open-session.ts';
import { until } from '../until.ts';

customElements.define('tcp-copy-button', CopyButton);
customElements.define('tcp-paste-text', TextPane);
customElements.define('tcp-paste-table', TablePane);
customElements.define('tcp-paste-series', SeriesChart);
customElements.define('tcp-paste', PasteView);

const words = paste.en;
const row = (port: number): string => `tcp 0 0 192.0.2.1:22 198.51.100.7:${String(port)} ESTABLISHED\n`;
const pasted = (content: string) => [{ name: '', content }];

describe('the paste view', () => {
  let view: PasteView;

  const open = async (): Promise<void> => {
    view = document.createElement('tcp-paste') as PasteView;
    view.style.cssText = '--text-height: 20rem';
    document.body.append(view);
    await view.updateComplete;
  };
  /** As a reload: the worker ends, and what the tab holds is brought back by another one. */
  const reload = async (): Promise<void> => {
    view.remove();
    await open();
  };
  const shows = (...ports: readonly number[]): boolean => {
    const text = [...view.querySelectorAll('code.written')].map(({ textContent }) => textContent).join('\n');
    return [...text.matchAll(/7:(\d+)/g)].map(([, port]) => Number(port)).join() === ports.join();
  };
  const button = (text: string, within: ParentNode = view): HTMLElement => {
    const found = [...within.querySelectorAll('button')].find((one) => one.textContent.trim() === text);
    if (!found) throw new Error(`There is no button ${text}.`);
    return found;
  };
  const offers = (): readonly HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>('.notice button')].filter(
      ({ textContent }) => textContent === words.undo,
    );
  const drop = (text: string): void => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', text);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  };
  const type = (text: string): void => {
    const field = view.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  /** Waits until a text is kept on the device. */
  const kept = async (text: string): Promise<void> => {
    const texts = (): Promise<readonly Blob[]> =>
      new Promise((resolve) => {
        const opening = indexedDB.open('tcp-state-card:paste', 1);
        opening.onsuccess = () => {
          const all = opening.result.transaction('sources').objectStore('sources').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(
              all.result.flatMap(({ sources }: { sources: { content: Blob }[] }) =>
                sources.map(({ content }) => content),
              ),
            );
          };
        };
      });
    let found = false;
    while (!found)
      found = (await Promise.all((await texts()).map(async (one) => (await one.text()) === text))).includes(true);
  };

  before(async () => {
    // The worker loads its modules.
    await open();
    await view.take(pasted(row(1)));
    view.remove();
  });
  beforeEach(async () => {
    sessionStorage.clear();
    await open();
  });
  afterEach(() => {
    view.remove();
    for (const notice of document.querySelectorAll('.notice')) notice.remove();
  });

  it('offers a text back that was still being read when another one came in its place', async () => {
    await view.take(pasted(row(1001)));
    void view.take(pasted(row(1002)));
    await view.take(pasted(row(1003)));
    await until(() => shows(1003), 'the last text is there');
    expect(offers().length).to.equal(2);
    offers()[1]!.click();
    await until(() => shows(1002), 'the one that was overtaken is back');
    offers()[0]!.click();
    await until(() => shows(1001), 'the one before both is back');
  });

  it('offers a text back that was still being read when everything was cleared', async () => {
    await view.take(pasted(row(1001)));
    await until(() => shows(1001), 'the text is there');
    void view.take(pasted(row(1002)));
    button(words.clear).click();
    expect(offers().length).to.equal(2);
    offers()[1]!.click();
    await until(() => shows(1002), 'the one that was being read is there');
  });

  it('offers a further text back that was still being read when everything was cleared', async () => {
    await view.take(pasted(row(1001)));
    await until(() => shows(1001), 'the text is there');
    button(words.addSnapshot).click();
    await view.updateComplete;
    drop(row(1002));
    button(words.clear).click();
    await until(() => offers().length === 2, 'both are offered');
    offers()[1]!.click();
    await until(() => shows(1002), 'the further one is there');
  });

  it('takes a text that is dropped while another one is typed, and offers that one back', async () => {
    type(row(1001));
    drop(row(1002));
    await until(() => shows(1002), 'the dropped text is there');
    // Typing would have rested by then.
    await until(() => offers().length === 1, 'what was typed is offered');
    offers()[0]!.click();
    await until(() => shows(1001), 'what was typed is back');
  });

  it('reads a dropped text to its end where what is typed is done with meanwhile, and offers that back', async () => {
    await view.take(pasted(row(1001)));
    await until(() => shows(1001), 'the text is there');
    button(words.edit).click();
    await until(() => view.querySelector('textarea')?.value === row(1001), 'it is in the field');
    type(row(1003));
    drop(row(1002));
    button(words.editDone).click();
    await until(() => shows(1002) && view.querySelector('textarea') === null, 'the dropped text is there');
    offers()[0]!.click();
    await until(() => shows(1003), 'what was typed is back');
  });

  it('takes nothing out of a text that came in the place of the one that was to go', async () => {
    await view.take([...pasted(row(1001)), ...pasted(row(1002))]);
    await until(() => shows(1001, 1002), 'both are there');
    drop(row(1003));
    view.querySelector<HTMLElement>('.sources li:first-child button:last-of-type')!.click();
    await until(() => shows(1003), 'the dropped text is there');
    expect(offers().length).to.equal(1);
  });

  it('says of each text that can be brought back whether it was cleared or gave way to another', async () => {
    const told = (): readonly (string | undefined)[] =>
      [...document.querySelectorAll('.notice p')].map(({ textContent }) => textContent);
    await view.take([{ name: 'noon.log', content: row(1001) }, ...pasted(row(1002))]);
    await view.take(pasted(row(1003)));
    await view.take(pasted(row(1004)));
    button(words.clear).click();
    expect(told()).to.deep.equal([words.replaced('noon.log, …'), words.replaced(words.pastedText), words.cleared]);
  });

  it('reads what was typed last before another text comes into the field', async () => {
    await view.take([...pasted(row(1001)), ...pasted(row(1002))]);
    await until(() => shows(1001, 1002), 'both are there');
    button(words.edit, view.querySelector('.sources li:first-child')!).click();
    await until(() => view.querySelector('textarea')?.value === row(1001), 'the first one is in the field');
    type(row(1003));
    button(words.edit, view.querySelector('.sources li:last-child')!).click();
    await until(() => view.querySelector('textarea')?.value === row(1002), 'the second one is in the field');
    await until(() => shows(1003, 1002), 'the first one is as it was typed');
  });

  it('offers what the tab held before a reload where another text came before it was back', async () => {
    await view.take(pasted(row(2001)));
    await kept(row(2001));
    await reload();
    const restored = view.restore();
    await view.take(pasted(row(2002)));
    await restored;
    await until(() => shows(2002), 'the text that came is there');
    expect(offers().length).to.equal(1);
    offers()[0]!.click();
    await until(() => shows(2001), 'the text of before is back');
  });

  it('leaves the keyboard near a box that was closed, and puts it into one that was opened', async () => {
    const active = (): string => {
      const { activeElement } = document;
      return activeElement === null || activeElement === document.body ? '' : activeElement.textContent.trim();
    };
    const press = async (text: string): Promise<void> => {
      button(text).focus({ focusVisible: true });
      button(text).click();
      await view.updateComplete;
      await view.updateComplete;
    };
    view.querySelector('textarea')!.focus();
    await view.take(pasted(row(1001)));
    await until(() => shows(1001), 'the text is there');
    expect(active()).to.equal(view.querySelector('.strip h2')!.textContent.trim());
    await press(words.addSnapshot);
    expect(document.activeElement?.localName).to.equal('textarea');
    await press(words.cancel);
    expect(active()).to.equal(words.addSnapshot);
    await press(words.edit);
    await until(() => document.activeElement?.localName === 'textarea', 'the text is edited');
    await press(words.editDone);
    await until(() => active() === words.edit, 'the keyboard is back');
    view.querySelector<HTMLElement>('.text-line .number')!.click();
    await until(() => view.querySelector('.row-explained') !== null, 'a row is explained');
    const close = button(words.dismiss, view.querySelector('.row-explained')!);
    close.focus({ focusVisible: true });
    close.click();
    await view.updateComplete;
    expect(document.activeElement?.className).to.equal('scroller text');
  });

  it('says that a changed limit is forgotten with the page where the device keeps no more', async () => {
    await view.take(pasted(listing(3)));
    const limit = (): HTMLInputElement | null => view.querySelector('[aria-describedby="limit-fw2-look"]');
    const told = (): string => view.querySelector('.limits > .refused')!.textContent;
    const write = (value: string): void => {
      limit()!.value = value;
      limit()!.dispatchEvent(new Event('change'));
    };
    await until(() => limit() !== null, 'the limits are there');
    expect(told()).to.equal('');
    // To the last character: each key holds what half of it no longer leaves room for.
    for (let size = 2 ** 24; size >= 1; size /= 2)
      try {
        localStorage.setItem(`filled ${String(size)}`, 'x'.repeat(size));
      } catch {
        continue;
      }
    try {
      write('4321');
      await until(() => told() === words.limitsNotKept, 'it says so');
      expect(limit()!.value).to.equal('4321');
    } finally {
      localStorage.clear();
    }
    write('8765');
    await until(() => told() === '', 'it is kept now');
    expect(localStorage.length).to.equal(1);
    localStorage.clear();
  });

  it('explains each row of a line that has several, one after the other', async () => {
    const sockets = [22, 23, 24].map((port) => ({
      protocol: 'tcp',
      local: `192.0.2.1:${String(port)}`,
      remote: '198.51.100.7:1024',
      state: 'CLOSE_WAIT',
    }));
    await view.take(pasted(`${JSON.stringify(sockets)}\n`));
    await until(() => view.querySelector('.text-line .number') !== null, 'the line is there');
    view.querySelector<HTMLElement>('.text-line .number')!.click();
    const explained = (): string => view.querySelector('.row-explained')?.textContent ?? '';
    for (const [place, port] of [22, 23, 24, 22].entries()) {
      const title = words.rowOfLineTitle(1, (place % 3) + 1, 3);
      await until(() => explained().includes(title) && explained().includes(`192.0.2.1:${String(port)}`), title);
      expect(view.querySelector('.status [aria-live]')!.textContent).to.contain(title);
      const copied = await view.querySelector<CopyButton>('.row-explained tcp-copy-button')!.make();
      expect(copied.split('\n')[0]).to.equal(`CLOSE-WAIT 192.0.2.1:${String(port)}, 198.51.100.7:1024`);
      expect(copied).to.contain(view.querySelector('.row-explained p:not(.ends)')!.textContent.trim());
      button(words.nextRowOfLine).click();
    }
    // In the table the row that the keyboard is on goes with them.
    button(words.tableTitle).click();
    await until(() => view.querySelectorAll('tbody .row td').length > 0, 'the table is there');
    view.querySelector<HTMLElement>('tbody .row')!.click();
    await until(() => explained().includes('192.0.2.1:22'), 'the first row is explained');
    button(words.nextRowOfLine).click();
    await until(() => explained().includes('192.0.2.1:23'), 'the next row is explained');
    await until(() => view.querySelector('[data-active]')?.id === 'item-1', 'the keyboard is on the next row');
  });

  const closeWait = 'CLOSE-WAIT 1 0 192.0.2.1:1 198.51.100.7:1024';
  for (const [what, line, first] of [
    ['the line of a row', closeWait, closeWait],
    [
      'state and ends of a row in the place of a line that is far too long',
      `${closeWait}${' '.repeat(500)}timer:(on,1sec,0)`,
      'CLOSE-WAIT 192.0.2.1:1, 198.51.100.7:1024',
    ],
  ] as const)
    it(`copies ${what} with its explanation`, async () => {
      await view.take(pasted(`${line}\n`));
      await until(() => view.querySelector('.text-line .number') !== null, 'the line is there');
      view.querySelector<HTMLElement>('.text-line .number')!.click();
      await until(() => view.querySelector('.row-explained tcp-copy-button') !== null, 'a row is explained');
      const copied = await view.querySelector<CopyButton>('.row-explained tcp-copy-button')!.make();
      expect(copied.split('\n')[0]).to.equal(first);
    });

  it('gives no real addresses of a further text away because those of another one were asked for', async () => {
    const tick = (): HTMLInputElement => view.querySelector('.strip input[type=checkbox]')!;
    await view.take(pasted(row(1001)));
    await until(() => shows(1001), 'the text is there');
    tick().click();
    await view.updateComplete;
    expect(tick().checked).to.equal(true);
    await view.take(pasted(row(1002)));
    await until(() => shows(1002), 'the other text is there');
    expect(tick().checked).to.equal(false);
  });

  it('brings back the further text that was being written when everything was cleared', async () => {
    await view.take(pasted(row(1001)));
    await until(() => shows(1001), 'the text is there');
    button(words.addSnapshot).click();
    await view.updateComplete;
    type('12:00:00');
    button(words.clear).click();
    await view.updateComplete;
    offers()[0]!.click();
    await until(() => view.querySelector('.strip') !== null, 'the text is back');
    button(words.addSnapshot).click();
    await view.updateComplete;
    expect(view.querySelector('textarea')!.value).to.equal('12:00:00');
  });

  it('keeps the ports that should listen over a reload, and forgets them where everything is cleared', async () => {
    const text = listing(3);
    const ports = (): HTMLInputElement | null => view.querySelector('.ports input');
    const shownPorts = async (): Promise<string> => {
      await until(() => ports() !== null, 'ports are asked for');
      return ports()!.value;
    };
    await view.take(pasted(text));
    expect(await shownPorts()).to.equal('');
    ports()!.value = '443, 8080';
    ports()!.dispatchEvent(new Event('change'));
    await kept(text);
    await reload();
    await view.restore();
    expect(await shownPorts()).to.equal('443, 8080');
    button(words.clear).click();
    await view.take(pasted(text));
    expect(await shownPorts()).to.equal('');
    offers().at(-1)!.click();
  });

  it('has the text and the table where they were when the reader comes back to them', async () => {
    await view.take(pasted(listing(5000)));
    const scroller = (): HTMLElement | null => view.querySelector('.scroller');
    const tab = async (pane: 'text' | 'table'): Promise<void> => {
      view.querySelector<HTMLElement>(`#tab-${pane}`)!.click();
      await until(
        () => view.querySelector(pane === 'text' ? 'code.written' : 'tr.row td') !== null,
        `the ${pane} is there`,
      );
      scroller()!.style.cssText += ';block-size:300px;overflow:auto';
    };
    const field = (): HTMLInputElement => view.querySelector('tcp-paste-text input[type=search]')!;
    const pointed = (): string | undefined => view.querySelector('.text-line[data-pointed] code')?.textContent;
    await until(() => view.querySelector('.tabs') !== null, 'the lines are there');
    await tab('text');
    field().value = ':23456';
    field().dispatchEvent(new Event('input'));
    await view.updateComplete;
    view.querySelector<HTMLElement>('tcp-paste-text form [type=submit]')!.click();
    await until(() => pointed()?.includes(':23456'), 'the line is pointed out');
    const { scrollTop } = scroller()!;
    expect(scrollTop).to.be.above(0);
    await tab('table');
    expect(scroller()!.scrollTop).to.equal(0);
    scroller()!.scrollTop = 3200;
    await nextFrame();
    await nextFrame();
    await tab('text');
    await until(() => scroller()!.scrollTop === scrollTop, 'the text is where it was');
    expect(field().value).to.equal(':23456');
    await until(() => pointed()?.includes(':23456'), 'the line is pointed out still');
    await tab('table');
    await until(() => scroller()!.scrollTop === 3200, 'the table is where it was');
  });
});
