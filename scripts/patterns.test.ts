import { readFileSync } from 'node:fs';
import { isSafe } from 'redos-detector';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder } from './project.mjs';

/*
 * A pattern that can go back over what it has read costs as much as the square of a text or more: a line of 200 kB held
 * the page for half a minute. What reads the texts of others goes over them once.
 */

const FOLDERS = [
  'src/app',
  'src/deck',
  'src/language',
  'src/scene',
  'src/share/hdf5',
  'src/share/network',
  'src/share/npz',
  'src/share/onnx',
  'src/share/open',
  'src/share/safetensors',
  'src/state',
];

/** Patterns that look for something anywhere, which always counts as going back; why each is no harm. */
const REVIEWED = new Map([
  // What they may repeat ends where they could begin anew.
  [
    '/#(?:\\w+=[\\w.-]*&){0,2}v=\\d+&|^\\s*v=\\d+&|"format":\\s*"unrolled-/',
    'begins at # or a word',
  ],
  ['/&end(?:%[\\da-f]{2}|[^\\w&=%])+$/i', 'no & in what follows'],
  ['/^[-+\\u2212]?\\d*,\\d+(e[-+]?\\d+)?$|^[-+\\u2212]?\\d+$/i', 'one comma, from the start'],
  ['/,[^,\\s]*,/', 'no comma between'],
  ['/<\\|?[^<>|\\s]+\\|?>|\\[[A-Z]+\\]/g', 'no < or [ inside'],
  ['/\\.[^.]*$/', 'no stop after'],
  ['/\\p{M}{65,}/gu', 'a shorter run is read 64 times at most'],
  // At build alone, over what the page itself draws.
  ['/\\{\\{formula (\\d+)\\}\\}/g', 'begins at a brace'],
  ['/<span class="([^"]*)"([^>]*) data-term="([^"]*)"/g', 'one element'],
  // They read a short text alone.
  ['/[”’"\')\\]}$*]+$/u', 'a word of a sentence'],
  ['/(^|[._/])(emb|embed\\w*|wte|lookup|tok\\w*)[._/]/i', 'a name'],
  ['/(^|[._/])enc\\w*[._/]/i', 'a name'],
  [
    '/(running_mean|running_var|(^|[._/])(layer_?norm|batch_?norm|ln|bn|norm)(alization)?_?\\d*[._/]\\w*)$/i',
    'a name',
  ],
  [
    '/^(.*[./])?(criterion|seed_generator|loss_?(fn|func|function)?|optim(izer)?s?(_weights)?|(lr_)?scheduler|((train|val|valid|test)_)?(metrics?|acc|accuracy|f1|auroc|perplexity))[./]/i',
    'a name',
  ],
  ['/cell(_\\d+)?$/', 'a name'],
  ['/(^|\\.)parametrizations\\.(\\w+)\\.original1$/', 'a name'],
  ['/weight_hh_l\\d+_raw$/', 'a name'],
]);

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

test('no pattern that reads what others wrote goes back over what it has read', () => {
  const patterns = FOLDERS.flatMap(filesUnder)
    .filter((path) => /(?<!\.d|\.test)\.tsx?$/.test(path))
    .flatMap((path) => patternsIn(path).map((pattern) => [path, pattern] as const));
  expect(patterns.length).toBeGreaterThan(50);
  const slow = patterns.filter(([, pattern]) => !isLinear(pattern));
  expect(slow.filter(([, pattern]) => !REVIEWED.has(pattern))).toEqual([]);
  expect(
    [...REVIEWED.keys()].filter((pattern) => !slow.some(([, found]) => found === pattern)),
  ).toEqual([]);
  // As they once were.
  for (const former of ['/\\s+$/gm', '/^\\s*\\[[^\\]]*\\]\\(([^\\s>]*#[^\\s>]*)\\)$/'])
    expect(isLinear(former)).toBe(false);
});
