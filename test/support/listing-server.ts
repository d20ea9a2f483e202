/** A web server on loopback with pages that show listings, and a record of every request it got. */
import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { hangingPath } from './hang.ts';
import type { Listings } from './sockets.ts';

/** The server while it runs. */
export interface ListingServer extends AsyncDisposable {
  /** Its address, such as `http://127.0.0.1:40000/`. */
  readonly url: string;
  /** Method and path of every request, in order. */
  readonly requests: readonly string[];
  /** Answers the pages that wait for it (`hang`), and ends those that go on loading. */
  release(): void;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page as an engineer meets it: a note, and the output of the two tools. */
export function listingPage({ ss, netstat }: Listings): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ticket 4711</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/ticket.css"></head>
<body>
<h1><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 2h12v12H2z"/></svg>Web tier holds sockets</h1>
<p>We saw many CLOSE_WAIT rows this morning. The office was closed, and we listen to all ideas.</p>
<pre id="ss">$ ss -tan
${escape(ss)}</pre>
<pre id="netstat">$ netstat -tan
${escape(netstat)}</pre>
</body></html>
`;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  xhtml: 'application/xhtml+xml',
  txt: 'text/plain',
};

/** A page that goes on loading, as a log that is followed. */
export interface EndlessPage {
  readonly begins: string;
}

/**
 * Serves pages on a free port of 127.0.0.1.
 *
 * @param pages HTML by path, such as `/`; other content where the path ends in a known ending
 */
export async function servePages(pages: Readonly<Record<string, string | EndlessPage>>): Promise<ListingServer> {
  const requests: string[] = [];
  const hanging: ServerResponse[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (request.url === hangingPath) return void hanging.push(response);
    const page = pages[request.url ?? ''];
    const [, ending = ''] = /\.(\w+)$/.exec(request.url ?? '') ?? [];
    const type = types[ending] ?? 'text/html';
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8` });
    // Browsers draw nothing of a page before they have some of it.
    if (typeof page === 'object') {
      hanging.push(response);
      return void response.write(`${page.begins}<!--${' '.repeat(4000)}-->`);
    }
    return void response.end(page ?? 'not found');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    release() {
      for (const response of hanging.splice(0)) response.end();
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
