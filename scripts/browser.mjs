import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run, runNode, TOOLS } from './project.mjs';

/** The shell without windows first: it spends no time on drawing a browser that nobody sees. */
const ON_PATH = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const ADVICE =
  'No browser for the tests: install Google Chrome or Chromium, or set UNROLLED_BROWSER to the path of one.';

/** Keeps the browser from calling home, which a test neither needs nor may wait for. */
export const BROWSER_ARGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @returns {string | undefined} the program of a Chromium-family browser on this machine.
 * @throws {Error} where UNROLLED_BROWSER names a file that is not there.
 */
export function findBrowser() {
  const chosen = process.env.UNROLLED_BROWSER;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`UNROLLED_BROWSER names ${chosen}, and there is no such file.`);
  }
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : installedPlaces().find(answers);
}

function installedPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC.map((path) => join(folder, path)),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS.map((path) => join(folder, path)));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Whether there is a browser behind a path. On Linux it is asked for its version, because some
 * systems have a script of that name that only tells how to install one.
 *
 * @param {string} path
 */
function answers(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/**
 * Finds a browser, and installs one where there is none.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its program.
 * @throws {Error} where there is none to be had, saying what to do.
 */
export async function ensureBrowser(say) {
  const found = findBrowser();
  if (found) return found;

  const root = process.getuid?.() === 0;
  if (root && isDebian()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    // Older systems have the whole browser only.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      say(`Installing a browser for the tests: apt-get install ${name} ...`);
      await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env });
      const installed = findBrowser();
      if (installed) return installed;
    }
  }

  say('Installing a browser for the tests: playwright install chromium ...');
  // An ordinary user on Linux would be asked for a password to install system libraries.
  const withDeps = root || process.platform !== 'linux' ? ['--with-deps'] : [];
  await runNode(TOOLS.playwright, ['install', ...withDeps, 'chromium'], { timeout: 600_000 });
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  throw new Error(ADVICE);
}

function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
