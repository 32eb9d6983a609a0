import type { Random } from '../engine/learn/random.ts';
import { below, streamOf } from '../engine/learn/stream.ts';
import { END, type TaskId } from '../scene/document/training.ts';
import type { Example, Examples, Need } from './example.ts';

/** A task that shows what a cell can do; `length` is the timesteps of its longest sequence. */
interface Task {
  readonly need: Need;
  /** How long it is unless told: so long that within a minute of training the cells are seen to differ. */
  readonly length: number;
  readonly draw: (random: Random, length: number) => Example;
}

const symbolsNeeded = (
  symbols: readonly string[],
  kind: Need['kind'],
  outputs: Need['outputs'],
): Need => ({ reads: { kind: 'symbols', symbols }, outputs, kind });

/** What the first symbol may be. */
export const FIRST = ['a', 'b', 'c', 'd'];
const BETWEEN = ['x', 'y'];
const ASK = '?';

/** Which symbol came first? Said at the end, after others that mean nothing. */
const first: Task = {
  need: symbolsNeeded([...FIRST, ...BETWEEN, ASK], 'next', 'symbols'),
  length: 20,
  draw(random, length) {
    const kept = FIRST[below(random, FIRST.length)] as string;
    const between = Array.from({ length: length - 2 }, () => BETWEEN[below(random, 2)] as string);
    const symbols = [kept, ...between, ASK];
    return {
      kind: 'next',
      symbols,
      answers: symbols.map(() => kept),
      from: length - 1,
      to: length,
    };
  },
};

/** The sum of the two marked numbers. Source: Hochreiter and Schmidhuber 1997. */
const adding: Task = {
  need: { reads: { kind: 'numbers', columns: 2 }, outputs: 1, kind: 'numbers' },
  length: 30,
  draw(random, length) {
    const half = Math.floor(length / 2);
    const marked = [below(random, half), half + below(random, length - half)];
    const rows = new Float64Array(2 * length);
    let sum = 0;
    for (let t = 0; t < length; t++) {
      const hundredths = below(random, 101);
      rows[2 * t] = hundredths / 100;
      rows[2 * t + 1] = marked.includes(t) ? 1 : 0;
      if (marked.includes(t)) sum += hundredths;
    }
    const answers = new Float64Array(length).fill(sum / 100);
    return { kind: 'numbers', rows, answers, from: length - 1, to: length };
  },
};

/** Is every bracket closed? Asked after each of them. */
const brackets: Task = {
  need: symbolsNeeded(['(', ')'], 'yes', 1),
  length: 30,
  draw(random, length) {
    const careful = random() < 0.8;
    let depth = 0;
    const symbols: string[] = [];
    const answers: number[] = [];
    for (let t = 0; t < length; t++) {
      const left = length - t;
      const opens =
        careful && depth <= 0
          ? depth === 0
          : random() < (careful && depth >= Math.min(4, left) ? 0.1 : 0.5);
      // Once one was closed that was not open, all is lost.
      depth = depth < 0 ? -1 : depth + (opens ? 1 : -1);
      symbols.push(opens ? '(' : ')');
      answers.push(depth === 0 ? 1 : 0);
    }
    return { kind: 'yes', symbols, answers, from: 0, to: length };
  },
};

/** As many b as a were read, then the end. Source: Gers and Schmidhuber 2001. */
const counts: Task = {
  need: symbolsNeeded(['a', 'b', END], 'next', 'symbols'),
  length: 40,
  draw(random, length) {
    const n = 1 + below(random, Math.floor(length / 2));
    const symbols = [...'a'.repeat(n), ...'b'.repeat(n)];
    // Before the first b nobody can know what comes next.
    return { kind: 'next', symbols, answers: [...symbols.slice(1), END], from: n, to: 2 * n };
  },
};

/** Every task there is; menus and links name them by these keys. */
export const tasks = { first, adding, brackets, counts } as const satisfies Record<TaskId, Task>;

/** The sequences of a task. */
export const examplesOfTask = (task: TaskId, length: number): Examples => ({
  need: tasks[task].need,
  steps: length,
  count: null,
  example: (n, seed) => tasks[task].draw(streamOf(seed, n), length),
});
