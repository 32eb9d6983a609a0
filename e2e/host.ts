import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createFileServer, freePort, listen } from '../scripts/fileServer.mjs';
import { DIST } from '../scripts/project.mjs';

/** What a host can do wrong with a file. */
export type Fault =
  /** It answers with a page of its own, calls that a success, and lets it be kept for a year. */
  | 'html'
  /** Half of it has been uploaded. */
  | 'half'
  /** It fails. */
  | 'error'
  /** It hangs up. */
  | 'gone';

const BASE = '/some/course/unrolled/';

/** All hosts have the same files, which are read and compressed once. */
const inner = createFileServer({ folder: DIST, base: BASE });

/** A host of the built page that does wrong on command. */
export async function createHost(headers: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  let wrong: { readonly files: RegExp; readonly fault: Fault; left: number } | null = null;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push(path);
    if (wrong?.files.test(path) && wrong.left > 0) {
      wrong.left--;
      misbehave(wrong.fault, path.slice(BASE.length), response);
    } else inner.emit('request', request, response);
  });
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${port}${BASE}`,
    asked,
    /** From now on these files come wrong: so many times, or until the host is whole again. */
    break(files: RegExp, fault: Fault, times = Number.POSITIVE_INFINITY) {
      wrong = { files, fault, left: times };
    },
    mend() {
      wrong = null;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function misbehave(fault: Fault, path: string, response: ServerResponse): void {
  if (fault === 'gone') return void response.destroy();
  if (fault === 'error') return void response.writeHead(500).end('broken');
  const kept = { 'cache-control': 'public, max-age=31536000, immutable' };
  if (fault === 'html') {
    response.writeHead(200, { ...kept, 'content-type': 'text/html; charset=utf-8' });
    return void response.end('<!doctype html><title>Not here</title><p>Not here');
  }
  const content = readFileSync(join(DIST, path || 'index.html'));
  const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : '';
  response.writeHead(200, { ...kept, 'content-type': type || 'application/octet-stream' });
  response.end(content.subarray(0, content.length >> 1));
}

/** The built files of assets/ whose names match. */
export const builtFiles = (name: RegExp): readonly string[] =>
  readdirSync(join(DIST, 'assets')).filter((file) => name.test(file));
