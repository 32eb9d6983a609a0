import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArrows } from './house.mjs';

/** A house with every fault in it once, and what the check must say about the file. */
const FAULTS: [file: string, code: string, rule: string | undefined][] = [
  ['engine/sound.ts', "export { a } from './alone.ts';", undefined],
  ['engine/alone.ts', 'export const a = 1;\nexport type A = number;', undefined],
  ['engine/sound.test.ts', "import './sound.ts';\nimport 'vitest';", undefined],
  ['engine/up.ts', "import '../scene/scene.ts';", 'from-engine'],
  ['engine/upType.ts', "import type { S } from '../scene/scene.ts';\nlet s: S;", 'from-engine'],
  ['engine/package.ts', "import 'react';", 'from-engine'],
  ['engine/builtin.ts', "import 'node:fs';", 'from-engine'],
  ['engine/lazy.ts', "import('react');", 'from-engine'],
  ['engine/up.test.ts', "import '../scene/scene.ts';", 'from-engine-test'],
  ['engine/orphan.ts', 'export const a = 1;', 'orphan'],
  ['engine/day.ts', "import './night.ts';", 'circular'],
  // A circle is told once, at the first of its files.
  ['engine/night.ts', "import './day.ts';", undefined],
  ['engine/useTest.ts', "import './sound.test.ts';", 'test-imported'],
  ['scene/scene.ts', "import '../engine/alone.ts';\nexport type S = number;", undefined],
  ['scene/check.ts', "import 'valibot';", 'from-scene'],
  ['scene/react.ts', "import 'react';", 'from-scene'],
  ['scene/up.ts', "import '../state/store.ts';", 'from-scene'],
  ['language/words.ts', "import type { S } from '../scene/scene.ts';\nlet s: S;", undefined],
  ['language/value.ts', "import { a } from '../engine/alone.ts';\na;", 'from-language-types'],
  ['language/react.ts', "import 'react';", 'react-beside-hook'],
  ['language/useWords.ts', "import 'react';", undefined],
  ['language/up.ts', "import '../figures/Matrix.tsx';", 'from-language'],
  ['state/store.ts', "import '../scene/scene.ts';\nimport 'zustand';", undefined],
  ['state/useScene.ts', "import './store.ts';\nimport 'react';", undefined],
  ['state/react.ts', "import 'react';", 'react-beside-hook'],
  ['figures/Matrix.tsx', "import 'react';\nimport 'd3';", undefined],
  ['figures/Down.tsx', "import '../engine/alone.ts';", 'from-figures'],
  ['views/unrolled/Good.tsx', "import '../../state/useScene.ts';\nimport './own.ts';", undefined],
  ['views/unrolled/own.ts', "import '../../language/words.ts';", undefined],
  ['views/unrolled/Far.tsx', "import '../growth/Growth.tsx';", 'view-to-view'],
  ['views/growth/Growth.tsx', "import '../../figures/Matrix.tsx';", undefined],
  ['views/growth/Up.tsx', "import '../../app/App.tsx';", 'from-views'],
  ['lesson/chapter.ts', "import '../views/growth/Growth.tsx';", undefined],
  ['lesson/aside.ts', "import '../share/dialog.ts';", 'from-lesson'],
  ['share/dialog.ts', "import 'react';", undefined],
  ['app/App.tsx', "import '../lesson/chapter.ts';\nimport 'react';", undefined],
  ['app/dev.ts', "import 'vitest';", 'dev-dependency'],
  ['app/gone.ts', "import './gone-away.ts';", 'unresolved'],
  ['helpers/format.ts', "import '../engine/alone.ts';", 'no-layer'],
];

const PACKAGES = ['react', 'd3', 'valibot', 'zustand'];

let root = '';

/** By its real path, which is what an import resolves to where the temporary folder is a link. */
const newFolder = () => realpathSync.native(mkdtempSync(join(tmpdir(), 'unrolled-house-')));

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(() => {
  root = newFolder();
  const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0']));
  write('package.json', JSON.stringify({ dependencies, devDependencies: { vitest: '1.0.0' } }));
  for (const name of [...PACKAGES, 'vitest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const [file, code] of FAULTS) write(`src/${file}`, code);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the arrows between the layers', () => {
  it('refuses every import that the table does not allow, and no other', async () => {
    const { problems, files } = await checkArrows(root);

    const refused = FAULTS.map(([file]) => {
      const about = problems.filter((line) => new RegExp(`: src/${file}( |\n)`).test(line));
      return [file, ...new Set(about.map((line) => line.split(':')[0]))];
    });
    const expected = FAULTS.map(([file, , rule]) => (rule ? [file, rule] : [file]));

    expect(refused).toEqual(expected);
    expect(files).toBe(FAULTS.length);
  });

  it('fails where it could read nothing', async () => {
    const empty = newFolder();
    mkdirSync(join(empty, 'src'));
    const { problems } = await checkArrows(empty);
    rmSync(empty, { recursive: true });
    expect(problems).toEqual(['there is no source file under src']);
  });
});
