import { expect } from '@open-wc/testing';
import { pageText } from '../../../src/page/drawn-text.ts';
import { selectedText } from '../../../src/page/selected-text.ts';
import { closePages, pageOf } from './page-frame.ts';

/** A row in cells of any kind, and the style that makes them cells. */
const cells = 'tcp 192.0.2.1:8080 203.0.113.7:50410 CLOSE_WAIT'.split(' ');
const rowsOf: Readonly<Record<string, (cells: readonly string[]) => string>> = {
  table: (cells) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`,
  'flex row': (cells) =>
    `<div style="display:flex;gap:1em">${cells.map((cell) => `<span>${cell}</span>`).join('')}</div>`,
  grid: (cells) =>
    `<div style="display:grid;grid-template-columns:repeat(4,1fr)">${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`,
  'boxes in a line': (cells) =>
    `<div>${cells.map((cell) => `<span style="display:inline-block;width:12em">${cell}</span>`).join('')}</div>`,
  badges: (cells) => `<div>${cells.map((cell) => `<span style="padding:0 6px">${cell}</span>`).join('')}</div>`,
};
const lineOf = (text: string): string => text.trim().replace(/\s+/g, ' ');

const rows = [
  'LISTEN 0 0 192.0.2.1:22',
  'ESTAB 0 0 192.0.2.1:22 192.0.2.7:5000',
  'TIME-WAIT 0 0 192.0.2.1:22 192.0.2.9:5000',
];

describe('what is selected', () => {
  afterEach(closePages);

  it('is all that an editor has selected, of which it draws the lines in view', async () => {
    const lines = (shown: readonly string[]): string =>
      shown.map((line) => `<div class="cm-line">${line}</div>`).join('');
    for (const selected of [rows, []]) {
      const { document } = await pageOf(
        `<div class="cm-editor"><div class="cm-scroller"><div class="cm-content">${lines(rows.slice(0, 2))}<div class="cm-gap"></div></div></div></div>`,
      );
      const content = document.querySelector('.cm-content')!;
      // As CodeMirror answers: with what is selected in it, else with the line it is in.
      content.addEventListener('copy', (event) => {
        event.preventDefault();
        (event as ClipboardEvent).clipboardData?.setData('text/plain', selected.join('\n') || rows[0]!);
      });
      document.getSelection()!.selectAllChildren(content);
      expect(selectedText(document)?.text.trim()).to.equal((selected.length > 0 ? rows : rows.slice(0, 2)).join('\n'));
    }
  });

  for (const [name, rowOf] of Object.entries(rowsOf))
    it(`has its cells parted where they are a ${name}`, async () => {
      const { document } = await pageOf(`<main>${rowOf(cells)}${rowOf(cells)}</main><p>after</p>`);
      document.getSelection()!.selectAllChildren(document.querySelector('main')!);
      const lines = selectedText(document)!.text.trim().split('\n');
      expect(lines.map(lineOf)).to.deep.equal([cells.join(' '), cells.join(' ')]);
    });

  it('begins and ends where its reader began and ended', async () => {
    const { document } = await pageOf(`<main>${rowsOf['flex row']!(cells)}</main><p>after</p>`);
    const texts = [...document.querySelectorAll('span')].map(({ firstChild }) => firstChild!);
    const selection = document.getSelection()!;
    selection.setBaseAndExtent(texts[1]!, 4, texts[3]!, 5);
    expect(lineOf(selectedText(document)!.text)).to.equal('0.2.1:8080 203.0.113.7:50410 CLOSE');
    selection.setBaseAndExtent(texts[3]!, 0, texts[3]!, 10);
    expect(selectedText(document)!.text).to.equal('CLOSE_WAIT');
    selection.setBaseAndExtent(texts[3]!, 0, document.querySelector('p')!, 0);
    expect(selectedText(document)!.text.trim()).to.equal('CLOSE_WAIT');
  });

  it('is without what is not drawn or cannot be selected, and as the browser tells it where letters are drawn as others', async () => {
    const { document } = await pageOf(
      `<main><div style="display:flex"><b style="user-select:none">17</b><i hidden>x</i><i style="visibility:hidden">y</i><span>tcp</span><span>LISTEN</span></div></main><p style="text-transform:uppercase">listen</p>`,
    );
    const selection = document.getSelection()!;
    selection.selectAllChildren(document.querySelector('main')!);
    expect(lineOf(selectedText(document)!.text)).to.equal('tcp LISTEN');
    selection.selectAllChildren(document.querySelector('p')!);
    expect(selectedText(document)!.text).to.equal('LISTEN');
  });
});

describe('the text of a page', () => {
  afterEach(closePages);

  it('has its cells parted as those of the rows that are marked', async () => {
    for (const [name, rowOf] of Object.entries(rowsOf)) {
      const page = await pageOf(rowOf(cells));
      expect(lineOf(pageText(page.document, 1000, () => null)), name).to.equal(cells.join(' '));
    }
  });

  it('is what is drawn, in shadow trees too, and no longer than is wanted', async () => {
    const { document } = await pageOf(
      '<p>one <b>two</b>\n   three</p><p hidden>x</p><details><summary>four</summary><p>y</p></details><textarea>z</textarea><i style="visibility:hidden">v</i><div id="host"></div><pre>a  b\nc</pre>',
    );
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>five</p>';
    const read = (most: number): string => pageText(document, most, ({ shadowRoot }) => shadowRoot);
    expect(read(1000).trim().split(/\n+/)).to.deep.equal(['one two three', 'four', 'a  b', 'c', 'five']);
    expect(read(9)).to.have.lengthOf(9);
  });
});
