import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build, type Rollup } from 'vite';
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

/** What is kept for when there is no network: at once, or without haste. */
export function keptFiles(files: readonly BuiltFile[]) {
  const names = files.map(({ name }) => name).sort();
  const isHashed = (name: string) => name.startsWith('assets/');
  // Whoever has service workers reads woff2: the older forms of a font are never asked for.
  const isOld = (name: string) => /\.(ttf|woff)$/.test(name);
  const isLater = (name: string) => /noto-sans-kr/.test(name) && name.endsWith('.woff2');
  return {
    now: [
      './',
      'icon.svg',
      ...names.filter((name) => isHashed(name) && !isOld(name) && !isLater(name)),
    ],
    later: [
      ...names.filter(isLater),
      ...names.filter((name) => !isHashed(name) && name !== 'index.html' && name !== 'icon.svg'),
    ],
    version: versionOf(files),
  };
}

function versionOf(files: readonly BuiltFile[]): string {
  const hash = createHash('sha256');
  for (const { name, content } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(`${name}\0`).update(content).update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** The script of the service worker for a build of these files, whose page begins with the script `entry`. */
export async function serviceWorker(files: readonly BuiltFile[], entry: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { BUILT: JSON.stringify({ ...keptFiles(files), entry }) },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: join(ROOT, 'src/app/offline/service.worker.ts'),
        formats: ['iife'],
        name: 'unrolled',
        fileName: () => 'sw.js',
      },
    },
  })) as Rollup.RollupOutput[];
  const script = built[0]?.output[0]?.code;
  if (!script) throw new Error('the service worker could not be built');
  return script;
}
