import '../src/scene/fields/onDemand.ts';
import '../src/scene/text/formula.ts';
import '../src/scene/text/tokens.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileText } from './presets/file.ts';
import { recipes } from './presets/recipes.ts';

/**
 * `npm run presets`: trains every preset and writes its file, byte for byte the same each time.
 * `npm run -s presets -- --check`: trains, compares with the files, and fails where one differs.
 * The same Node gives the same on every machine: exp and tanh, the only functions of the engine that
 * are not exact, are V8's own software. A change in the order of the engine's sums gives other files.
 */
const folder = new URL('../src/scene/document/presets/', import.meta.url);
const check = process.argv.includes('--check');
let differing = 0;
for (const [id, make] of Object.entries(recipes)) {
  const path = new URL(`${id}.json`, folder);
  const text = fileText(make());
  const same = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (!same && check) differing++;
  if (!same && !check) writeFileSync(path, text);
  console.log(`${id}: ${same ? 'unchanged' : check ? 'differs from its file' : 'written'}`);
}
if (differing > 0) {
  console.log('Run `npm run presets` to write the files anew.');
  process.exitCode = 1;
}
