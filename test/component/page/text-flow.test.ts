import { expect } from '@open-wc/testing';
import { LayoutReader } from '../../../src/page/layout.ts';
import type { Flow } from '../../../src/page/flow-lines.ts';
import { FlowReader } from '../../../src/page/text-flow.ts';
import { closePages, pageOf } from './page-frame.ts';

async function flowOf(html: string): Promise<Flow> {
  const { document } = await pageOf(html);
  return new FlowReader(document.body, new LayoutReader()).read(Infinity);
}

async function linesOf(html: string): Promise<string> {
  return (await flowOf(html)).text.trim();
}

describe('the text of a page as lines', () => {
  afterEach(closePages);

  const shapes: readonly (readonly [name: string, html: string, lines: string])[] = [
    ['joins inline tags', 'a <b>TIME</b>_<i>WAIT</i> b', 'a TIME_WAIT b'],
    ['joins at <wbr>', 'TIME_<wbr>WAIT', 'TIME_WAIT'],
    ['leaves out soft hyphens and zero-width spaces', 'TIME_&shy;WA&#8203;IT', 'TIME_WAIT'],
    ['breaks at <br>', 'one<br>two', 'one\ntwo'],
    ['parts a word from its gloss', '<ruby>TIME_WAIT<rt>wait</rt></ruby> b', 'TIME_WAIT wait  b'],
    ['breaks at blocks', '<div>one</div><div>two</div><p>three</p>four', 'one\ntwo\nthree\nfour'],
    ['breaks once where blocks are nested', '<div><div><p>one</p></div></div><ul><li>two</li></ul>', 'one\ntwo'],
    ['keeps the lines of <pre>', '<pre>one\n  two\n\nthree</pre>', 'one\n  two\n\nthree'],
    [
      'keeps the lines of <pre> in elements that stand in lines elsewhere',
      '<p><code><i>a</i></code></p><pre><code><i>one\ntwo</i></code></pre>',
      'a\none\ntwo',
    ],
    ['keeps the lines of white-space: pre', '<span style="white-space:pre">one\ntwo</span>', 'one\ntwo'],
    ['makes one line of source lines that are drawn as one', '<p>one\ntwo</p>', 'one two'],
    [
      'makes no columns of how the lines of a source are set in',
      '<p>status:\n\t\n      <b>\n      TIME_</b><i>WAIT   0</i>\n    </p>',
      'status:  TIME_WAIT   0',
    ],
    [
      'breaks between the children of a grid of one column, and not once more at the line breaks in its source',
      '<pre style="display:grid"><span>tcp <i>one</i></span>\n<span>tcp <i>two</i></span></pre>',
      'tcp one\ntcp two',
    ],
    [
      'gives the button in front of the first line of a listing a line of its own',
      '<pre><button>Copy</button><code>tcp one <button>x</button> two\ntcp three</code></pre>',
      'Copy\ntcp one  x  two\ntcp three',
    ],
    [
      'keeps a state in its row that is a button, also in front of it',
      '<pre><button>ESTAB</button> 0 0 one\n<button>TIME-WAIT</button> 0 0 two</pre>',
      'ESTAB  0 0 one\nTIME-WAIT  0 0 two',
    ],
    [
      'keeps the number of a line beside it, in a box of its own',
      '<pre><i style="display:inline-block;width:40px">1</i>tcp one</pre>',
      '1 tcp one',
    ],
    [
      'parts the cells of a grid of several columns',
      '<div style="display:grid;grid-template-columns:auto auto"><b>tcp</b><i>one</i></div>',
      'tcp\tone',
    ],
    [
      'breaks between the rows of a grid that has no element for them',
      `<dl style="display:grid;grid-template-columns:auto 1fr">${['Local', '10.0.0.5:22', 'State', 'LISTEN']
        .map((text, at) => (at % 2 ? `<dd>${text}</dd>` : `<dt>${text}</dt>`))
        .join('')}</dl>`,
      'Local\t10.0.0.5:22\nState\tLISTEN',
    ],
    [
      'keeps the cells of a grid together whose rows have no boxes, also beside an empty one',
      `<div style="display:grid;grid-template-columns:repeat(3,9em);align-items:center">${['one', 'two']
        .map(
          (word) =>
            `<div style="display:contents"><div style="display:contents"><div>tcp</div><div></div><div>${word}</div></div></div>`,
        )
        .join('')}</div>`,
      'tcp\t\tone\ntcp\t\ttwo',
    ],
    [
      'leaves out what is said to a screen reader alone, and keeps what is small and drawn',
      `<table><tr>${[
        ['Local', '10.0.0.5:22'],
        ['State', 'LISTEN'],
      ]
        .map(
          ([name, value]) =>
            `<td><span style="position:absolute;width:1px;height:1px;overflow:hidden">${name}: </span>${value}<i style="position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden">!</i></td>`,
        )
        .join('')}<td><b style="display:inline-block;width:1px;height:9px">x</b></td></tr></table>`,
      '10.0.0.5:22\tLISTEN\tx',
    ],
    [
      'leaves out what waits above a cell for the pointer',
      '<table><tr><td>tcp<div style="position:absolute;visibility:hidden">Copy</div></td><td>LISTEN</td></tr></table>',
      'tcp\tLISTEN',
    ],
    ['keeps no-break spaces', '<p>&nbsp;one&nbsp;&nbsp;two</p>', '\u00a0one\u00a0\u00a0two'.trim()],
    [
      'parts cells by tabs and rows by newlines',
      '<table><tr>\n<td>tcp</td>\n<td>LISTEN</td>\n</tr><tr><td>udp</td><td></td><td>x</td></tr></table>',
      'tcp\tLISTEN\nudp\t\tx',
    ],
    [
      'breaks above a row whose first cells are empty, as those for line numbers are',
      '<p>one</p><table><tr><td></td><td>two</td></tr><tr><td><div></div></td><td></td><td>three</td></tr></table>',
      'one\n\ttwo\n\t\tthree',
    ],
    [
      'makes no line of a row that is empty',
      '<table><tr><td>one</td></tr><tr><td></td></tr><tr><td>two</td></tr></table>',
      'one\ntwo',
    ],
    [
      'keeps a row together when a cell ends with an empty one',
      '<table><tr><td><div>one</div><div style="display:flex"><i></i></div></td><td>two</td></tr></table>',
      'one\ttwo',
    ],
    [
      'joins no lines of panels that stand beside each other',
      `<div style="display:flex">${['one', 'two']
        .map((word) => `<section><h2>${word}</h2><p>2</p><p>3</p></section>`)
        .join('')}</div>`,
      'one\n2\n3\ntwo\n2\n3',
    ],
    [
      'keeps a row together whose cells have a second line',
      '<table><tr><td>one<div>1</div></td><td>two<div>2</div></td></tr></table>',
      'one\n1\ttwo\n2',
    ],
    [
      'keeps a row together when its cells hold blocks',
      '<table><tr><td><div>tcp</div></td><td><p>LISTEN</p></td></tr></table>after',
      'tcp\tLISTEN\nafter',
    ],
    [
      'parts cells that a grid puts into their places, row by row',
      `<div style="position:relative">${[0, 1]
        .map(
          (row) =>
            `<div style="position:absolute;top:${row * 30}px;width:600px;height:30px">${['tcp', '10.0.0.5:22', 'LISTEN']
              .map(
                (word, cell) =>
                  `<div style="position:absolute;left:${cell * 200}px;width:200px"><div>${word}</div></div>`,
              )
              .join('')}</div>`,
        )
        .join('')}</div>`,
      'tcp\t10.0.0.5:22\tLISTEN\ntcp\t10.0.0.5:22\tLISTEN',
    ],
    [
      'finds the lines of a printed page, whose words are put into their places one by one',
      `<div style="position:relative">${[
        ['0', 'Sockets'],
        ['20', 'tcp', '10.0.0.5:22', 'LISTEN'],
        ['40', 'udp', '10.0.0.5:53'],
        ['60', 'end'],
      ]
        .map(([top = '', ...words]) =>
          words
            .map((word, at) => `<span style="position:absolute;left:${at * 150}px;top:${top}px">${word}</span>`)
            .join(''),
        )
        .join('')}</div>`,
      'Sockets\ntcp\t10.0.0.5:22\tLISTEN\nudp\t10.0.0.5:53\nend',
    ],
    [
      'finds them where the parts of the printed document stand around the words',
      `<div style="position:relative">${[0, 20]
        .map((top) =>
          ['tcp', '10.0.0.5:22', 'LISTEN']
            .map(
              (word, at) =>
                `<span style="display:contents">${top > 0 && at === 0 ? '<br>' : ''}<span style="position:absolute;left:${at * 150}px;top:${top}px">${word}</span></span>`,
            )
            .join(''),
        )
        .join('')}</div>`,
      'tcp\t10.0.0.5:22\tLISTEN\ntcp\t10.0.0.5:22\tLISTEN',
    ],
    [
      'makes no row of the last line of a pane and the first of the one beside it',
      `<div style="position:relative">${[
        ['LISTEN', 'CLOSING'],
        ['10.0.0.5:22', '10.0.0.5:80'],
      ]
        .map(
          (lines, at) =>
            `<div style="position:absolute;left:${at * 150}px;width:150px;height:40px">${lines
              .map((line, row) => `<div style="position:absolute;top:${row * 20}px;height:20px">${line}</div>`)
              .join('')}</div>`,
        )
        .join('')}</div>`,
      'LISTEN\nCLOSING\n10.0.0.5:22\n10.0.0.5:80',
    ],
    [
      'begins a row with a placed cell that is empty',
      `<div>one</div><div style="position:relative">${['', 'two', '', 'three']
        .map(
          (word, at) =>
            `<div style="position:absolute;left:${at * 100}px;width:100px;height:20px"><div>${word}</div></div>`,
        )
        .join('')}</div>`,
      'one\n\ttwo\t\tthree',
    ],
    [
      'keeps a row together whose cells hold buttons that lie on them',
      `<style>button{position:absolute;top:0;width:20px;height:20px;left:0}button+button{left:20px}td{position:relative}</style><table><tr><td>tcp<button></button><button></button></td><td><button></button><button></button></td><td>LISTEN</td></tr></table>`,
      'tcp\t\tLISTEN',
    ],
    [
      'parts cells that float, and ends the row where they go on below',
      `<style>p{float:left;width:150px;margin:0}</style><div style="width:320px">${['tcp', 'LISTEN', 'tcp', 'CLOSING']
        .map((word) => `<p>${word}</p>`)
        .join('')}</div>`,
      'tcp\tLISTEN\ntcp\tCLOSING',
    ],
    [
      'keeps what floats or lies beside the text as a part of the page apart from it',
      '<div style="float:left;width:200px"><p>one</p><p>two</p><p>three</p></div><div style="float:left;width:200px"><p>four</p><p>five</p><p>six</p></div>',
      'one\ntwo\nthree\nfour\nfive\nsix',
    ],
    [
      'keeps lines inside a cell of a page laid out as a table',
      '<table><tr><td><p>one</p><p>two</p></td></tr></table>',
      'one\ntwo',
    ],
    [
      'joins the coloured words of a line of code that is a flex row',
      '<pre><code><span style="display:flex"><span style="display:inline-block;width:2em">1</span><span>0.0</span><span>.0.0:80 </span><span>LISTEN</span></span></code></pre>',
      '1\t0.0.0.0:80 LISTEN',
    ],
    [
      'takes the children of a flex row for cells',
      '<div style="display:flex"><div>tcp</div><div>LISTEN</div></div><div style="display:flex"><div>udp</div></div>',
      'tcp\tLISTEN\nudp',
    ],
    [
      'takes the children of a flex column for lines',
      '<div style="display:flex;flex-direction:column"><span>one</span><span>two</span></div>',
      'one\ntwo',
    ],
    [
      'asks the style, not the name',
      '<span style="display:block">one</span><div style="display:inline">two</div>',
      'one\ntwo',
    ],
    [
      'parts a button and the number of a footnote from the words beside them',
      '<div><button>Copy</button>LISTEN 0</div>CLOSE_WAIT<sup>1</sup> and H<sub>2</sub>O',
      'Copy LISTEN 0\nCLOSE_WAIT 1  and H2O',
    ],
    [
      'parts words that a component draws in slots of their own',
      '<x-row><span slot="end">192.0.2.1:443</span><span slot="state">TIME_WAIT</span></x-row>',
      '192.0.2.1:443  TIME_WAIT',
    ],
    [
      'joins inline blocks, as terminals draw their runs',
      '<span style="display:inline-block">TIME_</span><span style="display:inline-block">WAIT</span>',
      'TIME_WAIT',
    ],
    [
      'parts words between which the edges of inline tags draw a gap',
      '<style>.badge{padding:2px 6px}.n{margin-inline-end:4px}.b{border-right:4px solid}</style><p>TIME_WAIT<span class="badge">310</span></p><p><i class="n">120</i>ESTABLISHED</p><p><del class="b">SYN_SENT</del><ins>LISTEN</ins></p><p dir="rtl"><i class="n">12</i>CLOSED</p><p>LISTEN<i class="badge"></i>9</p><p><b class="badge">*.22</b><b class="badge">*.*</b>LISTEN</p>',
      'TIME_WAIT 310\n120 ESTABLISHED\nSYN_SENT LISTEN\n12 CLOSED\nLISTEN 9\n*.22 *.* LISTEN',
    ],
    [
      'joins a word whose parts are framed so narrowly that nobody sees a gap, and one that a search of the page has framed',
      '<style>b{border:1px solid;margin:0 -1px}i{padding:0 2px}mark{padding:4px}.c{display:contents;margin:9px}</style>ESTAB<b>LIS</b>HED TIME<i>_WAI</i>T <mark>CLO</mark>SED <span class="c">LIS</span>TEN',
      'ESTABLISHED TIME_WAIT CLOSED LISTEN',
    ],
    [
      'joins what is no word, whatever stands between',
      '<style>i{padding:0 6px}</style><i>192.0.2.1</i>:22 TIME<i>_WAIT</i>',
      '192.0.2.1:22 TIME_WAIT',
    ],
    [
      'parts the name of an icon from the word beside it',
      '<style>.cut{display:inline-block;width:20px;overflow:hidden}.icon{font-family:Material Icons}</style><p><i class="cut">check_circle</i>ESTABLISHED</p><p><i class="icon">hearing</i>LISTENING</p>',
      'check_circle ESTABLISHED\nhearing LISTENING',
    ],
    ['leaves out what is not drawn', 'a<span hidden>x</span>b <span style="display:none">y</span>c', 'ab c'],
  ];
  for (const [name, html, lines] of shapes) {
    it(name, async () => {
      expect(await linesOf(html)).to.equal(lines);
    });
  }

  const unread: readonly (readonly [name: string, html: string])[] = [
    ['inputs', '<input value="TIME_WAIT"><textarea>TIME_WAIT</textarea><select><option>TIME_WAIT</option></select>'],
    [
      'editing hosts',
      '<div contenteditable>TIME_WAIT</div><p contenteditable="plaintext-only">TIME_WAIT</p><div contenteditable><b contenteditable="false">TIME_WAIT</b></div>',
    ],
    ['text boxes of scripts', '<div role="textbox">TIME_WAIT</div>'],
    [
      'code editors',
      '<div class="CodeMirror">TIME_WAIT</div><div class="cm-editor">TIME_WAIT</div><div class="monaco-editor">TIME_WAIT</div><div class="x ace_editor">TIME_WAIT</div><div class="ProseMirror">TIME_WAIT</div>',
    ],
    [
      'the coloured text under a field',
      '<div><pre aria-hidden="true">TIME_WAIT</pre><textarea>TIME_WAIT</textarea></div><pre class="w-md-editor-text-pre">TIME_WAIT</pre>',
    ],
    [
      'scripts, styles and templates',
      '<script>TIME_WAIT</script><style>TIME_WAIT</style><template>TIME_WAIT</template><noscript>TIME_WAIT</noscript>',
    ],
    ['drawings', '<svg><text>TIME_WAIT</text></svg><canvas>TIME_WAIT</canvas>'],
    ['our own card', '<tcp-state-card-host>TIME_WAIT</tcp-state-card-host>'],
  ];
  for (const [name, html] of unread) {
    it(`does not read ${name}`, async () => {
      expect(await linesOf(`<p>one</p>${html}<p>two</p>`)).to.match(/^one\s+two$/);
    });
  }

  it('reads what an editor of prose shows that cannot be typed in', async () => {
    expect(await linesOf('<div class="ck-content" role="textbox" contenteditable="false"><p>one</p></div>')).to.equal(
      'one',
    );
  });

  it('reads the screen of hterm, which says that it can be edited', async () => {
    const screen = '<x-screen contenteditable="true" role="textbox"><x-row>one</x-row></x-screen>';
    expect(await linesOf(screen)).to.equal('one');
  });

  it('reads the screen of xterm.js, which Wetty lets be edited, and no field in it', async () => {
    const screen =
      '<div class="xterm"><div class="xterm-screen" contenteditable="true"><textarea>TIME_WAIT</textarea><div class="xterm-rows"><div>one</div></div></div></div>';
    expect(await linesOf(screen)).to.match(/^\s*one\s*$/);
  });

  it('reads what is only called contenteditable="false"', async () => {
    expect(await linesOf('<p contenteditable="false">one</p>')).to.equal('one');
  });

  it('leads from every character back to its node', async () => {
    const { text, pieces } = await flowOf(
      '<p>a <b>TIME</b>_WA&#8203;IT</p><pre>x\ny</pre><table><tr><td>c<td>d</table>',
    );
    for (const { node, from, start, length } of pieces)
      expect(text.slice(start, start + length)).to.equal(node.data.slice(from, from + length));
    expect(pieces.map(({ node, from, length }) => node.data.slice(from, from + length)).join('')).to.equal(
      'a TIME_WAITx\nycd',
    );
  });

  it('is the same whether it is read at once or in small parts', async () => {
    const html =
      '<p>one <b>two</b></p><pre>three\nfour\nfive six seven</pre><table><tr><td>a<td>b<tr><td>c</table>tail';
    const whole = await linesOf(html);
    const { document } = await pageOf(html);
    for (const part of [1, 3, 7, 20]) {
      const reader = new FlowReader(document.body, new LayoutReader());
      let text = '';
      while (reader.next) text += reader.read(part).text;
      expect(text.trim(), `in parts of ${String(part)}`).to.equal(whole);
    }
  });

  it('gives each text its own words, whatever stands between', async () => {
    const long = 'long '.repeat(600);
    const { text, pieces } = await flowOf(
      `<p>one<script>let two = 2;</script>, <b>three</b></p><div>${long}</div><p>four</p><p hidden>five</p><p></p>six`,
    );
    expect(text.trim().split('\n')).to.deep.equal(['one , three', long, 'four', 'six']);
    for (const { node, from, start, length } of pieces)
      expect(text.slice(start, start + length)).to.equal(node.data.slice(from, from + length));
  });

  it('reads 10,000 nested elements', () => {
    // In a document without a window: Chromium's own layout does not survive such a tree.
    const deep = document.implementation.createHTMLDocument();
    let inner: Element = deep.body;
    for (let depth = 0; depth < 10_000; depth++) inner = inner.appendChild(deep.createElement('span'));
    inner.append('TIME_WAIT');
    const reader = new FlowReader(deep.documentElement, new LayoutReader());
    expect(reader.read(Infinity).text).to.contain('TIME_WAIT');
  });
});
