import { isReaderSystem, type ReaderSystem } from '../states/systems.ts';
import { guessedSystem, storedSystem, systemKey } from './stored-system.ts';
import { store } from './web-storage.ts';

/** The system the reader chose: `undefined` before the first choice, `''` for standard names. */
function chosen(): ReaderSystem | '' | undefined {
  const value = storedSystem();
  return value === '' || isReaderSystem(value) ? value : undefined;
}

/** The reader's system: the one chosen, else the one the browser seems to run on, `''` for standard names. */
function readerSystem(): ReaderSystem | '' {
  return chosen() ?? guessedSystem(navigator) ?? '';
}

/**
 * Puts the part of the reader's system first in every list of systems, and opens it instead of the one that is open
 * where nobody has chosen; what a list has not stays as it is.
 */
function putFirst(page: Document, system: ReaderSystem | ''): void {
  for (const list of page.querySelectorAll('.systems')) {
    const parts = [...list.children].filter((part) => part instanceof HTMLDetailsElement);
    const own = parts.find((part) => part.dataset['system'] === system);
    if (!own) continue;
    for (const part of parts) if (part.open !== (part === own)) part.open = part === own;
    // What stands in its place already is left there: moved, the page would be laid out again.
    if (list.firstElementChild !== own) list.prepend(own);
  }
}

/** Moves the columns of the reader's system to the front of a table that has one for every tool. */
function putColumnsFirst(table: HTMLTableElement, system: ReaderSystem | ''): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const orders = heads.map(({ dataset }, index) => {
    dataset['order'] ??= String(index);
    const isOwn = (dataset['systems'] ?? '').split(' ').includes(system);
    // The first column names the states and stays.
    return dataset['systems'] === undefined ? -1000 : Number(dataset['order']) - (isOwn ? 100 : 0);
  });
  if (orders.every((order, index) => index === 0 || (orders[index - 1] ?? 0) <= order)) return;
  for (const row of table.rows) {
    const cells = [...row.cells].map((cell, index) => ({ cell, order: orders[index] ?? 0 }));
    row.append(...cells.sort((a, b) => a.order - b.order).map(({ cell }) => cell));
  }
}

/** Shows the spellings of the reader's system first on a page, and lets the reader change it. */
export function chooseSystem(page: Document): void {
  const select = page.querySelector<HTMLSelectElement>('#system');
  const show = (system: ReaderSystem | '') => {
    const { dataset } = page.documentElement;
    if (dataset['system'] !== system) dataset['system'] = system;
    if (select) select.value = system;
    putFirst(page, system);
    for (const table of page.querySelectorAll<HTMLTableElement>('.tools-beside')) putColumnsFirst(table, system);
    page.dispatchEvent(new CustomEvent('tcp-reader-system', { detail: system }));
  };
  show(readerSystem());
  // Back may bring the page as it was left, before a choice on another one.
  addEventListener('pageshow', ({ persisted }) => {
    const system = persisted ? chosen() : undefined;
    if (system !== undefined && system !== page.documentElement.dataset['system']) show(system);
  });
  select?.addEventListener('change', () => {
    const system = isReaderSystem(select.value) ? select.value : '';
    show(system);
    store('device', systemKey, system);
  });
}
