import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build, type Rollup } from 'vite';
import { HASH_LENGTH } from '../src/app/offline/whole.ts';
import { filesUnder, ROOT } from './project.mjs';

/** A file of the built page that its host serves. */
export interface BuiltFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The files of public/, which are served as they are. */
export const publicFiles = (folder = join(ROOT, 'public')): readonly BuiltFile[] =>
  filesUnder(folder).map((path) => ({
    name: relative(folder, path).split(sep).join('/'),
    content: readFileSync(path),
  }));

/** What is kept for when there is no network, each with its hash: at once, or without haste. */
export function keptFiles(files: readonly BuiltFile[]) {
  const contents = new Map(files.map(({ name, content }) => [name, content]));
  const names = [...contents.keys()].sort();
  const isHashed = (name: string) => name.startsWith('assets/');
  // Whoever has service workers reads woff2: the older forms of a font are never asked for.
  const isOld = (name: string) => /\.(ttf|woff)$/.test(name);
  const isLater = (name: string) => /noto-sans-kr/.test(name) && name.endsWith('.woff2');
  const isFirst = (name: string) => ['index.html', 'icon.svg', 'start.js'].includes(name);
  const withHash = (name: string) =>
    [name === 'index.html' ? './' : name, hashOf(contents.get(name) ?? '')] as const;
  return {
    now: [
      ...names.filter(isFirst),
      ...names.filter((name) => isHashed(name) && !isOld(name) && !isLater(name)),
    ]
      .sort((a, b) => Number(b === 'index.html') - Number(a === 'index.html'))
      .map(withHash),
    later: [
      ...names.filter(isLater),
      ...names.filter((name) => !isHashed(name) && !isFirst(name)),
    ].map(withHash),
    version: versionOf(files),
  };
}

const hashOf = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);

function versionOf(files: readonly BuiltFile[]): string {
  const hash = createHash('sha256');
  for (const { name, content } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(`${name}\0`).update(content).update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** The script of the service worker for a build of these files, whose page begins with the script `entry`. */
export const serviceWorker = (files: readonly BuiltFile[], entry: string): Promise<string> =>
  scriptOf('src/app/offline/service.worker.ts', {
    BUILT: JSON.stringify({ ...keptFiles(files), entry }),
  });

/** A script that stands by itself, from the file it begins with. */
export async function scriptOf(
  path: string,
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { ...define },
    build: {
      write: false,
      target: 'es2020',
      lib: {
        entry: join(ROOT, path),
        formats: ['iife'],
        name: 'unrolled',
        fileName: () => 'script.js',
      },
    },
  })) as Rollup.RollupOutput[];
  const script = built[0]?.output[0]?.code;
  if (!script) throw new Error(`${path} could not be built`);
  return script;
}
