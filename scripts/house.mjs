import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import ts from 'typescript';
import { filesUnder, ROOT } from './project.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
const { options, ...ruleSet } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/** The least share of the files and of the imports under src that a check must have read. */
const FLOOR = 0.9;

/**
 * Reads all imports under `root`/src and holds them against the table of layers.
 *
 * A resolver that reads nothing also finds nothing wrong, so what it read is held against a count
 * of our own, of the files and of the relative imports in them.
 *
 * @param {string} [root]
 * @returns {Promise<{ problems: string[], files: number, imports: number }>}
 */
export async function checkArrows(root = ROOT) {
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: root,
    ruleSet,
    validate: true,
    outputType: 'json',
  });
  /** @type {import('dependency-cruiser').ICruiseResult} */
  const { summary, modules } = typeof output === 'string' ? JSON.parse(output) : output;
  const read = modules.filter(({ source }) => /^src\/.*\.tsx?$/.test(source));
  const imports = read
    .flatMap(({ dependencies }) => dependencies)
    .filter(({ module }) => module.startsWith('.')).length;

  const comments = new Map(ruleSet.forbidden?.map(({ name, comment }) => [name, comment]));
  const problems = summary.violations.map(({ rule, from, to, cycle }) => {
    const onwards = cycle?.map(({ name }) => name) ?? (from === to ? [] : [to]);
    const arrow = [from, ...onwards].join(' -> ');
    return `${rule.name}: ${arrow}\n    ${comments.get(rule.name)}`;
  });

  const present = sources(root);
  const written = present.flatMap(relativeImports).length;
  const totalCruised = Math.min(summary.totalCruised, read.length);
  if (present.length === 0) problems.push('there is no source file under src');
  if (totalCruised < FLOOR * present.length) {
    problems.push(`read only ${totalCruised} of the ${present.length} files under src`);
  }
  if (imports < FLOOR * written) {
    problems.push(`saw only ${imports} of the ${written} imports under src`);
  }
  return { problems, files: read.length, imports };
}

/** @param {string} root */
const sources = (root) =>
  filesUnder(join(root, 'src')).filter((path) => /(?<!\.d)\.tsx?$/.test(path));

/**
 * The relative imports of a file, counted by another reader than the one that is checked.
 *
 * @param {string} path
 */
function relativeImports(path) {
  const { importedFiles } = ts.preProcessFile(ts.sys.readFile(path) ?? '', true, true);
  return [...new Set(importedFiles.map(({ fileName }) => fileName))].filter((name) =>
    name.startsWith('.'),
  );
}
