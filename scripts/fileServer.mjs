import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * A server for the files of one folder under one path, as a plain web host has them: no rewriting
 * of addresses, and nothing at all outside `base`.
 *
 * @param {{ folder: string, base?: string }} options `base` begins and ends with a slash.
 */
export function createFileServer({ folder, base = '/' }) {
  const root = resolve(folder);
  /** What has been sent before, read and compressed once: a thousand visits of tests ask for the same files. */
  const sent = /** @type {Map<string, { stamp: string, content: Buffer }>} */ (new Map());
  /** @param {string} file @param {import('node:fs').Stats} stat @param {boolean} isPacked */
  const contentOf = (file, { mtimeMs, size }, isPacked) => {
    const stamp = `${mtimeMs} ${size}`;
    const key = `${file}${isPacked ? '.gz' : ''}`;
    const known = sent.get(key);
    if (known?.stamp === stamp) return known.content;
    const content = isPacked ? gzipSync(readFileSync(file)) : readFileSync(file);
    sent.set(key, { stamp, content });
    return content;
  };
  return createServer((request, response) => {
    /** @param {number} status @param {import('node:http').OutgoingHttpHeaders} [headers] */
    const refuse = (status, headers) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
      response.end(request.method === 'HEAD' ? undefined : `${status}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(405, { allow: 'GET, HEAD' });
    }
    const path = pathOf(request.url ?? '/');
    if (path === undefined) return refuse(400);
    if (`${path}/` === base) return refuse(308, { location: base });
    if (!path.startsWith(base)) return refuse(404);

    const file = resolve(root, path.slice(base.length) || 'index.html');
    if (!file.startsWith(root + sep)) return refuse(404);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return refuse(404);

    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    // As web hosts do: what is text travels compressed.
    const isPacked =
      /text|json|svg/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    let content;
    try {
      content = contentOf(file, stat, isPacked);
    } catch {
      // Taken away since, by a build that begins.
      return refuse(404);
    }
    response.writeHead(200, {
      'content-type': type,
      'content-length': content.length,
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      vary: 'accept-encoding',
      // Names in assets/ carry a hash of what is in them; everything else may change.
      'cache-control': file.startsWith(join(root, 'assets') + sep)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  });
}

/**
 * @param {string} url
 * @returns {string | undefined} the decoded path, or undefined for one no file can have.
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    return path.includes('\0') || path.includes('\\') ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * Listens on 127.0.0.1.
 *
 * @param {import('node:http').Server} server
 * @param {number} port 0 takes any free one.
 * @param {number} [tries] how many ports, from `port` upwards, may be tried.
 * @returns {Promise<number>} the port it got.
 * @throws {Error} where none of them is free.
 */
export function listen(server, port, tries = 1) {
  return new Promise((done, fail) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => {
      // EACCES: Windows keeps ranges of ports to itself.
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (taken && tries > 1) listen(server, port + 1, tries - 1).then(done, fail);
      else fail(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param {import('node:http').Server} server */
export function closeOnSignal(server) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

/** @returns {Promise<number>} a port that nothing listens on at this moment. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}
