import { readFile } from 'node:fs/promises';

/** A request that a page, a worker or an extension made. */
export interface LoggedRequest {
  /** Origin that asked. */
  readonly initiator: string;
  readonly url: string;
}

/**
 * Reads the log that Chromium writes with `--log-net-log`, once the browser has ended.
 *
 * The browser's own requests (updates, time, spelling) have no origin and are left out; so are addresses typed
 * by the driver, and data and blob addresses, which are no requests.
 */
export async function loggedRequests(file: string): Promise<readonly LoggedRequest[]> {
  const { events } = JSON.parse(await readFile(file, 'utf8')) as {
    events: readonly { readonly params?: { readonly url?: string; readonly initiator?: string } }[];
  };
  return events.flatMap(({ params: { url, initiator } = {} }) =>
    url === undefined || initiator === undefined || initiator === 'not an origin' || /^(?:data|blob):/.test(url)
      ? []
      : [{ initiator, url }],
  );
}
