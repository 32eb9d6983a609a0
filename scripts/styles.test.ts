import { readFileSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from './project.mjs';

/*
 * A sheet styles its own component and nothing else, so that either can be changed by who has read both.
 *
 * Where a colour, a size of type or a level is written in many sheets, each comes to have its own. They stand in one, and
 * the others name them.
 */

const TOKENS = 'src/app/tokens.css';

/** A colour, a size of type that is no part of another, a level: written out instead of named. */
const LITERAL =
  /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab)\((?!from)[^)]*\)|font-size:\s*[\d.]+(?:rem|px|mm)|z-index:\s*-?\d+/gi;

/** What was there before the tokens were: how many of them each layer still has. A number here only becomes smaller. */
const FORMER: Readonly<Record<string, number>> = {
  app: 4,
  figures: 6,
  lesson: 11,
  present: 19,
  share: 4,
  views: 104,
};

/** The rooms whose sheets are modules: every class in them is a name of one component. */
const ROOMS = ['src/lesson/', 'src/present/', 'src/share/'];

/** What a room says of the stage: until the stage's own sheets say it, by its classes. */
const OF_STAGE = [
  'src/lesson/absent.css',
  'src/lesson/learn/stage.css',
  'src/present/stage/controls.css',
  'src/present/stage/dock.css',
  'src/present/stage/figures.css',
  'src/present/stage/pictured.css',
  'src/share/pictures/still.css',
];

const LONGEST = 250;

/** Sheets of the stage and of the page around it that are longer; none is added. */
const LONG = [
  'src/app/app.css',
  'src/views/compare/compare.css',
  'src/views/gradient/gradient.css',
  'src/views/growth/growth.css',
  'src/views/phase/phase.css',
  'src/views/unrolled/unrolled.css',
];

const sources = filesUnder('src').map((path) => path.split(sep).join('/'));
const sheets = sources.filter((path) => path.endsWith('.css'));
const modules = sheets.filter((path) => path.endsWith('.module.css'));
const ofRooms = sheets.filter((path) => ROOMS.some((room) => path.startsWith(room)));

/** A sheet without its comments. */
const read = (path: string): string =>
  readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));

test('colours, sizes of type and levels are written in one sheet and named in all others', () => {
  const found: Record<string, number> = {};
  for (const path of sheets) {
    const [, layer = ''] = path.split('/');
    if (path !== TOKENS)
      found[layer] = (found[layer] ?? 0) + [...read(path).matchAll(LITERAL)].length;
  }
  expect(sheets).toContain(TOKENS);
  expect(Object.entries(found).filter(([layer, count]) => count > (FORMER[layer] ?? 0))).toEqual(
    [],
  );
});

test('no sheet is longer than can be read at once', () => {
  const long = sheets.filter((path) => read(path).trimEnd().split('\n').length > LONGEST);
  expect(long.filter((path) => !LONG.includes(path))).toEqual([]);
});

test('a sheet of a room belongs to the component of its name, which alone imports it', () => {
  const others = ofRooms.filter((path) => !path.endsWith('.module.css'));
  expect(others.filter((path) => !OF_STAGE.includes(path))).toEqual([]);
  const importers = sources
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/from '(.*)\/(.*\.module\.css)'/g)].map(
        ([, folder, name]) => `${path} ${folder} ${name}`,
      ),
    );
  expect(importers.sort()).toEqual(
    modules.map((path) => `${path.replace('.module.css', '.tsx')} . ${basename(path)}`).sort(),
  );
});

test('a component wears the classes of its sheet, and its sheet has no others', () => {
  for (const path of modules) {
    const selectors = selectorsOf(read(path));
    expect(
      selectors.filter((selector) => classesIn(selector).length === 0),
      path,
    ).toEqual([]);
    const worn = readFileSync(path.replace('.module.css', '.tsx'), 'utf8').matchAll(
      /\bstyles\.(\w+)/g,
    );
    expect(unique(selectors.flatMap(classesIn)), path).toEqual(
      unique([...worn].map(([, name = '']) => name)),
    );
  }
});

const unique = (names: readonly string[]) => [...new Set(names)].sort();

/** The classes a selector names as its component's own. */
const classesIn = (selector: string): readonly string[] =>
  [...selector.replace(/:global\([^)]*\)/g, '').matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(
    ([, name = '']) => name,
  );

/** What each rule is for, one by one. */
const selectorsOf = (css: string): readonly string[] =>
  [...css.matchAll(/([^{};]+)\{/g)]
    .map(([, written = '']) => written.trim())
    .filter((written) => !/^(@|from$|to$|[\d.]+%)/.test(written))
    .flatMap(apart);

/** The selectors of a list: its commas, but for those in brackets, stand between them. */
function apart(list: string): readonly string[] {
  let depth = 0;
  const found = [''];
  for (const letter of list) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === ',' && depth === 0) found.push('');
    else found.push(found.pop() + letter);
  }
  return found;
}
