import { expect } from '@open-wc/testing';
import { selectedText } from '../../../src/page/selected-text.ts';
import { closePages, pageOf } from './page-frame.ts';

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
});
