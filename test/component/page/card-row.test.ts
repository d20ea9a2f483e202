import { expect } from '@open-wc/testing';
import type { RowQuestion } from '../../../src/components/card/row-content.ts';
import { cardSupply } from '../../../src/components/card/card-content.ts';
import { rowContent } from '../../../src/components/card/row-content.ts';
import { leaveDelay } from '../../../src/page/pointer.ts';
import { isOpen, marked, move, press, type Marked } from './marked-frame.ts';
import { closePages, paintedTokens } from './page-frame.ts';
import { until } from '../until.ts';

const style = '<style>body{margin:8px;font:16px/20px monospace}td{padding:0 8px}</style>';
const line = (recvQ: number, port: number, state: string): string =>
  `tcp  ${String(recvQ).padStart(6)}      0 10.0.3.17:8080          203.0.113.9:${String(port)}       ${state}`;
const listing = [line(0, 43130, 'ESTABLISHED'), line(33, 43664, 'CLOSE_WAIT'), line(1, 43665, 'CLOSE_WAIT')].join('\n');
const page = `${style}<pre>${listing}</pre>`;

const row = (shown: Marked): string => shown.root().querySelector('#row')?.textContent ?? '';
const open = async (shown: Marked, token: string): Promise<void> => {
  await move(...shown.middleOf(token));
  await until(() => isOpen(shown));
};
const insideOf = (shown: Marked): [number, number] => {
  const { left, bottom } = shown.root().querySelector('.place')!.getBoundingClientRect();
  return [left + 20, bottom - 12];
};

