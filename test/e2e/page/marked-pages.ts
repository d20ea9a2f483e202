/** Runs in a browser: what the tests of pages prove in Chromium, for any other one. */
import { bothLooks } from '../../component/page/random-looks.ts';
import { randomPage } from '../../component/page/random-pages.ts';
import { marksInView } from '../../component/page/random-views.ts';
import { faultsOf, labelledPages } from '../../pages/page-faults.ts';

/** @param atOnce each page waits for frames and for an idle browser most of the time */
async function inTurns<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Promise<Found>,
  atOnce = 8,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    found.push(...(await Promise.all(items.slice(at, at + atOnce).map(find))));
  return found;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** What a test asks of the page; strings tell of a page with a fault each. */
export interface MarkedPages {
  /** The labelled pages of a folder, and how many there are. */
  labelled(folder: string): Promise<{ count: number; faults: string[] }>;
  /** Random pages that change, against a fresh look at each. */
  changed(count: number): Promise<{ count: number; faults: string[] }>;
  /** Random pages at random places; `count` is how many states were in view. */
  scrolled(count: number): Promise<{ count: number; faults: string[] }>;
}

const markedPages: MarkedPages = {
  async labelled(folder) {
    const pages = await labelledPages(folder);
    const faults = await inTurns(pages, async (page) => {
      const { missed, wrong, unlabelled } = await faultsOf(page);
      return missed.length + wrong.length + unlabelled.length > 0
        ? [`${page.name} ${JSON.stringify({ missed, wrong, unlabelled })}`]
        : [];
    });
    return { count: pages.length, faults: faults.flat() };
  },
  async changed(count) {
    const faults = await inTurns(numbers(count), async (seed) => {
      const [living, fresh] = await bothLooks(randomPage(seed));
      return living.join() === fresh.join() ? [] : [`page ${seed}: ${living.join()} instead of ${fresh.join()}`];
    });
    return { count, faults: faults.flat() };
  },
  async scrolled(count) {
    // Large pages keep each other waiting.
    const looks = await inTurns(numbers(count), async (seed) => ({ seed, ...(await marksInView(seed)) }), 1);
    return {
      count: looks.reduce((sum, { seen }) => sum + seen, 0),
      faults: looks
        .filter(({ missed }) => missed.some((bare) => bare > 0))
        .map(({ seed, missed }) => `page ${seed}: ${missed.join()} without a mark`),
    };
  },
};

(window as unknown as { markedPages: MarkedPages }).markedPages = markedPages;
