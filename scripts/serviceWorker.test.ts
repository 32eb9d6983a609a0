import { expect, test } from 'vitest';
import { hashOf } from '../src/app/offline/whole.ts';
import { keptFiles, publicFiles } from './serviceWorker.ts';

const built = [
  'index.html',
  'icon.svg',
  'start.js',
  'assets/index-a1.js',
  'assets/noto-sans-kr-7-wght-normal-b2.woff2',
  'assets/KaTeX_Main-Regular-c3.woff2',
  'assets/KaTeX_Main-Regular-d4.ttf',
  'learn/ko/order/index.html',
].map((name) => ({ name, content: name }));

test('every part of the page is kept, what only some readers need without haste, and no font twice', () => {
  const { now, later } = keptFiles(built);
  expect(now.map(([name]) => name)).toEqual([
    './',
    'icon.svg',
    'start.js',
    'assets/KaTeX_Main-Regular-c3.woff2',
    'assets/index-a1.js',
  ]);
  expect(later.map(([name]) => name)).toEqual([
    'assets/noto-sans-kr-7-wght-normal-b2.woff2',
    'learn/ko/order/index.html',
  ]);
});

test('each is known by its content, as the worker will count it', async () => {
  const { now, later } = keptFiles(built);
  const content = (name: string) =>
    built.find((file) => file.name === name.replace(/^\.\/$/, 'index.html'))?.content ?? '';
  for (const [name, hash] of [...now, ...later])
    expect(hash).toBe(await hashOf(new TextEncoder().encode(content(name)).buffer));
});

test('a change of any file is another version', () => {
  const { version } = keptFiles(built);
  for (let i = 0; i < built.length; i++) {
    const changed = built.map((file, j) => (i === j ? { ...file, content: 'changed' } : file));
    expect(keptFiles(changed).version).not.toBe(version);
  }
  expect(keptFiles([...built].reverse()).version).toBe(version);
});

test('the page can be installed: its manifests name icons that are there, and stay below its own folder', () => {
  const files = publicFiles();
  const text = (name: string) =>
    Buffer.from(files.find((file) => file.name === name)?.content ?? '').toString();
  for (const name of ['manifest.webmanifest', 'manifest.ko.webmanifest']) {
    const { icons, start_url, scope, id, display } = JSON.parse(text(name));
    expect([start_url, scope, id, display]).toEqual(['./', './', './', 'standalone']);
    expect(icons.map(({ sizes }: { sizes: string }) => sizes)).toContain('512x512');
    for (const { src } of icons) expect(files.map((file) => `./${file.name}`)).toContain(src);
  }
});
