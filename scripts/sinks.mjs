import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import ts from 'typescript';
import { filesUnder, ROOT } from './project.mjs';

/** What makes markup or code out of a text. The page has no use for any of it. */
const SINKS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'DOMParser',
  'srcdoc',
  'srcDoc',
  'writeln',
  'importScripts',
]);

/** Globals that are such a thing when they are called. */
const CALLED = new Set(['eval', 'Function']);

/**
 * Every use of such a thing in what is shipped: src, tests aside, and the scripts in public.
 *
 * @param {string} [root]
 * @returns {string[]} one line for each.
 */
export function checkSinks(root = ROOT) {
  return [`${root}/src`, `${root}/public`]
    .flatMap(filesUnder)
    .filter((path) => /(?<!\.d|\.test)\.(tsx?|js)$/.test(path))
    .flatMap((path) =>
      sinks(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')),
    );
}

/**
 * @param {string} path
 * @param {string} code
 * @returns {string[]}
 */
export function sinks(path, code) {
  // A file in which no such word stands need not be parsed.
  if (![...SINKS, ...CALLED].some((word) => code.includes(word))) return [];
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const name = sinkOf(node);
    if (name) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${path}:${line} uses ${name}: what comes from outside is set as text`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** @param {ts.Node} node */
function sinkOf(node) {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const { expression } = node;
    const name = ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : ts.isIdentifier(expression)
        ? expression.text
        : '';
    return CALLED.has(name) ? name : undefined;
  }
  const named = ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text : '';
  return SINKS.has(named) ? named : undefined;
}
