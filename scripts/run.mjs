// Runs a TypeScript script on any Node that the project supports:
//
//   node scripts/run.mjs scripts/reference.ts DIR
//
// The script sees itself as process.argv[1], and as its current folder the one in which the user
// called npm, so that relative paths mean what the user meant. Standard output is the script's.
import './nodeVersion.mjs';

const { resolve } = await import('node:path');
const { pathToFileURL } = await import('node:url');
const { ROOT, install } = await import('./project.mjs');

try {
  await install(console.error, ['ignore', 2, 2]);
  const entry = resolve(process.argv[2] ?? '');
  process.argv.splice(1, 2, entry);
  // npm changes to the package's folder and leaves the user's in INIT_CWD.
  if (process.env.INIT_CWD && process.cwd() === ROOT) process.chdir(process.env.INIT_CWD);

  process.setSourceMapsEnabled(true);
  const { runnerImport } = await import('vite');
  await runnerImport(pathToFileURL(entry).href, {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}
