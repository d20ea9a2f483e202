import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { closePages, loadPage, pageOf, paintedRanges, paintedTokens, until, type PageFrame } from './page-frame.ts';

const rows = `<pre>Proto Recv-Q Send-Q Local Address           Foreign Address         State
tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN
tcp        0      0 10.0.3.17:8080          203.0.113.9:43130       ESTABLISHED
tcp       32      0 10.0.3.17:8080          203.0.113.9:43664       CLOSE_WAIT
</pre>`;
const row = 'tcp        0      0 10.0.3.17:8080          198.51.100.2:44439      TIME_WAIT   \n';

/** The words of a row as cells. */
const cells = (line: string): string => line.replace(/\S+ ?/g, '<td>$&');

/** Everything of a page that somebody could notice: its tree, text, styles and selected text. */
function pictureOf({ document, view }: PageFrame): unknown {
  const selection = view.getSelection()!;
  selection.selectAllChildren(document.body);
  const picture = {
    html: document.documentElement.outerHTML,
    text: document.documentElement.textContent,
    selected: selection.toString(),
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
  };
  selection.removeAllRanges();
  return picture;
}

describe('marks on a page', () => {
  afterEach(closePages);

  it('stand on every token, each in the highlight of its phase, one token a range', async () => {
    const page = await pageOf(rows);
    await page.annotate().settled();
    const found = paintedRanges(page).map(({ name, range }) => `${name} ${range.toString()}`);
    expect(found).to.have.members([
      'tcp-state-opening LISTEN',
      'tcp-state-open ESTABLISHED',
      'tcp-state-closing-second CLOSE_WAIT',
    ]);
  });

  it('stand beside drawings and formulas', async () => {
    const page = await pageOf(`<svg></svg><svg><path d="M0 0h9"/></svg><math></math>${rows}`);
    await page.annotate().settled();
    expect(paintedTokens(page)).to.have.members(['LISTEN', 'ESTABLISHED', 'CLOSE_WAIT']);
  });

  it('leave the page as it was: before, while and after', async () => {
    const page = await loadPage(await (await fetch('/test/fixtures/corpus/dom-pygments-spans.html')).text());
    const before = pictureOf(page);
    await page.annotate().settled();
    expect(paintedTokens(page)).to.have.lengthOf.above(3);
    expect(pictureOf(page)).to.deep.equal(before);
    page.end();
    expect(pictureOf(page)).to.deep.equal(before);
    expect([...page.view.CSS.highlights.keys()]).to.deep.equal([]);
  });

  it('stand on words that nothing but the edge of a badge, of a diff or of an icon parts from what is beside them', async () => {
    const heading = '<h4>TCP sockets</h4>';
    const badge = '<style>i{padding:2px 6px;background:#ccc}del{margin-right:4px}b{font-family:Icons}</style>';
    const pages: Record<string, readonly string[]> = {
      '<li>TIME_WAIT<i>310</i></li><li>ESTABLISHED<i>120</i></li><li>LISTEN<i>9</i></li>': [
        'TIME_WAIT',
        'ESTABLISHED',
        'LISTEN',
      ],
      '<div><i>310</i>TIME_WAIT</div><div><i>120</i>ESTABLISHED</div><div><i>9</i>LISTEN</div>': [
        'TIME_WAIT',
        'ESTABLISHED',
        'LISTEN',
      ],
      '<p>tcp 10.0.0.5:22 10.0.0.9:50000 <del>ESTABLISHED</del><ins>CLOSE_WAIT</ins></p>': [
        'ESTABLISHED',
        'CLOSE_WAIT',
      ],
      '<table><tr><td>tcp</td><td>10.0.0.5:22</td><td>10.0.0.9:50000</td><td><b>check_circle</b>ESTABLISHED</td></tr></table>':
        ['ESTABLISHED'],
    };
    for (const [html, tokens] of Object.entries(pages)) {
      const page = await pageOf(`${badge}${heading}${html}`);
      await page.annotate().settled();
      expect(paintedTokens(page), html).to.deep.equal(tokens);
    }
  });

  it('are one mark where a token is split over several elements', async () => {
    const page = await pageOf('<p>sockets in <b>TIME</b>_<i>WA<wbr>IT</i> here</p>');
    await page.annotate().settled();
    expect(paintedTokens(page)).to.deep.equal(['TIME_WAIT']);
  });

  it('are judged with rows in other elements around them', async () => {
    const page = await pageOf(
      rows
        .replace('<pre>', '')
        .replace('</pre>', '')
        .trim()
        .split('\n')
        .map((line) => `<div style="white-space:pre">${line}</div>`)
        .join(''),
    );
    await page.annotate().settled();
    expect(paintedTokens(page)).to.deep.equal(['LISTEN', 'ESTABLISHED', 'CLOSE_WAIT']);
  });

  it('are counted by state, without those that are not drawn', async () => {
    const page = await pageOf(`${rows}<div hidden>TIME_WAIT</div><div style="visibility:hidden">TIME_WAIT</div>`);
    const annotated = page.annotate();
    await annotated.settled();
    expect(await annotated.counts()).to.deep.equal({
      connections: 3,
      states: { LISTEN: 1, ESTABLISHED: 1, 'CLOSE-WAIT': 1 },
    });
  });

  it('appear when hidden text is shown', async () => {
    const page = await pageOf('<style>.off{display:none}</style><div class="off">TIME_WAIT</div>');
    await page.annotate().settled();
    expect(paintedTokens(page)).to.deep.equal([]);
    page.document.querySelector('div')!.className = '';
    await until(() => paintedTokens(page).length === 1);
  });

  it('appear when hidden text is shown that came together with text beside it', async () => {
    const page = await pageOf(rows);
    const annotated = page.annotate();
    await annotated.settled();
    const [shown, hidden] = [page.document.createElement('pre'), page.document.createElement('pre')];
    shown.textContent = row;
    hidden.textContent = row.replace('TIME_WAIT', 'LAST_ACK');
    hidden.hidden = true;
    page.document.body.append(shown, hidden);
    await annotated.settled();
    expect(paintedTokens(page)).to.deep.equal(['LISTEN', 'ESTABLISHED', 'CLOSE_WAIT', 'TIME_WAIT']);
    hidden.hidden = false;
    await annotated.settled();
    expect(paintedTokens(page)).to.include('LAST_ACK');
  });

  it('appear when text is shown that was hidden within hidden text', async () => {
    const page = await pageOf(
      `<style>.off,#spinner{display:none}</style><div id="outer" class="off"><div id="spinner">Loading</div><div id="inner">${rows}</div><div id="deep" class="off">${row}</div></div>`,
    );
    const annotated = page.annotate();
    await annotated.settled();
    expect(paintedTokens(page)).to.deep.equal([]);
    page.document.querySelector('#outer')!.className = '';
    await until(() => paintedTokens(page).join() === 'LISTEN,ESTABLISHED,CLOSE_WAIT');
    page.document.querySelector('#deep')!.className = '';
    await until(() => paintedTokens(page).includes('TIME_WAIT'));
  });

  for (const [name, html] of [
    ['its name alone', '<style>#one{display:none}</style><div id="one">Loading</div><div id="two">_</div>'],
    ['its place alone', '<style>body :nth-child(2){display:none}</style><div>Loading</div><div>_</div>'],
    ['being no open dialog', '<dialog>Loading</dialog><dialog open>_</dialog>'],
    ['an attribute', '<style>[data-off]{display:none}</style><div data-off="">Loading</div><div>_</div>'],
    [
      'another attribute',
      '<style>[data-on=no]{display:none}</style><div data-on="no">Loading</div><div data-on="yes">_</div>',
    ],
  ] as const)
    it(`stand beside an element of the same kind that is hidden by ${name}`, async () => {
      const page = await pageOf(html.replace('_', rows));
      await page.annotate().settled();
      expect(paintedTokens(page)).to.deep.equal(['LISTEN', 'ESTABLISHED', 'CLOSE_WAIT']);
    });

  it('stand in shadow roots', async () => {
    const page = await pageOf('<x-log></x-log>');
    page.document.querySelector('x-log')!.attachShadow({ mode: 'open' }).append('it stays in TIME_WAIT');
    await page.annotate().settled();
    expect(paintedTokens(page)).to.deep.equal(['TIME_WAIT']);
  });

  it('stand in a shadow root again that comes back with its element', async () => {
    const page = await pageOf('<main></main>');
    const { document } = page;
    const host = document.createElement('div');
    const pre = document.createElement('pre');
    pre.textContent = row;
    host.attachShadow({ mode: 'open' }).append(pre);
    const main = document.querySelector('main')!;
    main.append(host);
    await page.annotate().settled();
    expect(paintedTokens(page)).to.deep.equal(['TIME_WAIT']);
    host.remove();
    await until(() => paintedTokens(page).length === 0);
    main.append(host);
    await until(() => paintedTokens(page).length === 1);
  });

  it('are painted near the view only, and follow it', async () => {
    const page = await pageOf(`<pre>${row.repeat(5000)}</pre>`);
    const annotated = page.annotate();
    await annotated.settled();
    expect((await annotated.counts()).states['TIME-WAIT']).to.equal(5000);
    const painted = paintedRanges(page);
    expect(painted.length).to.be.within(20, 2000);
    page.view.scrollTo(0, page.document.documentElement.scrollHeight);
    const last = page.document.querySelector('pre')!.firstChild as Text;
    await until(() => paintedRanges(page).some(({ range }) => range.startOffset > last.length - 3 * row.length));
  });
});

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
    const { prototype } = Element;
    const asked = new Set<Element>();
    const ask = Reflect.get<Element, 'checkVisibility'>(prototype, 'checkVisibility');
    prototype.checkVisibility = function (options) {
      asked.add(this);
      return ask.call(this, options);
    };
    try {
      page.document.querySelector('p')!.textContent = '1';
      await annotated.settled();
    } finally {
      prototype.checkVisibility = ask;
    }
    expect(asked.size).to.be.greaterThan(0).and.to.be.lessThan(1500);
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

