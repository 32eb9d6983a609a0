import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { DIST, filesUnder } from './project.mjs';

/** What the browser must fetch and run before the first view stands, compressed, in bytes. */
const BUDGET = 130_000;

/**
 * Holds the built page against what it promises: a small first view, that it works from any path
 * of any host, and that it asks no other host for anything.
 *
 * @param {string} [dist]
 * @returns {{ problems: string[], firstView: number, budget: number }} `firstView` in bytes: the
 *   gzipped sizes of the entry scripts and of all they import statically.
 */
export function inspectPage(dist = DIST) {
  const page = join(dist, 'index.html');
  if (!existsSync(page))
    return { problems: ['dist has no index.html'], firstView: 0, budget: BUDGET };
  const files = filesUnder(dist);
  const pages = files.filter((path) => path.endsWith('.html'));
  const scripts = firstScripts(page);
  const firstView = [...scripts].reduce(
    (sum, path) => sum + gzipSync(readFileSync(path)).length,
    0,
  );

  const problems = [
    ...pages.flatMap((path) => pageProblems(readFileSync(path, 'utf8'), relative(dist, path))),
    ...files
      .filter((path) => path.endsWith('.css'))
      .flatMap((path) => styleProblems(readFileSync(path, 'utf8'), relative(dist, path))),
    ...files
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) =>
        importsOf(path)
          .filter(({ name }) => !name.startsWith('./') && !name.startsWith('../'))
          .map(({ name }) => `${relative(dist, path)} imports ${name}, which is not beside it`),
      ),
  ];
  if (scripts.size === 0) problems.push('index.html loads no script');
  if (firstView > BUDGET) {
    const sizes = [...scripts].map((path) => relative(dist, path)).join(', ');
    problems.push(`the first view takes ${firstView} of ${BUDGET} bytes compressed: ${sizes}`);
  }
  return { problems, firstView, budget: BUDGET };
}

/**
 * @param {string} html
 * @param {string} name
 * @returns {string[]}
 */
export function pageProblems(html, name) {
  const problems = [];
  const tags = [
    ...html.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*"|='[^']*'|=[^\s>]+)?)*)\s*\/?>/gi),
  ];
  for (const [, tag = '', list = ''] of tags) {
    const attributes = Object.fromEntries(
      [...list.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g)].map(
        ([, key = '', a, b, c]) => [key.toLowerCase(), a ?? b ?? c ?? ''],
      ),
    );
    const inert = tag === 'a' || tag === 'meta';
    for (const key of ['src', 'href', 'srcset', 'data', 'poster']) {
      const url = attributes[key];
      if (url === undefined) continue;
      if (url.startsWith('/') && !url.startsWith('//')) {
        problems.push(`${name}: ${tag} ${key}="${url}" works only at the root of a host`);
      } else if (!inert && /^([a-z]+:)?\/\//i.test(url)) {
        problems.push(`${name}: ${tag} ${key}="${url}" asks another host`);
      }
    }
    if (tag === 'script' && !attributes.src && !/^application\//.test(attributes.type ?? '')) {
      problems.push(`${name}: an inline script, which the security policy blocks`);
    }
    if (tag === 'style' || 'style' in attributes) {
      problems.push(`${name}: inline style on <${tag}>, which the security policy blocks`);
    }
  }
  const first = /<head[^>]*>\s*(<[^>]+>)/i.exec(html)?.[1] ?? '';
  if (!first.includes('Content-Security-Policy')) {
    problems.push(`${name}: the security policy is not the first thing in <head>`);
  }
  return problems;
}

/**
 * @param {string} css
 * @param {string} name
 */
function styleProblems(css, name) {
  const addresses = [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)];
  return addresses
    .map(([, url, sheet]) => url ?? sheet ?? '')
    .filter((url) => /^([a-z]+:)?\//i.test(url))
    .map((url) => `${name}: ${url} is not beside it`);
}

/**
 * The entry scripts of a page and what they import statically, to any depth. Where the first of them waits for what is
 * drawn to be seen, what it fetches then is one of them.
 *
 * @param {string} page
 */
function firstScripts(page) {
  const html = readFileSync(page, 'utf8');
  // What is named in a template is fetched later, but for the page itself, which its first script waits to fetch.
  const later = /<template id="page-files">.*?<\/template>/s.exec(html)?.[0] ?? '';
  const itself = later.match(/<link[^>]*data-page>/g)?.join('') ?? '';
  const queue = [
    ...(html.replace(later, '') + itself).matchAll(
      /<script[^>]*\ssrc="([^"]+)"|<link[^>]*modulepreload[^>]*href="([^"]+)"/g,
    ),
  ].map(([, script, preload]) => resolve(dirname(page), script ?? preload ?? ''));
  /** @type {Set<string>} */
  const seen = new Set();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path) || !existsSync(path)) continue;
    seen.add(path);
    for (const { name, lazy } of importsOf(path)) {
      if (!lazy) queue.push(resolve(dirname(path), name));
    }
  }
  return seen;
}

/**
 * @param {string} path
 * @returns {{ name: string, lazy: boolean }[]}
 */
function importsOf(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  /** @type {{ name: string, lazy: boolean }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier)) {
        found.push({ name: node.moduleSpecifier.text, lazy: false });
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteralLike(name)) found.push({ name: name.text, lazy: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
