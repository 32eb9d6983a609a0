import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The folder that package.json stands in, wherever the caller stood. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const DIST = join(ROOT, 'dist');
/** Everything the scripts write that is not the built page. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'unrolled');

const MODULES = join(ROOT, 'node_modules');
const INSTALL_STAMP = join(MODULES, '.unrolled-install');
const BUILD_STAMP = join(CACHE, 'build-stamp');

/** The command lines of the tools, run by this same Node and so alike on every system. */
export const TOOLS = {
  biome: join(MODULES, '@biomejs/biome/bin/biome'),
  knip: join(MODULES, 'knip/bin/knip.js'),
  playwright: join(MODULES, '@playwright/test/cli.js'),
  tsc: join(MODULES, 'typescript/bin/tsc'),
  vite: join(MODULES, 'vite/bin/vite.js'),
  vitest: join(MODULES, 'vitest/vitest.mjs'),
};

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions,
 *   shell?: boolean, timeout?: number }} [options] `timeout` in milliseconds.
 * @returns {Promise<{ code: number, output: string }>} `output` holds what it printed on both
 *   streams, as far as `stdio` pipes them, without colours; `code` is 1 where it could not start or
 *   was killed.
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...options,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) =>
      done({ code: code ?? 1, output: stripVTControlCharacters(output) }),
    );
  });
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

/**
 * Installs the dependencies where they are missing or not those of package-lock.json; returns at
 * once where they are.
 *
 * @param {(line: string) => void} say
 * @param {import('node:child_process').StdioOptions} [stdio] where npm's own words go.
 * @throws {Error} where npm fails.
 */
export async function install(say, stdio = ['ignore', 'inherit', 'inherit']) {
  const stamp = `${digest([join(ROOT, 'package-lock.json')])} ${process.platform}-${process.arch}`;
  const stamped = read(INSTALL_STAMP);
  if (stamped === stamp && dependenciesStand()) return;
  // Installed by hand, or installed anew by hand since: what npm noted down is then the truth.
  const moved = stamped !== undefined && stamped.split(' ')[1] !== stamp.split(' ')[1];
  if (moved || !dependenciesStand() || !installedAsLocked()) {
    const missing = !existsSync(MODULES);
    say(missing ? 'Installing dependencies (once) ...' : 'Dependencies changed, installing ...');
    // --include=dev: the tools are devDependencies, wanted even where NODE_ENV is production.
    const { code, output } = await npm(['ci', '--include=dev', '--no-progress'], stdio);
    if (code !== 0) {
      throw new Error(`npm ci failed${output ? `: ${output}` : ', see above'}`);
    }
  }
  writeFileSync(INSTALL_STAMP, stamp);
}

/** Whether every package that package.json names is there at all. */
function dependenciesStand() {
  const { dependencies, devDependencies } = JSON.parse(read(join(ROOT, 'package.json')) ?? '{}');
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
    existsSync(join(MODULES, name, 'package.json')),
  );
}

/** Whether node_modules holds, by npm's own note, every package that the lock file asks for. */
function installedAsLocked() {
  const noted = read(join(MODULES, '.package-lock.json'));
  if (noted === undefined) return false;
  const installed = JSON.parse(noted).packages;
  const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, wanted]) =>
      path === '' ||
      (installed[path] ? installed[path].version === wanted.version : wanted.optional),
  );
}

/**
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 */
function npm(args, stdio) {
  const beside = dirname(process.execPath);
  const cli = [
    process.env.npm_execpath ?? '',
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  if (cli) return runNode(cli, args, { stdio });
  return run('npm', args, { stdio, shell: process.platform === 'win32' });
}

/**
 * Builds the page into dist, unless dist was built from exactly these sources.
 *
 * @param {(line: string) => void} say
 * @throws {Error} where the build fails, with its output.
 */
export async function buildIfStale(say) {
  if (read(BUILD_STAMP) === buildStamp()) return;
  say('Building the page ...');
  const { code, output } = await build();
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

/** Builds the page into dist and notes down what it was built from. */
export async function build() {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(BUILD_STAMP, '');
  const sources = sourcesDigest();
  const result = await runNode(TOOLS.vite, ['build', '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.code === 0) writeFileSync(BUILD_STAMP, stampOf(sources));
  return result;
}

/** Names the sources and the page: another build into dist changes the page's hashed links. */
const buildStamp = () => stampOf(sourcesDigest());

/** @param {string} sources */
function stampOf(sources) {
  const page = join(DIST, 'index.html');
  return `${sources} ${existsSync(page) ? digest([page]) : 'no page'}`;
}

function sourcesDigest() {
  const single = ['package-lock.json', 'package.json', 'vite.config.ts', 'tsconfig.base.json'];
  const pages = readdirSync(ROOT).filter((name) => name.endsWith('.html'));
  return digest([
    ...[...single, ...pages].map((name) => join(ROOT, name)).filter((path) => existsSync(path)),
    ...filesUnder(join(ROOT, 'public')),
    ...filesUnder(join(ROOT, 'src')).filter((path) => !/\.test\.tsx?$/.test(path)),
  ]);
}

/**
 * @param {string} folder
 * @returns {string[]} the paths of all files in it, at any depth; none where there is no folder.
 */
export function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

/** @param {readonly string[]} paths */
function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${relative(ROOT, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  return hash.digest('hex');
}

/** @param {string} path */
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
