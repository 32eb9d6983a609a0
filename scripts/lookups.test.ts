import ts from 'typescript';
import { expect, test } from 'vitest';
import { checkLookups } from './lookups.mjs';
import { ROOT } from './project.mjs';

test('nothing of the page looks a text of others up in an object that has more than its own', () => {
  expect(checkLookups()).toEqual([]);
});

const host = ts.createCompilerHost({});
/** The declarations of the language, which all programs share. */
const declarations = new Map<string, ts.SourceFile | undefined>();

/** A program of one file with this code in a function of a table, a key and an event. */
function programOf(code: string): ts.Program {
  const name = `${ROOT}/src/a.ts`;
  const text = `export function f(table: Record<string, number>, key: string, event: KeyboardEvent, list: number[], known: 'a' | 'b') { ${code} }`;
  return ts.createProgram(
    [name],
    {},
    {
      ...host,
      getSourceFile(file, target) {
        if (file === name) return ts.createSourceFile(file, text, target, true);
        if (!declarations.has(file)) declarations.set(file, host.getSourceFile(file, target));
        return declarations.get(file);
      },
    },
  );
}

test.each([
  'return table[key];',
  'return key in table;',
  'return (table as { [at: string]: 1 })[key];',
  'table[key] = 1;',
])('the check finds %s', (code) => {
  expect(checkLookups(programOf(code))).toHaveLength(1);
});

test.each([
  'return Object.hasOwn(table, key) ? table[key] : 0;',
  'return list[list.length - 1];',
  'return table[known];',
  'return table[event.key];',
])('the check lets through %s', (code) => {
  expect(checkLookups(programOf(code))).toEqual([]);
});
