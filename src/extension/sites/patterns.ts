/**
 * Sites as the browser's match patterns: `*://host/*`, `*://*.host/*`, `https://host/*`.
 *
 * A pattern names no port and no path: permissions are given per host, and a path would promise a precision
 * that the browser does not keep.
 */

/** The pattern of every site. */
export const everySite = '*://*/*';

/** Why a text names no site. */
export type PatternProblem = 'empty' | 'scheme' | 'host' | 'wildcard' | 'every-site' | 'address' | 'range';

/** A site as a pattern, or what is wrong with the text. */
export type ReadPattern =
  | {
      readonly pattern: string;
      /** The text named a port or a path too, which no pattern does. */ readonly isWider?: true;
      readonly problem?: undefined;
    }
  | { readonly problem: PatternProblem };

const shape = /^(\*|https?):\/\/(\*\.)?([^/*:\s]+|\[[0-9a-f:.]+\])\/\*$/;

/** Whether a text is a match pattern of one host or of a host and its subdomains. */
export function isSitePattern(text: string): boolean {
  const [, , subdomains, host] = shape.exec(text) ?? [];
  return host !== undefined && isWritten(host) && (subdomains === undefined || !isAddress(host));
}

/**
 * Whether a host is as the browser writes it in an address. There are more of them than {@link hostOf} takes for no slip:
 * whoever serves every name below a domain has names with a hyphen at an end, and a page may be called by a root dot.
 */
function isWritten(host: string): boolean {
  return URL.parse(`http://${host}/`)?.hostname === host;
}

/** The patterns of a stored list, that of every site among them, each once; undefined where no list was stored. */
export function readPatterns(stored: unknown): readonly string[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  const items: readonly unknown[] = stored;
  return [...new Set(items)].filter(
    (item): item is string => typeof item === 'string' && (item === everySite || isSitePattern(item)),
  );
}

/** Whether a host is an address of the Internet Protocol, which has no subdomains: Chromium takes no such pattern. */
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);
}

/** A host name as the browser writes it (lower case, punycode), undefined where the text is none. */
function hostOf(text: string): string | undefined {
  if (text === '' || /[/?#@\\\s]/.test(text)) return undefined;
  // The dot of the root is another name for the same host, and the browser's addresses hardly ever have it.
  const url = URL.parse(`http://${text.replace(/\.$/, '')}/`);
  if (url === null || url.hostname === '') return undefined;
  const labels = url.hostname.startsWith('[') ? [] : url.hostname.split('.');
  return labels.every((label) => /^(?!-).{1,63}(?<!-)$/.test(label)) ? url.hostname : undefined;
}

/**
 * Reads what a reader typed or pasted as a site: a host name, an address out of the address bar, or a match
 * pattern, with or without a wildcard for subdomains.
 */
export function readPattern(typed: string): ReadPattern {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  if (isSitePattern(text)) return { pattern: text };
  if (/^\d+(?:\.\d+){3}\/\d+$/.test(text)) return { problem: 'range' };
  // Addresses that have no host, and one whose colon was forgotten.
  if (/^(?:[a-z-]+:(?!\/\/|\d)|https?\/)/i.test(text)) return { problem: 'scheme' };
  const [, scheme = '*', rest = text] = /^([a-z*][a-z0-9+.-]*):\/\/(.*)$/i.exec(text) ?? [];
  const known = scheme.toLowerCase();
  if (known !== '*' && known !== 'http' && known !== 'https') return { problem: 'scheme' };
  const authority = rest.replace(/[/?#].*$/, '').replace(/^.*@/, '');
  if (authority === '*') return { problem: 'every-site' };
  const subdomains = authority.startsWith('*.');
  const name = subdomains ? authority.slice(2) : authority;
  if (name.includes('*')) return { problem: 'wildcard' };
  const host = hostOf(name);
  // A single label is a host of the local network ("jenkins"); anything else without a dot, colon or letter is a slip.
  if (host === undefined || /[^a-z0-9.:[\]_-]/.test(host)) return { problem: 'host' };
  // A number alone is read as an address by browsers, and meant by nobody.
  if (isAddress(host) && !host.startsWith('[') && host !== name.replace(/:\d+$/, '')) return { problem: 'host' };
  if (subdomains && isAddress(host)) return { problem: 'address' };
  const isWider = name !== name.replace(/:\d+$/, '') || !['', '/', '/*'].includes(rest.replace(/^[^/?#]*/, ''));
  // An address out of the address bar names the site, however it is served; a full pattern was kept above.
  return { ...(isWider && { isWider }), pattern: `*://${subdomains ? '*.' : ''}${host}/*` };
}

/** The pattern of the site a page belongs to, undefined where extensions are never let in. */
export function patternOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return undefined;
  return `*://${url.hostname}/*`;
}

/** Whether a page's address is covered by a pattern. */
export function matches(pattern: string, address: string): boolean {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false;
  if (pattern === everySite) return true;
  const found = shape.exec(pattern);
  if (found === null) return false;
  const [, scheme, subdomains, host] = found;
  if (scheme !== '*' && url.protocol !== `${scheme}:`) return false;
  return url.hostname === host || (subdomains !== undefined && url.hostname.endsWith(`.${host}`));
}

/** A regular expression, as text, that fits from its place to the end the origins of all pages that patterns cover. */
export function originsOf(patterns: readonly string[]): string {
  const origins = patterns.map((pattern) => {
    if (pattern === everySite) return 'https?://.*';
    const [, scheme = '*', subdomains, host = ''] = shape.exec(pattern) ?? [];
    // Whoever serves every name below a domain may have brackets and signs in one of them.
    const name = host.replaceAll(/[^\w-]/g, String.raw`\$&`);
    return String.raw`${scheme === '*' ? 'https?' : scheme}://${subdomains === undefined ? '' : '(?:.*\\.)?'}${name}(?::\d+)?`;
  });
  return `(?:${origins.join('|')})$`;
}

/** Whether a pattern covers every page that another one does. */
export function covers(broad: string, narrow: string): boolean {
  if (broad === everySite || broad === narrow) return true;
  const [, scheme, subdomains, host] = shape.exec(broad) ?? [];
  const [, narrowScheme, narrowSubdomains, narrowHost] = shape.exec(narrow) ?? [];
  if (host === undefined || narrowHost === undefined || (scheme !== '*' && scheme !== narrowScheme)) return false;
  if (subdomains === undefined) return host === narrowHost && narrowSubdomains === undefined;
  return host === narrowHost || narrowHost.endsWith(`.${host}`);
}

/** Whether two patterns are of the same host, or of the same hosts, however they are served: browsers' own settings give `https://host/*`. */
export function isSameSite(one: string, other: string): boolean {
  const [, , subdomains, host] = shape.exec(one) ?? [];
  const [, , otherSubdomains, otherHost] = shape.exec(other) ?? [];
  return host !== undefined && host === otherHost && subdomains === otherSubdomains;
}

/** A pattern as a reader would name the site: `ci.example.com`, `*.example.com`. */
export function siteName(pattern: string): string {
  return pattern.replace(/^\*:\/\//, '').replace(/\/\*$/, '');
}
