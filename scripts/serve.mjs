// Serves dist/app the way a static host does: directory addresses end in a slash, unknown ones get 404.html, texts go
// compressed.
import { createServer } from 'node:http';
import { createGzip } from 'node:zlib';
import handler from 'serve-handler';

const texts = /^(?:text\/|application\/(?:javascript|json|manifest\+json|xml)|image\/svg)/;

/** Lets an answer that is a text go through gzip, where the browser takes that; as every host and proxy does. */
function compress(request, response) {
  if (request.method !== 'GET' || request.headers.range || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
    return;
  const { writeHead, write, end } = response;
  response.writeHead = (status, headers) => {
    const head = new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    if (status === 304 || !texts.test(head.get('content-type') ?? '')) return writeHead.call(response, status, headers);
    head.delete('content-length');
    head.set('content-encoding', 'gzip').set('vary', 'accept-encoding');
    const packed = createGzip();
    packed.on('data', (chunk) => write.call(response, chunk));
    packed.on('end', () => end.call(response));
    packed.on('drain', () => response.emit('drain'));
    response.write = (chunk) => packed.write(chunk);
    response.end = (chunk) => packed.end(chunk);
    return writeHead.call(response, status, Object.fromEntries(head));
  };
}

/**
 * @param {string} folder what to serve
 * @param {{ port?: number, base?: string, instead?: ReadonlyMap<string, string> }} [options] `port` 0 picks a free one; `base` is the path the site lies under, such as `/repo/`; `instead` holds JSON to give in place of files, by their paths below it
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder, { port = 0, base = '/', instead } = {}) {
  const server = createServer((request, response) => {
    if (base !== '/') {
      if (!request.url.startsWith(base)) {
        response.writeHead(404).end();
        return;
      }
      request.url = request.url.slice(base.length - 1);
      // The handler knows of no base path when it leads to the address with a slash.
      const { writeHead } = response;
      response.writeHead = (status, { Location: to, ...headers } = {}) =>
        writeHead.call(response, status, to?.startsWith('/') ? { ...headers, Location: base + to.slice(1) } : headers);
    }
    const given = instead?.get(request.url.slice(1));
    if (given !== undefined) {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(given);
      return;
    }
    // The handler knows index files only together with addresses without `.html`, which few hosts have.
    request.url = request.url.replace(/\/(?=$|\?)/, '/index.html');
    compress(request, response);
    handler(request, response, {
      public: folder,
      cleanUrls: false,
      trailingSlash: true,
      directoryListing: false,
      headers: [{ source: '**', headers: [{ key: 'Cache-Control', value: 'no-cache' }] }],
    }).catch((error) => response.destroy(error));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${server.address().port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