describe('the card of a mark in a row', () => {
  beforeEach(() => move(900, 580));
  afterEach(closePages);

  it('tells of this row, with its addresses and its queues', async () => {
    const shown = await marked(page);
    await open(shown, 'CLOSE_WAIT');
    await until(() => row(shown) !== '');
    expect(row(shown)).to.contain('10.0.3.17:8080').and.to.contain('203.0.113.9:43664').and.to.contain('33');
    expect(row(shown)).to.contain('The peer closed first');
  });

  it('is whole when it shows: its row was read while the pointer came to rest', async () => {
    const shown = await marked(page);
    await move(...shown.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(shown));
    expect(row(shown)).not.to.equal('');
  });

  it('finds the row in the cells of a table, with each cell in an element of its own', async () => {
    const cells = listing.split('\n').map(
      (text) =>
        `<tr>${text
          .trim()
          .split(/\s+/)
          .map((cell) => `<td><b>${cell}</b></td>`)
          .join('')}</tr>`,
    );
    const shown = await marked(`${style}<table>${cells.join('')}</table>`);
    await open(shown, 'CLOSE_WAIT');
    await until(() => row(shown).includes('203.0.113.9:43664'));
  });

  it('finds the row of a grid that puts its cells into their places by coordinates', async () => {
    const lines = listing.split('\n').map((text, row) => {
      const cells = text
        .trim()
        .split(/\s+/)
        .map((cell, at) => `<div style="position:absolute;left:${at * 130}px;width:130px">${cell}</div>`);
      return `<div style="position:absolute;top:${row * 40}px;width:780px;height:40px">${cells.join('')}</div>`;
    });
    const shown = await marked(`${style}<div style="position:relative">${lines.join('')}</div>`);
    await open(shown, 'CLOSE_WAIT');
    await until(() => row(shown).includes('203.0.113.9:43664'));
  });

  for (const [what, wrap] of [
    ['no elements', (row: string) => row],
    ['no boxes', (row: string) => `<div style="display:contents">${row}</div>`],
  ] as const)
    it(`finds the row of a grid whose rows have ${what}`, async () => {
      const rows = listing.split('\n').map((text) =>
        wrap(
          text
            .trim()
            .split(/\s+/)
            .map((cell) => `<div>${cell}</div>`)
            .join(''),
        ),
      );
      const shown = await marked(
        `${style}<div style="display:grid;grid-template-columns:repeat(6,130px)">${rows.join('')}</div>`,
      );
      await open(shown, 'CLOSE_WAIT');
      await until(() => row(shown).includes('203.0.113.9:43664'));
      expect(row(shown)).to.contain('10.0.3.17:8080');
    });

  it('is about the state alone where the token stands in a sentence', async () => {
    const shown = await marked(`${style}<p>The socket stays in CLOSE_WAIT for hours.</p>`);
    await open(shown, 'CLOSE_WAIT');
    await new Promise((resolve) => setTimeout(resolve));
    expect(row(shown)).to.equal('');
    expect(shown.root().textContent).to.contain('The peer closed');
  });

  it('is about the state alone where nobody answers', async () => {
    const shown = await marked(page, { loadRow: () => Promise.reject(new Error('The extension is gone.')) });
    await open(shown, 'CLOSE_WAIT');
    expect(shown.root().textContent).to.contain('The peer closed');
    expect(row(shown)).to.equal('');
  });

  it('shows at once where the row is read late, and takes it in without moving away from its token', async () => {
    let answer = (): void => undefined;
    const shown = await marked(`${style}<div style="height:540px"></div><pre>${listing}</pre>`, {
      loadRow: (question) =>
        new Promise((resolve) => {
          answer = () => {
            resolve(rowContent(question, 'en'));
          };
        }),
    });
    await open(shown, 'CLOSE_WAIT');
    expect(row(shown)).to.equal('');
    answer();
    await until(() => row(shown) !== '');
    const { bottom } = shown.root().querySelector('.place')!.getBoundingClientRect();
    expect(bottom).to.be.at.most(shown.boxOf('CLOSE_WAIT').top);
  });

  it('has its row where the page changes while the card is still being made', async () => {
    let give = (): void => undefined;
    const given = new Promise<void>((resolve) => (give = resolve));
    const shown = await marked(`${page}<p></p>`, {
      loadContents: (states) => given.then(() => cardSupply(states, 'en')),
    });
    expect(shown.walk('CLOSE-WAIT')).to.equal(true);
    shown.document.querySelector('p')!.textContent = 'now in TIME_WAIT';
    await until(() => paintedTokens(shown).includes('TIME_WAIT'));
    give();
    await until(() => isOpen(shown));
    expect(row(shown)).to.contain('203.0.113.9:43664');
  });

  it('sends a bounded part of a long text', async () => {
    const questions: RowQuestion[] = [];
    const shown = await marked(`${style}<pre>${'nothing to see here\n'.repeat(20_000)}${listing}</pre>`, {
      loadRow: (question) => {
        questions.push(question);
        return Promise.resolve(undefined);
      },
    });
    expect(shown.walk('CLOSE-WAIT')).to.equal(true);
    await until(() => isOpen(shown));
    expect(questions.length).to.equal(1);
    expect(questions[0]!.text.length).to.be.lessThan(50_000);
    expect(questions[0]!.text.slice(questions[0]!.at)).to.match(/^CLOSE_WAIT/);
    expect(questions[0]!.text).to.match(/^nothing to see here\n/);
    expect(questions[0]!.isWholeAbove).to.equal(false);
  });
});

