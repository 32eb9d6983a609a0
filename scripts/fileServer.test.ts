import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileServer, listen } from './fileServer.mjs';

const folder = mkdtempSync(join(tmpdir(), 'unrolled-serve-'));
const site = join(folder, 'site');
const server = createFileServer({ folder: site, base: '/some/course/' });
let port = 0;

/** Sends a path as it is: fetch would tidy it up first. */
const ask = (path: string, headers = {}) =>
  new Promise<{ status: number | undefined; type: string | undefined; text: string }>((done) => {
    get({ port, path, headers, host: '127.0.0.1' }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const isPacked = response.headers['content-encoding'] === 'gzip';
        const text = String(isPacked ? gunzipSync(body) : body);
        done({ status: response.statusCode, type: response.headers['content-type'], text });
      });
    });
  });

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<p>page</p>');
  writeFileSync(join(site, 'assets/a.js'), 'export {}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  port = await listen(server, 0);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the file server', () => {
  it('serves the page and its files under the given path', async () => {
    expect(await ask('/some/course/?x=1')).toMatchObject({ status: 200, text: '<p>page</p>' });
    const script = await ask('/some/course/assets/a.js');
    expect(script).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
  });

  it('serves what a file holds now, compressed or not, also where it has served it before', async () => {
    const file = join(site, 'assets/changing.js');
    for (const text of ['export const a = 1', 'export const a = 12']) {
      writeFileSync(file, text);
      for (const coding of ['gzip', 'identity'])
        for (const _ of ['new', 'known'])
          expect(
            await ask('/some/course/assets/changing.js', { 'accept-encoding': coding }),
          ).toMatchObject({ status: 200, text });
    }
  });

  it('sends a reader who forgot the last slash to the page', async () => {
    expect((await ask('/some/course')).status).toBe(308);
  });

  it.each([
    '/',
    '/assets/a.js',
    '/some/course/none.js',
    '/some/course/assets/',
    '/some/course/../../secret.txt',
    '/some/course/..%2fsecret.txt',
    '/some/course/%2e%2e/secret.txt',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it.each(['/some/course/%', '/some/course/%00', '/some/course/..%5csecret.txt'])(
    'refuses %s',
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );

  it('takes the next port where one is taken', async () => {
    const second = createFileServer({ folder: site });
    const got = await listen(second, port, 20);
    second.close();
    expect(got).toBeGreaterThan(port);
  });
});
