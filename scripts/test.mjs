// npm test: every check there is, from a fresh clone, one line each. Names as arguments run only
// those checks: node scripts/test.mjs types unit
import './nodeVersion.mjs';

const { install } = await import('./project.mjs');

let passed = 0;
let failed = 0;

try {
  await install(console.log);
  const { CHECKS } = await import('./checks.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No such check: ${unknown.join(', ')}. There are ${CHECKS.map(({ name }) => name).join(', ')}.`,
    );
  }
  const broken = new Set();
  const checks = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const begun = besideEachOther(checks.filter(({ isLight }) => isLight));
  for (const check of checks) {
    const { outcome, seconds } = await (begun.get(check) ?? timed(check, broken));
    const mark = outcome.failed ? 'FAILED' : 'ok    ';
    console.log(`${mark} ${check.name.padEnd(10)}${seconds} s  ${outcome.note ?? ''}`.trimEnd());
    if (outcome.failed) {
      broken.add(check.name);
      if (outcome.output) console.log(`\n${outcome.output.trim()}\n`);
    }
    passed += outcome.passed;
    failed += outcome.failed;
  }
} catch (error) {
  failed += 1;
  console.log(message(error));
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Begins checks of which each leaves a core idle, two at a time.
 *
 * @param {readonly import('./checks.mjs').Check[]} checks
 * @returns {ReadonlyMap<import('./checks.mjs').Check, ReturnType<typeof timed>>}
 */
function besideEachOther(checks) {
  /** @type {Map<import('./checks.mjs').Check, ReturnType<typeof timed>>} */
  const begun = new Map();
  /** @type {Promise<unknown>[]} */
  const lanes = [Promise.resolve(), Promise.resolve()];
  // The next one begins in the lane that is free first.
  let free = Promise.resolve(0);
  for (const check of checks) {
    const run = free.then((lane) => {
      const found = timed(check, new Set());
      lanes[lane] = found;
      return found;
    });
    begun.set(check, run);
    free = free.then(() => Promise.race(lanes.map((each, lane) => each.then(() => lane))));
  }
  return begun;
}

/**
 * @param {import('./checks.mjs').Check} check
 * @param {ReadonlySet<string>} broken the checks that failed before this one.
 */
async function timed(check, broken) {
  const start = performance.now();
  const outcome = await outcomeOf(check, broken);
  return { outcome, seconds: ((performance.now() - start) / 1000).toFixed(1).padStart(6) };
}

/**
 * @param {import('./checks.mjs').Check} check
 * @param {ReadonlySet<string>} broken the checks that failed before this one.
 * @returns {Promise<import('./checks.mjs').Outcome>}
 */
async function outcomeOf(check, broken) {
  if (check.needs && broken.has(check.needs)) {
    return { passed: 0, failed: 1, note: `not run, because ${check.needs} failed` };
  }
  try {
    return await check.run(console.log);
  } catch (error) {
    return { passed: 0, failed: 1, output: message(error) };
  }
}

/** @param {unknown} error */
function message(error) {
  return error instanceof Error ? error.message : String(error);
}
