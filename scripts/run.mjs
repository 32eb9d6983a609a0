// Runs a TypeScript script on any Node that the project supports:
//
//   node scripts/run.mjs scripts/reference.ts DIR
//
// The script sees itself as process.argv[1], and as its current folder the one in which the user
// called npm, so that relative paths mean what the user meant. Standard output is the script's.
import './nodeVersion.mjs';

const { join, resolve } = await import('node:path');
const { pathToFileURL } = await import('node:url');
const { CACHE, ROOT, install } = await import('./project.mjs');

try {
  await install(console.error, ['ignore', 2, 2]);
  const entry = resolve(process.argv[2] ?? '');
  process.argv.splice(1, 2, entry);
  // npm changes to the package's folder and leaves the user's in INIT_CWD.
  if (process.env.INIT_CWD && process.cwd() === ROOT) process.chdir(process.env.INIT_CWD);

  const { createJiti } = await import('jiti');
  // Kept translated, by content: a file named on the command line is answered at once.
  const jiti = createJiti(pathToFileURL(ROOT).href, { fsCache: join(CACHE, 'scripts') });
  await jiti.import(entry);
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}