describe('the card of a row that changes', () => {
  beforeEach(() => move(900, 580));
  afterEach(closePages);

  it('follows a queue that changes in its row', async () => {
    const shown = await marked(`${style}<pre>tcp <b>33</b> 0 10.0.3.17:8080 203.0.113.9:43664 CLOSE_WAIT</pre>`);
    await open(shown, 'CLOSE_WAIT');
    await until(() => row(shown).includes('33'));
    shown.document.querySelector('b')!.firstChild!.nodeValue = '71';
    await until(() => row(shown).includes('71'));
    expect(row(shown)).not.to.contain('33');
  });

  it('follows an address that changes in another line of its row', async () => {
    const shown = await marked(
      `${style}<pre>[{\n  "local": "10.0.3.17:8080",\n  "remote": "<b>203.0.113.9:43664</b>",\n  "pid": 7,\n  "state": "<i>CLOSE_WAIT</i>"\n}]</pre>`,
    );
    await open(shown, 'CLOSE_WAIT');
    await until(() => row(shown).includes('203.0.113.9:43664'));
    shown.document.querySelector('b')!.firstChild!.nodeValue = '203.0.113.9:43665';
    await until(() => row(shown).includes('203.0.113.9:43665'));
  });

  it('stays as it is where the page draws the same row anew', async () => {
    const shown = await marked(page);
    await open(shown, 'CLOSE_WAIT');
    await until(() => row(shown) !== '');
    const card = shown.root().querySelector('.card');
    for (let round = 0; round < 20; round++) {
      shown.document.querySelector('pre')!.textContent = listing;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await until(() => shown.view.CSS.highlights.size > 0);
    // Longer than a pointer may be away from a token.
    await new Promise((resolve) => setTimeout(resolve, 2 * leaveDelay));
    expect(isOpen(shown)).to.equal(true);
    expect(shown.root().querySelector('.card')).to.equal(card);
    expect(row(shown)).to.contain('43664');
  });

  it('closes where its token is gone and the pointer does not rest in it', async () => {
    const shown = await marked(page);
    await open(shown, 'CLOSE_WAIT');
    shown.document.querySelector('pre')!.textContent = 'nothing';
    await until(() => !isOpen(shown));
  });

  it('shows the state that stands under the pointer now', async () => {
    const shown = await marked(page);
    await open(shown, 'CLOSE_WAIT');
    shown.document.querySelector('pre')!.textContent = listing.replaceAll('CLOSE_WAIT', 'LAST_ACK  ');
    await until(() => shown.root().querySelector('h1')?.textContent === 'LAST_ACK');
  });

  it('says that the row is gone while it is being read', async () => {
    const shown = await marked(page);
    await open(shown, 'CLOSE_WAIT');
    const [x, y] = insideOf(shown);
    await move(...shown.middleOf('CLOSE_WAIT'));
    await move(x, y);
    await until(() => row(shown).includes('43664'));
    shown.document.querySelector('pre')!.textContent = 'nothing';
    await until(() => row(shown).includes('left the page'));
    expect(row(shown)).not.to.contain('43664');
    expect(isOpen(shown)).to.equal(true);
  });

  it('stays under the pointer that rests in it while a log scrolls its token away', async () => {
    const shown = await marked(`${page}<div style="height:3000px"></div>`);
    await open(shown, 'CLOSE_WAIT');
    await move(...insideOf(shown));
    shown.view.scrollTo(0, 30);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(isOpen(shown)).to.equal(true);
  });

  it('follows its token when the page scrolls under the keyboard', async () => {
    const shown = await marked(`${page}<div style="height:3000px"></div>`);
    shown.walk('CLOSE-WAIT');
    await until(() => isOpen(shown) && shown.root().activeElement);
    shown.view.scrollTo(0, 20);
    await until(() => {
      const { top } = shown.root().querySelector('.place')!.getBoundingClientRect();
      return Math.abs(top - shown.boxOf('CLOSE_WAIT').bottom) < 10;
    });
    shown.view.scrollTo(0, 900);
    await until(() => !isOpen(shown));
  });

  it('follows its token under the keyboard where a pointer was that has gone elsewhere', async () => {
    const shown = await marked(`${page}<div style="height:3000px"></div>`);
    // The card of the row above will stand there.
    await open(shown, 'CLOSE_WAIT');
    shown.view.focus();
    await press('Escape');
    await until(() => !isOpen(shown));
    await move(900, 580);
    shown.walk('ESTABLISHED');
    await until(() => isOpen(shown) && shown.root().activeElement);
    shown.view.scrollTo(0, 20);
    await until(() => {
      const { top } = shown.root().querySelector('.place')!.getBoundingClientRect();
      return Math.abs(top - shown.boxOf('ESTABLISHED').bottom) < 10;
    });
  });
});
