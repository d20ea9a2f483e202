import { expect, fixture, html } from '@open-wc/testing';
import { paste } from '../../../src/i18n/every-language/paste.ts';
import { TextPane } from '../../../src/app/paste/view/text-pane.ts';
import type { PasteSession } from '../../../src/app/paste/view/paste-session.ts';
import { listing, openSession, startWorker } from './open-session.ts';
import { until } from '../until.ts';

customElements.define('tcp-paste-text', TextPane);

const words = paste.en;
const written = (pane: TextPane) => [...pane.querySelectorAll<HTMLElement>('code.written')];
const numbers = (pane: TextPane) =>
  [...pane.querySelectorAll<HTMLElement>('.text-line .number')].map(({ textContent }) => Number(textContent));
const scroller = (pane: TextPane) => pane.querySelector<HTMLElement>('.scroller')!;

async function shown(session: PasteSession, start = 0): Promise<TextPane> {
  const pane = await fixture<TextPane>(
    html`<tcp-paste-text
      style="display:block;block-size:600px"
      .session=${session}
      .words=${words}
      .version=${session.version}
      .start=${start}
    ></tcp-paste-text>`,
  );
  await until(() => written(pane).length > 0, 'lines are drawn');
  return pane;
}

/** The first line that can be seen, counted from 1. */
const topLine = (pane: TextPane) => Math.round(scroller(pane).scrollTop / 22) + 1;

async function search(pane: TextPane, text: string, button: 'previous' | 'next'): Promise<void> {
  const field = pane.querySelector<HTMLInputElement>('input[type=search]')!;
  if (field.value !== text) {
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await pane.updateComplete;
  }
  pane.querySelector<HTMLElement>(`form button[type=${button === 'next' ? 'submit' : 'button'}]`)!.click();
}

describe('the text of a paste', () => {
  before(startWorker);

  it('has only the lines in view in the page, wherever it is scrolled', async () => {
    const pane = await shown(await openSession(listing(20_000)));
    expect(numbers(pane)[0]).to.equal(1);
    expect(written(pane).length).to.be.below(120);
    scroller(pane).scrollTop = scroller(pane).scrollHeight;
    await until(() => numbers(pane).at(-1) === 20_001, 'the last line is drawn');
    expect(written(pane).at(-1)?.textContent).to.match(/198\.51\.100\.4:39999$/);
    expect(written(pane).length).to.be.below(120);
  });

  it('opens at the snapshot that is judged, and follows when another one is', async () => {
    const turns = ['12:00:00', '12:00:10', '12:00:20'].map((time) => `${time}\n${listing(400)}`);
    const session = await openSession(turns.join(''));
    expect(session.snapshot).to.equal(2);
    const start = session.overview!.tallies[2]!.line;
    expect(start).to.equal(2 * 402);
    const pane = await shown(session, start);
    await until(() => topLine(pane) === start + 1, 'the last snapshot is in view');
    await session.look(1);
    Object.assign(pane, { version: session.version, start: session.overview!.tallies[1]!.line });
    await until(() => topLine(pane) === 402 + 1, 'the chosen snapshot is in view');
  });

  it('finds a text that is rare, forwards, backwards and round the end, and says where there is none', async () => {
    const lines = listing(30_000).split('\n');
    for (const at of [9000, 25_000]) lines.splice(at, 0, `a Needle stands here: ${String(at)}`);
    const pane = await shown(await openSession(lines.join('\n')));
    const pointed = () => pane.querySelector<HTMLElement>('.text-line[data-pointed] code')?.textContent;
    await search(pane, 'needle', 'next');
    await until(() => pointed()?.endsWith('9000'), 'the first one is pointed out');
    await search(pane, 'needle', 'next');
    await until(() => pointed()?.endsWith('25000'), 'the second one is');
    await search(pane, 'needle', 'next');
    await until(() => pointed()?.endsWith('9000'), 'it goes on at the beginning');
    await search(pane, 'needle', 'previous');
    await until(() => pointed()?.endsWith('25000'), 'and at the end');
    await search(pane, 'no such text', 'next');
    await until(
      () => pane.querySelector('form [aria-live]')?.textContent === words.searchNone,
      'it says that there is none',
    );
  });

  it('says of no other lines that something was not found in them', async () => {
    const session = await openSession(listing(10));
    const pane = await shown(session);
    const said = () => pane.querySelector('form [aria-live]')!.textContent;
    await search(pane, 'needle', 'next');
    await until(() => said() === words.searchNone, 'it is said that there is none');
    await openSession(`needle\n${listing(10)}`);
    pane.version = session.version;
    await until(() => written(pane)[0]?.textContent === 'needle', 'the other lines are drawn');
    expect(said()).to.equal('');
  });

  it('shows a line in the order in which it is written, and a sign where something would turn it', async () => {
    const rows = listing(20, ['CLOSE-WAIT']).replaceAll(' 0 ', ' 0\u202E ');
    const pane = await shown(await openSession(rows));
    const text = [...written(pane)[1]!.childNodes].find(
      (node): node is Text => node instanceof Text && node.data !== '',
    )!;
    const leftOf = (word: string): number => {
      const range = new Range();
      const at = text.data.indexOf(word);
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      return range.getBoundingClientRect().left;
    };
    expect(text.data).to.match(/CLOSE-WAIT 0\uFFFD .*198\.51\.100\.0/);
    expect(leftOf('192.0.2.')).to.be.below(leftOf('198.51.100.'));
  });

  it('tells which line is to be explained and which finding a note is about', async () => {
    const session = await openSession(listing(300, ['CLOSE-WAIT']));
    const pane = await shown(session);
    const heard: string[] = [];
    pane.addEventListener('tcp-paste-row', (event) => {
      heard.push(`row ${String((event as CustomEvent<{ line: number }>).detail.line)}`);
    });
    pane.addEventListener('tcp-paste-finding', (event) => {
      heard.push(`finding ${String((event as CustomEvent<{ finding: number }>).detail.finding)}`);
    });
    pane.querySelectorAll<HTMLElement>('.number')[2]?.click();
    const note = pane.querySelector<HTMLElement>('.note')!;
    expect(note.textContent.trim()).to.equal(session.diagnosis?.findings[0]?.text.title);
    note.click();
    expect(heard).to.deep.equal(['row 2', 'finding 0']);
  });
});
