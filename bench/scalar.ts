import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Task } from './task.ts';

const folder = new URL('../node_modules/.cache/unrolled/', import.meta.url);
const program = fileURLToPath(new URL('scalar', folder));

/** Compiles the scalar C, without vectorisation; null where there is no compiler. */
export function compileScalar(): string | null {
  mkdirSync(folder, { recursive: true });
  const source = fileURLToPath(new URL('scalar.c', import.meta.url));
  try {
    const args = ['-O2', '-fno-tree-vectorize', '-o', program, source, '-lm'];
    execFileSync('gcc', args, { stdio: 'pipe' });
    return program;
  } catch {
    return null;
  }
}

/** Runs the C for a task: the loss it finds, and seconds of processor time of a forward pass and a training step. */
export function runScalar({ cell, size, weights, symbols, targets }: Task, seconds: number) {
  const { steps, input, hidden, output } = size;
  const given = new Float64Array(weights.length + symbols.length + targets.length);
  given.set(weights);
  given.set(symbols, weights.length);
  given.set(targets, weights.length + symbols.length);
  const sizes = [steps, input, hidden, output, seconds].map(String);
  const text = execFileSync(program, [cell, ...sizes], { input: new Uint8Array(given.buffer) });
  const [loss = Number.NaN, forward = Number.NaN, , train = Number.NaN] = text
    .toString()
    .split(' ')
    .map(Number);
  return { loss, forward, train };
}
