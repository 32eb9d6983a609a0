import type { Network } from '../declare/network.ts';
import { startsOf } from '../run/forward.ts';
import type { NumberFormat, Numbers, NumbersOf } from '../run/numbers.ts';
import { createPlan, type Plan } from '../run/plan.ts';
import type { Input } from '../run/slot.ts';
import {
  type Allocate,
  createWorkspace,
  type PlanOptions,
  type Workspace,
} from '../run/workspace.ts';
import { type Lanes, lanesOf } from './assembler.ts';
import { functionsOf, scratchLength } from './compile.ts';
import { OUTSIDE } from './functions.ts';
import { assemble, CONSTANTS } from './module.ts';

/**
 * A plan whose loops are WebAssembly, made for it alone: for what runs often or long. It computes the same as
 * `createPlan`, to the bit, and is such a plan where WebAssembly, or so much memory, is refused.
 * @throws RangeError as `createPlan`.
 */
export function createFastPlan<F extends NumberFormat = 'float64'>(
  network: Network,
  steps: number,
  input: Input,
  options: PlanOptions<F> = {},
): Plan<NumbersOf<F>> {
  try {
    return createWasmPlan(network, steps, input, options);
  } catch {
    return createPlan(network, steps, input, options);
  }
}

/**
 * The same, or nothing.
 * @throws RangeError as `createPlan`, or where there is not enough memory.
 * @throws WebAssembly.CompileError where a policy forbids it.
 */
export function createWasmPlan<F extends NumberFormat = 'float64'>(
  network: Network,
  steps: number,
  input: Input,
  options: PlanOptions<F> = {},
): Plan<NumbersOf<F>> {
  const lanes = lanesOf[options.numbers ?? 'float64'];
  const outside = OUTSIDE[lanes.format];
  const found = createMemory<NumbersOf<F>>(lanes, [steps, scratchLength(network, lanes)]);
  const workspace = createWorkspace(network, steps, input, options, found.allocate);
  const { memory, addresses } = found.made();
  const [symbols = 0, scratch = 0] = addresses;
  const functions = functionsOf({ ...workspace, lanes, symbols, scratch });
  const module = new WebAssembly.Module(assemble(Object.keys(outside), functions, lanes));
  const { exports } = new WebAssembly.Instance(module, { from: { memory, ...outside } });
  const indices = new Int32Array(memory.buffer, symbols, steps);
  return planOf(workspace, exports as unknown as Exports, indices);
}

/** The functions of `functionsOf`. */
interface Exports {
  readonly forward: () => void;
  readonly begin: () => void;
  readonly head: () => void;
  readonly rest: () => void;
}

function planOf<N extends Numbers>(
  { buffers, values, valueGradients, withBackward }: Workspace<N>,
  { forward, begin, head, rest }: Exports,
  symbols: Int32Array,
): Plan<N> {
  const { network, steps, weights, gradients, input } = buffers;
  const indices = input.kind === 'symbols' ? input.indices : null;
  const starts = startsOf(network, weights, values, steps);
  let hasGoneOn = false;
  const startGradients = withBackward ? startsOf(network, gradients, valueGradients, steps) : [];
  return {
    network,
    steps,
    weights,
    gradients,
    input,
    values,
    valueGradients,
    forward(goesOn) {
      hasGoneOn = goesOn === true;
      if (!goesOn) for (const start of starts) start.state.set(start.weights);
      if (indices) symbols.set(indices);
      forward();
    },
    backward(seed, headDone) {
      if (!withBackward) throw new Error('this plan was made for forward alone');
      begin();
      seed();
      head();
      headDone?.();
      rest();
      if (hasGoneOn) return;
      for (const start of startGradients) start.weights.set(start.state);
    },
  };
}

/** Bytes of a page of memory. */
const PAGE = 65536;
/** Arrays begin where a cache line does. */
const LINE = 64;
/** The memory ends with numbers that are read beside others, and not used. */
const MARGIN = LINE;

/** One memory for a plan's arrays, and for more of so many numbers each, of which only the addresses are wanted. */
function createMemory<N extends Numbers>({ bytes, format }: Lanes, moreLengths: readonly number[]) {
  let made: { memory: WebAssembly.Memory; addresses: readonly number[] } | null = null;
  const allocate: Allocate<N> = (lengths) => {
    let end = CONSTANTS;
    const addresses = [...lengths, ...moreLengths].map((length) => {
      const address = end;
      end += Math.ceil((length * bytes) / LINE) * LINE;
      return address;
    });
    const memory = new WebAssembly.Memory({ initial: Math.ceil((end + MARGIN) / PAGE) });
    made = { memory, addresses: addresses.slice(lengths.length) };
    const List = format === 'float32' ? Float32Array : Float64Array;
    return lengths.map((length, i) => new List(memory.buffer, addresses[i], length) as N);
  };
  return {
    allocate,
    made() {
      if (!made) throw new Error('nothing was allocated');
      return made;
    },
  };
}
