// Serves dist/app the way a static host does: directory addresses end in a slash, unknown ones get 404.html.
import { createServer } from 'node:http';
import handler from 'serve-handler';

/**
 * @param {string} folder what to serve
 * @param {{ port?: number, base?: string }} [options] `port` 0 picks a free one; `base` is the path the site lies under, such as `/repo/`
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder, { port = 0, base = '/' } = {}) {
  const server = createServer((request, response) => {
    if (base !== '/') {
      if (!request.url.startsWith(base)) {
        response.writeHead(404).end();
        return;
      }
      request.url = request.url.slice(base.length - 1);
    }
    // The handler knows index files only together with addresses without `.html`, which few hosts have.
    request.url = request.url.replace(/\/(?=$|\?)/, '/index.html');
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
