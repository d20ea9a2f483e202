/**
 * The last part of an address, which most likely names what was looked for: a state's page has its name as its folder.
 *
 * @param pathname the path of the address, as `URL` gives it
 */
export function askedPart(pathname: string): string {
  return (
    pathname
      .replace(/\/(?:index\.\w+)?$/, '')
      .split('/')
      .pop() ?? ''
  );
}

/** Name in the address of a page for missing addresses under which it is told what was asked for. */
export const askedKey = 'asked';

/** The query that tells such a page of it. */
export const askedQuery = (pathname: string): string => `?${askedKey}=${encodeURIComponent(askedPart(pathname))}`;
