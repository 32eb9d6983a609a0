import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { CellId } from '../src/engine/cells/table.ts';
import { engine } from './engine.ts';
import { handWritten } from './handWritten.ts';
import { median, type Row, tableOf } from './report.ts';
import { compileScalar, runScalar } from './scalar.ts';
import {
  type Contender,
  createTask,
  type Form,
  GATES,
  MORE_AT,
  SIZES,
  type Size,
  type Task,
} from './task.ts';

/**
 * `npm run bench`: how long a forward pass and a training step take, the engine and others in turns, in one run. Prints
 * a table of times and ratios and writes node_modules/.cache/unrolled/bench.json. `npm run bench -- lstm 64` measures one cell, or the sizes
 * with so many timesteps, alone. Times are processor time of this process, so that another's work counts little; the
 * scalar C runs as a process of its own.
 */
const ROUNDS = 5;
/** Seconds that a contender is given in a round, once it can be told from nothing. */
const ROUND = 0.06;
/** A contender this slow, in seconds a go, has fewer rounds. */
const SLOW = 1;

const words = process.argv.slice(2);
const cellsAsked = (['rnn', 'lstm', 'gru'] as const).filter(
  (cell) => !words.some((word) => word in GATES) || words.includes(cell),
);
const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
const sizesAsked = SIZES.filter(({ steps }) => numbers.length === 0 || numbers.includes(steps));

const hasPeers = installPeers();
const hasScalar = compileScalar() !== null;
if (!hasScalar) console.log('no gcc here: the scalar C is left out');

const rows: Row[] = [];
for (const cell of cellsAsked)
  for (const size of sizesAsked)
    for (const form of formsAt(cell, size)) {
      const found = await measure(createTask(cell, size, form));
      rows.push(...found);
      console.log(tableOf(found));
    }
const file = new URL('../node_modules/.cache/unrolled/bench.json', import.meta.url);
const machine = { node: process.version, processor: cpus()[0]?.model, cores: cpus().length };
writeFileSync(file, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
console.log(`written to ${fileURLToPath(file)}`);
process.exit();

/** Everything is measured with one layer, some with more. */
function formsAt(cell: CellId, { steps }: Size): readonly Form[] {
  const hasMore = steps === MORE_AT.steps && MORE_AT.cells.some((each) => each === cell);
  return hasMore ? ['one layer', '2 layers', 'both directions'] : ['one layer'];
}

async function measure(task: Task): Promise<readonly Row[]> {
  const contenders = [
    engine(task),
    engine(task, 'float32'),
    ...(task.cell === 'rnn' ? [handWritten(task)] : []),
  ];
  if (hasPeers) {
    const { tensorflow } = await import('./tensorflow.ts');
    const { onnx } = await import('./onnx.ts');
    contenders.push(await tensorflow(task, 'cpu'), await tensorflow(task, 'wasm'));
    contenders.push(await onnx(task));
  }
  const wanted = await contenders[0]?.loss();
  for (const contender of contenders) {
    const loss = await contender.loss();
    if (!(Math.abs(loss - (wanted ?? Number.NaN)) < 1e-4))
      throw new Error(`${contender.name} finds the loss ${loss}, not ${wanted}`);
  }
  const times = new Map<string, number[]>();
  const note = (name: string, what: string, seconds: number) => {
    const key = `${name}|${what}`;
    times.set(key, [...(times.get(key) ?? []), seconds]);
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const contender of contenders)
      for (const what of ['forward', 'train'] as const) {
        const known = times.get(`${contender.name}|${what}`)?.[0] ?? 0;
        if (round > 1 && known > SLOW) continue;
        const run = contender[what];
        if (run) note(contender.name, what, await secondsOf(run, round === 0));
      }
    if (!hasScalar || task.form !== 'one layer') continue;
    const scalar = runScalar(task, ROUND * 3);
    if (!(Math.abs(scalar.loss - (wanted ?? Number.NaN)) < 1e-9))
      throw new Error(`the scalar C finds the loss ${scalar.loss}, not ${wanted}`);
    note('scalar C', 'forward', scalar.forward);
    note('scalar C', 'train', scalar.train);
  }
  for (const contender of contenders) contender.end?.();
  return [...times].map(([key, seconds]): Row => {
    const [name = '', what = ''] = key.split('|');
    const own = times.get(`engine|${what}`) ?? [];
    return {
      cell: task.cell,
      form: task.form,
      size: task.size,
      name,
      what,
      seconds,
      ratio: median(seconds) / median(own),
    };
  });
}

/** Processor seconds of one go: of as many as fill the round, after some that are not counted where it is the first. */
async function secondsOf(run: NonNullable<Contender['forward']>, isFirst: boolean) {
  const now = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  let times = 1;
  for (let warm = isFirst ? 2 : 1; ; ) {
    const from = now();
    for (let k = 0; k < times; k++) {
      const result = run();
      if (result instanceof Promise) await result;
    }
    const took = now() - from;
    if (took < ROUND / 2)
      times = Math.max(times + 1, Math.ceil((times * ROUND) / Math.max(took, ROUND / 50)));
    else if (warm > 0 && took < SLOW) warm--;
    else return took / times;
  }
}

/** Installs what bench/package.json names, where it is not yet; says so where it cannot. */
function installPeers(): boolean {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  if (existsSync(`${folder}node_modules/onnxruntime-web`)) return true;
  console.log('installing TensorFlow.js and ONNX Runtime Web into bench/node_modules ...');
  mkdirSync(folder, { recursive: true });
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync(npm, args, { cwd: folder, stdio: 'pipe' });
    return true;
  } catch {
    console.log('they cannot be installed here (no network?): the bench goes on without them');
    return false;
  }
}
