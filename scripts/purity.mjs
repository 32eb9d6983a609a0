import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import ts from 'typescript';
import { filesUnder, ROOT } from './project.mjs';

/**
 * Names that only some layers may use. `where` tells for a path under src, with forward slashes,
 * whether the rule holds there.
 *
 * @type {{ names: string[], where: (path: string) => boolean, because: string }[]}
 */
const RULES = [
  {
    names: ['Math.random', 'Date.now', 'new Date', 'performance.now', 'crypto.getRandomValues'],
    where: (path) => /^src\/(engine|scene|training)\//.test(path),
    because: 'engine, scene and training give the same answer every time: pass a seed or a time in',
  },
  {
    names: ['location', 'history'],
    where: (path) => /^src\/(?!app\/)/.test(path),
    because: 'only src/app may touch the address: change the scene, and the address follows',
  },
];

const GLOBALS = ['window', 'globalThis', 'self', 'document', 'parent', 'top'];

/**
 * Holds every source file, tests aside, against the rules above.
 *
 * @param {string} [root]
 * @returns {string[]} one line for each use that is not allowed.
 */
export function checkPurity(root = ROOT) {
  return filesUnder(`${root}/src`)
    .filter((path) => /(?<!\.d|\.test)\.tsx?$/.test(path))
    .flatMap((path) =>
      impurities(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')),
    );
}

/**
 * @param {string} path such as src/engine/run/trace.ts
 * @param {string} code
 * @returns {string[]}
 */
export function impurities(path, code) {
  // A file in which no such word stands need not be parsed.
  const rules = RULES.filter(
    ({ names, where }) => where(path) && names.some((name) => code.includes(lastWord(name))),
  );
  if (rules.length === 0) return [];
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const own = declaredNames(file);
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const name = globalName(node, own);
    const rule = name && rules.find(({ names }) => names.includes(name));
    if (rule) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${path}:${line} uses ${name}; ${rule.because}`);
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  return found;
}

/** @param {string} name such as `Date.now` */
const lastWord = (name) => name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(' ')) + 1);

/**
 * The global thing that an expression names, without a leading `window.`.
 *
 * @param {ts.Node} node
 * @param {ReadonlySet<string>} own names the file declares itself, which are not global.
 * @returns {string | undefined}
 */
function globalName(node, own) {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    return node.arguments?.length || own.has(node.expression.text)
      ? undefined
      : `new ${node.expression.text}`;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const inner = node.expression;
    if (!ts.isIdentifier(inner) || own.has(inner.text)) return undefined;
    return GLOBALS.includes(inner.text) ? node.name.text : `${inner.text}.${node.name.text}`;
  }
  if (!ts.isIdentifier(node) || own.has(node.text)) return undefined;
  return isReference(node) ? node.text : undefined;
}

/**
 * Whether an identifier stands for a value, and is not the name of a property or in a type.
 *
 * @param {ts.Identifier} node
 */
function isReference({ parent, text }) {
  if (ts.isPropertyAccessExpression(parent)) {
    return ts.isIdentifier(parent.expression) && parent.expression.text === text;
  }
  return (
    ts.isExpression(parent) ||
    ts.isExpressionStatement(parent) ||
    (ts.isVariableDeclaration(parent) && parent.initializer?.getText() === text) ||
    (ts.isReturnStatement(parent) && parent.expression?.getText() === text)
  );
}

/** @param {ts.SourceFile} file */
function declaredNames(file) {
  /** @type {Set<string>} */
  const names = new Set();
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isImportSpecifier(node) ||
        ts.isImportClause(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    ) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}
