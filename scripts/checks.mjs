import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { inspectPage } from './bundle.mjs';
import { freePort } from './fileServer.mjs';
import { findFirefox } from './firefox.mjs';
import { checkArrows } from './house.mjs';
import { build, CACHE, runNode, TOOLS } from './project.mjs';
import { propertySeed } from './propertySeed.mjs';

/**
 * What one check found: how many tests passed and failed (a check that is not made of tests counts
 * as one), a few words about it, and what to print where something failed.
 *
 * @typedef {{ passed: number, failed: number, note?: string, output?: string }} Outcome
 */

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} [needs] the name of the check without which this one means nothing.
 * @property {boolean} [isLight] whether it leaves a core idle, and needs nothing of another check.
 * @property {(say: (line: string) => void) => Promise<Outcome>} run
 */

/** @type {readonly Check[]} */
export const CHECKS = [
  { name: 'format', isLight: true, run: () => tool(TOOLS.biome, ['format', '.']) },
  {
    name: 'lint',
    isLight: true,
    run: () => tool(TOOLS.biome, ['lint', '--error-on-warnings', '.']),
  },
  { name: 'types', isLight: true, run: () => tool(TOOLS.tsc, ['-b']) },
  { name: 'arrows', isLight: true, run: arrows },
  { name: 'dead-code', isLight: true, run: () => tool(TOOLS.knip, ['--no-progress']) },
  { name: 'build', isLight: true, run: async () => outcome(await build()) },
  { name: 'unit', run: unit },
  { name: 'bundle', needs: 'build', run: bundle },
  { name: 'browser', needs: 'build', run: browser },
];

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
const tool = async (script, args) => outcome(await runNode(script, args, { env: quietEnv() }));

/**
 * @param {{ code: number, output: string }} result
 * @returns {Outcome}
 */
const outcome = ({ code, output }) =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };

/**
 * @param {readonly string[]} problems
 * @param {string} note
 * @returns {Outcome}
 */
const verdict = (problems, note) => ({
  ...outcome({ code: problems.length, output: problems.join('\n') }),
  note,
});

async function arrows() {
  const { problems, files, imports } = await checkArrows();
  return verdict(problems, `${files} files, ${imports} imports`);
}

async function bundle() {
  const { problems, firstView, budget } = inspectPage();
  const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
  return verdict(problems, `first view ${kB(firstView)} of ${kB(budget)} kB compressed`);
}

/** @returns {Promise<Outcome>} */
async function unit() {
  const report = emptyReport('unit.json');
  const seed = propertySeed(process.env);
  const { code, output } = await runNode(
    TOOLS.vitest,
    [
      'run',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: { ...quietEnv(), UNROLLED_SEED: seed } },
  );
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = readReport(report, output);
  const unread = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const found = counted({
    passed: numPassedTests,
    failed: numFailedTests + unread,
    skipped: numTotalTests - numPassedTests - numFailedTests,
    code,
    output,
  });
  return { ...found, note: `${found.note ?? ''}; property tests with UNROLLED_SEED=${seed}` };
}

/** @type {Check['run']} */
async function browser(say) {
  const program = await ensureBrowser(say);
  const report = emptyReport('browser.json');
  const { code, output } = await runNode(TOOLS.playwright, ['test', '--forbid-only'], {
    env: {
      ...quietEnv(),
      UNROLLED_BROWSER: program,
      UNROLLED_PORT: String(await freePort()),
      UNROLLED_REPORT: report,
    },
  });
  const { stats, errors } = readReport(report, output);
  const found = counted({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    code,
    output,
  });
  const without = findFirefox() ? '' : '; without the walk in Firefox, which is not here';
  return { ...found, note: `${found.note ?? ''}${without}` };
}

/**
 * The outcome of a test runner. One that ran nothing, or says that it failed without naming a test
 * that did, has failed.
 *
 * @param {{ passed: number, failed: number, skipped: number, code: number, output: string }} ran
 * @returns {Outcome}
 */
function counted({ passed, failed, skipped, code, output }) {
  if (passed + failed === 0) return { passed, failed: 1, output: `${output}\nNo test ran.` };
  const failures = failed || (code === 0 ? 0 : 1);
  const note = Object.entries({ passed, failed: failures, skipped })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
  return { passed, failed: failures, note, ...(failures > 0 ? { output } : {}) };
}

/**
 * The place for a runner's report, with none from an earlier run in it.
 *
 * @param {string} name
 */
function emptyReport(name) {
  mkdirSync(CACHE, { recursive: true });
  const path = join(CACHE, name);
  rmSync(path, { force: true });
  return path;
}

/**
 * @param {string} path
 * @param {string} output what the runner printed, for where it left no report.
 */
function readReport(path, output) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(`${output}\nThe test runner ended without a report.`);
  }
}

function quietEnv() {
  const { FORCE_COLOR: _, ...env } = process.env;
  return env;
}
