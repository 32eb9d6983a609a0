import type { Input } from '../../src/engine/run/slot.ts';
import type { Trace } from '../../src/engine/run/trace.ts';
import type { Comparison } from './comparison.ts';
import type { ModelCase, ModelEntry } from './modelSchema.ts';
import { InvalidCase } from './schema.ts';

type Read = (input: Input) => Trace;

/** What an entry says besides numbers to compare. */
const TOLD = ['text', 'phase', 'true_next_40', 'max_abs_diff_float32_torch'];

/** Runs one entry and compares all it has; gives back the names of what there is nothing to compare with. */
export function compareEntry(
  entry: ModelEntry,
  { vocab, start_end_symbol }: ModelCase,
  read: Read,
  at: string,
  to: Comparison,
): readonly string[] {
  const { input_index, x, y, probs_next, probs_every_step, top3, h_last, c_last, free_run_40 } =
    entry;
  const {
    greedy_continuation,
    greedy_stopped_at_end_symbol,
    greedy_smallest_margin,
    sampled,
    ...rest
  } = entry;
  const trace = read(inputOf(entry, at));
  const last = trace.steps - 1;
  if (y) to.numbers(`${at}.y`, trace.all('z'), y);
  if (h_last) to.numbers(`${at}.h_last`, trace.at('h', last), h_last);
  if (c_last) to.numbers(`${at}.c_last`, trace.at('c', last), c_last);
  if (probs_next) to.numbers(`${at}.probs_next`, trace.at('y', last), probs_next);
  probs_every_step?.forEach((probabilities, t) => {
    to.numbers(`${at}.probs_every_step[${t}]`, trace.at('y', t), probabilities);
  });
  if (free_run_40)
    to.numbers(`${at}.free_run_40`, freeRun(x ?? [], free_run_40.length, read), free_run_40);

  const index = (symbol: string) => vocab?.indexOf(symbol) ?? -1;
  const probabilities = probs_next && trace.at('y', last);
  if (top3 && probabilities) {
    const order = [...probabilities.keys()].sort(
      (a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0),
    );
    top3.forEach(([symbol, probability], rank) => {
      const place = index(symbol);
      to.holds(`${at}.top3[${rank}]`, order[rank] ?? -1, place, order[rank] === place);
      to.number(`${at}.top3[${rank}]`, probabilities[place] ?? Number.NaN, probability);
    });
  }
  const end = start_end_symbol?.index ?? 0;
  const write = (
    choose: (probabilities: Float64Array, trace: Trace, n: number) => number,
    most: number,
  ) => written(input_index ?? [], end, most, read, choose);
  const compareText = (
    name: string,
    text: string,
    ended: boolean | null | undefined,
    symbols: readonly number[],
  ) => {
    const wanted = [...text].map(index);
    if (ended) wanted.push(end);
    wanted.forEach((symbol, i) => {
      to.holds(`${at}.${name}[${i}]`, symbols[i] ?? -1, symbol, symbols[i] === symbol);
    });
    to.holds(
      `${at}.${name}.length`,
      symbols.length,
      wanted.length,
      symbols.length === wanted.length,
    );
  };
  // Where two answers are as good as equal, rounding decides.
  if (
    greedy_continuation !== undefined &&
    greedy_continuation !== null &&
    (greedy_smallest_margin ?? 1) > 1e-9
  ) {
    const most = [...greedy_continuation].length + (greedy_stopped_at_end_symbol ? 1 : 0);
    const symbols = write((p) => p.indexOf(Math.max(...p)), most);
    compareText('greedy_continuation', greedy_continuation, greedy_stopped_at_end_symbol, symbols);
  }
  sampled?.forEach(({ temperature, uniforms, text, ended, smallest_gap_to_a_cdf_step }, i) => {
    if ((smallest_gap_to_a_cdf_step ?? 1) < 1e-9) return;
    const choose = (_: Float64Array, trace: Trace, n: number) =>
      drawn(trace.at('z', trace.steps - 1), temperature, uniforms[n] ?? Number.NaN);
    compareText(`sampled[${i}]`, text, ended, write(choose, uniforms.length));
  });
  const known = new Set([
    ...Object.keys(entry).filter((key) => !Object.hasOwn(rest, key)),
    ...COMPARED,
    ...TOLD,
  ]);
  return Object.keys(entry).filter((key) => !known.has(key));
}

const COMPARED = [
  'input_index',
  'x',
  'y',
  'probs_next',
  'probs_every_step',
  'top3',
  'h_last',
  'c_last',
  'free_run_40',
];

function inputOf({ input_index, x }: ModelEntry, at: string): Input {
  if (input_index?.length) return { kind: 'symbols', indices: Int32Array.from(input_index) };
  if (x?.length) return { kind: 'vectors', data: Float64Array.from(x) };
  throw new InvalidCase(`${at}: has neither input_index nor x`);
}

/** Feeds each answer back in until the end symbol was written, or `most` symbols. */
function written(
  start: readonly number[],
  end: number,
  most: number,
  read: Read,
  choose: (probabilities: Float64Array, trace: Trace, n: number) => number,
): readonly number[] {
  const symbols: number[] = [];
  while (symbols.length < most && symbols[symbols.length - 1] !== end) {
    const trace = read({ kind: 'symbols', indices: Int32Array.from([...start, ...symbols]) });
    symbols.push(choose(trace.at('y', trace.steps - 1), trace, symbols.length));
  }
  return symbols;
}

/** The first symbol whose cumulated probability, at a temperature, is above `uniform`. */
function drawn(logits: Float64Array, temperature: number, uniform: number): number {
  const most = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp((logit - most) / temperature));
  const total = exponentials.reduce((sum, e) => sum + e, 0);
  let sum = 0;
  for (let i = 0; i < exponentials.length; i++) {
    sum += (exponentials[i] ?? 0) / total;
    if (uniform < sum) return i;
  }
  return exponentials.length - 1;
}

/** What a network answers that is fed its own last answer, from the answer to `x` on. */
function freeRun(x: readonly number[], count: number, read: Read): number[] {
  const answers: number[] = [];
  while (answers.length < count) {
    const trace = read({ kind: 'vectors', data: Float64Array.from([...x, ...answers]) });
    answers.push(trace.at('z', trace.steps - 1)[0] ?? Number.NaN);
  }
  return answers;
}
