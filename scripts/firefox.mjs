import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The oldest Firefox that can be driven by WebDriver BiDi as the tests do. */
const OLDEST = 140;

/**
 * @returns {string | undefined} the program of a Firefox on this machine that the tests can drive; UNROLLED_FIREFOX
 *   names one, or none where it is empty. The tests do not need one.
 */
export function findFirefox() {
  const chosen = process.env.UNROLLED_FIREFOX;
  if (chosen !== undefined) return chosen || undefined;
  return places().find(canBeDriven);
}

function places() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, 'Firefox.app/Contents/MacOS/firefox'),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Mozilla Firefox\\firefox.exe'));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} path */
function canBeDriven(path) {
  if (!existsSync(path)) return false;
  // One in a snap sees no other folder than its own, and so not the profile of the test.
  if (realpathSync(path).includes('snap')) return false;
  // On Windows the program says nothing on a console.
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= OLDEST;
}
