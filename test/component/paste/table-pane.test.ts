import { expect, fixture, html } from '@open-wc/testing';
import { paste } from '../../../src/i18n/every-language/paste.ts';
import { TablePane, type Arrangement } from '../../../src/app/paste/view/table-pane.ts';
import { openSession, startWorker } from './open-session.ts';
import { until } from '../until.ts';

customElements.define('tcp-paste-table', TablePane);

const words = paste.en;
const text = `State      Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN     0      511    0.0.0.0:443        0.0.0.0:*         users:(("nginx",pid=7,fd=6))
ESTAB      9      0      192.0.2.10:443     198.51.100.3:50003 users:(("nginx",pid=7,fd=9))
CLOSE-WAIT 1      0      192.0.2.10:443     198.51.100.1:50001 users:(("java",pid=8,fd=9))
CLOSE-WAIT 1      0      192.0.2.10:443     198.51.100.2:50002 users:(("java",pid=8,fd=10))
`;

const rows = (pane: TablePane) =>
  [...pane.querySelectorAll<HTMLElement>('tbody tr.row')].map((row) =>
    [...row.children].map((cell) => (cell as HTMLElement).innerText.trim()).join(' '),
  );
const ports = (pane: TablePane) => rows(pane).map((row) => /5000\d/.exec(row)?.[0] ?? '-');

async function shown(count: number, kept: Partial<Arrangement> = {}): Promise<TablePane> {
  const session = await openSession(text);
  const pane = await fixture<TablePane>(
    html`<tcp-paste-table
      .session=${session}
      .words=${words}
      .version=${session.version}
      .kept=${kept}
    ></tcp-paste-table>`,
  );
  await until(() => rows(pane).filter((row) => row !== '').length === count, 'the rows are drawn');
  return pane;
}

const head = (pane: TablePane, name: string) =>
  [...pane.querySelectorAll<HTMLElement>('thead button')].find((button) => button.innerText.trim() === name)!;

