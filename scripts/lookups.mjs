import { relative, sep } from 'node:path';
import ts from 'typescript';
import { ROOT } from './project.mjs';

/**
 * Every place of src, tests aside, where an object is asked for a property by a text that may be any: `constructor` or
 * `__proto__` then find what no table holds. A Map has nothing of the kind, and an object is asked with Object.hasOwn
 * first. Names of keys on a keyboard (`event.key`) come from the browser, which knows no such key.
 *
 * @param {ts.Program} [program]
 * @returns {string[]} one line for each.
 */
export function checkLookups(program = programOf(ROOT)) {
  const checker = program.getTypeChecker();
  /** @type {string[]} */
  const found = [];
  for (const file of program.getSourceFiles()) {
    const path = relative(ROOT, file.fileName).split(sep).join('/');
    if (file.isDeclarationFile || !/^src\/.*(?<!\.test)\.tsx?$/.test(path)) continue;
    /** @param {ts.Node} node */
    const visit = (node) => {
      const [table, key] = lookupOf(node) ?? [];
      if (table && key && isAnyText(checker.getTypeAtLocation(key)) && !isSafe(table, key)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(
          `${path}:${line + 1} looks up ${node.getText()}: ask Object.hasOwn first, or use a Map`,
        );
      }
      ts.forEachChild(node, visit);
    };
    /** @param {ts.Node} table @param {ts.Node} key */
    const isSafe = (table, key) =>
      /(^|\.)event\.key$/.test(key.getText()) ||
      checker.typeToString(checker.getTypeAtLocation(table)) === 'string' ||
      isAsked(file, table, key);
    visit(file);
  }
  return found;
}

/**
 * What a node looks up, and by what: `table[key]`, `key in table`.
 *
 * @param {ts.Node} node
 * @returns {[table: ts.Expression, key: ts.Expression] | undefined}
 */
function lookupOf(node) {
  if (ts.isElementAccessExpression(node)) return [node.expression, node.argumentExpression];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword)
    return [node.right, node.left];
  return undefined;
}

/**
 * A text of which the types do not say which it may be.
 *
 * @param {ts.Type} type
 * @returns {boolean}
 */
const isAnyText = (type) =>
  (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0 ||
  (type.isUnion() && type.types.some(isAnyText));

/**
 * Whether the same file asks `Object.hasOwn(table, key)`, whatever the table is cast to.
 *
 * @param {ts.SourceFile} file @param {ts.Node} table @param {ts.Node} key
 */
function isAsked(file, table, key) {
  let bare = table;
  while (ts.isParenthesizedExpression(bare) || ts.isAsExpression(bare)) bare = bare.expression;
  return file.text.includes(`Object.hasOwn(${bare.getText()}, ${key.getText()})`);
}

/** @param {string} root */
function programOf(root) {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${root}/tsconfig.app.json`,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (!config) throw new Error('tsconfig.app.json cannot be read');
  const names = config.fileNames.filter((name) => !/\.test\.tsx?$/.test(name));
  return ts.createProgram(names, config.options);
}