describe('a page that does not want us', () => {
  afterEach(closePages);

  it('gets the marks back after it cleared the registry', async () => {
    const page = await pageOf('<p>TIME_WAIT</p>');
    await page.annotate().settled();
    page.view.CSS.highlights.clear();
    page.document.body.append('x');
    await until(() => paintedTokens(page).length === 1);
  });

  it('keeps its own highlights, also one of our name', async () => {
    const page = await pageOf('<p>TIME_WAIT</p>');
    const [own, named] = [new page.view.Highlight(), new page.view.Highlight()];
    page.view.CSS.highlights.set('search', own);
    page.view.CSS.highlights.set('tcp-state-closing-first', named);
    await page.annotate().settled();
    page.end();
    expect(page.view.CSS.highlights.get('search')).to.equal(own);
    expect(page.view.CSS.highlights.get('tcp-state-closing-first')).to.equal(named);
  });

  it('cannot lead the walker astray with fields named as properties of nodes', async () => {
    const names = [
      'nodeType',
      'nodeName',
      'firstChild',
      'nextSibling',
      'parentNode',
      'isConnected',
      'matches',
      'closest',
    ];
    const more = [
      'getAttribute',
      'getRootNode',
      'ownerDocument',
      'className',
      'localName',
      'contains',
      'checkVisibility',
    ];
    const fields = [...names, ...more].map((name) => `<input name="${name}">`).join('');
    const page = await pageOf(
      `<form>before CLOSE_WAIT ${fields} <p>inside TIME_WAIT</p></form><p>after FIN_WAIT_2</p>`,
    );
    await page.annotate().settled();
    expect(paintedTokens(page)).to.deep.equal(['CLOSE_WAIT', 'TIME_WAIT', 'FIN_WAIT_2']);
    const form = page.document.querySelector('form')!;
    page.document.body.append(form);
    await until(() => paintedTokens(page).join() === 'FIN_WAIT_2,CLOSE_WAIT,TIME_WAIT');
  });

  it('may take a form away while it is read, whose fields are named as methods of nodes', async () => {
    const page = await pageOf(`<p>it is in LAST_ACK</p>`);
    await page.annotate().settled();
    const form = page.document.createElement('form');
    form.setHTMLUnsafe(`<input name="contains">${`<div>${row}</div>`.repeat(30_000)}`);
    page.document.body.append(form);
    await until(() => paintedTokens(page).length > 1);
    form.remove();
    page.document.body.append('it is in FIN_WAIT_2');
    await until(() => paintedRanges(page).length === 2);
    expect(paintedTokens(page)).to.deep.equal(['LAST_ACK', 'FIN_WAIT_2']);
  });

  it('may change in an endless loop and still gets its turns', async () => {
    const page = await pageOf('<p>TIME_WAIT</p><div id="busy"></div>');
    const busy = page.document.querySelector('#busy')!;
    let turns = 0;
    const observer = new page.view.MutationObserver(() => {
      turns++;
      if (turns < 5000) page.view.requestAnimationFrame(() => (busy.textContent = `ESTABLISHED ${turns}`));
    });
    observer.observe(busy, { childList: true });
    page.annotate();
    busy.textContent = 'go';
    await until(() => turns > 60 && paintedTokens(page).includes('TIME_WAIT'));
    observer.disconnect();
  });
});

