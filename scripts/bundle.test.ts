import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectPage, pageProblems } from './bundle.mjs';

const POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
const page = (head: string) =>
  `<!doctype html><html><head>${POLICY}${head}</head><body></body></html>`;

describe('the built page', () => {
  it.each([
    ['<script type="module" src="/assets/a.js"></script>', 'only at the root'],
    ['<link rel="stylesheet" href="https://fonts.example/a.css">', 'another host'],
    ['<img alt="" src=//cdn.example/a.png>', 'another host'],
    ['<script>go()</script>', 'inline script'],
    ['<style>a { color: red }</style>', 'inline style'],
    ['<p style="color: red">', 'inline style'],
  ])('may not hold %s', (html, fault) => {
    expect(pageProblems(page(html), 'index.html').join()).toContain(fault);
  });

  it('may hold its own files, and links that a reader follows', () => {
    const html =
      '<script type="module" crossorigin src="./assets/a.js"></script><a href="https://x.example/">x</a>';
    expect(pageProblems(page(html), 'index.html')).toEqual([]);
  });

  it('begins with the security policy', () => {
    const late = `<!doctype html><html><head><title>x</title>${POLICY}</head></html>`;
    expect(pageProblems(late, 'index.html').join()).toContain('not the first');
  });
});

describe('the first view', () => {
  let dist = '';

  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'unrolled-dist-'));
    mkdirSync(join(dist, 'assets'));
    writeFileSync(join(dist, 'index.html'), page('<script src="./assets/a.js"></script>'));
  });

  afterEach(() => rmSync(dist, { recursive: true }));

  it('counts the entry and what it imports at once, and not what it loads later', () => {
    const entry = 'import{b}from"./b.js";b(()=>import("./later.js"));';
    const direct = 'export const b=(f)=>f();';
    writeFileSync(join(dist, 'assets/a.js'), entry);
    writeFileSync(join(dist, 'assets/b.js'), direct);
    writeFileSync(join(dist, 'assets/later.js'), 'export const c=1;');
    const { firstView, problems } = inspectPage(dist);
    expect(firstView).toBe(gzipSync(entry).length + gzipSync(direct).length);
    expect(problems).toEqual([]);
  });

  it('counts the page that is fetched once what is drawn has been seen, and nothing that it fetches itself', () => {
    const [start, itself, words] = ['start();', 'import"./b.js";', 'export const w=1;'];
    const direct = 'export const b=1;';
    const link = (name: string, more = '') =>
      `<link rel="modulepreload" crossorigin href="./assets/${name}"${more}>`;
    writeFileSync(
      join(dist, 'index.html'),
      page(
        `<script src="./assets/a.js"></script><template id="page-files">${link('page.js', ' data-page')}${link('w.js')}</template>`,
      ),
    );
    writeFileSync(join(dist, 'assets/a.js'), start);
    writeFileSync(join(dist, 'assets/page.js'), itself);
    writeFileSync(join(dist, 'assets/b.js'), direct);
    writeFileSync(join(dist, 'assets/w.js'), words);
    expect(inspectPage(dist).firstView).toBe(
      [start, itself, direct].reduce((sum, text) => sum + gzipSync(text).length, 0),
    );
  });

  it('may not be heavier than its budget', () => {
    const noise = Array.from({ length: 60_000 }, (_, i) => Math.sin(i).toString(36)).join('');
    writeFileSync(join(dist, 'assets/a.js'), `export const a="${noise}";`);
    expect(inspectPage(dist).problems.join()).toContain('bytes compressed: assets');
  });

  it('may not import from another host', () => {
    writeFileSync(join(dist, 'assets/a.js'), 'import("https://cdn.example/x.js")');
    expect(inspectPage(dist).problems.join()).toContain('https://cdn.example/x.js');
  });

  it('is missing where nothing was built', () => {
    expect(inspectPage(join(dist, 'nowhere')).problems).toEqual(['dist has no index.html']);
  });
});
