import { expect } from '@open-wc/testing';
import { excluded } from '../../../src/page/excluded.ts';
import { until } from '../until.ts';
import { row, rows } from './listings.ts';
import { closePages, pageOf, paintedRanges, paintedTokens } from './page-frame.ts';

/** The words of a row as cells. */
const cells = (line: string): string => line.replace(/\S+ ?/g, '<td>$&');

/** The elements that a method of the browser was called on while something was done; of some calls alone, where that is said. */
async function askedWhile(
  name: 'checkVisibility' | 'matches',
  work: () => Promise<void>,
  counts: (element: Element, argument: unknown) => boolean = () => true,
): Promise<Set<Element>> {
  const { prototype } = Element;
  const asked = new Set<Element>();
  const ask = Reflect.get<Element, typeof name>(prototype, name) as (this: Element, argument: unknown) => boolean;
  Reflect.set(prototype, name, function (this: Element, argument: unknown) {
    if (counts(this, argument)) asked.add(this);
    return ask.call(this, argument);
  });
  try {
    await work();
  } finally {
    Reflect.set(prototype, name, ask);
  }
  return asked;
}

describe('a page that changes', () => {
  afterEach(closePages);

  it('has marks on what is added, judged with the rows before it', async () => {
    const page = await pageOf(`<div id="log">${rows}</div>`);
    await page.annotate().settled();
    const line = page.document.createElement('pre');
    line.textContent = 'tcp        0      0 10.0.3.17:8080          203.0.113.9:1          CLOSING';
    page.document.querySelector('#log')!.append(line);
    await until(() => paintedTokens(page).includes('CLOSING'));
  });

  it('loses the marks of a text before it is read again', async () => {
    const page = await pageOf('<p>one TIME_WAIT</p>');
    await page.annotate().settled();
    const text = page.document.querySelector('p')!.firstChild as Text;
    text.data = 'much longer words now, and CLOSE_WAIT';
    await until(() => paintedTokens(page).join() === 'CLOSE_WAIT');
  });

  it('keeps the marks of a log that grows by characters', async () => {
    const page = await pageOf(`<pre>${row}</pre>`);
    const annotated = page.annotate();
    await annotated.settled();
    const text = page.document.querySelector('pre')!.firstChild as Text;
    for (let count = 2; count <= 4; count++) {
      text.appendData(row);
      await until(() => paintedTokens(page).length === count);
    }
    expect(paintedTokens(page)).to.deep.equal(Array(4).fill('TIME_WAIT'));
  });

  it('is marked as it is then where it changes while it is read', async () => {
    const count = 6000;
    const page = await pageOf(
      `<div id="rows">${`<div>${row}</div>`.repeat(count)}</div><pre>${row.repeat(count)}</pre>`,
    );
    const annotated = page.annotate();
    await until(() => paintedTokens(page).length > 0);
    const lines = [...page.document.querySelector('#rows')!.children];
    for (const [index, line] of lines.entries()) {
      const text = line.firstChild as Text;
      if (index % 4 === 0) text.data = 'nothing of the kind';
      if (index % 4 === 1) line.remove();
      if (index % 4 === 2) text.data = text.data.replace('TIME_WAIT', 'CLOSE_WAIT');
    }
    (page.document.querySelector('pre')!.firstChild as Text).appendData(row);
    expect((await annotated.counts()).states).to.deep.equal({
      'CLOSE-WAIT': count / 4,
      'TIME-WAIT': count / 4 + count + 1,
    });
  });

  const redraws: readonly [string, (pre: HTMLElement) => void][] = [
    [
      'an element for another',
      (pre) => {
        pre.replaceWith(pre.cloneNode(true));
      },
    ],
    [
      'a text for another',
      (pre) => {
        pre.textContent = `${rows.replace(/<.*?>/g, '')}${row}`;
      },
    ],
    [
      'one after the other into an emptied element',
      (pre) => {
        const lines = pre.textContent.split('\n');
        pre.firstChild!.remove();
        for (const line of lines) pre.append(`${line}\n`);
      },
    ],
    [
      'in the characters of a text',
      (pre) => {
        (pre.firstChild as Text).replaceData(0, 0, `${row}\n`);
      },
    ],
  ];
  for (const [name, draw] of redraws)
    it(`shows no frame without marks where it draws rows anew: ${name}`, async () => {
      const page = await pageOf(rows);
      await page.annotate().settled();
      const { view, document } = page;
      draw(document.querySelector('pre')!);
      // Behind the frame in which the change is drawn.
      await new Promise((resolve) => {
        view.requestAnimationFrame(() => view.setTimeout(resolve));
      });
      const tokens = document.body.textContent.match(/LISTEN|ESTABLISHED|CLOSE_WAIT|TIME_WAIT/g);
      expect(tokens).to.have.lengthOf.above(2);
      expect(paintedRanges(page).map(({ range }) => range.startContainer.isConnected)).to.not.include(false);
      expect(paintedTokens(page)).to.deep.equal(tokens);
    });

  it('is asked about a bounded number of elements after a change, however many hidden ones were styled anew', async () => {
    const page = await pageOf(`${rows}<section hidden>${'<div>nothing</div>'.repeat(6000)}</section><p>0</p>`);
    const annotated = page.annotate();
    await annotated.settled();
    for (const element of page.document.querySelectorAll('div')) element.style.width = '5px';
    await annotated.settled();
    const asked = await askedWhile('checkVisibility', async () => {
      page.document.querySelector('p')!.textContent = '1';
      await annotated.settled();
    });
    expect(asked.size).to.be.greaterThan(0).and.to.be.lessThan(1500);
  });

  it('is not read again wherever there are words for screen readers alone', async () => {
    const label = '<b style="position:absolute;width:1px;height:1px;overflow:hidden">State: </b>';
    const page = await pageOf(`<p>0</p>${`<div>${label}${row}</div>`.repeat(400)}`);
    const annotated = page.annotate();
    await annotated.settled();
    const read = await askedWhile(
      'matches',
      async () => {
        page.document.querySelector('p')!.textContent = '1';
        await annotated.settled();
      },
      ({ localName }, selector) => localName === 'div' && selector === excluded,
    );
    expect(read.size).to.be.greaterThan(0).and.to.be.lessThan(200);
  });

  it('is read beside what is hidden at the edge of a component', async () => {
    const page = await pageOf('<x-log></x-log>');
    const root = page.document.querySelector('x-log')!.attachShadow({ mode: 'open' });
    const part = page.document.createElement('span');
    part.append('UN');
    root.append(part, 'TIME_WAIT');
    await page.annotate().settled();
    expect(paintedTokens(page)).to.deep.equal([]);
    part.hidden = true;
    await until(() => paintedTokens(page).join() === 'TIME_WAIT');
  });

  it('is read where something was removed behind what is hidden', async () => {
    const page = await pageOf(
      `<table><tr hidden><td>0</td></tr><tr><td>udp</td>${cells('0 0 10.0.3.17:68 0.0.0.0:* CLOSE')}</tr></table>`,
    );
    await page.annotate().settled();
    expect(paintedTokens(page)).to.deep.equal([]);
    page.document.querySelector('tr:last-of-type > td')!.firstChild!.remove();
    await until(() => paintedTokens(page).join() === 'CLOSE');
  });

  it('keeps nothing of what was removed', async () => {
    const page = await pageOf(rows);
    const annotated = page.annotate();
    await annotated.settled();
    page.document.querySelector('pre')!.remove();
    await until(() => paintedTokens(page).length === 0);
    expect(await annotated.counts()).to.deep.equal({ connections: 0, states: {} });
  });

  it('is read anew when its body is replaced', async () => {
    const page = await pageOf(rows);
    await page.annotate().settled();
    const body = page.document.createElement('body');
    body.textContent = 'now in FIN_WAIT_2';
    page.document.body.replaceWith(body);
    await until(() => paintedTokens(page).join() === 'FIN_WAIT_2');
  });

  it('loses marks where people begin to edit', async () => {
    const page = await pageOf('<p>TIME_WAIT</p>');
    await page.annotate().settled();
    page.document.querySelector('p')!.contentEditable = 'true';
    await until(() => paintedTokens(page).length === 0);
  });

  for (const [name, html, change, tokens] of [
    [
      'loses the mark of a row whose other cells are no connection any more',
      `<table><tr>${cells('tcp 0 0 10.0.3.17:8080 203.0.113.9:443 CLOSED')}</table>`,
      (find) => (find('td:nth-child(4)').textContent = 'no'),
      '',
    ],
    [
      'loses the mark of a row that lost a cell',
      `<table><tr>${cells('tcp 0 0 10.0.3.17:8080 203.0.113.9:443 CLOSED')}</table>`,
      (find) => {
        find('td:nth-child(4)').remove();
      },
      '',
    ],
    [
      'has a mark on a word whose parts come together',
      '<p><b>TIME_</b><br><i>WAIT</i></p>',
      (find) => {
        find('br').remove();
      },
      'TIME_WAIT',
    ],
    [
      'loses the mark of a word whose parts are parted',
      '<p><b>TIME_</b><i>WAIT</i></p>',
      (find) => {
        find('b').after(document.createElement('hr'));
      },
      '',
    ],
    [
      'loses the mark of a word that is parted by an element that is shown',
      '<p><b>TIME_</b><u hidden> or </u><i>WAIT</i></p>',
      (find) => (find('u').hidden = false),
      '',
    ],
    [
      'has a mark on a word whose parts come together because what parted them is hidden',
      '<p><b>TIME_</b><u> or </u><i>WAIT</i></p>',
      (find) => (find('u').hidden = true),
      'TIME_ or WAIT',
    ],
    [
      'has marks on cells that are shown with their table',
      `<style>.narrow .state{display:none}</style><table class="narrow"><tr>${cells('tcp 0 0 10.0.3.17:8080 203.0.113.9:443')}<td class="state">CLOSED</table>`,
      (find) => (find('table').className = ''),
      'CLOSED',
    ],
    [
      'is judged without the hidden text before a change',
      '<p><u hidden>tcp 0 0 10.0.3.17:8080 203.0.113.9:443</u><b>was</b></p>',
      (find) => (find('b').textContent = ' CLOSED'),
      '',
    ],
    [
      'loses marks beside a place where people begin to edit',
      `<table><tr>${cells('tcp 0 0 10.0.3.17:8080 203.0.113.9:443 CLOSED')}</table>`,
      (find) => (find('td:nth-child(4)').contentEditable = 'true'),
      '',
    ],
  ] as readonly (readonly [
    name: string,
    html: string,
    change: (find: (selector: string) => HTMLElement) => unknown,
    tokens: string,
  ])[])
    it(name, async () => {
      const page = await pageOf(html);
      const annotated = page.annotate();
      await annotated.settled();
      const before = paintedTokens(page).join();
      change((selector) => page.document.querySelector<HTMLElement>(selector)!);
      await annotated.settled();
      expect(paintedTokens(page).join()).to.equal(tokens);
      expect(before).not.to.equal(name.startsWith('is') ? 'CLOSED' : tokens);
    });

  it('may draw the same rows a thousand times', async () => {
    const page = await pageOf('<div id="app"></div>');
    const annotated = page.annotate();
    const app = page.document.querySelector('#app')!;
    for (let count = 0; count < 1000; count++) {
      const list = Array.from({ length: 5 }, () =>
        Object.assign(page.document.createElement('div'), { textContent: row }),
      );
      app.replaceChildren(...list);
      if (count % 100 === 0) await annotated.settled();
    }
    await annotated.settled();
    expect(paintedTokens(page)).to.have.lengthOf(5);
    expect((await annotated.counts()).states).to.deep.equal({ 'TIME-WAIT': 5 });
  });
});
