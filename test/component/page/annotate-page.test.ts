import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { closePages, loadPage, pageOf, paintedRanges, paintedTokens, type PageFrame } from './page-frame.ts';
import { until } from '../until.ts';
import { row, rows } from './listings.ts';

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
    const page = await pageOf(
      `${rows}<div hidden>TIME_WAIT</div><div style="visibility:hidden">TIME_WAIT</div><div style="content-visibility:hidden">TIME_WAIT</div>`,
    );
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

  for (const [name, html] of [
    [
      'a box of no size, as those for the icons of a page',
      '<div id="box" style="position:absolute;width:0;height:0;overflow:hidden"><svg></svg></div>',
    ],
    [
      'an invisible one in it',
      '<div style="position:absolute;width:0;height:0;overflow:hidden"><div id="box" style="position:absolute;visibility:hidden"></div></div>',
    ],
    [
      'a box of no size but that of its edges',
      '<div id="box" style="width:1px;height:1px;padding:3px;overflow:hidden"></div>',
    ],
    [
      'words for screen readers in tags of their own',
      '<div style="width:1px;height:1px;overflow:hidden"><b><i>Page 1</i></b> <u id="box"></u></div>',
    ],
  ] as const)
    it(`are all found beside ${name}`, async () => {
      const page = await pageOf(`<p>Page</p>${html}${rows}`);
      const annotated = page.annotate();
      await annotated.settled();
      page.document.querySelector('#box')!.append('Loading');
      await annotated.settled();
      expect(paintedTokens(page)).to.deep.equal(['LISTEN', 'ESTABLISHED', 'CLOSE_WAIT']);
    });

  it('stand in shadow roots', async () => {
    const page = await pageOf('<x-log></x-log>');
    page.document.querySelector('x-log')!.attachShadow({ mode: 'open' }).append('it stays in TIME_WAIT');
    await page.annotate().settled();
    expect(paintedTokens(page)).to.deep.equal(['TIME_WAIT']);
  });

  it('appear when text in a shadow root has faded in late', async () => {
    const page = await pageOf('<x-log></x-log>');
    const text = page.document.createElement('b');
    text.style.cssText = 'opacity: 0; transition: opacity 50ms 400ms';
    text.append('it stays in TIME_WAIT');
    page.document.querySelector('x-log')!.attachShadow({ mode: 'open' }).append(text);
    await page.annotate().settled();
    text.style.opacity = '1';
    await until(() => paintedTokens(page).length === 1);
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

  it('follow the view of a box that scrolls within a shadow root', async () => {
    const page = await pageOf('<x-log></x-log>');
    const box = page.document.createElement('pre');
    box.style.cssText = 'height: 200px; overflow: auto';
    box.textContent = row.repeat(500);
    page.document.querySelector('x-log')!.attachShadow({ mode: 'open' }).append(box);
    await page.annotate().settled();
    box.scrollTo(0, box.scrollHeight);
    const last = box.firstChild as Text;
    await until(() => paintedRanges(page).some(({ range }) => range.startOffset > last.length - 3 * row.length));
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