describe('the table of a paste', () => {
  before(startWorker);
  let copied: string;
  const { clipboard } = navigator;
  beforeEach(() => {
    copied = '';
    // The clipboard of a test belongs to nobody; what would be written is what matters.
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        write: async ([item]: readonly ClipboardItem[]) => {
          copied = await (await item!.getType('text/plain')).text();
        },
      },
    });
  });
  afterEach(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });

  it('sorts up, down, and as it was pasted again, and says so', async () => {
    const pane = await shown(4);
    const heading = () => head(pane, words.remotePort);
    const sorted = () => heading().closest('th')?.getAttribute('aria-sort');
    const pasted = ports(pane);
    expect(pasted).to.deep.equal(['-', '50003', '50001', '50002']);
    heading().click();
    await until(
      () =>
        ports(pane)
          .filter((port) => port !== '-')
          .join() === '50001,50002,50003',
      'up',
    );
    expect(sorted()).to.equal('ascending');
    heading().click();
    await until(
      () =>
        ports(pane)
          .filter((port) => port !== '-')
          .join() === '50003,50002,50001',
      'down',
    );
    expect(sorted()).to.equal('descending');
    heading().click();
    await until(() => ports(pane).join() === pasted.join(), 'as pasted');
    expect(sorted()).to.equal('none');
  });

  it('filters by what is typed, counts what is left, and offers the way back where nothing is', async () => {
    const pane = await shown(4);
    const field = pane.querySelector<HTMLInputElement>('input[type=search]')!;
    const type = (value: string) => {
      field.value = value;
      field.dispatchEvent(new Event('input'));
    };
    type('java');
    await until(() => ports(pane).join() === '50001,50002', 'the rows of java are left');
    expect(pane.querySelector('.pane-tools [aria-live]')?.textContent).to.equal(words.filtered(2, 4));
    type('nothing like that');
    await until(() => pane.querySelector('.none') !== null, 'it says that no row fits');
    const back = pane.querySelector<HTMLElement>('.none button')!;
    pane.querySelector<HTMLElement>('input[type=search]')!.focus();
    back.focus();
    back.click();
    await until(() => rows(pane).length === 4, 'all rows are back');
    expect(document.activeElement).to.equal(pane.querySelector('input[type=search]'));
  });

  it('says of a text without a row that there is none, and offers no way back', async () => {
    const pane = await shown(4);
    await openSession('no row is here\n');
    pane.version = pane.session.version;
    await until(() => pane.querySelector('.none') !== null, 'it says that there is none');
    expect(pane.querySelector<HTMLElement>('.none')!.innerText).to.equal(words.nothingRead);
  });

  it('groups, and a group folds out and in', async () => {
    const pane = await shown(4);
    const choice = pane.querySelector('select')!;
    choice.value = 'process';
    choice.dispatchEvent(new Event('change'));
    const groups = () => [...pane.querySelectorAll<HTMLElement>('tr.row-group')];
    await until(() => groups().length === 2, 'a heading for each process');
    const java = () => groups().find((group) => group.innerText.includes('java'))!;
    expect(java().innerText).to.match(/java[^]*2/);
    expect(java().getAttribute('aria-expanded')).to.equal('false');
    java().click();
    await until(() => ports(pane).includes('50001') && ports(pane).includes('50002'), 'its rows are shown');
    expect(java().getAttribute('aria-expanded')).to.equal('true');
    java().click();
    await until(() => !ports(pane).includes('50001'), 'they are folded up');
  });

  it('is arranged as it was when the reader comes back to it', async () => {
    const kept: Partial<Arrangement> = {};
    const pane = await shown(4, kept);
    const filter = (one: TablePane) => one.querySelector<HTMLInputElement>('input[type=search]')!;
    const grouping = (one: TablePane) => one.querySelector('select')!;
    filter(pane).value = 'java';
    filter(pane).dispatchEvent(new Event('input'));
    grouping(pane).value = 'process';
    grouping(pane).dispatchEvent(new Event('change'));
    await until(() => pane.querySelectorAll('tr.row-group').length === 1, 'the group that is left');
    pane.querySelector<HTMLElement>('tr.row-group')!.click();
    await until(() => ports(pane).includes('50001'), 'its rows are shown');
    pane.remove();
    const again = await shown(3, kept);
    expect([filter(again).value, grouping(again).value]).to.deep.equal(['java', 'process']);
    expect(ports(again)).to.deep.equal(['-', '50001', '50002']);
  });

  it('is walked through by keys, and tells the row that is to be explained', async () => {
    const pane = await shown(4);
    const grid = pane.querySelector<HTMLElement>('[role=grid]')!;
    const heard: number[] = [];
    pane.addEventListener('tcp-paste-row', (event) => {
      heard.push((event as CustomEvent<{ line: number }>).detail.line);
    });
    const press = async (key: string) => {
      grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await pane.updateComplete;
    };
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'End', 'Enter', 'Home', ' ']) await press(key);
    expect(heard).to.deep.equal([3, 4, 1]);
    expect(grid.getAttribute('aria-activedescendant')).to.equal('item-0');
  });

  it('is copied in four forms, as it is filtered and sorted', async () => {
    const pane = await shown(4);
    const field = pane.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = 'java';
    field.dispatchEvent(new Event('input'));
    await until(() => ports(pane).join() === '50001,50002', 'the rows of java are left');
    const copy = async (name: string) => {
      copied = '';
      const button = [...pane.querySelectorAll<HTMLElement>('.choices button')].find(
        ({ innerText }) => innerText.trim() === name,
      );
      button?.click();
      await until(() => copied !== '', `${name} is copied`);
      return copied;
    };
    expect((await copy('TSV')).split('\n')[1]?.split('\t')).to.include.members(['198.51.100.1', '50001']);
    expect(await copy('CSV')).to.match(/198\.51\.100\.1,50001/);
    expect((await copy('Markdown')).split('\n')[1]).to.match(/^\|[\s|:-]+\|$/);
    const parsed = JSON.parse(await copy('JSON')) as readonly Record<string, unknown>[];
    expect(parsed.map(({ remotePort }) => remotePort)).to.deep.equal([50_001, 50_002]);
    const said = () => pane.querySelector('[aria-live]')?.textContent;
    await until(() => said() === words.copied, 'it is said');
    field.value = 'jav';
    field.dispatchEvent(new Event('input'));
    await until(() => said() === words.filtered(2, 4), 'how many rows fit is said again');
  });
});