describe('the end', () => {
  afterEach(closePages);

  it('comes with an answer for everybody who waits for one', async () => {
    const page = await pageOf(rows);
    const annotated = page.annotate();
    const answers = Promise.all([annotated.counts(), annotated.settled()]);
    page.end();
    expect((await answers)[0]).to.deep.equal({ connections: 0, states: {} });
  });

  it('leaves an answer for everybody who asks after it', async () => {
    const page = await pageOf(rows);
    const annotated = page.annotate();
    await annotated.settled();
    page.end();
    await annotated.settled();
    expect(await annotated.counts()).to.deep.equal({ connections: 0, states: {} });
  });

  it('leaves no highlight and no host, and hears nothing more', async () => {
    const page = await pageOf(rows);
    const annotated = page.annotate();
    await annotated.settled();
    annotated.walk();
    await until(() => page.document.querySelector('tcp-state-card-host'));
    page.end();
    expect([...page.view.CSS.highlights.keys()]).to.deep.equal([]);
    expect(page.document.querySelector('tcp-state-card-host')).to.equal(null);
    page.document.body.append('TIME_WAIT');
    await executeServerCommand('pointer-move', { x: 300, y: 20 });
    await new Promise((resolve) => page.view.requestIdleCallback(resolve));
    expect([...page.view.CSS.highlights.keys()]).to.deep.equal([]);
    expect(page.document.querySelector('tcp-state-card-host')).to.equal(null);
  });
});
