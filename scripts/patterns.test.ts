import { readdirSync, readFileSync } from 'node:fs';
import { isSafe } from 'redos-detector';
import ts from 'typescript';
import { expect, test } from 'vitest';

/*
 * A pattern that can go back over what it has read costs as much as the square of a text or more: a line of 200 kB held
 * the page for half a minute. What reads the texts of decks goes over them once.
 */

const FOLDERS = ['src/deck/'];

/** Every pattern that is written in a file. */
function patternsIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    node.forEachChild(look);
  };
  look(source);
  return found;
}

const isLinear = (literal: string): boolean => {
  const end = literal.lastIndexOf('/');
  return isSafe(new RegExp(literal.slice(1, end), literal.slice(end + 1))).safe;
};

test('no pattern that reads a deck goes back over what it has read', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => folder + name),
  );
  const patterns = files.flatMap((path) => patternsIn(path).map((pattern) => [path, pattern]));
  expect(patterns.length).toBeGreaterThan(5);
  expect(patterns.filter(([, pattern]) => !isLinear(pattern ?? ''))).toEqual([]);
  // As they once were.
  for (const slow of ['/\\s+$/gm', '/^\\s*\\[[^\\]]*\\]\\(([^\\s>]*#[^\\s>]*)\\)$/'])
    expect(isLinear(slow)).toBe(false);
});
