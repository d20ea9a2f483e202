import type { Frame, Page } from 'puppeteer-core';
import type { ListingServer } from './listing-server.ts';
import { until } from './until.ts';

/** What is asked for by a page that hangs; a server answers it only when it is told to. */
export const hangingPath = '/hanging';

/**
 * Has a page or a frame of a server answer nobody, as one whose script runs for long: it waits for an answer that the
 * server does not give.
 *
 * @returns lets it go on
 */
export async function hang(
  { requests, release }: Pick<ListingServer, 'requests' | 'release'>,
  place: Page | Frame,
): Promise<() => Promise<void>> {
  const asked = () => requests.filter((request) => request.endsWith(` ${hangingPath}`)).length;
  const before = asked();
  const hanging = place.evaluate((path) => {
    const request = new XMLHttpRequest();
    request.open('GET', path, false);
    request.send();
  }, hangingPath);
  // The page may go while it hangs.
  const over = hanging.catch(() => undefined);
  await until('the page hangs', () => Promise.resolve(asked() > before));
  return async () => {
    release();
    await over;
  };
}
